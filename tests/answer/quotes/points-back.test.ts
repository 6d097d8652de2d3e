import { expect, it } from 'vitest';
import { leavesOpen, pointsBack } from '../../../src/answer/quotes/points-back.js';

it.each([
  ['That shooting killed ten.', true],
  ['They left at noon.', true],
  ['But it sank within minutes.', true],
  ['The two agreed to talk.', true],
  ['“This is our home,” Lind said.', true],
  ['This week the council meets.', false],
  ['It is a compromise.', false],
  ['The harbour froze.', false],
  ['Twelve days later, the ferry sank.', true],
  ['Nearly two decades later he was given a medal.', true],
  ['The next day, Lind rang.', true],
  ['By then, the ship had left.', true],
  ['At the time, it was the tallest.', true],
  ['Three weeks before, she had resigned.', true],
  ['At the time of the fire, it was empty.', false],
  ['Three weeks before the vote, she resigned.', false],
  ['At the moment, the road is closed.', false],
  ['An earlier plan failed.', false],
  ['The next week will be decisive, Lind said.', false],
  ['The next week they met.', true],
  ['Both left at noon.', true],
  ['Both Democrats voted and left.', true],
  ['Both Ada Lind and Tor Aas left at noon.', false],
  ['But both the Tarn and Vell dams burst.', false],
  ['Those rules end in May.', true],
  ['Those who missed the ferry slept in the hall.', false],
])('%s points back: %s', (sentence, points) => {
  expect(pointsBack(sentence)).toBe(points);
});

it('knows who "He" is if the quote is somebody’s words', () => {
  expect(leavesOpen('He said the harbour froze.', { name: 'Bo Dahl' })).toBe(false);
  expect(leavesOpen('He said the harbour froze.', null)).toBe(true);
  expect(leavesOpen('That shooting killed ten, he said.', { name: 'Bo Dahl' })).toBe(true);
});
