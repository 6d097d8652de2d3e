import { describe, expect, it } from 'vitest';
import { asksOfBefore, asksOfNow, recenciesFor } from '../../../src/question/time/recency.js';

const DATED = { days: ['2021-03-01', '2023-03-01'], mostlyDated: true };
const of = (published: string | null) => ({ published });

const recencyFor = (...parameters: Parameters<typeof recenciesFor>) => recenciesFor(...parameters).recency;

describe('recency', () => {
  it('favours what is near to the day of asking', () => {
    const recency = recencyFor(null, DATED, '2023-03-02');
    expect(recency(of('2023-03-02'))).toBe(1);
    expect(recency(of('2023-03-01'))).toBeGreaterThan(0.99);
    expect(recency(of('2021-03-01'))).toBeLessThan(0.2);
  });

  it('counts from the newest article if the day of asking is not known', () => {
    expect(recencyFor(null, DATED, undefined)(of('2023-03-01'))).toBe(1);
  });

  it('distinguishes the news of the week of asking from all other', () => {
    const { freshness } = recenciesFor(null, DATED, '2023-03-08');
    expect(freshness(of('2023-03-08'))).toBe(1);
    expect(freshness(of('2023-03-01'))).toBe(1);
    expect(freshness(of('2023-02-20'))).toBe(0);
    expect(freshness(of('2023-03-20'))).toBe(0);
  });

  it('counts the age of an article from the day of asking, or from the newest article if the archive ends before', () => {
    const { age } = recenciesFor(null, DATED, '2023-02-01');
    expect(age(of('2023-03-01'))).toBe(0);
    expect(age(of('2023-01-28'))).toBe(0);
    expect(age(of('2022-12-01'))).toBeGreaterThan(age(of('2023-01-15')));
    expect(age(of('2021-03-01'))).toBe(1);
    expect(age(of(null))).toBe(0.5);
    expect(recenciesFor(null, DATED, '2026-01-01').age(of('2023-03-01'))).toBe(0);
    expect(recenciesFor({ relative: false }, DATED, '2026-01-01').age(of('2021-03-01'))).toBe(0);
  });

  it('tells the new from the old of an archive that ended years before the day of asking', () => {
    const { recency, isOlderThan } = recenciesFor(null, DATED, '2033-03-01');
    expect(recency(of('2023-03-01'))).toBe(1);
    expect(recency(of('2021-03-01'))).toBeLessThan(0.2);
    expect(isOlderThan(365, of('2023-03-01'))).toBe(true);
    expect(isOlderThan(365, of(null))).toBe(false);
    expect(recenciesFor(null, DATED, '2023-03-08').isOlderThan(30, of('2023-03-01'))).toBe(false);
  });

  it('puts an article without a day between the old and the new', () => {
    const recency = recencyFor({ relative: true }, DATED, undefined);
    expect(recency(of(null))).toBeGreaterThan(recency(of('2021-03-01')));
    expect(recency(of(null))).toBeLessThan(recency(of('2023-03-01')));
  });

  it('holds an article without a day back no more than the others, where these are all of one day', () => {
    const { recency } = recenciesFor(null, { days: ['2022-02-16'], mostlyDated: true }, '2030-01-01');
    expect(recency(of(null))).toBe(recency(of('2022-02-16')));
  });

  it.each([
    ['a question that names a time of the calendar', { relative: false }, DATED],
    ['an archive where few articles give a day', null, { ...DATED, mostlyDated: false }],
    ['an archive without days', null, { days: [], mostlyDated: true }],
  ])('favours none for %s', (_, period, archive) => {
    expect(recencyFor(period, archive, undefined)(of('2023-03-01'))).toBe(0);
  });
});

describe('asksOfNow', () => {
  it.each([
    'Who is the coach?',
    'who leads in the polls?',
    'Will they cut jobs?',
    'How many hostages do the rebels hold?',
    "What's the price of oil?",
  ])('is true of “%s”', (question) => expect(asksOfNow(question)).toBe(true));
  it.each([
    'Who was the coach?',
    'Who won?',
    'What did they say?',
    'Has he ever resigned?',
    'When did it open?',
    'What happened?',
  ])('is false of “%s”', (question) => expect(asksOfNow(question)).toBe(false));
});

describe('asksOfBefore', () => {
  it.each([
    'What did Lind say before the vote?',
    'What did Lind say before the House vote?',
    'How many died at first?',
    'Who was mayor before she resigned?',
    'Before he became mayor, what did Lind do?',
  ])('is true of “%s”', (question) => expect(asksOfBefore(question)).toBe(true));

  it.each([
    // A place to speak in, and no time.
    'What did Lind say before the Senate?',
    'What did Lind tell lawmakers before the Norvian trade committee on Monday?',
    'Why was Lind brought before the judge?',
    // Of now.
    'Which airline weighs people before they board?',
    'Which state said apps must ask for the age before they can be used?',
  ])('is false of “%s”', (question) => expect(asksOfBefore(question)).toBe(false));
});
