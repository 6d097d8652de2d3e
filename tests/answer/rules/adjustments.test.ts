/** Which sentence comes first because of a rule that adds to scores; without the rule, another one does. */
import { expect, it } from 'vitest';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const INTERVIEW = [
  'The coach Renata Sola talked to us on Monday.',
  'Ida Holm: Will you row in Tarn next year?',
  'Renata Sola: At home, and then I stop. The club knows.',
  'Ida Holm: Who follows you?',
  'Renata Sola: Somebody young.',
].join('\n\n');

/** The best sentence of articles, each a title and a text, for a question. */
async function bestOf(question: string, texts: readonly (readonly [string, string])[]): Promise<string> {
  const articles = texts.map(([title, text], i) => ({ id: `article ${i}`, title, text }));
  const index = await createMemoryIndex(articles, createBuiltinEmbedder());
  const asked = await parseQuestion(question, index, {});
  return rankCandidates(asked, await retrieve(asked, index, null))[0]!.candidate.sentence.text;
}

it('puts a reply to the interviewer’s own question first (replyOf)', async () => {
  expect(
    await bestOf('Will Sola row in Tarn next year?', [
      ['Sola in Tarn', 'Sola was asked about Tarn next year. The race is long.'],
      ['Two questions for Sola', INTERVIEW],
    ]),
  ).toContain('At home, and then I stop.');
});

it('puts a figure before what only names the two things compared (comparedOf)', async () => {
  const articles = [
    [
      'Arvik and Ostby plan a bridge',
      'The cities of Arvik and Ostby plan a bridge. Arvik and Ostby have quarrelled over it.',
    ],
    ['Census', 'Arvik has 120,000 inhabitants, the census says. Its harbour is old.'],
    ['Ostby grows', 'Ostby grew to 98,000 residents last year. The mayor was pleased.'],
  ] as const;
  expect(await bestOf('Which is bigger, Arvik or Ostby?', articles)).toContain('120,000');
});

it('puts a definition first (definitionOf)', async () => {
  expect(
    await bestOf('What does inflation mean?', [
      [
        'Inflation rises',
        'Higher inflation will mean higher prices. Inflation is the rate at which prices rise.',
      ],
    ]),
  ).toBe('Inflation is the rate at which prices rise.');
  expect(
    await bestOf('What is the NFB?', [
      [
        'Fish law',
        'The NFB is at odds with the fishers. The law creates a National Fisheries Board (NFB) in each state.',
      ],
    ]),
  ).toContain('National Fisheries Board');
});

it('keeps a sentence with the full name of a thing, although it says otherwise what is asked (echoOf)', async () => {
  const text = 'The Salt March stops at the harbour of Vell. Each year the rains end in May.';
  expect(await bestOf('Where does the Salt March end?', [['Salt on the island', text]])).toContain('Vell');
});
