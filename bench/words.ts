/** `npx tsx bench/words.ts [PASSAGES]`: compares our inverted index with MiniSearch's, each in a separate process. */

import type { Request, Result } from './parts/words.js';
import { runPart } from './run-part.js';
import { figure, mb, ms, table } from './tables.js';

const passages = Number(process.argv[2] ?? 55_000);
const rows: string[][] = [];
for (const engine of ['quotewire', 'minisearch'] as const) {
  const result = await runPart<Request, Result>('words', { engine, passages });
  const { buildMs, megabytes, storedMegabytes, openMs, search } = result;
  rows.push([
    engine === 'quotewire' ? 'quotewire' : 'MiniSearch',
    figure(result.passages),
    ms(buildMs),
    mb(megabytes),
    mb(storedMegabytes),
    ms(openMs),
    ms(search.p50),
    ms(search.p95),
  ]);
}
const head = ['', 'passages', 'build', 'memory', 'on disk', 'open', 'search p50', 'p95'];
process.stdout.write(`${table(head, rows)}\n`);
