import { expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { withCapitals } from '../../src/question/capitals.js';
import { createMemoryIndex } from '../../src/stores/memory/plain-articles.js';

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
  ],
  createBuiltinEmbedder(),
);

it.each([
  ['who is mona quist', 'who is Mona Quist'],
  ['what did quist say?', 'what did Quist say?'],
  ['Where is port varn?', 'Where is Port Varn?'],
  ['i heard I should ask what nato is', 'i heard I should ask what NATO is'],
  // Possessives typed without their sign.
  ['who are quists friends', 'who are Quists friends'],
  // As often a word as a name.
  ['which alliance is older', 'which alliance is older'],
  // What only a sentence's beginning writes with a capital.
  ['who likes the harbour fees', 'who likes the harbour fees'],
  // An office is asked for, not named.
  ['who is the transport minister', 'who is the transport minister'],
  // Who types capitals at all means them.
  ['Who is Mona quist?', 'Who is Mona quist?'],
  ['who is zed', 'who is zed'],
  ['', ''],
])('%s', async (typed, read) => {
  expect(await withCapitals(index, typed)).toBe(read);
});
