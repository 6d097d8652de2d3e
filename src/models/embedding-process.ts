/** Runs in a separate process: takes the tokens of texts, and returns a vector for each, or the message of what went wrong. */
import { on } from 'node:events';
import { messageOf } from '../errors.js';
import type { EmbeddingTask } from './embedding-processes.js';
import { openEncoder } from './encoder.js';

// A terminal and systemd send these to every process; this one goes when the one that started it does.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});

async function embed({ files, profile, cores }: EmbeddingTask): Promise<void> {
  // Registered at once, though the model takes a while to open.
  const parcels = on(process, 'message', { close: ['disconnect'] });
  const encoder = await openEncoder(files, profile, cores);
  for await (const [texts] of parcels) {
    const vectors: Float32Array[] = [];
    for (const tokens of texts as number[][]) vectors.push(await encoder.encode(tokens));
    tell(vectors);
  }
}

function tell(answer: Float32Array[] | string): void {
  // The program that asked may be gone.
  process.send?.(answer, undefined, undefined, () => {});
}

embed(JSON.parse(process.argv[2]!) as EmbeddingTask)
  .catch((error: unknown) => tell(messageOf(error)))
  .finally(() => process.connected && process.disconnect());
