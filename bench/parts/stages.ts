/** Where the time of one question goes. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEvidence } from '../../src/answer/rank.js';
import { createAssistant } from '../../src/assistant.js';
import { createBuiltinEmbedder } from '../../src/retrieval/adapters/builtin.js';
import { createEmbeddedStore } from '../../src/retrieval/adapters/embedded.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { latency, percentile, timed } from '../measure.js';
import type { Question } from './corpus-index.js';

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
  const store = createEmbeddedStore(join(folder, 'quotewire'));
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
  const round = async ({ text }: Question): Promise<void> => {
    spent.clear();
    const retrieval = await timed(() => retrieve(text, watched, watchedEmbedder));
    const inIndex = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
    spent.set('passages: scoring again by nearness', Math.max(0, retrieval.ms - inIndex));
    const finding = await timed(() => findEvidence(text, index, embedder));
    spent.set('sentences: ranking', Math.max(0, finding.ms - retrieval.ms));
    for (const [stage, ms] of spent) samples.set(stage, [...(samples.get(stage) ?? []), ms]);
  };
  for (const question of questions.slice(0, 10)) await round(question);
  samples.clear();
  for (const question of questions) await round(question);
  const assistant = createAssistant({
    articlesDir: folder,
    store,
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  const total = await latency(questions, ({ text }) => assistant.ask({ text }));
  return {
    passages: index.info.passages,
    stages: [...samples].map(([stage, times]) => ({ stage, p50: percentile(times, 0.5) })),
    total,
  };
}
