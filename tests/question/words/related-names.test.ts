import { describe, expect, it } from 'vitest';
import { contentStems, tokenize } from '../../../src/language/tokens.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { parseQuestion } from '../../../src/question/parse.js';
import { isPlace, isState, relatedForms, relatedNames } from '../../../src/question/words/related-names.js';
import { createMemoryIndex } from '../../../src/stores/memory/plain-articles.js';

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

  it.each([
    ['West', 'Western'],
    ['Europe', 'European'],
    ['Scotland', 'Scottish'],
  ])('brings a part of the world and its people together: %s, %s', (place, people) => {
    expect(strength(place, people)).toBeGreaterThan(0);
    expect(strength(people, place)).toBeGreaterThan(0);
  });

  it.each([
    ['Peru', 'Peruvian', 'Lima'],
    ['Ghana', 'Ghanaian', 'Accra'],
    ['Bangladesh', 'Bangladeshi', 'Dhaka'],
    ['Zambia', 'Zambian', 'Lusaka'],
    ['Slovenia', 'Slovenian', 'Ljubljana'],
    ['Nepal', 'Nepali', 'Kathmandu'],
    ['Uruguay', 'Uruguayan', 'Montevideo'],
    ['Croatia', 'Croatian', 'Zagreb'],
    ['Tunisia', 'Tunisian', 'Tunis'],
    ['Kosovo', 'Kosovar', 'Pristina'],
  ])('knows %s, the %s people and %s', (state, people, capital) => {
    expect(strength(state, people)).toBe(0.7);
    expect(strength(capital, people)).toBe(0.4);
    expect(strength(capital, state)).toBe(0.4);
  });

  it('lets a city stand for each body that sits in it, but not these for one another', () => {
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

  it('distinguishes titles that only look alike', () => {
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
  const formsIn = (text: string) => relatedForms(tokenize(text));

  it('stand for each word of it, where they stand together', () => {
    const forms = formsIn('the new chief executive of a mill');
    for (const word of ['chief', 'executive']) expect(forms.get(stem(word))?.has('ceo')).toBe(true);
    const apart = formsIn('the fire chief and the executive board');
    expect(apart.get(stem('chief'))?.has('ceo') ?? false).toBe(false);
  });

  it('mean the word that says it', () => {
    expect(strength('CEO', 'executive')).toBeGreaterThan(0);
    expect(strength('CEO', 'chief')).toBe(0);
  });
});

describe('a state of several words', () => {
  const formIn = (text: string, word: string, other: string): number =>
    relatedForms(tokenize(text)).get(stem(word))?.get(stem(other)) ?? 0;

  it.each([
    ['What did South Korea say?', 'Korea', 'Seoul', 0.4],
    ['What did the South Korean minister say?', 'Korean', 'Seoul', 0.4],
    ['What did North Korea say?', 'Korea', 'Pyongyang', 0.4],
    ['What did North Korea say?', 'Korea', 'Seoul', 0],
    ['What did Korea say?', 'Korea', 'Seoul', 0],
    ['What did Seoul say?', 'Seoul', 'Korea', 0.4],
    ['What did South Sudan say?', 'Sudan', 'Khartoum', 0],
    ['What did Sudan say?', 'Sudan', 'Khartoum', 0.4],
    ['What did New Zealand say?', 'Zealand', 'Wellington', 0.4],
    ['What did Wellington say?', 'Wellington', 'Zealand', 0.4],
    ['What did Sri Lanka say?', 'Lanka', 'Colombo', 0.4],
    ['What did Ivory Coast say?', 'Coast', 'Ivorian', 0.7],
    ['Who walked along the coast?', 'coast', 'Ivorian', 0],
    ['What did Trinidad and Tobago say?', 'Tobago', 'Trinidadian', 0.7],
    ['What did Downing Street say?', 'Downing', 'British', 0.4],
    ['What did the White House say?', 'House', 'Washington', 0.4],
    ['Who is buried near the White House?', 'House', 'Washington', 0],
    ['What did Buenos Aires say?', 'Aires', 'Argentina', 0.4],
    ['Which ship came to Buenos Aires?', 'Aires', 'Argentina', 0],
  ])('%s: %s may be %s at %d', (question, word, other, expected) => {
    expect(formIn(question, word, other)).toBe(expected);
  });
});

describe('isState', () => {
  it.each(['Norway', 'norwegian', 'United States', 'the United Kingdom', 'South Korea', 'Washington', 'EU'])(
    'is true for %s',
    (name) => expect(isState(name)).toBe(true),
  );
  it.each(['United', 'Ada Lund', 'South', 'Norway Athletic', 'the', ''])('is false for %j', (name) =>
    expect(isState(name)).toBe(false),
  );
});

describe('letters for a name of three words', () => {
  const formsIn = async (text: string): Promise<boolean[]> => {
    const index = await createMemoryIndex([{ id: 'a', title: null, text }], createBuiltinEmbedder());
    const { terms } = await parseQuestion('What did the Federal Aviation Administration ground?', index);
    return terms.slice(0, 3).map(({ forms }) => forms.has('faa'));
  };

  it('stand for its words where no article spells it out', async () =>
    expect(await formsIn('The FAA grounded 14 planes.')).toEqual([true, true, true]));

  it('stand for none of them where articles do: one mention would count three times', async () =>
    expect(
      await formsIn('The Federal Aviation Administration (FAA) grounded 14 planes. The FAA said why.'),
    ).toEqual([false, false, false]));
});
