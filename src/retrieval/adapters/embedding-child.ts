/** A process of its own: the tokens of texts in, a vector for each out; or the message of what went wrong. */
import { on } from 'node:events';
import { messageOf } from '../../errors.js';
import type { EmbeddingTask } from './embedding-processes.js';
import { openEncoder } from './encoder.js';

// From a terminal, Ctrl-C reaches every process; this one goes when the one that started it does.
process.on('SIGINT', () => {});
const { files, profile, cores } = JSON.parse(process.argv[3]!) as EmbeddingTask;
try {
  const messages = on(process, 'message', { close: ['disconnect'] });
  const encoder = await openEncoder(files, profile, cores);
  for await (const [texts] of messages) {
    const vectors: Float32Array[] = [];
    for (const tokens of texts as number[][]) vectors.push(await encoder.encode(tokens));
    process.send!(vectors);
  }
} catch (error) {
  process.send!(messageOf(error));
}
process.disconnect?.();
