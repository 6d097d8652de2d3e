import { expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'divers',
      title: 'Divers end their search',
      text: 'Opposition leader Bram Okafor called for Dahl, the transport minister, to resign. Dahl has rejected the demand.',
    },
    {
      id: 'ferries',
      title: 'Ferries kept in port',
      text: 'Transport minister Osric Dahl said that two ferries had been ordered to stay in port.',
    },
  ],
  createBuiltinEmbedder(),
);
const answered = async (question: string) => (await findEvidence(question, index, null)).answered;

it('takes a full name for somebody whom an article calls by its last word, if another article has it in full', async () => {
  expect(await answered('Did Dahl resign?')).toBe(true);
  expect(await answered('Did Osric Dahl resign?')).toBe(true);
  expect(await answered('Did Piet Dahl resign?')).toBe(false);
});
