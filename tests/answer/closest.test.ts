import { expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryPlace, createMemoryStore } from '../../src/stores/memory/memory-store.js';
import { prepare, store } from '../support/corpus.js';

it('sets off the answer in an answer, and nothing as one in what only comes close', async () => {
  const embedder = createBuiltinEmbedder();
  const place = createMemoryPlace();
  const text = 'The harbour bridge was opened by Ada Lund in 1998. Ferries had crossed the harbour before.';
  await store(createMemoryStore(place), embedder, [prepare('bridge.txt', text)]);
  const embedders = { forIndexing: async () => embedder, forQuerying: async () => embedder };
  const assistant = createAssistant({ articlesDir: '', store: createMemoryStore(place), embedders });
  const answer = await assistant.ask({ text: 'Who opened the harbour bridge?' });
  expect(answer.quotes[0]!.marks).toContainEqual(expect.objectContaining({ kind: 'answer' }));
  const refusal = await assistant.ask({
    text: 'Who painted the windows of Ostrey cathedral beside the harbour?',
  });
  expect(refusal).toMatchObject({ answered: false, quotes: [] });
  expect(refusal.closest).not.toEqual([]);
  expect(refusal.closest.flatMap(({ marks }) => marks).filter(({ kind }) => kind === 'answer')).toEqual([]);
  await assistant.close();
});
