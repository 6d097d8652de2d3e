import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/language/tokens.js';
import {
  archiveMetadataOf,
  constraintsIn,
  narrowed,
  openingsOf,
  timeAsked,
} from '../../src/question/constraints.js';
import { periodIn } from '../../src/question/time/period.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { article } from '../support/assistant.js';

const text = 'Eels were seen.';
const ARTICLES = [
  article({
    text,
    id: 'a',
    publisher: 'The Harbour Gazette',
    author: 'Ida Holm and Per Dahl',
    published: '2023-05-04',
  }),
  article({ text, id: 'b', publisher: 'Post', author: 'Staff', published: '2023-06-18' }),
  article({ text, id: 'c', publisher: null, author: null, published: null }),
];
const index = { articles: async () => ARTICLES } as Partial<SearchIndex> as SearchIndex;
const asked = async (question: string) => {
  const [period, archive] = [periodIn(question), await archiveMetadataOf(index)];
  return constraintsIn(question, tokenize(question), period, timeAsked(period, archive, undefined), archive);
};
/** The words of each constraint, and the articles that meet it. */
const met = async (question: string) =>
  (await asked(question)).map(({ start, end, meets }) => [
    question.slice(start, end),
    ARTICLES.filter((one) => meets(one) > 0).map(({ id }) => id),
  ]);

describe('what a question asks of an article itself', () => {
  it.each([
    ['What did the Harbour Gazette say of eels?', [['Harbour Gazette', ['a']]]],
    ['what does the harbour gazette’s report say?', [['harbour gazette’s', ['a']]]],
    ['What did Ida Holm write?', [['Ida Holm', ['a']]]],
    ['What did Per Dahl write?', [['Per Dahl', ['a']]]],
    ['What did the Post report?', [['Post', ['b']]]],
    ['Who resigned in May 2023?', [['May 2023', ['a']]]],
    [
      'What did the Post report this month?',
      [
        ['this month', ['b']],
        ['Post', ['b']],
      ],
    ],
  ])('is found in %j', async (question, expected) => {
    expect(await met(question)).toEqual(expected);
  });

  it.each([
    'Who holds that post?',
    'Post what?',
    'What did Staff say?',
    'What did Holm write?',
    'Who resigned in May 2019?',
  ])('nothing in %j, which no article meets for sure', async (question) => {
    expect(await met(question)).toEqual([]);
  });

  it('is looked for among the articles that may meet it', async () => {
    const [may, gazette, holm] = await Promise.all(
      ['in May 2023', 'the Harbour Gazette', 'by Ida Holm'].map(
        async (question) => (await asked(question))[0],
      ),
    );
    // Reports of a time still appear some days later.
    expect(may!.filters[0]).toEqual({ since: '2023-05-01', until: '2023-06-03' });
    expect(gazette!.filters[0]).toEqual({ outlet: 'The Harbour Gazette' });
    expect(holm!.filters[0]).toEqual({ articleIds: ['a'] });
  });
});

describe('two filters', () => {
  it('allow what both allow', () => {
    expect(narrowed(undefined, { outlet: 'Post' })).toEqual({ outlet: 'Post' });
    expect(narrowed({ outlet: 'post' }, { outlet: 'Post' })).toEqual({ outlet: 'Post' });
    expect(narrowed({ outlet: 'Post' }, { outlet: 'Gazette' })).toBeNull();
    expect(narrowed({ since: '2023', until: '2024' }, { since: '2022', until: '2023-05' })).toEqual({
      since: '2023',
      until: '2023-05',
    });
    expect(narrowed({ articleIds: ['a', 'b'] }, { articleIds: ['b', 'c'] })).toEqual({ articleIds: ['b'] });
    expect(narrowed({ articleIds: ['a'] }, { outlet: 'Post' })).toEqual({
      articleIds: ['a'],
      outlet: 'Post',
    });
  });
});

describe('openings', () => {
  it('are the first passages of articles, newest first', async () => {
    const summaries = [
      { ...ARTICLES[0]!, passages: 3 },
      { ...ARTICLES[2]!, passages: 2 },
      { ...ARTICLES[1]!, passages: 1 },
    ];
    const first = new Map(summaries.map(({ id }, i) => [id, [0, 3, 5][i]!]));
    const shelf = {
      articles: async () => summaries,
      firstPassage: async (id) => first.get(id)!,
    } as Partial<SearchIndex> as SearchIndex;
    expect(await openingsOf(shelf, {}, { meets: () => 1 })).toEqual([5, 0, 3]);
  });
});

describe('the time asked about, in an archive', () => {
  const newest = '2023-06-18';
  const asked = async (question: string, day: string | undefined, locale?: string) =>
    timeAsked(periodIn(question, locale), await archiveMetadataOf(index), day);

  it('counts from the day of asking', async () => {
    const { days, endsAt } = await asked('Who resigned this week?', '2023-06-20');
    expect(days).toEqual([{ first: '2023-06-14', last: '2023-06-20' }]);
    expect(endsAt).toBeNull();
  });

  it('is that of the newest article if the archive ends before it, and says so', async () => {
    for (const question of ['Who resigned this week?', 'Who resigned yesterday?', 'What is the latest?']) {
      const { days, endsAt } = await asked(question, '2026-01-02');
      expect(days[0]?.last).toBe(newest);
      expect(endsAt).toBe(newest);
    }
    // A month without a year may be the last that the archive has.
    expect(await asked('Who resigned in May?', '2026-01-02')).toEqual({
      days: [{ first: '2023-05-01', last: '2023-05-31' }],
      endsAt: newest,
      endedAt: newest,
      isMeant: false,
      wantsNewest: false,
    });
    for (const question of ['Who won in 2025?', 'Who resigned since July 2023?', 'Who won on 1 August 2023?'])
      expect((await asked(question, '2026-01-02')).endsAt).toBe(newest);
  });

  it('may be one that the archive has, or that nobody can report yet', async () => {
    for (const question of ['Who resigned in May 2023?', 'Who won before 2025?', 'Who hosts the 2028 games?'])
      expect((await asked(question, '2026-01-02')).endsAt).toBeNull();
    expect((await asked('Who hosts the 2028 games?', undefined)).endsAt).toBeNull();
  });

  it('is a day in figures as the articles or the locale write it', async () => {
    const first = async (text: string, locale?: string) =>
      (await asked(text, undefined, locale)).days.map((days) => days.first);
    expect(await first('What happened on 04/05/2023?')).toEqual(['2023-05-04']);
    expect(await first('What happened on 05/04/2023?')).toEqual(['2023-05-04']);
    expect(await first('What happened on 05/04/2023?', 'en-US')).toEqual(['2023-05-04']);
    expect(await first('What happened on 05/04/2023?', 'en-GB')).toEqual([]);
  });
});
