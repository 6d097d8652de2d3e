import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeQuotes, type Evidence, isVerbatim, quoteOf } from '../../src/answer/compose.js';
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

  it('show no sentence twice and a near-duplicate once', () => {
    const copy = article('b', 'In short: mayor Eva Lind said the harbour would open on Friday.');
    const other = article('c', 'Ferries to the islands stay in port.');
    const quotes = composeQuotes(
      [
        evidence(HARBOUR, 1),
        evidence(copy, 0),
        { ...evidence(HARBOUR, 0), end: HARBOUR.text.length },
        evidence(other, 0),
      ],
      'harbour',
      3,
    );
    expect(quotes.map((quote) => quote.article.id)).toEqual(['a', 'c']);
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
