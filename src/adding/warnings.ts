/** What somebody should know before an article is kept: that it may not be the whole of it. */
import type { ParsedArticle } from '../index/parse.js';
import type { GivenFile } from './given-file.js';

export type Warning = 'little-text' | 'for-subscribers' | 'no-date' | 'no-outlet';

/** A page of this many bytes has more to say, if it is an article, than this many characters. */
const LARGE_PAGE = 20_000;
const LITTLE_TEXT = 700;
/** What publishers tell search engines of an article that is not free (https://schema.org/isAccessibleForFree). */
const NOT_FREE = /"isAccessibleForFree"\s{0,10}:\s{0,10}"?false\b/i;

/** What puts an article in doubt; nothing of a file that holds several. */
export function warningsOf(articles: readonly ParsedArticle[], { name, bytes }: GivenFile): Warning[] {
  const [first, ...others] = articles;
  if (first === undefined || others.length > 0) return [];
  const isPage = name.endsWith('.html') || name.endsWith('.htm');
  const isPaid = isPage && NOT_FREE.test(Buffer.from(bytes).toString('latin1'));
  const isLittle = isPage && bytes.length >= LARGE_PAGE && first.text.length < LITTLE_TEXT;
  return [
    ...(isLittle ? (['little-text'] as const) : []),
    ...(isPaid ? (['for-subscribers'] as const) : []),
    ...(first.published === null ? (['no-date'] as const) : []),
    ...(first.publisher === null ? (['no-outlet'] as const) : []),
  ];
}
