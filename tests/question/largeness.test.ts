import { describe, expect, it } from 'vitest';
import { largeness } from '../../src/question/largeness.js';

describe('largeness', () => {
  it('is 0 up to a thousand passages, 1 from ten thousand on, and rises between them', () => {
    expect([1, 1000, 10_000, 1_000_000].map(largeness)).toEqual([0, 0, 1, 1]);
    expect(largeness(2000)).toBeLessThan(largeness(5000));
    expect(largeness(3163)).toBeCloseTo(0.5, 3);
  });
});
