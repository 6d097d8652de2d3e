/** Quotes checked in a large archive: real ones, altered ones, and ones in no article. */
import { join } from 'node:path';
import { seeded } from '../../lab/statistics.js';
import { checkQuote } from '../../src/checking/check.js';
import type { CheckVerdict } from '../../src/quote-check.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { vocabulary } from '../corpus.js';
import { type Latency, latency } from '../measure.js';
import { openPostgres } from '../postgres.js';

export interface Request {
  readonly engine: 'folder' | 'postgres';
  readonly folder: string;
  /** For `postgres`: a real server; without one, PGlite is used. */
  readonly databaseUrl: string | null;
}
export interface Result {
  readonly passages: number;
  /** By kind of quote. */
  readonly kinds: readonly {
    readonly kind: CheckVerdict;
    readonly checked: number;
    /** Share with the right verdict. */
    readonly right: number;
    readonly latency: Latency;
  }[];
}

const OF_A_KIND = 60;
const WORDS = 20;

export async function measure({ engine, folder, databaseUrl }: Request): Promise<Result> {
  const postgres = engine === 'postgres' ? await openPostgres(folder, databaseUrl) : null;
  const store = postgres?.store ?? createFolderStore(join(folder, 'quotewire'));
  const index = (await store.open())!;
  const kinds: Result['kinds'][number][] = [];
  const quotes = await quotesFrom(index);
  // The first check reads what later ones find in memory.
  await checkQuote({ text: quotes[0]!.verbatim }, index);
  for (const kind of ['verbatim', 'altered', 'absent'] as const) {
    const right = new Set<object>();
    const times = await latency(quotes, async (quote) => {
      if ((await checkQuote({ text: quote[kind] }, index)).verdict === kind) right.add(quote);
    });
    kinds.push({ kind, checked: quotes.length, right: right.size / quotes.length, latency: times });
  }
  const { passages } = index.info;
  await index.close();
  await store.close();
  await postgres?.stop();
  return { passages, kinds };
}

/** A run of words from random articles, the same with one word changed, and as many words that occur nowhere together. */
async function quotesFrom(index: SearchIndex): Promise<Record<'verbatim' | 'altered' | 'absent', string>[]> {
  const random = seeded(3);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const summaries = await index.articles();
  const quotes = [];
  while (quotes.length < OF_A_KIND) {
    const article = await index.article(pick(summaries).id);
    const words = article!.text.split(/\s+/);
    const from = Math.floor(random() * Math.max(1, words.length - WORDS));
    const own = words.slice(from, from + WORDS);
    const other = pick(vocabulary);
    // Right after a "not", a quote says the opposite.
    if (own.length < WORDS || other === own[WORDS / 2] || words[from - 1] === 'not') continue;
    quotes.push({
      verbatim: own.join(' '),
      altered: own.with(WORDS / 2, other).join(' '),
      absent: Array.from(own, () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)]!).join(' '),
    });
  }
  return quotes;
}
