/** Text search alone: our inverted index on typed arrays, and MiniSearch over the same words of the same passages. */
import MiniSearch from 'minisearch';
import { contentStems } from '../../src/language/tokens.js';
import {
  buildLexicalIndex,
  lexicalIndexFromBytes,
} from '../../src/retrieval/inverted-index/lexical-index.js';
import type { PreparedArticle } from '../../src/retrieval/ports.js';
import { makeArticles, makeQuestions } from '../corpus.js';
import { type Latency, latency, timed } from '../measure.js';

export interface Request {
  readonly engine: 'quotewire' | 'minisearch';
  readonly passages: number;
}
export interface Result {
  readonly passages: number;
  readonly buildMs: number;
  /** Memory of the index, without the articles. */
  readonly megabytes: number;
  /** Its size on disk. */
  readonly storedMegabytes: number;
  readonly openMs: number;
  readonly search: Latency;
}

/** What an engine must do to be measured: build, write, open and search. */
interface Engine<Index> {
  build(articles: readonly PreparedArticle[]): Index;
  write(index: Index): Uint8Array;
  open(bytes: Uint8Array): Index;
  search(index: Index, stems: readonly string[]): unknown;
}

const QUESTIONS = 200;
const HITS = 50;

const quotewire: Engine<ReturnType<typeof buildLexicalIndex>> = {
  build: buildLexicalIndex,
  write: (index) => index.toBytes(),
  open: lexicalIndexFromBytes,
  search: (index, stems) =>
    index.search(
      stems.map((stem) => ({ stem, weight: 1 })),
      HITS,
    ),
};

const OPTIONS = {
  fields: ['title', 'text'],
  tokenize: contentStems,
  processTerm: (stem: string): string => stem,
  searchOptions: { boost: { title: 2 }, tokenize: (stems: string): string[] => stems.split(' ') },
};
const minisearch: Engine<MiniSearch> = {
  build(articles) {
    const index = new MiniSearch(OPTIONS);
    let id = 0;
    for (const { title, text, sentences, passages } of articles) {
      for (const { start, end } of passages) {
        const passage = text.slice(sentences[start]!.start, sentences[end - 1]!.end);
        index.add({ id, title: title ?? '', text: passage });
        id += 1;
      }
    }
    return index;
  },
  write: (index) => Buffer.from(JSON.stringify(index)),
  open: (bytes) => MiniSearch.loadJSON(Buffer.from(bytes).toString(), OPTIONS),
  search: (index, stems) => index.search(stems.join(' ')).slice(0, HITS),
};

export async function measure({ engine, passages }: Request): Promise<Result> {
  return engine === 'quotewire' ? measureEngine(quotewire, passages) : measureEngine(minisearch, passages);
}

async function measureEngine<Index>(engine: Engine<Index>, size: number): Promise<Result> {
  const articles = makeArticles(size);
  const questions = makeQuestions(articles, QUESTIONS).map((text) => [...new Set(contentStems(text))]);
  // Both share one cache of stems, so that neither pays for filling it.
  for (const { text } of articles) contentStems(text);
  const before = held();
  const { ms: buildMs, result: index } = await timed(async () => engine.build(articles));
  const megabytes = (held() - before) / 2 ** 20;
  const bytes = engine.write(index);
  const { ms: openMs } = await timed(async () => engine.open(bytes));
  return {
    passages: articles.reduce((sum, article) => sum + article.passages.length, 0),
    buildMs,
    megabytes,
    storedMegabytes: bytes.byteLength / 2 ** 20,
    openMs,
    search: await latency(questions, async (stems) => engine.search(index, stems)),
  };
}

/** Bytes of objects and of typed arrays, after garbage collection. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
