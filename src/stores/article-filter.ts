import type { ArticleFilter, ArticleSummary } from '../domain.js';
import { liesIn } from '../scope.js';

/** Whether the article meets every condition of the filter. */
export function matchesFilter(article: ArticleSummary, filter: ArticleFilter = {}): boolean {
  const { articleIds, outlet, since, until, hidden } = filter;
  return (
    (articleIds === undefined || articleIds.includes(article.id)) &&
    (outlet === undefined || article.publisher?.toLowerCase() === outlet.toLowerCase()) &&
    (since === undefined || (article.published !== null && article.published >= since)) &&
    (until === undefined || (article.published !== null && article.published <= until)) &&
    (hidden === undefined || !liesIn(hidden, article))
  );
}
