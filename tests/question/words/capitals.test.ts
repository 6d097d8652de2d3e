import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { withCapitals } from '../../../src/question/words/capitals.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

const index = await createMemoryIndex(
  [
    {
      id: 'a',
      title: 'A Green Day',
      text: 'The mayor of Port Varn, Mona Quist, met NATO officers. Quist said the harbour stays shut.',
    },
    {
      id: 'b',
      title: null,
      text: 'Polls favour the Green Alliance. The alliance of growers is older. “Harbour fees are dear,” said Transport Minister Lars Osk.',
    },
    {
      id: 'd',
      title: null,
      text: 'The crowd saw Pelúr, Jan Hurts, Mia Hurts and Leo Hurts at the Good Hurt. One was hurt.',
    },
    { id: 'e', title: null, text: 'It was told to the Cod Board, and to Rose Brook of the Cod Board.' },
    { id: 'c', title: null, text: 'QUIST: We stay. Nobody in İstanbul agreed.' },
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['who is mona quist', 'who is Mona Quist'],
  ['what did quist say?', 'what did Quist say?'],
  ['Where is port varn?', 'Where is Port Varn?'],
  ['who was pelur', 'who was Pelúr'],
  ['i heard I should ask what nato is', 'i heard I should ask what NATO is'],
  // A label in capitals is not how the name is spelled.
  ['did QUIST stay', 'did QUIST stay'],
  // A letter with a dot is longer in lower case: what stands behind it does not move.
  ['who in i\u0307stanbul is mona quist', 'who in I\u0307stanbul is Mona Quist'],
  // Part of a longer name that was not typed, unless that is a person's.
  ['who was on board', 'who was on board'],
  ['what is the cod board', 'what is the Cod Board'],
  ['who is brook', 'who is Brook'],
  // Possessives typed without their sign.
  ['who are quists friends', 'who are Quists friends'],
  // As often a word as a name.
  ['which alliance is older', 'which alliance is older'],
  // The word is no form of the name.
  ['was anyone hurt', 'was anyone hurt'],
  // What only a sentence's beginning writes with a capital.
  ['who likes the harbour fees', 'who likes the harbour fees'],
  // An office is asked for, not named.
  ['who is the transport minister', 'who is the transport minister'],
  // Who types capitals at all means them.
  ['Who is Mona quist?', 'Who is Mona quist?'],
  ['is mona quist in the EU', 'is Mona Quist in the EU'],
  ['how many AMAs has mona quist won', 'how many AMAs has Mona Quist won'],
  ['who is zed', 'who is zed'],
  ['', ''],
])('reads %j as %j', async (typed, read) => {
  expect(await withCapitals(index, typed)).toBe(read);
});
