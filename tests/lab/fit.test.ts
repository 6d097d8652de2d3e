import { describe, expect, it } from 'vitest';
import { fitChoices, fitClasses, fitLogistic } from '../../lab/fit.js';

/** Numbers from 0 to 1 without chance. */
const noise = (i: number): number => (Math.sin(i * 12.9898) * 43758.5453) % 1 ** 2;

describe('fitChoices', () => {
  it('finds the feature that matters, and never a weight below 0', () => {
    const choices = Array.from({ length: 200 }, (_, q) => {
      const rows = Array.from({ length: 5 }, (_, i) => {
        const right = i === q % 5 ? 1 : 0;
        return Float64Array.of(right + 0.3 * noise(q * 5 + i), noise(q * 7 + i), -right);
      });
      return { rows, right: rows.map((_, i) => i === q % 5), beside: [0, 0, 0, 0, 0], weight: 1 };
    });
    const [telling, chance, misleading] = fitChoices(choices, 3, 0.01);
    expect(telling).toBeGreaterThan(2);
    expect(chance).toBeLessThan(0.5);
    expect(misleading).toBe(0);
  });

  it('leaves to the other rules what they decide, and counts questions by their weight', () => {
    const choice = (right: number, beside: readonly number[], weight: number) => ({
      rows: [Float64Array.of(1, 0), Float64Array.of(0, 1)],
      right: [right === 0, right === 1],
      beside,
      weight,
    });
    const [told] = fitChoices([choice(0, [20, 0], 1)], 2, 0.01);
    const [untold] = fitChoices([choice(0, [0, 0], 1)], 2, 0.01);
    expect(told).toBeLessThan(0.1);
    expect(untold).toBeGreaterThan(1);
    const [first, second] = fitChoices([choice(0, [0, 0], 1), choice(1, [0, 0], 3)], 2, 0.01);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0.5);
  });
});

describe('fitLogistic', () => {
  it('separates two classes and keeps to the signs given', () => {
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

describe('fitClasses', () => {
  it('finds which features tell the classes apart, and how common each class is', () => {
    const examples = Array.from({ length: 300 }, (_, i) => ({
      features: i % 3 === 2 ? [2] : [i % 3, 2],
      is: i % 3,
      weight: i % 3 === 2 ? 2 : 1,
    }));
    const [first, second, third] = fitClasses(examples, 3, 3, 0.1);
    expect(first![1]).toBeGreaterThan(1);
    expect(second![2]).toBeGreaterThan(1);
    expect(first![2]).toBeLessThan(0);
    // A feature that all have says nothing.
    expect(Math.abs(first![3]! - second![3]!)).toBeLessThan(0.1);
    expect(third![0]).toBeGreaterThan(first![0]!);
  });
});
