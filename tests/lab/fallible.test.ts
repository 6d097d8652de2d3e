/**
 * The weights of reranker and reader, under simulated ones that know the answers of the sample set and are wrong now
 * and then: they must help where they are mostly right, and do little harm where they know nothing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdsAnswer } from '../../lab/judge.js';
import { evaluateSet } from '../../lab/run.js';
import { readSet } from '../../lab/sets.js';
import type { Measure } from '../../lab/statistics.js';
import { seeded } from '../../lab/statistics.js';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { parseArticle } from '../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { IndexStore, Reader, Reranker } from '../../src/retrieval/ports.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';
import { discard, temporaryFolder } from '../support/folder.js';
import { isFull } from '../support/full.js';

const all = await readSet('data/eval');
/** In a short run every third question. */
const set = { ...all, questions: all.questions.filter((_, i) => isFull || i % 3 === 0) };
/** What is asked at the moment: models are given questions in other words. One is asked after the other. */
let asked = set.questions[0]!;
const embedder = createBuiltinEmbedder();
const embedders = { forIndexing: async () => embedder, forQuerying: async () => embedder };

/** Logits of one that is `sure` of what is right, under noise of about one. */
function margins(sure: number): (isRight: boolean) => number {
  const random = seeded(1);
  const noise = (): number => 2 * (random() + random() + random() - 1.5);
  return (isRight) => (isRight ? sure : -sure) + noise();
}
function rerankerThatIs(sure: number): Reranker {
  const margin = margins(sure);
  return {
    id: 'simulated',
    score: async (_question, texts) => texts.map((text) => margin(holdsAnswer(text, asked))),
    close: async () => {},
  };
}
function readerThatIs(sure: number): Reader {
  const margin = margins(sure);
  return {
    id: 'simulated',
    read: async (_question, texts) =>
      texts.map((text) => {
        const answer = asked.answers.find((one) => text.includes(one));
        const start = answer ? text.indexOf(answer) : 0;
        const span = { start, end: start + (answer ?? text.slice(0, 10)).length };
        return { span, score: margin(answer !== undefined), noAnswer: 0 };
      }),
    close: async () => {},
  };
}

let folder: string;
let store: IndexStore;
/** Without either. */
let plain: Awaited<ReturnType<typeof measure>>;
beforeAll(async () => {
  folder = temporaryFolder();
  store = createFolderStore(folder);
  const reading = { parse: parseArticle };
  await createAssistant({ articlesDir: set.articlesDir, store, embedders, reading }).reindex();
  plain = await measure(null, null);
});
afterAll(async () => {
  await store.close();
  discard(folder);
});

async function measure(reranker: Reranker | null, reader: Reader | null): Promise<(name: string) => number> {
  const models = { reranker: async () => reranker, reader: async () => reader };
  const assistant = createAssistant({ articlesDir: set.articlesDir, store, embedders, models });
  const index = (await store.open())!;
  const ask: Assistant['ask'] = (question) => {
    asked = set.questions.find((one) => one.question === question.text)!;
    return assistant.ask(question);
  };
  const { product } = await evaluateSet(set, { assistant: { ask }, index, embedder, reranker });
  await index.close();
  return (name) => (product[name] as Measure).value!;
}

/** Strictly better, as far as there is room. */
const better = (value: number): number => Math.min(1, value + 0.02);
/** One question in ten: pure noise may cost no more. */
const HARM = 0.1;

describe.each([
  // What each decides: a reranker the order of passages, a reader the sentence within them.
  ['reranker', 'article@1', (sure: number) => measure(rerankerThatIs(sure), null)],
  ['reader', 'quote@1', (sure: number) => measure(null, readerThatIs(sure))],
] as const)('a fallible %s', (_, decided, measureWith) => {
  it('helps when it is mostly right', async () => {
    const right = await measureWith(2);
    expect(right(decided)).toBeGreaterThanOrEqual(better(plain(decided)));
    for (const name of ['quote@1', 'quote@3', 'refusal_auc'])
      expect(right(name), name).toBeGreaterThanOrEqual(plain(name));
  });

  it('does little harm when it knows nothing', async () => {
    const ignorant = await measureWith(0);
    for (const name of ['article@1', 'quote@1', 'quote@3', 'refusal_auc', 'answered_when_answerable']) {
      expect(ignorant(name), name).toBeGreaterThanOrEqual(plain(name) - HARM);
    }
  });
});
