/** From ranked evidence to what is shown: quotes, each of which can be checked against its article. */
import type { Article, ArticleSummary, Quote } from '../../domain.js';
import { paragraphNumber } from '../../language/paragraphs.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { speakerOf } from '../../speakers/attribute.js';
import { voicesOf } from '../../speakers/attribution-cache.js';
import type { Evidence } from '../evidence.js';
import type { Finding } from '../find.js';
import { marksIn } from './marks.js';

/** The best of the evidence as quotes, best first. */
export function composeQuotes(
  { evidence, asked }: Pick<Finding, 'evidence' | 'asked'>,
  limit: number,
): Quote[] {
  return evidence.slice(0, limit).flatMap((one) => quoteOf(one, asked) ?? []);
}

/** The quote that stands at a range of an article; null when the range is not one of whole words in the text. */
export function quoteOf(
  { article, start, end, score, answer }: Evidence,
  asked: ParsedQuestion,
): Quote | null {
  const text = article.text.slice(start, end);
  if (text.length !== end - start || text.trim() === '') return null;
  return {
    text,
    start,
    end,
    paragraph: paragraphNumber(article.text, start),
    speaker: speakerOf(article, { start, end }, voicesOf(article)),
    marks: marksIn(article, { start, end }, asked, answer ?? null),
    score,
    article: summaryOf(article),
  };
}

/** Whether a quote still is what its article says, to the letter. */
export function isVerbatim(
  quote: Pick<Quote, 'text' | 'start' | 'end'>,
  article: Pick<Article, 'text'>,
): boolean {
  return quote.text !== '' && article.text.slice(quote.start, quote.end) === quote.text;
}

export function summaryOf(article: Article): ArticleSummary {
  const { id, path, title, publisher, author, published, url, passages } = article;
  return { id, path, title, publisher, author, published, url, passages };
}
