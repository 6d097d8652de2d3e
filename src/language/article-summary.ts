import type { ArticleSummary } from '../domain.js';

/** An article, or an excerpt of one, as lists and citations show it: without its text. */
export function summaryOf(article: ArticleSummary): ArticleSummary {
  const { id, path, title, publisher, author, published, url, correction, revision, recognised, passages } =
    article;
  return {
    ...{ id, path, title, publisher, author, published, url, passages },
    ...(correction !== undefined && { correction }),
    ...(revision !== undefined && { revision }),
    ...(recognised && { recognised }),
  };
}
