/** Where the time of one question goes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEvidence } from '../../src/answer/find.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createAssistant } from '../../src/assistant.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { percentile, timed } from '../measure.js';
import type { Question } from './corpus-index.js';

const QUOTES = 3;
/** Questions asked before the clock starts. */
const PRACTICE = 10;

export interface Request {
  readonly folder: string;
}
export interface Result {
  readonly passages: number;
  /** Median milliseconds by stage. */
  readonly stages: readonly { readonly stage: string; readonly p50: number }[];
  readonly total: { readonly p50: number; readonly p95: number };
}

/** Calls of the index by the stage they belong to. */
const STAGE_OF: Partial<Record<keyof SearchIndex, string>> = {
  termStatistics: 'words: frequencies',
  similarTerms: 'words: spelling',
  lexical: 'words: text search',
  nearest: 'vectors: nearest passages',
  passages: 'passages: reading',
};

export async function measure({ folder }: Request): Promise<Result> {
  const questions = JSON.parse(await readFile(join(folder, 'questions.json'), 'utf8')) as Question[];
  const store = createFolderStore(join(folder, 'quotewire'));
  const embedder = createBuiltinEmbedder();
  const index = (await store.open())!;
  const samples = new Map<string, number[]>();
  const spent = new Map<string, number>();
  const clocked = <T>(stage: string, work: () => Promise<T>): Promise<T> =>
    timed(work).then(({ ms, result }) => {
      spent.set(stage, (spent.get(stage) ?? 0) + ms);
      return result;
    });
  const watched = new Proxy(index, {
    get(target, name: keyof SearchIndex) {
      const stage = STAGE_OF[name];
      const member = target[name] as (...values: unknown[]) => Promise<unknown>;
      return stage ? (...values: unknown[]) => clocked(stage, () => member(...values)) : member;
    },
  });
  const watchedEmbedder = {
    ...embedder,
    embedQuery: (text: string) => clocked('vectors: embedding the question', () => embedder.embedQuery(text)),
  };
  // Shares the index and what is kept of it: what an answer takes beyond the stages above it.
  const warm = createAssistant({
    articlesDir: folder,
    store: { ...store, open: async () => index },
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  const round = async ({ text }: Question): Promise<void> => {
    spent.clear();
    const retrieval = await timed(async () =>
      retrieve(await parseQuestion(text, watched), watched, watchedEmbedder),
    );
    const inIndex = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
    spent.set('passages: scoring again by nearness', Math.max(0, retrieval.ms - inIndex));
    // The same again, with its articles in memory, to be subtracted from stages that include it.
    const again = await timed(async () => retrieve(await parseQuestion(text, index), index, embedder));
    const finding = await timed(() => findEvidence(text, index, embedder));
    spent.set('sentences: ranking', Math.max(0, finding.ms - again.ms));
    const composing = await timed(async () => composeQuotes(finding.result, QUOTES));
    spent.set('quotes: speakers and marks', composing.ms);
    const asking = await timed(() => warm.ask({ text }));
    spent.set(
      'message: reading it, and what the next one may refer to',
      Math.max(0, asking.ms - finding.ms - composing.ms),
    );
    for (const [stage, ms] of spent) samples.set(stage, [...(samples.get(stage) ?? []), ms]);
  };
  const practice = questions.slice(0, PRACTICE);
  const asked = questions.slice(PRACTICE);
  for (const question of practice) await round(question);
  samples.clear();
  for (const question of asked) await round(question);
  const assistant = createAssistant({
    articlesDir: folder,
    store: createFolderStore(join(folder, 'quotewire')),
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  // A separate store: each question reads its articles from disk, as a new question does.
  for (const { text } of practice) await assistant.ask({ text });
  const times: number[] = [];
  for (const { text } of asked) times.push((await timed(() => assistant.ask({ text }))).ms);
  const total = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  await assistant.close();
  await store.close();
  return {
    passages: index.info.passages,
    stages: [...samples].map(([stage, times]) => ({ stage, p50: percentile(times, 0.5) })),
    total,
  };
}
