import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeQuotes, isVerbatim, quoteOf } from '../../src/answer/compose.js';
import type { Evidence } from '../../src/answer/rank.js';
import type { Article } from '../../src/domain.js';
import { splitSentences } from '../../src/text/sentences.js';

function article(id: string, text: string): Article {
  return {
    id,
    path: `${id}.txt`,
    title: null,
    publisher: null,
    author: null,
    published: null,
    url: null,
    passages: 1,
    text,
    sentences: splitSentences(text),
  };
}
const evidence = (of: Article, sentence: number, score = 1): Evidence => ({
  article: of,
  ...of.sentences[sentence]!,
  score,
});

const HARBOUR = article(
  'a',
  'The harbour froze in March.\n\nMayor Eva Lind said the harbour would open on Friday.',
);

describe('quotes', () => {
  it('carry text, paragraph, speaker and marks', () => {
    const quote = quoteOf(evidence(HARBOUR, 1), 'When will the harbour open?');
    expect(quote).toMatchObject({ paragraph: 2, speaker: { name: 'Eva Lind', role: 'Mayor' } });
    const matches = quote!.marks.filter(({ kind }) => kind === 'match');
    expect(matches.map(({ start, end }) => quote!.text.slice(start, end))).toEqual(['harbour', 'open']);
  });

  it('are at most as many as asked for, best first', () => {
    const all = [evidence(HARBOUR, 1, 2), evidence(HARBOUR, 0)];
    expect(composeQuotes(all, 'harbour', 1).map(({ score }) => score)).toEqual([2]);
    expect(composeQuotes(all, 'harbour', 3)).toHaveLength(2);
  });

  it('drop a range that is not in the text', () => {
    expect(quoteOf({ article: HARBOUR, start: 10, end: 9999, score: 1 }, 'x')).toBeNull();
  });

  it('are slices of their article, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 40 }),
        (text, question) => {
          const one = article('a', text);
          for (const quote of composeQuotes(
            one.sentences.map((_, i) => evidence(one, i)),
            question,
            3,
          )) {
            expect(isVerbatim(quote, one)).toBe(true);
            let at = 0;
            for (const { start, end } of quote.marks) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              at = end;
            }
            expect(at).toBeLessThanOrEqual(quote.text.length);
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('know a text that is not the article’s', () => {
    const quote = quoteOf(evidence(HARBOUR, 0), 'harbour')!;
    expect(isVerbatim({ ...quote, text: quote.text.replace('froze', 'melted') }, HARBOUR)).toBe(false);
    expect(isVerbatim({ ...quote, start: quote.start + 1 }, HARBOUR)).toBe(false);
  });
});
