import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const articles = [
  ['Norway buys ferry', 'Norway bought a ferry for 3.2 million kroner from Spain.'],
  ['Trawler Ada sank', 'The trawler Ada sank off Vell on Monday.'],
  ['New library', 'A new library opened in Tarn. Used books cost a crown.'],
  ['Macron visits Lyon', 'President Macron visited Lyon on Tuesday. “I like silk,” Macron said.'],
  ['Eva Roth named rector', 'Eva Roth, who has a doctorate in physics, was named rector on 3 May.'],
  ['Hakimi scores', 'Achraf Hakimi scored twice for Tarn on Saturday.'],
] as const;
const index = await createMemoryIndex(
  articles.map(([title, text]) => ({ id: title, title, text })),
  createBuiltinEmbedder(),
);

it.each([
  ['What did Norvia buy?', true],
  ['What did Norwey buy?', false],
])(
  '%j, with a name that no article has, is answered with doubt or refused: %s',
  async (question, tentative) => {
    const found = await findEvidence(question, index, null);
    expect(found.tentative || !found.answered).toBe(tentative);
  },
);
