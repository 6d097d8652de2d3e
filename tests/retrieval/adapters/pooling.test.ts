import { expect, it } from 'vitest';
import { firstToken, meanOfTokens } from '../../../src/retrieval/adapters/pooling.js';

// Two texts of three tokens, two wide; the second text ends in padding.
const vectors = {
  values: Float32Array.of(1, 2, 3, 4, 5, 9, 10, 20, 30, 40, 99, 99),
  texts: 2,
  tokens: 3,
  width: 2,
};

it('averages the tokens of each text without its padding', () => {
  const mask = BigInt64Array.of(1n, 1n, 1n, 1n, 1n, 0n);
  expect(meanOfTokens(vectors, mask)).toEqual([Float32Array.of(3, 5), Float32Array.of(20, 30)]);
});

it('gives zeros for a text without a token', () => {
  expect(meanOfTokens(vectors, new BigInt64Array(6))).toEqual([new Float32Array(2), new Float32Array(2)]);
});

it('takes the first token of each text', () => {
  expect(firstToken(vectors)).toEqual([Float32Array.of(1, 2), Float32Array.of(10, 20)]);
});
