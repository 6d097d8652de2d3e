import { describe, expect, it } from 'vitest';
import { fitChoices, fitLogistic } from '../../lab/fit.js';

/** Numbers from 0 to 1 without chance. */
const noise = (i: number): number => (Math.sin(i * 12.9898) * 43758.5453) % 1 ** 2;

describe('fitChoices', () => {
  it('finds the feature that tells, and never a weight below 0', () => {
    const choices = Array.from({ length: 200 }, (_, q) => {
      const rows = Array.from({ length: 5 }, (_, i) => {
        const right = i === q % 5 ? 1 : 0;
        return Float64Array.of(right + 0.3 * noise(q * 5 + i), noise(q * 7 + i), -right);
      });
      return { rows, right: rows.map((_, i) => i === q % 5) };
    });
    const [telling, chance, misleading] = fitChoices(choices, 3, 0.01);
    expect(telling).toBeGreaterThan(2);
    expect(chance).toBeLessThan(0.5);
    expect(misleading).toBe(0);
  });
});

describe('fitLogistic', () => {
  it('parts two classes and keeps to the signs given', () => {
    const examples = Array.from({ length: 300 }, (_, i) => {
      const positive = i % 3 === 0;
      return {
        row: Float64Array.of((positive ? 1 : 0) + 0.5 * noise(i), positive ? 1 : 0),
        positive,
        weight: 1,
      };
    });
    const { bias, weights } = fitLogistic(examples, [1, -1], 0.001);
    expect(weights[1]).toBeCloseTo(0, 10);
    const confidence = (x: number): number => 1 / (1 + Math.exp(-(bias + weights[0]! * x)));
    expect(confidence(1.2)).toBeGreaterThan(0.7);
    expect(confidence(0)).toBeLessThan(0.3);
  });
});
