import { describe, expect, it } from 'vitest';
import { asksSum } from '../../../src/answer/rules/sums.js';

it.each([
  ['ferry ticket price?', true],
  ['the bridge cost', true],
  ['How much did it cost?', true],
  ['What did it cost?', false],
  ['Which jobs did it cost?', false],
])('takes a few words for a question for a sum of money: %s %s', (text, does) =>
  expect(asksSum({ asks: text, text })).toBe(does),
);

describe('a follow-up to a question for a sum', () => {
  it.each([
    ['is the tunnel safe?', false],
    ['and did it replace the ferry?', false],
    ['and the ferry?', true],
    ['is that for lorries?', true],
    ['did it?', true],
  ])('“%s” asks for the sum too: %s', (asks, does) =>
    expect(asksSum({ asks, text: `How much did the tunnel cost? ${asks}` })).toBe(does),
  );
});
