/** A generation in memory, ready to be searched. */
import type { Article, ArticleFilter, ArticleSummary, Passage, Range } from '../../domain.js';
import type { SearchIndex } from '../ports.js';
import type { ArticleFile } from './embedded-articles.js';
import type { Generation } from './embedded-generation.js';
import { nearestRows } from './nearest.js';

/** Parsed articles kept at hand, for those that one question finds are often asked for again. */
const ARTICLES_AT_HAND = 500;

export function createSearchIndex({ manifest, articles, table, lexical }: Generation): SearchIndex {
  const { generation, builtAt, embedderId, mode, dimensions, passages } = manifest;
  const { summaries } = articles;
  const placeOf = new Map(summaries.map(({ id }, place) => [id, place]));
  const rows = rowsOf(summaries);
  const placeOfPassage = Uint32Array.from(rows.flatMap(({ start, end }, i) => Array(end - start).fill(i)));
  const parsed = createParsed(articles);

  const passage = (number: number): Passage => {
    const place = placeOfPassage[number];
    if (place === undefined) throw new RangeError(`There is no passage ${number}.`);
    const { article, passages: ranges } = parsed(place);
    const { start, end } = ranges[number - rows[place]!.start]!;
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
    info: { generation, builtAt, embedderId, mode, dimensions, articles: summaries.length, passages },
    articles: async (filter) => summaries.filter((summary) => matchesFilter(summary, filter)),
    article: async (id) => {
      const place = placeOf.get(id);
      return place === undefined ? null : parsed(place).article;
    },
    passages: async (numbers) => numbers.map(passage),
    termStatistics: async (stems) => ({
      passages,
      frequency: new Map(stems.map((stem) => [stem, lexical.frequency(stem)])),
    }),
    similarTerms: async (stem) => lexical.similarTerms(stem),
    lexical: async (query, limit, filter) =>
      filter
        ? lexical.search(query, limit, (place) => matchesFilter(summaries[place]!, filter))
        : lexical.search(query, limit),
    nearest: async (vector, limit, filter) => {
      if (vector.length !== dimensions) {
        throw new RangeError(`The query has ${vector.length} dimensions, the index ${dimensions}.`);
      }
      const ranges = filter
        ? rows.filter((_, place) => matchesFilter(summaries[place]!, filter))
        : [{ start: 0, end: passages }];
      return nearestRows(table.values, vector, limit, ranges);
    },
    close: async () => {},
  };
}

/** The passage numbers of each article. */
function rowsOf(summaries: readonly ArticleSummary[]): Range[] {
  let end = 0;
  return summaries.map(({ passages }) => {
    const start = end;
    end += passages;
    return { start, end };
  });
}

interface Parsed {
  readonly article: Article;
  readonly passages: readonly Range[];
}

function createParsed(file: ArticleFile): (place: number) => Parsed {
  const atHand = new Map<number, Parsed>();
  return (place) => {
    const known = atHand.get(place);
    if (known) return known;
    const { text, sentences, passages } = file.prepared(place);
    const fresh = { article: { ...file.summaries[place]!, text, sentences }, passages };
    if (atHand.size >= ARTICLES_AT_HAND) atHand.clear();
    atHand.set(place, fresh);
    return fresh;
  };
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
