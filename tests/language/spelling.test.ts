import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitCount, editDistance, letterMask, spellingSimilarity } from '../../src/language/spelling.js';

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
  it('differs by at most two letters for each edit, so that it never hides a near word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(bitCount(letterMask(a) ^ letterMask(b))).toBeLessThanOrEqual(2 * editDistance(a, b, 99));
      }),
    );
  });
});

describe('spellingSimilarity', () => {
  it.each([
    ['two letters swapped', 'hrabor', 'harbor', 'another letter', 'hasbor'],
    ['a letter doubled', 'harrbor', 'harbor', 'one that was not there', 'haxrbor'],
    ['a vowel for another', 'herbor', 'harbor', 'a consonant', 'hgrbor'],
    ['letters that sound alike', 'wolk', 'volk', 'others', 'molk'],
    ['a key beside', 'harbot', 'harbor', 'one across the board', 'harbow'],
    ['a slip in the middle', 'habror', 'harbor', 'one at the first letter', 'ahrbor'],
  ])('takes %s for likelier than %s', (_, slip, meant, __, other) => {
    expect(spellingSimilarity(slip, meant)).toBeGreaterThan(spellingSimilarity(other, meant));
  });

  it('is 1 for the same word alone, and weighs a slip by the length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => a === '' || (spellingSimilarity(a, b) === 1) === (a === b)),
      {
        examples: [['abc', 'abc']],
      },
    );
    expect(spellingSimilarity('observatery', 'observatory')).toBeGreaterThan(
      spellingSimilarity('tewer', 'tower'),
    );
  });
});
