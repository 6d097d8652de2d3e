/** Headlines that are pasted as quotes: an article's title is no part of its text. */
import type { ArticleSummary } from '../domain.js';
import { comparedWords } from './words.js';

/** A title may hold fewer words by chance. */
const LEAST_WORDS = 4;
/** The end of a title that was cut short. */
const CUT = /\s?(?:\.{3}|…)\s*$/;

/** The article whose title holds a claim word for word; null if none does. A title that is cut short must make up half of the claim. */
export function titledSo(claim: string, articles: readonly ArticleSummary[]): ArticleSummary | null {
  const claimed = keysOf(claim);
  if (claimed.length < LEAST_WORDS) return null;
  const wanted = inRow(claimed);
  const isSo = ({ title }: ArticleSummary): boolean => {
    const keys = keysOf(title ?? '');
    if (inRow(keys).includes(wanted)) return true;
    return CUT.test(title ?? '') && 2 * keys.length >= claimed.length && wanted.startsWith(inRow(keys));
  };
  return articles.find(isSo) ?? null;
}

const keysOf = (text: string): string[] => comparedWords(text).map(({ key }) => key);
const inRow = (keys: readonly string[]): string => ` ${keys.join(' ')} `;
