/**
 * What the buttons of a message remember: which part of which article it quotes, and which articles its question was
 * restricted to. This lets a button work after a restart and after a reindex.
 */
import { createHash } from 'node:crypto';
import type { ArticleFilter, ArticleSummary, Range } from '../domain.js';

/** A quote, named by its place. */
export interface QuoteReference extends Range {
  readonly articleId: string;
  /** Shows whether the article still says the same there. */
  readonly fingerprint: string;
}

/** Short enough for a custom id: a change that slips past it has odds of one in sixteen million. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6);
}

/** At most 61 characters, for a custom id. */
export function writeReference(quote: Range & { text: string; article: Pick<ArticleSummary, 'id'> }): string {
  return [quote.article.id, quote.start.toString(36), quote.end.toString(36), shortHash(quote.text)].join(
    '-',
  );
}

/** The reverse. Null if it is no reference. */
export function readReference(written: string | undefined): QuoteReference | null {
  const match = /^([\w.]{1,40})-([0-9a-z]{1,6})-([0-9a-z]{1,6})-([0-9a-f]{6})$/.exec(written ?? '');
  if (!match) return null;
  const [, articleId, start, end, mark] = match;
  return { articleId: articleId!, start: parseInt(start!, 36), end: parseInt(end!, 36), fingerprint: mark! };
}

/** The filter of a question; the outlet by a fingerprint of its name. Empty when all articles are meant. */
export function writeFilter(filter: ArticleFilter | undefined): string {
  if (!filter) return '';
  const parts = [
    filter.articleIds?.[0] ?? '',
    filter.outlet ? shortHash(filter.outlet.toLowerCase()) : '',
    filter.since?.replaceAll('-', '') ?? '',
    filter.until?.replaceAll('-', '') ?? '',
  ];
  return parts.some(Boolean) ? parts.join('~') : '';
}

/** The reverse. Null when it cannot be read, or its article or outlet is no longer among the articles. */
export function readFilter(written: string, articles: readonly ArticleSummary[]): ArticleFilter | null {
  if (!written) return {};
  const match = /^([\w.]*)~([0-9a-f]*)~((?:\d{8})?)~((?:\d{8})?)$/.exec(written);
  if (!match) return null;
  const [, articleId, outletMark, since, until] = match;
  // Few outlets publish many articles: each is looked at once.
  const outlets = outletMark ? new Set(articles.map(({ publisher }) => publisher)) : [];
  const outlet = [...outlets].find((name) => name && shortHash(name.toLowerCase()) === outletMark);
  if (outletMark && !outlet) return null;
  if (articleId && !articles.some(({ id }) => id === articleId)) return null;
  return {
    ...(articleId && { articleIds: [articleId] }),
    ...(outlet && { outlet }),
    ...(since && { since: dashed(since) }),
    ...(until && { until: dashed(until) }),
  };
}

const dashed = (digits: string): string => `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
