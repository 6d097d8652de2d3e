/** Outlets as people type them. */
import type { ArticleSummary } from '../domain.js';

/** Whether the text holds every word that was typed, whatever the case and the accents. */
export function holdsWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

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

/** The outlet of that name, else the largest whose name holds what was typed; null for none. */
export function outletNamed(
  typed: string,
  articles: readonly Pick<ArticleSummary, 'publisher'>[],
): string | null {
  const all = outletsOf(articles);
  return (
    all.find((outlet) => fold(outlet) === fold(typed)) ??
    all.find((outlet) => holdsWords(outlet, typed)) ??
    null
  );
}
