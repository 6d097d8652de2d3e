import { expect, it } from 'vitest';
import { firstToken, meanOfTokens } from '../../src/models/pooling.js';

/** Three tokens, two numbers each. */
const VALUES = Float32Array.of(1, 4, 2, 5, 6, 9);

it('averages the tokens of a text', () => {
  expect(meanOfTokens(VALUES, 2)).toEqual(Float32Array.of(3, 6));
});

it('takes the first token, as a copy', () => {
  const first = firstToken(VALUES, 2);
  expect(first).toEqual(Float32Array.of(1, 4));
  expect(first.buffer).not.toBe(VALUES.buffer);
});
