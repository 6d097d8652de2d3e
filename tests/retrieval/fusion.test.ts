import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, vectorWeight } from '../../src/retrieval/fusion.js';

const hits = fc.uniqueArray(
  fc.record({ passage: fc.nat(40), score: fc.double({ min: 0.01, max: 30, noNaN: true }) }),
  { selector: ({ passage }) => passage, maxLength: 20 },
);
const bestFirst = <T extends { score: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.score - a.score);
const weights = fc.double({ min: 0, max: 1, noNaN: true });

describe('fusion of words and vectors', () => {
  it('adds a share of the best lexical score by cosine', () => {
    const words = [
      { passage: 1, score: 10 },
      { passage: 2, score: 9 },
    ];
    const near = [
      { passage: 2, score: 0.8 },
      { passage: 3, score: 0.5 },
    ];
    // 2: 9 + 0.5 × 10 × 0.8; 1: nothing from vectors; 3: nothing from words.
    expect(fuse(words, near, 0.5)).toEqual([
      { passage: 2, score: 13 },
      { passage: 1, score: 10 },
      { passage: 3, score: 2.5 },
    ]);
  });

  it('is words alone at weight 0, whatever the vectors say', () => {
    fc.assert(
      fc.property(hits, hits, (words, near) => {
        expect(fuse(bestFirst(words), near, 0)).toEqual(fuse(bestFirst(words), [], 0));
      }),
    );
  });

  it('ranks by vectors where no passage holds a word of the question', () => {
    const near = [
      { passage: 7, score: 0.6 },
      { passage: 4, score: 0.2 },
    ];
    expect(fuse([], near, 0.25).map(({ passage }) => passage)).toEqual([7, 4]);
  });

  it('never lowers a score: a distant passage keeps the score of its words', () => {
    expect(fuse([{ passage: 1, score: 2 }], [{ passage: 1, score: -0.5 }], 1)).toEqual([
      { passage: 1, score: 2 },
    ]);
  });

  it('does not depend on the order of what it fuses', () => {
    fc.assert(
      fc.property(hits, hits, weights, fc.nat(), (words, near, weight, turn) => {
        const turned = <T>(list: readonly T[]): T[] => [
          ...list.slice(turn % (list.length || 1)),
          ...list.slice(0, turn % (list.length || 1)),
        ];
        expect(fuse(turned(words), turned(near), weight)).toEqual(fuse(words, near, weight));
      }),
    );
  });

  it('gives the built-in vectors no weight, and an unknown embedder less than words', () => {
    // docs/fusion.md has the figures: hashed features gain nothing over corrected words.
    const of = (embedderId: string, found: number | null = null) =>
      vectorWeight({ embedderId, vectorWeight: found === null ? null : { value: found, articles: 50 } });
    expect(of('builtin-1-512')).toBe(0);
    expect(of('builtin-1-512', 0.5)).toBe(0);
    expect(of('a model nobody measured')).toBeGreaterThan(0);
    expect(of('a model nobody measured')).toBeLessThan(0.5);
    expect(of('a model that was weighed on the archive', 0.1)).toBe(0.1);
    expect(of('a useless one', 0)).toBe(0);
  });
});
