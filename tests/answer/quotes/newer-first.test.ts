import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/answer/evidence.js';
import { newerFirst } from '../../../src/answer/quotes/newer-first.js';
import type { QueryTerm } from '../../../src/question/parsed-question.js';
import { article } from '../../support/assistant.js';

const TIME = { days: [], endsAt: null, endedAt: null, isMeant: false, wantsNewest: false };
const PAST = { asks: 'How many?', kind: 'number' as const, terms: [], time: TIME, asksOfNow: false };
const NOW = { ...PAST, asksOfNow: true };

function told(id: string, text: string, published: string | null, score: number): Evidence {
  return { article: article({ id, text, published }), start: 0, end: text.length, score };
}
const term = (stem: string): QueryTerm => ({
  stem,
  forms: new Map([[stem, 1]]),
  known: true,
  found: stem,
  respelled: false,
  inverseFrequency: 1,
  boost: 1,
  weight: 1,
  background: false,
});
const order = (...evidence: Evidence[]): string[] => newerFirst(evidence, PAST).map((one) => one.article.id);

const FORTY = told('forty', 'The quake in Bersa killed 40 people, the governor said.', '2024-02-15', 0.6);
const LATER = told(
  'later',
  'The quake in Bersa has killed 112 people, the governor said.',
  '2024-05-15',
  0.3,
);

describe('a plan that has changed', () => {
  const plan = told('plan', 'Three schools in Varn will merge in September 2025.', '2024-11-18', 0.9);
  const change = told('change', 'The schools’ merger was put off by a year.', '2025-01-27', 0.0001);
  const rain = told('rain', 'Lessons were put off because of rain.', '2025-01-27', 0.0001);
  const terms = ['school', 'merg'].map(term);
  const ids = (evidence: Evidence[], asked = NOW) =>
    newerFirst(evidence, { ...asked, terms }).map((one) => one.article.id);

  it('comes after its change, if the question asks how things are', () => {
    expect(ids([plan, change])).toEqual(['change', 'plan']);
    expect(ids([plan, change], PAST)).toEqual(['plan', 'change']);
    expect(ids([plan, rain])).toEqual(['plan', 'rain']);
  });
});

it('a decision comes after a report that it was reversed, by its title too, if the question asks how things are', () => {
  const rise = told('rise', 'Parking in Varn will cost €3 an hour.', '2024-12-10', 0.9);
  const back = told('back', 'Parking costs €2 again from Saturday.', '2025-01-28', 0.001);
  const titled = (title: string): Evidence => ({ ...back, article: { ...back.article, title } });
  const terms = ['park', 'cost'].map(term);
  const first = (other: Evidence) => newerFirst([rise, other], { ...NOW, terms })[0]!.article.id;
  expect(first(titled('Council drops higher parking fees'))).toBe('back');
  expect(first(told('back', 'It has gone back on what parking costs.', '2025-01-28', 0.001))).toBe('back');
});

it('a sentence of two words comes after no newer one that has them, but not the topic above it', () => {
  const vote = told('vote', 'The council votes on 10 October.', '2024-05-22', 0.9);
  const mine: Evidence = { ...vote, article: { ...vote.article, title: 'Mine divides Ursk' } };
  const rent = told('rent', 'The council voted on rents by 41 to 20.', '2024-07-02', 0.5);
  const first = (one: Evidence, asked: string[]) =>
    newerFirst([one, rent], { ...PAST, terms: asked.map(term) })[0]!.article.id;
  expect(first(mine, ['vote', 'mine'])).toBe('vote');
  expect(first(mine, ['vote', 'council'])).toBe('rent');
});

describe('figures that differ', () => {
  it('are shown with the newer first, and beliefs still fall', () => {
    expect(order(FORTY, LATER)).toEqual(['later', 'forty']);
    expect(newerFirst([FORTY, LATER], PAST).map(({ score }) => score)).toEqual([0.6, 0.3]);
  });

  it('are counted with one more who has died, if a toll is asked for', () => {
    const two = told('two', 'Two workers died in a fire in Varn on Monday.', '2024-02-15', 0.9);
    const third = told('third', 'A third worker has died after the fire in Varn.', '2024-02-20', 0.01);
    const asked = { ...PAST, asks: 'How many died in the fire in Varn?', terms: ['fire', 'varn'].map(term) };
    expect(newerFirst([two, third], asked).map((one) => one.article.id)).toEqual(['third', 'two']);
  });

  it.each([
    ['Another 12 people have died after the fire in Varn.', true],
    ['A further five workers have died after the fire in Varn.', true],
    ['About a third of workers died in the fire in Varn.', false],
    ['A fifth were killed in the fire in Varn.', false],
    ['The first man killed by the fire in Varn was a cook.', false],
  ])('count %s as one more: %s', (text, isMore) => {
    const two = told('two', 'Two workers died in a fire in Varn on Monday.', '2024-02-15', 0.9);
    const later = told('later', text, '2024-02-20', 0.01);
    const asked = { ...PAST, asks: 'How many died in the fire in Varn?', terms: ['fire', 'varn'].map(term) };
    expect(newerFirst([two, later], asked)[0]!.article.id).toBe(isMore ? 'later' : 'two');
  });

  it('stay as they are when the first is the newer, or one gives no day', () => {
    expect(order(LATER, FORTY)).toEqual(['later', 'forty']);
    expect(order(FORTY, told('undated', 'The quake in Bersa killed 50 people.', null, 0.3))).toEqual([
      'forty',
      'undated',
    ]);
  });

  it('stay if they are about another thing, or the newer is hardly believed', () => {
    const other = told('other', 'The ferry to Ostrey carried 212 people on Sunday.', '2024-05-15', 0.3);
    expect(order(FORTY, other)).toEqual(['forty', 'other']);
    expect(order(FORTY, other, LATER)).toEqual(['later', 'forty', 'other']);
    expect(order(FORTY, { ...LATER, score: 0.01 })).toEqual(['forty', 'later']);
  });
});

it('a toll that a later report updates comes first, however little it is believed', () => {
  const asked = { ...PAST, asks: 'How many died in the flood?', terms: [term('flood')] };
  const first = told('first', 'The flood killed at least nine, police said.', '2024-02-15', 0.99);
  const update = told('update', 'The toll from the flood climbed to 16 on Friday.', '2024-02-17', 0.004);
  const feared = told('feared', 'The toll from the flood may rise to 16.', '2024-02-17', 0.004);
  const other = told('other', 'The toll from the fire climbed to 16 on Friday.', '2024-02-17', 0.004);
  const ids = (...evidence: Evidence[]) => newerFirst(evidence, asked).map(({ article }) => article.id);
  expect(ids(first, update)).toEqual(['update', 'first']);
  expect(ids(first, feared)).toEqual(['first', 'feared']);
  expect(ids(first, other)).toEqual(['first', 'other']);
});

describe('the state of now', () => {
  it('comes from the newer article even if no figure differs, but only if it is asked for', () => {
    const old = told('old', 'Rovers appointed Kai Lindholm as coach.', '2024-02-15', 0.5);
    const later = told('later', 'Rovers appointed Ines Barros as coach on Friday.', '2024-05-15', 0.3);
    expect(newerFirst([old, later], NOW).map(({ article }) => article.id)).toEqual(['later', 'old']);
    expect(newerFirst([old, later], PAST).map(({ article }) => article.id)).toEqual(['old', 'later']);
  });

  it('comes from the newer article that says the same, however little it is believed', () => {
    const old = told('old', 'The Greens lead in a poll of Vell with 29 percent.', '2024-02-15', 0.99);
    const later = told('later', 'Labour leads in a poll of Vell with 31 percent.', '2024-05-15', 0.005);
    expect(newerFirst([old, later], NOW).map(({ article }) => article.id)).toEqual(['later', 'old']);
  });
});
