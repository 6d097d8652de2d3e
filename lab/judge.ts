import type { ArticleSummary, Excerpt, Range } from '../src/domain.js';
import { textAt } from '../src/language/excerpt.js';
import { literal } from '../src/language/literal.js';
import type { SetQuestion } from './sets.js';

/** A shown stretch of an article. */
export interface Shown extends Range {
  readonly article: Excerpt;
}

/** An article's name in an evaluation set: its file name without folder and extension. */
export function nameOf({ path }: Pick<ArticleSummary, 'path'>): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}

/** Whether a text contains one of the question's answer strings, ignoring case and punctuation. */
export function holdsAnswer(text: string, { answers }: SetQuestion): boolean {
  const plain = plainText(text);
  return answers.some((answer) => plain.includes(plainText(answer)));
}

/**
 * Whether a shown stretch overlaps an annotated sentence of the article that it is from. A sentence that the article repeats
 * counts wherever it stands: reports of one company say the same of each year.
 */
export function overlapsGold({ article, start, end }: Shown, { articles, quotes }: SetQuestion): boolean {
  if (!articles.includes(nameOf(article))) return false;
  return quotes.some((quote) => {
    const gold = placesOf(article, quote);
    return gold.length > 0
      ? gold.some((one) => one.start < end && start < one.end)
      : plainText(textAt(article, start, end)).includes(plainText(quote));
  });
}

/** Everywhere that a text is in an article, ignoring white space. */
function placesOf({ text, offset }: Excerpt, part: string): Range[] {
  const words = part.trim().split(/\s+/).map(literal);
  return [...text.matchAll(new RegExp(words.join('\\s+'), 'g'))].map(({ 0: found, index }) => ({
    start: offset + index,
    end: offset + index + found.length,
  }));
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
}
