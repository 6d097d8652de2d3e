import { describe, expect, it } from 'vitest';
import { answerMessage } from '../../src/bot/render/answer.js';
import type { Mark } from '../../src/domain.js';
import { answerJson } from '../../src/terminal/json.js';
import { renderAnswer } from '../../src/terminal/render.js';
import { answerPage } from '../../src/web/answer-page.js';
import { quoteAsShown } from '../../src/wording/quote-text.js';
import { ENGLISH } from '../../src/wording/words.js';
import { answer, article, PUBLIC_SETTING, quote } from '../support/assistant.js';

const text = 'Lind spoke for an hour. The pier opens in May. Nobody asked why. The ferry stays.';
/** "The pier opens in May." and "The ferry stays." of it. */
const shown = ['The pier opens in May.', 'The ferry stays.'].map((part) => {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
});
const markOf = (words: string): Mark => {
  const start = text.indexOf(words);
  return { kind: 'answer', start, end: start + words.length };
};
const long = quote(article({ text }), text, { shown, marks: [markOf('in May'), markOf('Nobody')] });
const SHOWN = '[…] The pier opens in May. […] The ferry stays.';

describe('a quote that is shown in part', () => {
  it('has a mark wherever something is left out, and its own marks in their new places', () => {
    const { text: whole, marks } = quoteAsShown(long);
    expect(whole).toBe(SHOWN);
    expect(marks.map(({ start, end }) => whole.slice(start, end))).toEqual(['in May']);
    expect(quoteAsShown({ text, marks: [], shown: [shown[0]!] }).text).toBe('[…] The pier opens in May. […]');
  });

  it('is whole and verbatim in JSON, with the parts as slices of the article', () => {
    const { quotes } = JSON.parse(answerJson(answer({ quotes: [long] })));
    expect(quotes[0]).toMatchObject({ text, start: 0, end: text.length });
    expect(quotes[0].shown).toHaveLength(2);
    for (const part of quotes[0].shown) expect(text.slice(part.start, part.end)).toBe(part.text);
  });

  it('is the same in the terminal, in Discord and on a page', () => {
    const one = answer({ quotes: [long] });
    expect(renderAnswer(one, { colour: false, width: 100 })).toContain(SHOWN);
    const { description } = answerMessage(one, PUBLIC_SETTING).embeds[0]!;
    expect(description?.replaceAll(/\*\*|\\/g, '')).toContain(SHOWN);
    const page = answerPage({
      answer: one,
      token: 't',
      articles: 2,
      articleHrefs: [],
      hrefs: ['/r/1'],
      back: '/r/2',
      words: ENGLISH,
    });
    expect(page.replaceAll(/<\/?b>/g, '')).toContain(SHOWN);
  });
});
