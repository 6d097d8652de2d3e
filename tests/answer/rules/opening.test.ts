import { expect, it } from 'vitest';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'wolf',
      title: 'Wolf shot near Ostby',
      text: 'A wolf was shot near Ostby on Wednesday. Farmer Gunnar Lie said of the wolf that he wrote to the county.',
    },
  ],
  createBuiltinEmbedder(),
);

it('puts the opening of an article first where its author is asked for, whoever else it names', async () => {
  const asked = await parseQuestion('Who wrote the article about the wolf?', index);
  const [best] = rankCandidates(asked, await retrieve(asked, index, null));
  expect(best!.candidate.sentence.text).toBe('A wolf was shot near Ostby on Wednesday.');
});

it('puts the opening of an article first where its topic is all that is typed', async () => {
  const asked = await parseQuestion('wolf', index);
  const [best] = rankCandidates(asked, await retrieve(asked, index, null));
  expect(best!.candidate.sentence.text).toBe('A wolf was shot near Ostby on Wednesday.');
});
