import { expect, it } from 'vitest';
import { titled } from '../../../src/answer/rules/titled.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'treaty',
      title: 'What Lind and Varga signed in Arvik',
      text: 'The visit of Eva Lind took place on 4 May. The two spoke of the ferry. They signed a treaty.',
    },
  ],
  createBuiltinEmbedder(),
);

async function mostAddedFor(question: string): Promise<number> {
  const asked = await parseQuestion(question, index);
  const worth = titled.scores?.(asked);
  const ranked = rankCandidates(asked, await retrieve(asked, index, null));
  return Math.max(...ranked.map(({ candidate, features }) => worth?.(candidate, features) ?? 0));
}

it('lifts the opening below a title that says most of what is asked', async () => {
  expect(await mostAddedFor('Who signed in Arvik with Lind?')).toBeGreaterThan(0);
  expect(await mostAddedFor('When did Lind and Varga sign?')).toBeGreaterThan(0);
});

it('lifts none below a title that may only repeat the question', async () => {
  expect(await mostAddedFor('What did Lind and Varga sign?')).toBe(0);
});
