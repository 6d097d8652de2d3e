import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { cause } from '../../../src/answer/rules/cause.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
import { textAt } from '../../../src/language/excerpt.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { retrieve } from '../../../src/retrieval/retrieve.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'crane',
      title: 'Crane collapses in Tarnby',
      text: 'A crane collapsed in Tarnby on Monday and blocked a road. Inspectors believe that a bolt had come loose. The owner of the crane was fined over another crane that collapsed in May.',
    },
    {
      id: 'tram',
      title: 'No tram line for Tarnby',
      text: 'The council did not close the road in May because the shops objected. It closed the road in June because of the crane.',
    },
    {
      id: 'dam',
      title: 'Nine dead below the dam',
      text: 'The dam above Ulm burst on Sunday, killing nine. A baker left Ulm before the dam burst. Investigators think that a blocked pipe caused the wall to give way.',
    },
    {
      id: 'ill',
      title: 'News from Orle',
      text: 'A fever has made nine children in Orle ill. Doctors said that a bad batch of milk was the culprit.\n\nEleven cows died near Orle at the weekend. A vet found that yew leaves were responsible.\n\nA fire in Orle hurt three bakers.',
    },
  ],
  createBuiltinEmbedder(),
);

async function best(question: string): Promise<string> {
  const asked = await parseQuestion(question, index);
  return rankCandidates(asked, await retrieve(asked, index, null))[0]!.candidate.sentence.text;
}

it.each([
  ['What was the fever blamed on?', 'bad batch of milk'],
  ['What made the children ill?', 'bad batch of milk'],
  ['What killed the cows?', 'yew leaves'],
])('finds what is to blame in the sentence after the one on the harm: %s', async (question, wanted) => {
  const { answered, evidence } = await findEvidence(question, index, null);
  const [first] = evidence;
  expect(answered && textAt(first!.article, first!.start, first!.end)).toContain(wanted);
});

it.each(['What killed the horses in Orle?', 'What was the fire in Orle blamed on?'])(
  'does not take what is to blame for something else as the answer: %s',
  async (question) => {
    const { answered, tentative } = await findEvidence(question, index, null);
    expect(answered && !tentative).toBe(false);
    const asked = await parseQuestion(question, index);
    const [top] = rankCandidates(asked, await retrieve(asked, index, null));
    expect(cause.answers?.(asked, top!)).toBe(false);
  },
);

it('puts what inspectors hold to be the cause of an accident first', async () =>
  expect(await best('Why did the crane collapse?')).toContain('a bolt had come loose'));

it('knows a cause that made a thing give way', async () =>
  expect(await best('Why did the dam burst?')).toContain('blocked pipe'));

it('prefers why something was done to why it was not done before', async () =>
  expect(await best('Why did the council close the road?')).toContain('in June'));

it.each([
  ['How did the crane collapse begin?', true],
  ['How did the owner of the crane begin?', false],
])('asks investigators only how an accident began: %s %s', async (question, isAsked) => {
  const asked = await parseQuestion(question, index);
  const worth = cause.scores?.(asked);
  const ranked = rankCandidates(asked, await retrieve(asked, index, null));
  expect(ranked.some(({ candidate, features }) => worth && worth(candidate, features) > 0)).toBe(isAsked);
});

it.each([
  'There was a fire at a chip shop in Ulm. Does anyone know what caused it?',
  'My neighbour told me last night there was something about a fire at a chip shop. Does anyone know what caused it?',
])(
  'knows what is to blame, and what “it” is, from the sentence before the question: %s',
  async (question) => {
    const shop = {
      id: 'shop',
      title: 'Two treated for smoke',
      text: 'A fire tore through the kitchen of a chip shop in Ulm on Monday. Two people were treated for smoke. Fire officer Ada Broome said a fryer was to blame.',
    };
    const one = await createMemoryIndex([shop], createBuiltinEmbedder());
    const { answered, evidence } = await findEvidence(question, one, null);
    const [{ article, start, end }] = evidence as [(typeof evidence)[number]];
    expect(answered).toBe(true);
    expect(article.text.slice(start, end)).toContain('fryer was to blame');
  },
);
