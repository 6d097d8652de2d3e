/** Outlets as people type them. */
import type { ArticleSummary } from '../domain.js';
import { withoutAccents } from './accents.js';

/** Whether a text holds every word that was typed, regardless of case and accents. */
export function holdsWords(text: string, typed: string): boolean {
  const inText = folded(text);
  return wordsIn(typed).every((word) => inText.includes(word));
}

/** A text without case and accents. */
export const folded = (text: string): string => withoutAccents(text).toLowerCase();

/** The words that were typed, folded. */
export const wordsIn = (typed: string): string[] => folded(typed).split(/\s+/).filter(Boolean);

/** Outlets with how many articles each has, most first. */
export function outletCounts(
  articles: readonly Pick<ArticleSummary, 'publisher'>[],
): { name: string; articles: number }[] {
  const counts = new Map<string, number>();
  for (const { publisher } of articles)
    if (publisher) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts]
    .map(([name, number]) => ({ name, articles: number }))
    .sort((a, b) => b.articles - a.articles || a.name.localeCompare(b.name));
}

/** Outlets in order of how many articles they have. */
export function outletsOf(articles: readonly Pick<ArticleSummary, 'publisher'>[]): string[] {
  return outletCounts(articles).map(({ name }) => name);
}

/**
 * The outlet with that name, else the largest whose name holds what was typed; null if there is none.
 * @param outlets Those with the most articles first, as `outletsOf` gives them.
 */
export function outletNamed(typed: string, outlets: readonly string[]): string | null {
  const wanted = folded(typed);
  return (
    outlets.find((outlet) => folded(outlet) === wanted) ??
    outlets.find((outlet) => holdsWords(outlet, typed)) ??
    null
  );
}

/** The form in which an outlet's name and its address are the same: "The Lunde Times" as "thelundetimes.co.uk". */
export const outletKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^www\.|(?:\.\p{L}{2,3}){1,2}$/gu, '');
