import { expect, it } from 'vitest';
import { withoutHearsay } from '../../src/question/hearsay.js';

it.each([
  ['my teacher says Lind was a judge, true?', 'is it true that Lind was a judge?'],
  ['I heard that Lind was a judge. is that true?', 'is it true that Lind was a judge?'],
  ['someone told me the dam was stopped, is that right?', 'is it true that the dam was stopped?'],
  ['my dad swears the mayor was born in Rome - is that so', 'is it true that the mayor was born in Rome?'],
  ['the mayor resigned on Friday, is this real or fake?', 'is it true that the mayor resigned on Friday?'],
  [
    'Is it real? BREAKING: Parliament stopped the dam on the Linn. Lind cried. Share this!',
    'is it true that Parliament stopped the dam on the Linn?',
  ],
  ['fake news? Lind resigned on Friday', 'is it true that Lind resigned on Friday?'],
  ['Parliament stopped the dam. Lind cried. Is this fake?', 'is it true that Parliament stopped the dam?'],
  ['my mate says the mayor has left lol is that true', 'is it true that the mayor has left?'],
  // Whoever is told of in the news still says so.
  [
    'the minister said that she would go, is that true?',
    'is it true that the minister said that she would go?',
  ],
])('a statement with a question after it asks whether it is true: %s', (message, asked) =>
  expect(withoutHearsay(message)).toBe(asked),
);

it.each([
  'turn right?',
  'Who is right?',
  'What is true?',
  'Did Lind resign, right?',
  'no, is that true?',
  'my teacher says Lind was a judge',
  'Is Lind a judge? Is that true?',
  'I read about the dam',
  'is it real?',
  'how do I know what is true',
  'the mayor says it is true',
  'Is it real? Who says so?',
  'Is it real wool that they sell?',
  'What is fake news?',
  'I read an article about Lind. It says that she resigned. Is that true?',
  'That is wrong. Lind is a judge, right?',
  'Tell me who won the cup, is that right?',
  'quotes about the dam, is it real?',
  'my friend sent me this video. It says that Lind resigned. True?',
])('any other message stays as it is: %s', (message) => expect(withoutHearsay(message)).toBe(message));
