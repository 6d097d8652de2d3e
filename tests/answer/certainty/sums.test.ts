import { expect, it } from 'vitest';
import { asksSum } from '../../../src/answer/certainty/sums.js';

it.each([
  ['ferry ticket price?', true],
  ['the bridge cost', true],
  ['How much did it cost?', true],
  ['What did it cost?', false],
  ['Which jobs did it cost?', false],
])('takes a few words for a question for a sum of money: %s %s', (text, does) =>
  expect(asksSum({ asks: text, text })).toBe(does),
);
