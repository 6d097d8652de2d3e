import { describe, expect, it } from 'vitest';
import type { Quote, Reply } from '../../src/domain.js';
import type { QuoteCheck } from '../../src/quote-check.js';
import { answerJson } from '../../src/terminal/json.js';
import { renderAnswer } from '../../src/terminal/render.js';
import { renderChecks } from '../../src/terminal/render-check.js';
import { answer as anAnswer } from '../support/assistant.js';

const quote: Quote = {
  text: 'Mayor Eva Lind said the harbour would open\non Friday.',
  start: 10,
  end: 63,
  paragraph: 2,
  speaker: { name: 'Eva Lind', role: 'Mayor' },
  marks: [{ start: 24, end: 31, kind: 'match' }],
  score: 1.23456789,
  article: {
    id: 'abc',
    path: 'harbour.md',
    title: 'The harbour',
    publisher: 'Oslo Post',
    author: null,
    published: '2024-02-14',
    url: null,
    passages: 1,
  },
};
const answer = anAnswer({
  question: 'When?',
  quotes: [quote],
  newest: '2024-02-14',
  generation: 'g1',
  exchange: { question: 'When?', people: [] },
  tookMs: 3.2,
});
const PLAIN = { colour: false, width: 60 };

describe('an answer in the terminal', () => {
  it('shows quote, speaker, outlet, date and paragraph', () => {
    expect(renderAnswer(answer, PLAIN)).toMatchInlineSnapshot(`
      "1.  Mayor Eva Lind said the harbour would open on Friday.
          — Eva Lind, Mayor
          The harbour · Oslo Post · 14 Feb 2024 · paragraph 2

      ✓ Word for word · 2 articles, newest 14 Feb 2024"
    `);
  });

  it('emphasises the matched words if the terminal can', () => {
    expect(renderAnswer(answer, { ...PLAIN, colour: true })).toContain('\u001b[1mharbour\u001b[22m');
  });

  it('refuses usefully', () => {
    const refused = { ...answer, answered: false, quotes: [], closest: [quote], unmatched: ['penguins'] };
    const text = renderAnswer(refused, PLAIN);
    expect(text).toMatch(
      /^The articles do not say\. I searched 2 articles\. None of them\nmentions “penguins”\./,
    );
    expect(text).toContain('What comes closest:');
    const rubbish = renderAnswer({ ...refused, unmatched: ['a'.repeat(1900)] }, { ...PLAIN, width: 100 });
    expect(rubbish).toContain(`“${'a'.repeat(40)}…”.`);
  });

  it('shows no random quotes if nothing comes close', () => {
    const asked = { ...answer, answered: false, confidence: 0.05, quotes: [], closest: [quote] };
    expect(renderAnswer({ ...asked, unmatched: ['penguins'] }, PLAIN)).toBe(
      'The articles do not say. None of them mentions “penguins”.\n\n2 articles searched · newest 14 Feb 2024',
    );
    expect(renderAnswer(asked, PLAIN)).toMatch(/^The articles do not say\. Nothing comes close\.\n\n2/);
    const note = { kind: 'notOnTopic', speaker: 'Eva Lind', articles: 1, topic: 'the ferry' } as const;
    expect(renderAnswer({ ...asked, note }, PLAIN)).toMatch(
      /^Eva Lind is quoted in 1 article, but not on “the ferry”\.\n\nThe articles do not say\.\n\n2/,
    );
  });

  it('mentions no doubt if people with one name are shown to choose from', () => {
    const people = ['Eva Lind', 'Tor Lind'].map((name) => ({ name, role: 'Mayor', title: null }));
    const note = { kind: 'namesakes', name: 'lind', people } as const;
    const text = renderAnswer({ ...answer, tentative: true, note }, PLAIN);
    expect(text).toMatch(/\/2 {2}Tor Lind\n\n1\. /);
  });

  it('claims nothing about the articles if the question was in another language', () => {
    const asked = { answered: false, quotes: [], unmatched: ['sagt'] };
    const note = { kind: 'language', language: 'German' } as const;
    const close = renderAnswer({ ...answer, ...asked, note, closest: [quote] }, PLAIN);
    expect(close).toMatch(/ask\s+in\s+the\s+language\s+of\s+the\s+articles\.\n\nWhat comes closest:\n\n1\. /);
    expect(close).not.toContain('do not say');
    const none = renderAnswer({ ...answer, ...asked, note, closest: [] }, PLAIN);
    expect(none).not.toMatch(/do not say|comes close/);
  });

  it('says what no quote answers, with the articles that it counts', () => {
    const count: Reply = {
      subject: 'the harbour',
      count: 2,
      atLeast: false,
      outlets: [],
      people: [],
      articles: [quote.article],
    };
    const text = renderAnswer(
      { ...answer, answered: false, quotes: [], intent: 'count', reply: count },
      PLAIN,
    );
    expect(text).toBe(
      '2 articles mention “the harbour”. The newest:\n- The harbour · Oslo Post · 14 Feb 2024',
    );
  });

  it('lets no article steer the terminal', () => {
    const hostile = { ...quote, text: 'a\u001b[2Jb\u202Ec\u0007\u200b \u{e0041}d\u00ad\n\ne', marks: [] };
    expect(renderAnswer({ ...answer, quotes: [hostile] }, PLAIN)).toContain('1.  a[2Jbc d e\n');
  });

  it('underlines what a claim alters among the words that it takes', () => {
    const marks = [
      { kind: 'match', start: 0, end: 12 },
      { kind: 'altered', start: 12, end: 15 },
      { kind: 'match', start: 15, end: 20 },
    ] as const;
    const original = { ...quote, text: 'The town is not sold.', marks };
    const text = renderAnswer({ ...answer, quotes: [original] }, { colour: true, width: 80 });
    expect(text).toContain('\u001b[1m\u001b[4mnot\u001b[');
    expect(text.split('\u001b[4m')).toHaveLength(2);
  });

  it('keeps what a check says about an elision on one line, and says how new the articles are once', () => {
    const elided = { kind: 'elided', claimed: '', original: 'by noon.\n\nNobody' } as const;
    const check: QuoteCheck = {
      verdict: 'verbatim',
      claim: 'a … b',
      claimedSpeaker: null,
      onlySpelling: false,
      onlyQuoted: false,
      around: [],
      sources: [{ quote, differences: [elided] }],
      articlesSearched: 1,
      tookMs: 1,
    };
    expect(renderChecks([check], PLAIN)).toMatch(/^ {4}.*by noon\. Nobody/m);
    const absent = { ...check, verdict: 'absent', sources: [], newest: '2024-02-14' } as const;
    const newest = 'The newest article is from 14 Feb 2024.';
    expect(renderChecks([absent], PLAIN)).toBe(`Not in these articles (1 searched).\n${newest}`);
    expect(renderChecks([absent, absent], PLAIN).split(newest)).toHaveLength(2);
  });
});

describe('an answer as JSON', () => {
  it('holds nothing that a terminal acts on or does not show, and the same values', () => {
    const title = 'a\u001b[2J\u202eb\u0007\u200b \u{e0041}c\u009b\u2028d 👩‍🚀';
    const hostile = { ...quote, article: { ...quote.article, title, path: `${title}.txt` } };
    const line = answerJson({ ...answer, quotes: [hostile] });
    expect(line).not.toMatch(/[\p{Cc}\u200b\u202e\u2028\u{e0041}]/u);
    expect(line).toContain('👩‍🚀');
    expect(JSON.parse(line).quotes[0].article).toMatchObject({ title, path: `${title}.txt` });
  });

  it('is one line with the documented keys', () => {
    const line = answerJson(answer);
    expect(line).not.toContain('\n');
    const parsed = JSON.parse(line);
    expect(Object.keys(parsed)).toEqual([
      'question',
      'intent',
      'language',
      'understood',
      'after',
      'answered',
      'tentative',
      'confidence',
      'reply',
      'mode',
      'quotes',
      'closest',
      'unmatched',
      'respelled',
      'note',
      'articles_searched',
      'took_ms',
    ]);
    expect(parsed.quotes[0]).toEqual({
      text: quote.text,
      start: 10,
      shown: null,
      end: 63,
      paragraph: 2,
      headings: [],
      speaker: 'Eva Lind',
      role: 'Mayor',
      speech: null,
      score: 1.2346,
      article: {
        id: 'abc',
        title: 'The harbour',
        publisher: 'Oslo Post',
        author: null,
        published: '2024-02-14',
        url: null,
        path: 'harbour.md',
      },
    });
  });
});
