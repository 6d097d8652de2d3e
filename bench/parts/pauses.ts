/** How long people who ask during a build have to wait: the event loop's longest pause, phase by phase. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import type { Progress } from '../../src/index/building/report.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { makeArticles, makeQuestions } from '../corpus.js';
import { type Pause, watchLoop } from '../loop-watch.js';
import { writeArticles } from './embedding.js';

export interface Request {
  readonly passages: number;
  readonly folder: string;
}
/** The longest pause, with and without the wait for a processor. */
export interface Phase {
  readonly phase: string;
  readonly longest: Pause;
  readonly own: Pause;
  readonly tookMs: number;
}
export interface Result {
  readonly passages: number;
  /** In order of time. */
  readonly phases: readonly Phase[];
  /** Questions that were answered during the build. */
  readonly asked: number;
}

const BETWEEN_QUESTIONS_MS = 200;

export async function measure({ passages, folder }: Request): Promise<Result> {
  const work = await mkdtemp(join(folder, 'pauses-'));
  const articlesDir = join(work, 'articles');
  const articles = makeArticles(passages);
  const questions = makeQuestions(articles, 100);
  await writeArticles(articlesDir, articles);
  articles.length = 0;
  const embedder = createBuiltinEmbedder();
  const assistant = createAssistant({
    articlesDir,
    store: createFolderStore(join(work, 'index')),
    embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
  });
  const watch = watchPhases();
  const building = (name: string): Promise<unknown> => {
    watch.begin(`${name}: beginning`);
    return assistant.reindex(({ phase }: Progress) => watch.begin(`${name}: ${phase}`));
  };
  await building('first build');
  watch.begin('opening it');
  await assistant.warmUp();
  watch.begin('first questions');
  for (const text of questions.slice(0, 3)) await assistant.ask({ text });
  const changed = join(articlesDir, '000100.md');
  await writeFile(changed, `${await readFile(changed, 'utf8')}\n\nA sentence that was not there before.\n`);
  let asked = await askDuring(assistant, questions, building('one changed'));
  watch.begin('questions');
  for (const text of questions.slice(0, 20)) await assistant.ask({ text });
  asked += 23;
  const phases = watch.end();
  const { index } = await assistant.status();
  await assistant.close();
  await rm(work, { recursive: true });
  return { passages: index!.passages, phases, asked };
}

/** Asks one question after another until the work is done. Resolves to how many. */
async function askDuring(
  assistant: Assistant,
  questions: readonly string[],
  work: Promise<unknown>,
): Promise<number> {
  let isDone = false;
  const watched = work.finally(() => {
    isDone = true;
  });
  let asked = 0;
  while (!isDone) {
    await assistant.ask({ text: questions[asked++ % questions.length]! });
    await delay(BETWEEN_QUESTIONS_MS);
  }
  await watched;
  return asked;
}

/** The longest pause of the event loop in each phase; one phase begins where the one before ends. */
function watchPhases() {
  const phases: Phase[] = [];
  const watch = watchLoop();
  let current: { phase: string; at: number } | null = null;
  const close = (): void => {
    const pauses = watch.take();
    if (current) phases.push({ phase: current.phase, ...pauses, tookMs: performance.now() - current.at });
  };
  return {
    begin(phase: string): void {
      if (current?.phase === phase) return;
      close();
      current = { phase, at: performance.now() };
    },
    end() {
      close();
      watch.stop();
      return phases;
    },
  };
}
