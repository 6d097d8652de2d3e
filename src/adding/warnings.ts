/** Warnings before an article is kept, such as that it may be incomplete. */
import { isLittleText } from '../index/little-text.js';
import type { ParsedArticle } from '../index/parse.js';
import type { GivenFile } from './given-file.js';

/** Each has a text in the catalogue. */
export type Warning = 'little-text' | 'for-subscribers' | 'no-date' | 'no-outlet';

/** What publishers tell search engines about an article that is not free (https://schema.org/isAccessibleForFree). */
const NOT_FREE = /"isAccessibleForFree"\s{0,10}:\s{0,10}"?false\b/i;

/** What is doubtful about an article; empty for a file that holds several. */
export function warningsOf(articles: readonly ParsedArticle[], { name, bytes }: GivenFile): Warning[] {
  const [first, ...others] = articles;
  if (first === undefined || others.length > 0) return [];
  const isPage = name.endsWith('.html') || name.endsWith('.htm');
  const isPaid = isPage && NOT_FREE.test(Buffer.from(bytes).toString('latin1'));
  return [
    ...(isLittleText(name, bytes.length, first.text) ? (['little-text'] as const) : []),
    ...(isPaid ? (['for-subscribers'] as const) : []),
    ...(first.published === null ? (['no-date'] as const) : []),
    ...(first.publisher === null ? (['no-outlet'] as const) : []),
  ];
}
