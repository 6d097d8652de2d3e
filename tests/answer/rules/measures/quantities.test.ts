import { expect, it } from 'vitest';
import { LENGTH, WEIGHT } from '../../../../src/answer/rules/measures/quantities.js';

it.each(['It settled for $787.5M.', 'It cost £ 40m.', 'It owes $3.1 m'])('sees no length in %j', (text) => {
  expect(LENGTH.test(text)).toBe(false);
});

it.each(['It is 787.5m long.', 'For £30 they sell 40 m of rope.'])('sees a length in %j', (text) => {
  expect(LENGTH.test(text)).toBe(true);
});

it('sees a weight in tonnes, not in trillions', () => {
  expect(WEIGHT.test('It weighs 3t.')).toBe(true);
  expect(WEIGHT.test('It owes $3t.')).toBe(false);
});
