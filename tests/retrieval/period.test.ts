import { describe, expect, it } from 'vitest';
import { fallsIn, periodIn } from '../../src/retrieval/period.js';

describe('periodIn', () => {
  it.each([
    ['What did Brandt say about the gates this week?', 'this week', 7],
    ['Who resigned in the last month', 'in the last month', 62],
    ['What happened yesterday?', 'yesterday', 2],
    ['What is the latest on the strike?', 'the latest', 31],
    ['What did he say over the past few days?', 'over the past few days', 4],
  ])('reads %j', (question, phrase, days) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    expect(period.days).toBe(days);
  });

  it.each(['When did the war end?', 'Which year was it?', 'How long is a week?'])(
    'finds none in %j',
    (question) => {
      expect(periodIn(question)).toBeNull();
    },
  );
});

describe('fallsIn', () => {
  const week = periodIn('this week')!;

  it.each([
    ['2022-02-16', true],
    ['2022-02-10', true],
    ['2022-02-09', false],
    [null, false],
  ])('counts %s back from the newest day', (day, expected) => {
    expect(fallsIn(week, day, '2022-02-16')).toBe(expected);
  });
});
