import { describe, expect, it } from 'vitest';
import { relatedNames } from '../../src/retrieval/names.js';
import { contentStems } from '../../src/text/tokens.js';

const stem = (word: string): string => contentStems(word)[0]!;
const strength = (one: string, other: string): number => relatedNames(stem(one)).get(stem(other)) ?? 0;

describe('names that news uses for one another', () => {
  it('ranks another name of the state above its people, and those above its capital', () => {
    expect(strength('Burma', 'Myanmar')).toBe(1);
    expect(strength('Myanmar', 'Burmese')).toBeLessThan(1);
    expect(strength('China', 'Chinese')).toBeGreaterThan(strength('China', 'Beijing'));
    expect(strength('Russia', 'Kremlin')).toBeGreaterThan(0);
  });

  it('holds in both directions', () => {
    for (const [one, other] of [
      ['China', 'Beijing'],
      ['French', 'Paris'],
      ['US', 'Washington'],
    ] as const) {
      expect(strength(one, other)).toBeGreaterThan(0);
      expect(strength(other, one)).toBe(strength(one, other));
    }
  });

  it('lets a city stand for each that sits in it, and not these for one another', () => {
    expect(strength('Brussels', 'Belgium')).toBeGreaterThan(0);
    expect(strength('Brussels', 'EU')).toBeGreaterThan(0);
    expect(strength('Belgium', 'EU')).toBe(0);
  });

  it('knows nothing of other words, and never names the word itself', () => {
    expect(relatedNames('harbour').size).toBe(0);
    expect(relatedNames(stem('China')).has(stem('China'))).toBe(false);
  });
});
