import type { ArticleSummary, Excerpt, Range } from '../src/domain.js';
import { textAt } from '../src/language/excerpt.js';
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

/** Whether a shown stretch overlaps an annotated sentence of the article that it is from. */
export function overlapsGold({ article, start, end }: Shown, { articles, quotes }: SetQuestion): boolean {
  if (!articles.includes(nameOf(article))) return false;
  return quotes.some((quote) => {
    const gold = locate(article, quote);
    return gold
      ? gold.start < end && start < gold.end
      : plainText(textAt(article, start, end)).includes(plainText(quote));
  });
}

/** Where a text is in an article, ignoring white space. */
function locate({ text, offset }: Excerpt, part: string): Range | null {
  const exact = text.indexOf(part);
  if (exact >= 0) return { start: offset + exact, end: offset + exact + part.length };
  const words = part
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(text);
  return found ? { start: offset + found.index, end: offset + found.index + found[0].length } : null;
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
