import { describe, expect, it } from 'vitest';
import { contentStems, tokenize } from '../../src/language/tokens.js';
import { isPlace, relatedNames, shortened } from '../../src/question/related-names.js';

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

  it.each([
    ['Governor', 'Gov.'],
    ['Prof.', 'Professor'],
    ['spokeswoman', 'spokesperson'],
    ['Inc.', 'Incorporated'],
    ['Oct.', 'October'],
  ])('knows %s and %s for one, whichever is asked', (one, other) => {
    expect(strength(one, other)).toBeGreaterThan(0.8);
    expect(strength(other, one)).toBeGreaterThan(0.8);
  });

  it('keeps titles apart that only look alike', () => {
    expect(strength('Governor', 'General')).toBe(0);
    expect(strength('Colonel', 'Captain')).toBe(0);
  });
});

describe('a capital', () => {
  it('is only itself where it is a place, by whatever name', () => {
    expect(relatedNames(stem('Oslo'), true).size).toBe(0);
    expect([...relatedNames(stem('Kiev'), true).keys()]).toEqual([stem('Kyiv')]);
    // A state's name is no capital's: who is in Norway may be in Oslo.
    expect(relatedNames(stem('Norway'), true)).toEqual(relatedNames(stem('Norway')));
  });

  it.each([
    ['When did the queen visit Oslo?', true],
    ['What was signed in Oslo?', true],
    ['Who is the mayor of Oslo?', true],
    ['Which ship left the Oslo docks?', true],
    ['What did Oslo say about the quota?', false],
    ['Who held talks with Oslo?', false],
    ['Oslo', false],
  ])('in %j is a place: %s', (question, expected) => {
    const tokens = tokenize(question);
    expect(
      isPlace(
        tokens,
        tokens.findIndex(({ lower }) => lower === 'oslo'),
      ),
    ).toBe(expected);
  });
});

describe('letters for a phrase', () => {
  it('stand for each word of it, where they stand together', () => {
    const forms = shortened(contentStems('the new chief executive of a mill'));
    expect([...forms.keys()].sort()).toEqual(contentStems('chief executive'));
    expect([...forms.get(stem('executive'))!.keys()]).toEqual(['ceo']);
    const apart = tokenize('the fire chief and the executive board').map((token) => token.stem);
    expect(shortened(apart).size).toBe(0);
  });

  it('mean the word that tells it', () => {
    expect(strength('CEO', 'executive')).toBeGreaterThan(0);
    expect(strength('CEO', 'chief')).toBe(0);
  });
});
