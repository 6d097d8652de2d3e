import { expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryStore } from '../../src/stores/memory/memory-store.js';
import { prepare, store } from '../support/corpus.js';

it('calls no quote real whose source does not stand in the index at the moment of showing it', async () => {
  const embedder = createBuiltinEmbedder();
  const honest = createMemoryStore();
  await store(honest, embedder, [
    prepare('bridge.txt', 'The harbour bridge was opened by Ada Lund in 1998.'),
  ]);
  const checked = async (isFalse: boolean) => {
    const open = async () => {
      const index = (await honest.open())!;
      return isFalse ? { ...index, excerpt: async () => null } : index;
    };
    const embedders = { forIndexing: async () => embedder, forQuerying: async () => embedder };
    const assistant = createAssistant({ articlesDir: '', store: { ...honest, open }, embedders });
    const { verdict, sources } = await assistant.check({ text: 'The harbour bridge was opened by Ada Lund' });
    return [verdict, sources.length];
  };
  expect(await checked(false)).toEqual(['verbatim', 1]);
  expect(await checked(true)).toEqual(['absent', 0]);
});
