/** Questions about somebody who is the wife, deputy or successor of somebody named. */
import { expect, it } from 'vitest';
import { findEvidence } from '../../src/answer/find.js';
import { findInSteps } from '../../src/answer/find-in-steps.js';
import { composeQuotes } from '../../src/answer/quotes/compose.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

const articles = await createMemoryIndex(
  [
    {
      id: 'school',
      title: 'Head of Thornwick High quits',
      text: 'The head teacher of Thornwick High School, Alison Fray, has quit after a row.\n\nParents had signed a petition.\n\nHer deputy, Kwame Boadi, will run the school. Boadi, who taught physics in Leeds, was born in Kumasi.',
    },
    {
      id: 'post',
      title: 'Breck resigns',
      text: 'Anton Breck resigned as defence secretary on Tuesday.\n\nPrime Minister Julia Castell named Freya Lomas, a former naval officer, as his successor.\n\nLomas, the first woman in the post, was born in Port Anselm.',
    },
    {
      id: 'show',
      title: 'Painter Dorn opens show',
      text: 'The painter Emil Dorn opened a show in Vell. His daughter studies law in Tarn.',
    },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['What did the deputy of Alison Fray teach?', 'physics'],
  ['Where was Alison Fray’s deputy born?', 'Kumasi'],
  ['Where was the successor of Anton Breck born?', 'Port Anselm'],
  ['What does Emil Dorn’s daughter study?', 'law'],
])('finds the person first, and then what is asked of them: %s', async (question, wanted) => {
  const { found } = await findInSteps(question, (asked) => findEvidence(asked, articles, null));
  expect(found.answered && composeQuotes(found, 1)[0]!.text).toContain(wanted);
  expect(found.tentative).toBe(false);
});

it.each(['Where was the son of Emil Dorn born?', 'What did the deputy of Anton Breck teach?'])(
  'is not sure of an answer about a person whom no article gives: %s',
  async (question) => {
    const { found } = await findInSteps(question, (asked) => findEvidence(asked, articles, null));
    expect(found.answered && !found.tentative).toBe(false);
  },
);
