import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitCount, editDistance, letterMask } from '../../src/retrieval/spelling.js';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('editDistance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['lavrof', 'lavrov', 1],
    ['form', 'from', 1],
    ['', 'abc', 3],
  ])('%s to %s takes %i', (a, b, edits) => {
    expect(editDistance(a, b, 9)).toBe(edits);
  });

  it('is symmetric, and gives up past its limit only', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const edits = editDistance(a, b, 99);
        expect(editDistance(b, a, 99)).toBe(edits);
        expect(editDistance(a, b, limit)).toBe(Math.min(edits, limit + 1));
      }),
    );
  });
});

describe('letterMask', () => {
  it('differs by at most two letters an edit, so that it never hides a near word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(bitCount(letterMask(a) ^ letterMask(b))).toBeLessThanOrEqual(2 * editDistance(a, b, 99));
      }),
    );
  });
});
