import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area, aucOf, meanOf, quantile } from '../../lab/statistics.js';

const values = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 15 });

describe('area', () => {
  it('is how often a positive beats a negative, ties half', () => {
    fc.assert(
      fc.property(values, values, (positives, negatives) => {
        const wins = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const expected = wins.reduce<number>((a, b) => a + b, 0) / wins.length;
        expect(area(positives, negatives)).toBeCloseTo(expected, 10);
      }),
    );
  });
});

describe('intervals', () => {
  it('hold the value, and are the same each time', () => {
    const flips = Array.from({ length: 200 }, (_, i) => (i % 4 === 0 ? 0 : 1));
    const { value, low, high, n } = meanOf(flips);
    expect([value, n]).toEqual([0.75, 200]);
    expect(low).toBeCloseTo(0.69, 1);
    expect(high).toBeCloseTo(0.81, 1);
    expect(meanOf(flips)).toEqual(meanOf(flips));
  });

  it('measure nothing of nothing', () => {
    expect(meanOf([])).toEqual({ value: null, low: null, high: null, n: 0 });
    expect(aucOf([1], []).value).toBeNull();
    expect(quantile([], 0.5)).toBeNull();
  });
});

describe('quantile', () => {
  it.each([
    [0.5, 3],
    [0.95, 5],
    [0, 1],
  ])('at %f is %i', (share, expected) => {
    expect(quantile([5, 3, 1, 4, 2], share)).toBe(expected);
  });
});
