/** From ranked evidence to what is shown: a few quotes that do not repeat each other, each checked against its article. */
import type { Article, ArticleSummary, Quote, Range } from '../domain.js';
import { paragraphNumber } from '../text/paragraphs.js';
import { contentStems } from '../text/tokens.js';
import { marksIn } from './marks.js';
import { attributeSentences, speakerOf } from './speaker.js';

/** A stretch of whole sentences that may answer a question. Scores compare within one question only. */
export interface Evidence extends Range {
  readonly article: Article;
  readonly score: number;
}

/** Two texts that share this much of the shorter one's vocabulary say the same. */
const SAME = 0.8;

/** The best quotes for a question, best first: no sentence twice, near-duplicates once, at most `limit`. */
export function composeQuotes(evidence: readonly Evidence[], question: string, limit: number): Quote[] {
  const chosen: { evidence: Evidence; stems: ReadonlySet<string> }[] = [];
  for (const candidate of evidence) {
    if (chosen.length === limit) break;
    const stems = new Set(contentStems(candidate.article.text.slice(candidate.start, candidate.end)));
    const repeats = chosen.some((other) => overlap(other.evidence, candidate) || alike(other.stems, stems));
    if (!repeats) chosen.push({ evidence: candidate, stems });
  }
  return chosen.flatMap((one) => quoteOf(one.evidence, question) ?? []);
}

/** The quote that stands at a range of an article; null when the range is not one of whole words in the text. */
export function quoteOf({ article, start, end, score }: Evidence, question: string): Quote | null {
  const text = article.text.slice(start, end);
  if (text.length !== end - start || text.trim() === '') return null;
  return {
    text,
    start,
    end,
    paragraph: paragraphNumber(article.text, start),
    speaker: speakerOf(article, { start, end }, question, attributionsOf(article)),
    marks: marksIn(text, question),
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

function overlap(a: Evidence, b: Evidence): boolean {
  return a.article.id === b.article.id && a.start < b.end && b.start < a.end;
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of few) if (many.has(stem)) shared++;
  // Short sentences share words by chance: they must agree wholly, and with one of about their own length.
  return few.size >= 5 ? shared >= SAME * few.size && few.size >= 0.6 * many.size : shared === many.size;
}

/** An article is read for its speakers once, however many of its sentences are quoted. */
const attributed = new WeakMap<Article, ReturnType<typeof attributeSentences>>();

function attributionsOf(article: Article): ReturnType<typeof attributeSentences> {
  let attributions = attributed.get(article);
  if (!attributions) {
    attributions = attributeSentences(article);
    attributed.set(article, attributions);
  }
  return attributions;
}
