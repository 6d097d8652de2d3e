/** Many people ask at once: answers per second, and how long the unluckiest wait. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createAssistant } from '../../src/assistant.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { percentile, timed } from '../measure.js';
import type { Question } from './corpus-index.js';

export interface Request {
  readonly folder: string;
  readonly askers: readonly number[];
}
export interface Result {
  readonly askers: number;
  readonly asked: number;
  /** Questions that got their own answer. */
  readonly answered: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const QUESTIONS = 640;

export async function measure({ folder, askers }: Request): Promise<Result[]> {
  const questions = JSON.parse(await readFile(join(folder, 'questions.json'), 'utf8')) as Question[];
  const embedder = createBuiltinEmbedder();
  const assistant = createAssistant({
    articlesDir: folder,
    store: createFolderStore(join(folder, 'quotewire')),
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  for (const { text } of questions.slice(0, 10)) await assistant.ask({ text });
  const results: Result[] = [];
  for (const number of askers) {
    const times: number[] = [];
    let answered = 0;
    let next = 0;
    const askInTurn = async (): Promise<void> => {
      while (next < QUESTIONS) {
        const { text } = questions[next++ % questions.length]!;
        const { ms, result } = await timed(() => assistant.ask({ text }));
        if (result.question === text) answered += 1;
        times.push(ms);
      }
    };
    const { ms } = await timed(() => Promise.all(Array.from({ length: number }, askInTurn)));
    results.push({
      askers: number,
      asked: QUESTIONS,
      answered,
      perSecond: (1000 * QUESTIONS) / ms,
      p50: percentile(times, 0.5),
      p99: percentile(times, 0.99),
    });
  }
  await assistant.close();
  return results;
}
