import { describe, expect, it } from 'vitest';
import { fits, periodIn } from '../../../src/question/time/period.js';

const NEWEST = '2022-06-15';

describe('periodIn', () => {
  it.each([
    ['What did Brandt say about the gates this week?', 'this week', '2022-06-09'],
    ['Who resigned in the last month', 'in the last month', '2022-04-15'],
    ['What happened yesterday?', 'yesterday', '2022-06-14'],
    ['What is the latest on the strike?', 'the latest', '2022-05-16'],
    ['What did he say over the past few days?', 'over the past few days', '2022-06-10'],
    ['Who resigned in the past two weeks?', 'in the past two weeks', '2022-06-02'],
    ['Who has resigned recently?', 'recently', '2022-05-16'],
    ['Who won last?', 'last', '2022-05-16'],
    ['What is the current rate?', 'the current', '2022-05-16'],
    ['Which ferry ran aground over the weekend?', 'over the weekend', '2022-06-09'],
    ['Which ferry ran aground the other day?', 'the other day', '2022-06-09'],
    ['Which bridge was closed this summer?', 'this summer', '2021-12-15'],
    ['Who has scored most this season?', 'this season', '2021-08-20'],
    ['What is planned for next week?', 'next week', '2022-06-02'],
    ['Who will visit Storvik next month?', 'next month', '2022-04-15'],
    ['Which ferry ran aground in the last 24 hours?', 'in the last 24 hours', '2022-06-14'],
    ['Which ferry ran aground overnight?', 'overnight', '2022-06-14'],
    ['Which ferry has just run aground?', 'just', '2022-05-16'],
    ['What has happened since last Monday?', 'since last Monday', '2022-06-13'],
    ['What has happened since Wednesday?', 'since Wednesday', '2022-06-08'],
    ['The latest class was named this week. Where will it meet?', 'this week', '2022-06-09'],
    ['Which state was recently hit by two storms this week?', 'this week', '2022-06-09'],
    ['What is the latest on this week’s strike?', 'the latest', '2022-05-16'],
  ])('counts %j back from the day of asking', (question, phrase, first) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    expect(period.relative).toBe(true);
    expect(period.readings(NEWEST)).toEqual([{ first, last: NEWEST }]);
  });

  it('needs no word of a vague time beside another one', () => {
    const question = 'Which state was recently hit by two storms this week?';
    const [word] = periodIn(question)!.vaguer;
    expect(question.slice(word!.start, word!.end)).toBe('recently');
  });

  it('takes no verb at the end of a later sentence for a time', () => {
    expect(periodIn('The writers are on strike. How long could it last?')).toBeNull();
    expect(periodIn('The vote was held again. Who won last?')).not.toBeNull();
  });

  it.each([
    ['2022-06-15', 'winter', '2021-12-01', '2022-03-20', '2021-06-01'],
    ['2022-03-01', 'winter', '2021-12-01', '2022-03-20', '2021-06-01'],
    ['2022-02-28', 'winter', '2020-12-01', '2021-03-20', '2021-06-01'],
    ['2022-06-15', 'autumn', '2021-09-01', '2021-12-20', '2022-03-01'],
  ])(
    'asked on %s, means by last %s one that is over, north or south',
    (asked, season, first, last, south) => {
      const readings = periodIn(`Which bridge was closed last ${season}?`)!.readings(asked);
      expect(readings[0]).toEqual({ first, last });
      expect(readings[1]!.first).toBe(south);
    },
  );

  it.each([
    ['Who resigned on the 28th?', '2022-05-28'],
    ['who was hurt on the 15th', '2022-06-15'],
    ['Who resigned on the 31st?', '2022-05-31'],
  ])('takes the day of %j for the last one of that number', (question, first) => {
    expect(periodIn(question)!.readings(NEWEST)[0]!.first).toBe(first);
  });

  it('means nothing by a number that no month has as a day', () => {
    expect(periodIn('Who resigned on the 45th?')!.readings(NEWEST)).toEqual([]);
  });

  it.each([
    ['Which ferry ran aground 3 days ago?', '3 days ago', '2022-06-11', '2022-06-13'],
    ['Which ferry ran aground a few days ago?', 'a few days ago', '2022-06-11', '2022-06-13'],
    ['Who resigned a week ago?', 'a week ago', '2022-06-05', '2022-06-11'],
    ['Who resigned a fortnight ago?', 'a fortnight ago', '2022-05-25', '2022-06-08'],
    ['Who resigned a couple of weeks ago?', 'a couple of weeks ago', '2022-05-25', '2022-06-08'],
  ])('takes %j to be meant roughly', (question, phrase, first, last) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    expect(period.readings(NEWEST)).toEqual([{ first, last }]);
  });

  it.each([
    ['What happened in early May?', 'early May', '2022-05-01', '2022-05-16'],
    ['Who resigned in mid-May?', 'mid-May', '2022-05-08', '2022-05-24'],
    ['who won at the end of April', 'the end of April', '2022-04-15', '2022-04-30'],
    ['Who resigned in late 2021?', 'late 2021', '2021-07-02', '2021-12-31'],
    [
      'What happened in the first week of March 2022?',
      'the first week of March 2022',
      '2022-03-01',
      '2022-03-16',
    ],
    ['Who has resigned since early 2022?', 'early 2022', '2022-01-01', '9999-12-31'],
    ['Who led it until early 2022?', 'early 2022', '0000-01-01', '2022-07-02'],
    ['Who led it until the end of May 2022?', 'the end of May 2022', '0000-01-01', '2022-05-31'],
    [
      'Who resigned between early March 2022 and May 2022?',
      'early March 2022 and May 2022',
      '2022-03-01',
      '2022-05-31',
    ],
    ['What happened from early March to late May?', 'early March to late May', '2022-03-01', '2022-05-31'],
    ['what happened between 1 March and 30 May 2021', '1 March and 30 May 2021', '2021-03-01', '2021-05-30'],
    [
      'Who resigned from late November to the end of January?',
      'late November to the end of January',
      '2021-11-15',
      '2022-01-31',
    ],
    ['Who resigned from March to early May?', 'March to early May', '2022-03-01', '2022-05-16'],
  ])('takes the half that %j means', (question, phrase, first, last) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    expect(period.readings(NEWEST)).toEqual([{ first, last }]);
  });

  it.each(['Why was Lind banned saturday?', 'How come Lind got banned Saturday', 'who won saturday night?'])(
    'takes a weekday at the end of %j for the last one',
    (question) => {
      expect(periodIn(question)!.readings(NEWEST)).toEqual([{ first: '2022-06-11', last: '2022-06-12' }]);
    },
  );

  it('takes the weekday of an event that is over for the last one', () => {
    const period = periodIn('How many votes did Lind get in Saturday’s election?')!;
    expect(period.readings(NEWEST)).toEqual([{ first: '2022-06-11', last: '2022-06-12' }]);
    expect(periodIn('Who is running in Saturday’s election?')).toBeNull();
    expect(periodIn('Tell me about Saturday’s accident')).not.toBeNull();
    expect(periodIn('Saturday’s accident: who was hurt?')).not.toBeNull();
    expect(periodIn('Who plays in Saturday’s match?')).toBeNull();
  });

  it.each(['Who plays Saturday?', 'Was it moved to Saturday?', 'Will it open by Saturday?'])(
    'takes no day from %j, which may mean one to come',
    (question) => expect(periodIn(question)).toBeNull(),
  );

  it.each([
    ['Who resigned in March 2021?', 'March 2021', '2021-03-01', '2021-03-31'],
    ['Who resigned on 3 March 2021?', '3 March 2021', '2021-03-03', '2021-03-03'],
    ['Who resigned on March 3rd, 2021?', 'March 3rd, 2021', '2021-03-03', '2021-03-03'],
    ['who resigned in march', 'march', '2022-03-01', '2022-03-31'],
    ['any news from may 2021 about fish', 'may 2021', '2021-05-01', '2021-05-31'],
    ['who resigned on march 3', 'march 3', '2022-03-03', '2022-03-03'],
    ['who resigned in october 2021', 'october 2021', '2021-10-01', '2021-10-31'],
    ['Who resigned on 2021-03-03?', '2021-03-03', '2021-03-03', '2021-03-03'],
    ['Who won the 2021 race?', '2021', '2021-01-01', '2021-12-31'],
    // Of months without a year the last before the newest article.
    ['Who resigned in September?', 'September', '2021-09-01', '2021-09-30'],
    ['Any news from March?', 'March', '2022-03-01', '2022-03-31'],
    ['Who has resigned since March 2021?', 'March 2021', '2021-03-01', '9999-12-31'],
    ['Who resigned before 2021?', '2021', '0000-01-01', '2021-12-31'],
    ['Who resigned between 2019 and 2021?', '2019 and 2021', '2019-01-01', '2021-12-31'],
    [
      'Who led it from March 2020 until 5 May 2021?',
      'March 2020 until 5 May 2021',
      '2020-03-01',
      '2021-05-05',
    ],
    ['Who resigned between 2020 and the war?', '2020', '2020-01-01', '2020-12-31'],
  ])('reads the calendar in %j', (question, phrase, first, last) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    expect(period.relative).toBe(false);
    expect(period.readings(NEWEST)).toEqual([{ first, last }]);
  });

  it.each([
    'When did the war end?',
    'Which year was it?',
    'How long is a week?',
    'Who won the battle of 1340?',
    'What was sold for $2020 or 2,021 crowns?',
    'May the boats march on?',
    'How long did the strike last?',
    'Will the truce last?',
    'Why didn’t it last',
    'Which bridge built ten years ago was closed?',
    'What nearly happened to the shipyard two years ago?',
    'Who will host this Winter Games?',
    'Who hosted the last Winter Games?',
    'Where did the last winter storm strike?',
    'Which overnight ferry ran aground?',
    'What caused this fall of prices?',
    'Which parish has just one church?',
    'Why did the weekend ferry stop?',
    'Who owns the other ferry?',
    'Who lives on the 28th floor?',
    'Will it open on the 28th?',
    'Who said that she would resign next week?',
    'What happened the next week?',
    'Which season finale was cancelled?',
    'Any articles from April Jones?',
    'Is there anything from June Carter?',
  ])('finds none in %j', (question) => {
    expect(periodIn(question)).toBeNull();
  });

  it.each([
    ['Who said this week that she will run for president in 2024?', 'this week'],
    ['A lamp was given away in 2007. It sold on Tuesday for $63,000. What is it?', 'on Tuesday'],
    // Each of two sentences has a time of its own, and "last year" may be said of any.
    ['The games opened this week. Who won them in 2019?', '2019'],
    ['Who said last year that the bridge of 1990 would fall?', '1990'],
    ['Who said recently that the bridge of 1990 would fall?', '1990'],
    ['Who resigned this week, on 14 June 2022?', '14 June 2022'],
  ])('takes one of two times in %j', (question, phrase) => {
    const { start, end } = periodIn(question)!;
    expect(question.slice(start, end)).toBe(phrase);
  });

  it('reads a weekday as the last one, whose word may still be looked for', () => {
    const period = periodIn('Who resigned on Monday?')!;
    expect([period.relative, period.wordless]).toEqual([true, false]);
    // 2022-06-15 is a Wednesday.
    expect(period.readings(NEWEST)).toEqual([{ first: '2022-06-13', last: '2022-06-14' }]);
    expect(periodIn('Is the market open on Mondays?')).toBeNull();
  });

  it('reads figures both ways, or by the locale if it is known', () => {
    const days = (text: string, locale?: string) =>
      periodIn(text, locale)!
        .readings(NEWEST)
        .map(({ first }) => first);
    expect(days('What happened on 05/03/2024?')).toEqual(['2024-03-05', '2024-05-03']);
    expect(days('What happened on 05/03/2024?', 'en-GB')).toEqual(['2024-03-05']);
    expect(days('What happened on 05/03/2024?', 'en-US')).toEqual(['2024-05-03']);
    expect(days('What happened on 25.3.2024?')).toEqual(['2024-03-25']);
    expect(days('What happened on 31/02/2024?')).toEqual([]);
  });

  it.each([
    ['What happened in March and April?', 'March and April', '2022-03-01', '2022-04-30'],
    ['Who resigned in May or december 2021?', 'May or december 2021', '2021-05-01', '2021-12-31'],
    ['Who won in 2019 and 2021?', '2019 and 2021', '2019-01-01', '2021-12-31'],
  ])('reads two months or years in %j', (question, phrase, first, last) => {
    const period = periodIn(question)!;
    expect(question.slice(period.start, period.end)).toBe(phrase);
    const [one, other] = period.readings(NEWEST);
    expect([one!.first, other!.last]).toEqual([first, last]);
    expect(one!.last < other!.first).toBe(true);
  });

  it('means nothing by a day that does not exist', () => {
    expect(periodIn('Who resigned on 30 February 2021?')!.readings(NEWEST)).toEqual([]);
  });
});

describe('an article of a time', () => {
  const march = { first: '2021-03-01', last: '2021-03-31' };

  it('is from one of its days, or, counting less, from shortly after', () => {
    expect(fits(march, '2021-03-01')).toBe(1);
    expect(fits(march, '2021-03-31')).toBe(1);
    expect(fits(march, '2021-04-02')).toBeGreaterThan(0);
    expect(fits(march, '2021-04-02')).toBeLessThan(1);
  });

  it.each([['2021-02-28'], ['2021-04-09'], [null]])('is not of %s', (day) => {
    expect(fits(march, day)).toBe(0);
  });
});
