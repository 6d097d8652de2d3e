import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const THEN = [
  '2009-06-20',
  'Nineteen people were killed when the volcano on Sarn erupted on Friday.',
] as const;

/** The first quote for a question of 15 September 2023, and whether it is shown without doubt. */
async function ask(...articles: (readonly [published: string, text: string])[]) {
  const archive = await createMemoryIndex(
    articles.map(([published, text], i) => ({ id: `a${i}`, title: 'Sarn', published, text })),
    createBuiltinEmbedder(),
  );
  const question = 'How many people died when the volcano on Sarn erupted this month?';
  const { answered, tentative, evidence } = await findEvidence(question, archive, null, {
    asked: '2023-09-15',
  });
  const [first] = evidence;
  return {
    isSure: answered && !tentative,
    quote: first && textAt(first.article, first.start, first.end),
  };
}

it('answers how many died this month from an article of the month, not from one of long before', async () => {
  const { quote } = await ask(THEN, [
    '2023-09-12',
    'The volcano on Sarn erupted on Monday; nobody was killed.',
  ]);
  expect(quote).toContain('nobody was killed');
});

it('doubts an article of long before if no other has the answer', async () => {
  const { isSure } = await ask(THEN, ['2023-09-12', 'The airport of Sarn reopened on Tuesday.']);
  expect(isSure).toBe(false);
});
