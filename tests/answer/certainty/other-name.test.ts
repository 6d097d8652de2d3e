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
  [
    'Cartwright opens museum',
    'Dennis Cartwright opened a toy museum. “We ran out of glue,” Cartwright said.',
  ],
  ['Judge fines bank', 'Judge Mira Petersen fined a bank. “Nobody audits a smile,” Petersen said.'],
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

it.each([
  ['What did Cartright say about glue?', 'ran out of glue'],
  ['What did Peterson say about audits?', 'audits a smile'],
])(
  '%j may mean a name one slip away, near the words of the question, which is doubted',
  async (question, told) => {
    const { answered, tentative, evidence } = await findEvidence(question, index, null);
    expect([answered, tentative]).toEqual([true, true]);
    const [{ article, start, end }] = evidence as [(typeof evidence)[number]];
    expect(article.text.slice(start, end)).toContain(told);
  },
);

it.each([
  'What did Cartright say?',
  'What did Cartright say about ferries?',
  'What did Pederson say about audits?',
])('%j is of somebody else: no word stands near the name, or it has two slips', async (question) => {
  expect((await findEvidence(question, index, null)).answered).toBe(false);
});
