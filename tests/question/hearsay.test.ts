import { expect, it } from 'vitest';
import { withoutHearsay } from '../../src/question/hearsay.js';

it.each([
  ['my teacher says Lind was a judge, true?', 'is it true that Lind was a judge?'],
  ['I heard that Lind was a judge. is that true?', 'is it true that Lind was a judge?'],
  ['someone told me the dam was stopped, is that right?', 'is it true that the dam was stopped?'],
  ['my dad swears the mayor was born in Rome - is that so', 'is it true that the mayor was born in Rome?'],
  ['the mayor resigned on Friday, is this real or fake?', 'is it true that the mayor resigned on Friday?'],
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
])('any other message stays as it is: %s', (message) => expect(withoutHearsay(message)).toBe(message));
