/** Headlines that are pasted as quotes: an article's title is no part of its text. */
import type { ArticleSummary } from '../domain.js';
import { inRow, keyOf, keysOf } from './words.js';

/** A title may hold fewer words by chance. */
const LEAST_WORDS = 4;
/** The end of a title that was cut short. */
const CUT = /\s?(?:\.{3}|…)\s*$/;
/** Characters that such an end takes at most, white space included. */
const LONGEST_CUT = 20;

/**
 * The article whose title holds a claim word for word; null if none does. A title that is cut short must make up half of
 * the claim.
 */
export function titledSo(claim: string, articles: readonly ArticleSummary[]): ArticleSummary | null {
  const claimed = keysOf(claim);
  if (claimed.length < LEAST_WORDS) return null;
  const wanted = inRow(claimed);
  const longest = longestOf(claimed);
  const isSo = ({ title }: ArticleSummary): boolean => {
    if (!title) return false;
    const isCut = CUT.test(title.slice(-LONGEST_CUT));
    // Reading the titles of a large archive word by word takes longer than everything else in a check.
    if (!isCut && !mayHold(title, longest)) return false;
    const keys = keysOf(title);
    if (inRow(keys).includes(wanted)) return true;
    return isCut && 2 * keys.length >= claimed.length && wanted.startsWith(inRow(keys));
  };
  return articles.find(isSo) ?? null;
}

/** The longest key of plain letters, which few titles hold; empty if none is. */
const longestOf = (keys: readonly string[]): string =>
  keys.reduce((longest, key) => (/^[a-z]+$/.test(key) && key.length > longest.length ? key : longest), '');

/** Signs that keys leave out, and characters that keys may turn into plain letters. */
const LEFT_OUT = /['’ʼ.]/g;
const TURNED = /[^ -~‘’“”–—…]/;

/** Whether a title may have a word with a key of plain letters, inside another word or not. */
function mayHold(title: string, key: string): boolean {
  const lower = title.toLowerCase();
  return (
    lower.includes(key) ||
    lower.replace(LEFT_OUT, '').includes(key) ||
    (TURNED.test(lower) && keyOf(title).includes(key))
  );
}
