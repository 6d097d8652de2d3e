/** The articles of one generation. */
import type { Article, ArticleFilter, ArticleSummary, Excerpt, Range } from '../../domain.js';
import { joinPages, pagesOfText } from '../../language/pages.js';
import { lazily } from '../../system/lazy.js';
import { readPages } from './article-pages.js';
import { SUMMARY, type SummaryRow, summaryOfRow } from './article-rows.js';
import type { Session } from './connection.js';
import type { Excerpts } from './excerpts.js';
import { filterClause } from './filter.js';

/** The part of a `SearchIndex` that reads articles. */
export function createArticleReader(
  session: Session,
  schema: string,
  generation: number,
  excerpts: Excerpts,
) {
  /** Every question asks for the whole list, which never changes. */
  const all = lazily(() => list());

  async function list(filter?: ArticleFilter): Promise<ArticleSummary[]> {
    const values: unknown[] = [generation];
    const matching = filterClause(filter, values);
    const rows = await session.query<SummaryRow>(
      `SELECT ${SUMMARY} FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
       WHERE m.generation = $1${matching} ORDER BY m.place`,
      values,
    );
    return rows.map(summaryOfRow);
  }

  /** In order of path. */
  function articles(filter?: ArticleFilter): Promise<ArticleSummary[]> {
    return filter ? list(filter) : all.get();
  }

  async function article(id: string): Promise<Article | null> {
    const outline = await excerpts.outlineOf(id);
    if (!outline) return null;
    const whole = { start: 0, end: outline.starts.offsets.length };
    const [pages] = await readPages(session, schema, [{ outline, pages: whole }]);
    return { ...outline.summary, ...joinPages(pages!), offset: 0, firstNumber: 0 };
  }

  async function excerpt(id: string, range: Range): Promise<Excerpt | null> {
    const outline = await excerpts.outlineOf(id);
    if (!outline) return null;
    return (await excerpts.read([{ outline, pages: pagesOfText(outline.starts, range) }]))[0]!;
  }

  return { articles, article, excerpt };
}
