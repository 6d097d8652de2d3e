import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { RULES } from '../../../src/answer/rules/rules.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

it('the year of “in which year” is no deed that a sentence could date', async () => {
  const embedder = createBuiltinEmbedder();
  const text =
    'The army put down the Harn Revolt, which occurred in 1676. In a year of peace, 1763, France gave the coast to Spain.';
  const index = await createMemoryIndex([{ id: 'history', title: 'History', text }], embedder);
  const question = 'In which year did the Harn Revolt happen?';
  const scoreOf = async (rules = RULES) =>
    (await findEvidence(question, index, embedder, { rules })).evidence[0]?.score;
  expect(await scoreOf()).toBe(await scoreOf(RULES.filter(({ name }) => name !== 'dated')));
});
