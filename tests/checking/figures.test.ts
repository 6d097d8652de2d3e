/** Figures in quotes, in words or not, compounds, and initials of speakers. All is invented. */
import { expect, it } from 'vitest';
import { checkQuote } from '../../src/checking/check.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'dike',
      title: 'The dike of Tarnow',
      published: '2024-03-01',
      text: `“Each cybercrime is notable in the winter, and every house boat on the river is a risk for the town,” said Pia Rask.

“The dike has cost the valley $85 billion since it was begun in the spring,” said Ada Holm, the minister.

“It will not come back for at least 50,000 years, and nobody will miss it,” said Nils Ek. Ek is a farmer.

“Losses have grown by 5 to 7% in each year of the decade,” said Eva Lund, the company’s chief engineer.

Dike Works said that it would pay twenty-nine farmers thirty million euros before the winter.

Rep. Mira Tove Glass called it a shame. “I hope that it is over soon, to be honest with you,” Glass told reporters.`,
    },
    {
      id: 'tickets',
      title: 'Tickets for the boat',
      published: '2024-03-02',
      text: `“We sell it to everybody at the gate for $85 and nobody complains,” said Ada Holm, the minister.

“Each of the old boats was sold for 90 euros at the harbour,” said Nils Ek.

“ten thousand people came down to the river with us in the rain,” said Pia Rask.

“He is incapable of work, and it was an atypical year that set the crews apart,” said Eva Lund.`,
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  'The dike has cost the valley eighty-five billion dollars since it was begun',
  'The dike has cost the valley 85 billion dollars since it was begun',
  'The dike has cost the valley $85bn since it was begun',
  'It will not come back for at least fifty thousand years',
  'Losses have grown by five to seven per cent in each year of the decade',
  'it would pay 29 farmers €30 million before the winter',
  'it would pay twenty nine farmers 30m euros before the winter',
  'We sell it to everybody at the gate for 85 dollars and nobody complains',
  'Each of the old boats was sold for €90 at the harbour',
  'TEN THOUSAND PEOPLE CAME DOWN TO THE RIVER WITH US',
  'Each cyber-crime is notable in the winter, and every houseboat on the river is a risk',
  'Each cyber crime is notable in the winter, and every house-boat on the river is a risk',
])('%s: a number or compound spelt otherwise does not make a quote altered', async (text) => {
  const { verdict, onlySpelling } = await checkQuote({ text }, index);
  expect(verdict === 'verbatim' || onlySpelling).toBe(true);
});

it.each([
  'The dike has cost the valley eighty-five million dollars since it was begun',
  'The dike has cost the valley £85 billion since it was begun',
  'The dike has cost the valley 85 billion pounds since it was begun',
  'The dike has cost the valley $85 since it was begun',
  'It will not come back for at least fifteen thousand years',
  'It will not come back for at least fifty years',
  'Losses have grown by five to nine per cent in each year of the decade',
  'We sell it to everybody at the gate for only 85 dollars and nobody complains',
  'We sell it to everybody at the gate for nearly 85 dollars and nobody complains',
  'We sell it to everybody at the gate for £85 dollars and nobody complains',
  'Each of the old boats was sold for €90 dollars at the harbour',
  'He is in capable of work, and it was an atypical year that set the crews apart',
  'He is incapable of work, and it was a typical year that set the crews apart',
  'He is incapable of work, and it was an atypical year that set the crews a part',
  'it would pay twenty farmers €30 million before the winter',
  'Each cybercrime is not able in the winter, and every house boat on the river is a risk',
])('%s: another number or currency makes it altered', async (text) => {
  const { verdict, onlySpelling } = await checkQuote({ text }, index);
  expect([verdict, onlySpelling]).toEqual(['altered', false]);
});

it.each([
  ['MTG', 'I hope that it is over soon, to be honest with you', 'verbatim'],
  ['MTK', 'I hope that it is over soon, to be honest with you', 'misattributed'],
  ['Dike Works', 'Losses have grown by 5 to 7% in each year of the decade', 'verbatim'],
  ['Nils Ek', 'Losses have grown by 5 to 7% in each year of the decade', 'misattributed'],
])('%s: “%s” is %s', async (speaker, text, verdict) => {
  expect((await checkQuote({ text, speaker }, index)).verdict).toBe(verdict);
});

it('shows a compound once, with the words of the article', async () => {
  const { sources } = await checkQuote(
    { text: 'Each cyber-crime is notable in the winter, and every house boat' },
    index,
  );
  const { text, marks } = sources[0]!.quote;
  const altered = marks.filter(({ kind }) => kind === 'altered');
  expect(altered.map(({ start, end }) => text.slice(start, end))).toEqual(['cybercrime']);
});
