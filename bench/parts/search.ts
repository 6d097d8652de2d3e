/**
 * Opens an index in a fresh process and searches it: start-up, speed, recall and memory. The index in a folder is
 * measured twice: with its vectors, as with a model, and without loading them (`words`).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findEvidence } from '../../src/answer/find.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../src/question/parse.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { retrieve } from '../../src/retrieval/retrieve.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { type Latency, latency, memoryMb, timed } from '../measure.js';
import { openPostgres } from '../postgres.js';
import type { Question } from './corpus-index.js';

export type Engine = 'quotewire' | 'words' | 'vectra' | 'postgres';
export interface Request {
  readonly engine: Engine;
  readonly folder: string;
  /** For `postgres`: a real server; without one, PGlite is used. */
  readonly databaseUrl: string | null;
}
export interface Result {
  /** From nothing to an index that can be searched. */
  readonly openMs: number;
  /** From nothing to the first ten passages, by vector; for `words` to the quotes of a whole answer. */
  readonly firstMs: number;
  /** Resident memory right after the first search. */
  readonly memoryMb: number;
  /** Ten nearest vectors; null for `words`, as is `recall`. */
  readonly nearest: Latency | null;
  /**
   * From a question to its best passages, fifty of which are read and scored again; null for Vectra, which has
   * nothing like it.
   */
  readonly retrieval: Latency | null;
  /** The share of the true ten nearest that were found. */
  readonly recall: number | null;
  /** For `postgres`: milliseconds to move the index there. */
  readonly loadMs: number | null;
}

interface Opened {
  nearest(vector: readonly number[]): Promise<number[]>;
  readonly index: SearchIndex | null;
  readonly loadMs: number | null;
  close(): Promise<void>;
}

const TEN = 10;
const QUOTES = 3;

export async function measure({ engine, folder, databaseUrl }: Request): Promise<Result> {
  const prepared = engine === 'postgres' ? await openPostgres(folder, databaseUrl) : null;
  const questions = JSON.parse(await readFile(join(folder, 'questions.json'), 'utf8')) as Question[];
  const embedder = createBuiltinEmbedder();
  const started = performance.now();
  const opened = engine === 'vectra' ? await openVectra(folder) : await openOurs(folder, prepared);
  const openMs = performance.now() - started;
  const { index } = opened;
  const first = questions[0]!;
  const hasVectors = engine !== 'words';
  if (hasVectors) await opened.nearest(first.vector);
  else composeQuotes(await findEvidence(first.text, index!, embedder), QUOTES);
  const firstMs = performance.now() - started;
  const memory = memoryMb();
  const nearest = hasVectors ? await latency(questions, ({ vector }) => opened.nearest(vector)) : null;
  const retrieval = index
    ? await latency(questions, async ({ text }) =>
        retrieve(await parseQuestion(text, index), index, embedder),
      )
    : null;
  const recall = hasVectors ? await recallOf(opened, questions) : null;
  await opened.close();
  return { openMs, firstMs, memoryMb: memory, nearest, retrieval, recall, loadMs: opened.loadMs };
}

async function recallOf({ nearest }: Opened, questions: readonly Question[]): Promise<number> {
  let found = 0;
  for (const { vector, nearest: truly } of questions) {
    const hits = new Set(await nearest(vector));
    found += truly.filter((number) => hits.has(number)).length / truly.length;
  }
  return found / questions.length;
}

async function openOurs(
  folder: string,
  postgres: Awaited<ReturnType<typeof openPostgres>> | null,
): Promise<Opened> {
  const store = postgres?.store ?? createFolderStore(join(folder, 'quotewire'));
  const index = (await store.open())!;
  return {
    index,
    loadMs: postgres?.loadMs ?? null,
    nearest: async (vector) =>
      (await index.nearest(Float32Array.from(vector), TEN)).map(({ passage }) => passage),
    close: async () => {
      await store.close();
      await postgres?.stop();
    },
  };
}

async function openVectra(folder: string): Promise<Opened> {
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  const index = new LocalIndex<{ passage: number }>(join(folder, 'vectra'));
  // It reads its file at the first question, so that counts as opening.
  await timed(() => index.listItems());
  return {
    index: null,
    loadMs: null,
    nearest: async (vector) =>
      (await index.queryItems([...vector], '', TEN)).map(({ item }) => item.metadata.passage),
    close: async () => {},
  };
}
