import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../src/question/parsed-question.js';
import { proximity } from '../../src/retrieval/proximity.js';

const term = (stem: string, inverseFrequency = 2): QueryTerm => ({
  stem,
  found: stem,
  forms: new Map([[stem, 1]]),
  known: true,
  respelled: false,
  background: false,
  inverseFrequency,
  boost: 1,
  weight: 0.5,
});
const pairs = [[term('sea'), term('wall')]] as const;
const score = (text: string): number => proximity(pairs, text.split(' '));
const filler = (count: number): string => Array.from({ length: count }, () => 'stone').join(' ');

describe('nearness of the words of a question', () => {
  it('is worth most side by side in order, less nearby, nothing far apart', () => {
    const near = score('wall stone stone sea');
    expect(score('old sea wall')).toBeGreaterThan(near);
    expect(near).toBeGreaterThan(0);
    expect(score(`sea ${filler(30)} wall`)).toBe(0);
  });

  it('needs both words', () => {
    expect(score('sea sea sea')).toBe(0);
    expect(score('')).toBe(0);
    expect(proximity([], ['sea', 'wall'])).toBe(0);
  });

  it('counts a pair of rare words above a pair of common ones', () => {
    const text = ['sea', 'wall'];
    expect(proximity([[term('sea', 5), term('wall', 5)]], text)).toBeGreaterThan(proximity(pairs, text));
  });

  it('looks for the word that was found, not for the one misspelled', () => {
    const misspelled = { ...term('wal'), found: 'wall' };
    expect(proximity([[term('sea'), misspelled]], ['sea', 'wall'])).toBe(score('sea wall'));
  });

  it('gains by each repetition, and less and less', () => {
    const times = (count: number): number =>
      score(Array.from({ length: count }, () => `sea wall ${filler(10)}`).join(' '));
    expect(times(2)).toBeGreaterThan(times(1));
    expect(times(3) - times(2)).toBeLessThan(times(2) - times(1));
  });

  it('never takes away, and stays below its bound however often the words stand together', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('sea', 'wall', 'stone'), { maxLength: 60 }), (stems) => {
        const worth = proximity(pairs, stems);
        expect(worth).toBeGreaterThanOrEqual(0);
        // Both kinds of nearness saturate at a share of the words' rarity, 2 + 2.
        expect(worth).toBeLessThan(4);
      }),
    );
  });
});
