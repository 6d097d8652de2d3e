/** What the row of an article says. */
import type { ArticleSummary } from '../../domain.js';

/** Names are those of the columns. */
export interface SummaryRow {
  readonly public_id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly correction: string | null;
  readonly revision: string | null;
  readonly recognised: boolean | null;
  readonly passages: number;
}

/** The columns of a `SummaryRow`, of `article a` and `member m`. */
export const SUMMARY =
  'a.public_id, a.path, a.title, a.publisher, a.author, a.published, a.url, a.correction, a.revision, a.recognised, m.passages';

/** An article as lists show it. */
export const summaryOfRow = (row: SummaryRow): ArticleSummary => ({
  ...factsOf(row),
  passages: row.passages,
});

/** What the row says about its article. */
export function factsOf(row: Omit<SummaryRow, 'passages'>): Omit<ArticleSummary, 'passages'> {
  const { public_id: id, path, title, publisher, author, published, url, ...rest } = row;
  const { correction, revision, recognised } = rest;
  return {
    id,
    path,
    title,
    publisher,
    author,
    published,
    url,
    ...(correction !== null && { correction }),
    ...(revision !== null && { revision }),
    ...(recognised && { recognised }),
  };
}
