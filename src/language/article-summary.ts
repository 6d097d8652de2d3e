import type { ArticleSummary } from '../domain.js';
import { isPast } from './day.js';
import { memoised } from './memoised.js';

/** An article, or an excerpt of one, as lists and citations show it: without its text. */
export function summaryOf(article: ArticleSummary): ArticleSummary {
  const { id, path, title, publisher, author, published, url, correction, revision, recognised, passages } =
    article;
  return {
    id,
    path,
    title,
    publisher,
    author,
    published,
    url,
    passages,
    ...(correction !== undefined && { correction }),
    ...(revision !== undefined && { revision }),
    ...(recognised && { recognised }),
  };
}

/** The day of an article; empty if it has none, or if that is yet to come. */
export const pastDayOf = ({ published }: Pick<ArticleSummary, 'published'>): string =>
  published && isPast(published) ? published : '';

/** Orders articles as lists show them: the newest first, those without a past day last, each day in order of path. */
export function byDay(
  a: Pick<ArticleSummary, 'published' | 'path'>,
  b: Pick<ArticleSummary, 'published' | 'path'>,
): number {
  const [one, other] = [pastDayOf(a), pastDayOf(b)];
  if (one === other) return a.path < b.path ? -1 : 1;
  return one > other ? -1 : 1;
}

/** The day of the newest of some articles; one that is yet to come only if there is no other. Null if none has a day. */
export function newestDayOf(articles: readonly Pick<ArticleSummary, 'published'>[]): string | null {
  const newest = lastDayOf(articles);
  if (newest === null || isPast(newest)) return newest;
  return lastDayOf(articles.filter(({ published }) => published !== null && isPast(published))) ?? newest;
}

/** Asked for at every question, mostly of the same list: an index gives it out each time. */
const lastDayOf = memoised((articles: readonly Pick<ArticleSummary, 'published'>[]): string | null =>
  articles.reduce<string | null>(
    (last, { published }) => (last === null || (published !== null && published > last) ? published : last),
    null,
  ),
);
