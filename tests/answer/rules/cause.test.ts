import { expect, it } from 'vitest';
import { findEvidence } from '../../../src/answer/find.js';
import { cause } from '../../../src/answer/rules/cause.js';
import { rankCandidates } from '../../../src/answer/sentences/rank.js';
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
  ],
  createBuiltinEmbedder(),
);

async function best(question: string): Promise<string> {
  const asked = await parseQuestion(question, index);
  return rankCandidates(asked, await retrieve(asked, index, null))[0]!.candidate.sentence.text;
}

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
