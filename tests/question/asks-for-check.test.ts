import { expect, it } from 'vitest';
import { asksForCheck } from '../../src/question/asks-for-check.js';

it.each([
  'is that true?',
  'Is this even real',
  'real?',
  'legit?',
  'cap or no cap?',
  'fact check this',
  'is this a real quote?',
  'fake news?',
  'did she really say that?',
  'did Ada Lund say this?',
  'who said that?',
  'whats the source',
])('knows that “%s” asks whether the words of a message are real', (text) => {
  expect(asksForCheck(text)).toBe(true);
});

it.each([
  '',
  'who is she?',
  'is the bridge real?',
  'what is the real cost?',
  'did she say that the plant is safe?',
  'who said that the plant is safe?',
  'is this the right way to ask?',
  'how true is the report?',
  'thanks',
])('takes “%s” for something else', (text) => {
  expect(asksForCheck(text)).toBe(false);
});
