/** Asks many questions in a separate process and reports its heap, in bytes, after a fifth of them and at the end. */

import { seeded } from '../../lab/statistics.js';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { renderAnswer } from '../../src/terminal/render.js';

const [articlesDir, indexDir, count] = process.argv.slice(2);
const config = readConfig({ ARTICLES_DIR: articlesDir, INDEX_DIR: indexDir, EMBEDDING_MODEL: 'builtin' }, {});
const { assistant, ensureIndex, close } = await createApp(config, { say: () => {} });
await ensureIndex();
const random = seeded(1);
const words =
  'what did lund say about the plant ferry library minister cost crowns tickets mayor why when'.split(' ');
const heap = (): number => {
  globalThis.gc!();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};
const heaps: number[] = [];
for (let asked = 1; asked <= Number(count); asked += 1) {
  const some = Array.from({ length: 5 }, () => words[Math.floor(random() * words.length)]);
  const answer = await assistant.ask({ text: `${some.join(' ')} ${asked}?` });
  renderAnswer(answer, { colour: true, width: 100 });
  if (asked === Number(count) / 5 || asked === Number(count)) heaps.push(heap());
}
await close();
process.stdout.write(JSON.stringify(heaps));
