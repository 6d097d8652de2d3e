import type { ArticleSummary } from '../domain.js';

/** The items found in one article. */
export interface FromArticle<T> {
  readonly article: ArticleSummary;
  readonly items: readonly T[];
}

/** Groups items by article, in order of the first of each; order within a group is kept. */
export function byArticle<T extends { readonly article: ArticleSummary }>(
  items: readonly T[],
): FromArticle<T>[] {
  const groups = new Map<string, { article: ArticleSummary; items: T[] }>();
  for (const item of items) {
    const group = groups.get(item.article.id);
    if (group) group.items.push(item);
    else groups.set(item.article.id, { article: item.article, items: [item] });
  }
  return [...groups.values()];
}
