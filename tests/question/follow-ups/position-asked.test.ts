import { expect, it } from 'vitest';
import { positionAsked } from '../../../src/question/follow-ups/position-asked.js';

it.each([
  ['can you summarize the second article', 1],
  ['the first one', 0],
  ['article 2', 1],
  ['what does the third article say?', 2],
  ['tell me more about the last one', -1],
  ['ok, open the 2nd link please', 1],
])('%s means an article by its place', (message, place) => expect(positionAsked(message)).toBe(place));

it.each([
  'What does the first article of the treaty say?',
  'Who wrote the second report on the mine?',
  'the first one to leave',
  'what is article 5 of the treaty',
  'who won the last one',
])('%s is a question', (message) => expect(positionAsked(message)).toBeNull());
