/** A generation in memory, open for reading. */
import type { ArticleFilter } from '../../domain.js';
import { passageHashes } from '../../language/passages.js';
import { buildLexicalIndex } from '../../retrieval/inverted-index/lexical-index.js';
import type { IndexInfo, PreparedArticle, SearchIndex } from '../../retrieval/ports.js';
import { topK } from '../../retrieval/top-k.js';
import { matchesFilter } from '../article-filter.js';
import { countSpeakers, pageOfSpoken } from '../spoken.js';
import { wordSearch } from '../word-search.js';
import { pagedArticle } from './paged-article.js';

/** All that a generation consists of. */
export interface MemoryGeneration {
  readonly info: IndexInfo;
  readonly articles: readonly PreparedArticle[];
  /** By the hash of what was embedded. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

/** Throws when a passage has no vector. */
export function openMemoryIndex({ info, articles: prepared, vectors }: MemoryGeneration): SearchIndex {
  const articles = prepared.map(pagedArticle);
  const byId = new Map(articles.map((one) => [one.article.id, one]));
  const summaries = articles.map(({ summary }) => summary);
  const passages = articles.flatMap((one) => one.passages);
  const vectorOf = prepared.flatMap(passageHashes).map((hash) => {
    const vector = vectors.get(hash);
    if (!vector) throw new Error(`There is no vector of ${hash}.`);
    return vector;
  });
  const spokenArticles = (filter?: ArticleFilter) =>
    articles.flatMap((one, place) => (matchesFilter(one.summary, filter) ? [{ ...one, place }] : []));
  const lexical = buildLexicalIndex(prepared);
  return {
    info,
    articles: async (filter) =>
      filter ? summaries.filter((summary) => matchesFilter(summary, filter)) : summaries,
    article: async (id) => byId.get(id)?.article ?? null,
    excerpt: async (id, range) => byId.get(id)?.excerpt(range) ?? null,
    firstPassage: async (id) => {
      const number = passages.findIndex(({ article }) => article.id === id);
      if (number < 0) throw new RangeError(`There is no passage of ${id}.`);
      return number;
    },
    passages: async (numbers) =>
      numbers.map((number) => {
        const passage = passages[number];
        if (!passage) throw new RangeError(`There is no passage ${number}.`);
        return {
          ...passage,
          number,
          get stems() {
            return lexical.stems(number);
          },
        };
      }),
    speakers: async (filter) => countSpeakers(spokenArticles(filter)),
    utterances: async (by, page, filter) =>
      pageOfSpoken(spokenArticles(filter), by, page).map(({ place, number, speaker }) => ({
        article: articles[place]!.around(number),
        number,
        speaker,
      })),
    ...wordSearch(lexical, summaries),
    nearest: async (vector, limit, filter) => {
      if (vector.length !== info.dimensions)
        throw new RangeError(`The query has ${vector.length} dimensions, the index ${info.dimensions}.`);
      const within = [...passages.keys()].filter((number) =>
        matchesFilter(passages[number]!.article, filter),
      );
      const hits = within.map((passage) => ({ passage, score: cosine(vectorOf[passage]!, vector) }));
      return topK(hits, limit);
    },
    close: async () => {},
  };
}

/** Of vectors of unit length. */
function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
