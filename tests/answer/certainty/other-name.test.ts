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
  ['Talks on security', 'Tor Aas spoke about the security of the harbour.'],
] as const;
const index = await createMemoryIndex(
  articles.map(([title, text]) => ({ id: title, title, text })),
  createBuiltinEmbedder(),
);

it.each([
  ['What did Norvia buy?', 'Norvia'],
  ['What did Lynnor buy?', 'Lynnor'],
])('%j is of a name that no article has', async (question, name) => {
  const { answered, unmatched } = await findEvidence(question, index, null);
  expect({ answered, unmatched }).toEqual({ answered: false, unmatched: [name] });
});

it.each(['What did Norwey buy?', 'what did norwya buy', 'What did Makron visit?', 'What did Hakimmi score?'])(
  '%j is of a name with one slip',
  async (question) => {
    const { unmatched } = await findEvidence(question, index, null);
    expect(unmatched).toEqual([]);
  },
);

it('reads a word with one slip, though its stem is two slips from the other', async () => {
  const { unmatched } = await findEvidence('What did Tor Aas say about securty?', index, null);
  expect(unmatched).toEqual([]);
});
