import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { readSentence } from '../../../src/answer/sentences/sentence.js';
import { datesOfClause } from '../../../src/answer/sentences/when.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'cup',
      title: 'Tarn reach the cup final',
      text: 'Tarn beat Ostby on Sunday to reach the cup final. They will meet Vik on 14 March.',
    },
    {
      id: 'ship',
      title: 'Inquiry into the Marigold opens',
      text: 'The inquiry into the loss of the Marigold opened on Monday. Divers say that the Marigold had failed an inspection. The ferry had been built in 1984 and was meant for sheltered waters.',
    },
    {
      id: 'ferry',
      title: 'New ferry for Selmar',
      text: 'The new ferry for Selmar is late, the port said in a statement on Monday. Its first trip to Selmar was in June, and it broke down.',
    },
  ],
  createBuiltinEmbedder(),
);

const pier = (sentence: string) =>
  createMemoryIndex(
    [
      {
        id: 'pier',
        title: 'Iron pier opens again',
        text: `The Vell iron pier reopened on Saturday, nine weeks after a storm tore off its railings. ${sentence}`,
      },
    ],
    createBuiltinEmbedder(),
  );

it.each([
  ['When was the iron pier built?', 'The pier was built in 1887 and is 300 metres long.', '1887'],
  ['When did the iron pier burn?', 'The pier burned in 1931 and was repaired.', '1931'],
  // That of another does not come first.
  ['When was the iron pier built?', 'The wooden pier was built in 1820.', 'Saturday'],
])(
  'prefers what dates the deed, though it calls the thing by its noun alone: %s %s',
  async (question, sentence, told) => {
    const { evidence } = await findEvidence(question, await pier(sentence), null);
    const { article, start, end } = evidence[0]!;
    expect(textAt(article, start, end).split('.')[0]).toContain(told);
  },
);

it.each([
  ['When is the cup final?', '14 March'],
  ['When did Tarn reach the cup final?', 'on Sunday'],
  ['When was the Marigold built?', '1984'],
  ['When was the first trip of the new ferry for Selmar?', 'June'],
])('%s “… %s”', async (question, told) => {
  const { evidence } = await findEvidence(question, index, null);
  const { article, start, end } = evidence[0]!;
  expect(textAt(article, start, end)).toContain(told);
});

it.each([
  ['When was the new ferry for Selmar late?', 0],
  ['When did the port say that the new ferry is late?', 1],
])('does not take the day on which something was said for another: %s', async (question, date) => {
  const asked = await parseQuestion(question, index);
  const ranked = rankCandidates(asked, await retrieve(asked, index, null));
  expect(ranked.find(({ candidate }) => candidate.sentence.text.includes('Monday'))?.features.date).toBe(
    date,
  );
});

it.each([
  ['When was the cashier shot?', 'Ada Lund, the cashier who was shot, died on Sunday.', true],
  ['When was the cashier shot?', 'On 3 May, the cashier was shot, police announced on Friday.', false],
  ['When did the train derail?', 'The train derailed near a village with 2,000 people.', true],
  ['When was the mill shut?', 'In the fall of 1909, a flood shut the mill.', false],
  ['When was the mill shut?', 'After the election of 1909, the mill was shut.', false],
  ['When was the mill shut?', 'After Lund sold it in 1909, the mill was shut.', true],
  ['When was the mill shut?', 'In a book of 1909, the mayor said that the mill was shut.', true],
  ['When was the mill shut?', 'The mill has been shut since 1909.', false],
  ['When was the mill shut?', 'The mill was shut because the town has been poor since 1909.', true],
  ['When was the mill shut?', 'The town prospered until early 1909 when the mill was shut.', false],
  ['When was the mill shut?', 'The mill was shut by the river [a branch of the Vell], on 3 May 1909.', false],
])('%s “%s”: sure %s', async (question, text, isDoubted) => {
  const archive = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
  const asked = await parseQuestion(question, archive);
  const [best] = rankCandidates(asked, await retrieve(asked, archive, null));
  expect(datesOfClause(asked, best!.candidate.sentence).length === 0).toBe(isDoubted);
});

it('takes no day of the main clause for that of a relative one', async () => {
  const text = 'The captain of the ferry that sank off Selmar was detained on Friday.';
  const one = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
  const [summary] = await one.articles();
  const article = (await one.excerpt(summary!.id, { start: 0, end: text.length }))!;
  const datesFor = async (question: string) =>
    datesOfClause(await parseQuestion(question, one), readSentence(article, 0)).length;
  expect(await datesFor('When did the ferry sink?')).toBe(0);
  expect(await datesFor('When was the captain detained?')).toBe(1);
});
