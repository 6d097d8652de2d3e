/** Turns ranked evidence into quotes that can each be checked against their article. */
import type { Excerpt, Quote, Range } from '../../domain.js';
import { summaryOf } from '../../language/article-summary.js';
import { numbersIn, sentenceAt, textAt } from '../../language/excerpt.js';
import { headingsShown } from '../../language/headings.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { speakerIn, speechIn } from '../../speakers/excerpt.js';
import type { Evidence } from '../evidence.js';
import type { Finding } from '../find.js';
import { marksIn } from './marks.js';
import { leavesOpen } from './points-back.js';
import { shownParts } from './shorten.js';

/** The best of the evidence as quotes, best first. */
export function composeQuotes(
  { evidence, asked }: Pick<Finding, 'evidence' | 'asked'>,
  limit: number,
): Quote[] {
  return evidence.slice(0, limit).flatMap((one) => quoteOf(one, asked) ?? []);
}

/** The quote at a range of an article; null if the range does not consist of whole words. */
export function quoteOf(
  { article, start, end, score, best, answer }: Evidence,
  asked: ParsedQuestion,
): Quote | null {
  const text = textAt(article, start, end);
  if (text.length !== end - start || text.trim() === '') return null;
  const numbers = numbersIn(article, { start, end });
  const first = numbers.start;
  const spoken = spokenIn(article, { start, end });
  const isOpen = first > 0 && leavesOpen(text, spoken.speaker);
  const marks = marksIn(article, { start, end }, asked, answer ?? null).filter(
    ({ kind }) => kind !== 'answer' || !isOpen,
  );
  const sentences = Array.from({ length: numbers.end - first }, (_, i) => sentenceAt(article, first + i)!);
  // An answer that a model has read is known better than the sentence that words chose.
  const chosen = answer ?? best;
  const shown = shownParts(
    text,
    sentences.map((one) => ({
      start: Math.max(0, one.start - start),
      end: Math.min(end, one.end) - start,
    })),
    marks,
    chosen && { start: chosen.start - start, end: chosen.end - start },
  );
  const headings = headingsShown(article, first).filter((heading) => heading !== article.title);
  return {
    text,
    start,
    end,
    paragraph: sentenceAt(article, first)?.paragraph ?? 1,
    ...(headings.length > 0 && { headings }),
    ...spoken,
    marks,
    ...(shown && { shown }),
    score,
    article: summaryOf(article),
  };
}

function spokenIn(article: Excerpt, range: Range): Pick<Quote, 'speaker' | 'speech'> {
  const speaker = speakerIn(article, range);
  const speech = speaker ? speechIn(article, range) : undefined;
  return { speaker, ...(speech !== undefined && { speech }) };
}

/** Whether a quote is still what its article says, to the letter. */
export function isVerbatim(
  quote: Pick<Quote, 'text' | 'start' | 'end'>,
  article: Pick<Excerpt, 'text' | 'offset'>,
): boolean {
  return quote.text !== '' && textAt(article, quote.start, quote.end) === quote.text;
}
