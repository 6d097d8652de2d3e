/** A generation in memory, ready to be searched. */
import type { Article, ArticleFilter, ArticleSummary, Passage, Range } from '../../domain.js';
import type { PreparedArticle, SearchIndex } from '../ports.js';
import type { Generation } from './embedded-generation.js';
import { nearestRows } from './nearest.js';

/** An article with the passage numbers that are its own. */
interface Entry {
  readonly article: Article;
  readonly rows: Range;
}

export function createSearchIndex({ manifest, articles, table, lexical }: Generation): SearchIndex {
  const entries = numberPassages(articles);
  const byId = new Map(entries.map((entry) => [entry.article.id, entry]));
  const entryOfPassage = entries.flatMap(({ rows }, i) => new Array<number>(rows.end - rows.start).fill(i));
  const { generation, builtAt, embedderId, mode, dimensions, passages } = manifest;

  const passage = (number: number): Passage => {
    const i = entryOfPassage[number];
    if (i === undefined) throw new RangeError(`There is no passage ${number}.`);
    const { article, rows } = entries[i]!;
    const { start, end } = articles[i]!.passages[number - rows.start]!;
    return {
      number,
      article,
      firstSentence: start,
      endSentence: end,
      start: article.sentences[start]!.start,
      end: article.sentences[end - 1]!.end,
    };
  };

  return {
    info: { generation, builtAt, embedderId, mode, dimensions, articles: articles.length, passages },
    articles: async (filter) =>
      entries
        .filter(({ article }) => matchesFilter(article, filter))
        .map(({ article }) => summaryOf(article)),
    article: async (id) => byId.get(id)?.article ?? null,
    passages: async (numbers) => numbers.map(passage),
    termStatistics: async (stems) => ({
      passages,
      frequency: new Map(stems.map((stem) => [stem, lexical.frequency(stem)])),
    }),
    similarTerms: async (stem) => lexical.similarTerms(stem),
    lexical: async (query, limit, filter) =>
      filter
        ? lexical.search(query, limit, (ordinal) => matchesFilter(entries[ordinal]!.article, filter))
        : lexical.search(query, limit),
    nearest: async (vector, limit, filter) => {
      if (vector.length !== dimensions) {
        throw new RangeError(`The query has ${vector.length} dimensions, the index ${dimensions}.`);
      }
      const ranges = filter
        ? entries.filter(({ article }) => matchesFilter(article, filter)).map(({ rows }) => rows)
        : [{ start: 0, end: passages }];
      return nearestRows(table.values, vector, limit, ranges);
    },
    close: async () => {},
  };
}

function numberPassages(articles: readonly PreparedArticle[]): Entry[] {
  let next = 0;
  return articles.map(({ passages, sourceHash: _, preparedBy: __, ...article }) => {
    const rows = { start: next, end: next + passages.length };
    next = rows.end;
    return { article: { ...article, passages: passages.length }, rows };
  });
}

function summaryOf({ text: _, sentences: __, ...summary }: Article): ArticleSummary {
  return summary;
}

/** Whether all that the filter names holds of the article. */
function matchesFilter(article: ArticleSummary, filter: ArticleFilter | undefined): boolean {
  if (!filter) return true;
  const { articleIds, outlet, since, until } = filter;
  return (
    (articleIds === undefined || articleIds.includes(article.id)) &&
    (outlet === undefined || article.publisher?.toLowerCase() === outlet.toLowerCase()) &&
    (since === undefined || (article.published !== null && article.published >= since)) &&
    (until === undefined || (article.published !== null && article.published <= until))
  );
}
