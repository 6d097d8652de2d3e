/** A generation in memory, open for reading. */
import type { Article, Passage } from '../../domain.js';
import { passageHashes } from '../../language/passages.js';
import { buildLexicalIndex } from '../../retrieval/inverted-index/lexical-index.js';
import type { IndexInfo, PreparedArticle, SearchIndex } from '../../retrieval/ports.js';
import { best } from '../../retrieval/top-k.js';
import { matchesFilter } from '../article-filter.js';

export interface MemoryGeneration {
  readonly info: IndexInfo;
  readonly articles: readonly PreparedArticle[];
  /** By the hash of what was embedded. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

/** Throws when a passage has no vector. */
export function openMemoryIndex({ info, articles: prepared, vectors }: MemoryGeneration): SearchIndex {
  const articles = prepared.map(articleOf);
  const passages = prepared.flatMap(({ passages }, place) => passagesOf(articles[place]!, passages));
  const lexical = buildLexicalIndex(prepared);
  const vectorOf = prepared.flatMap(passageHashes).map((hash) => {
    const vector = vectors.get(hash);
    if (!vector) throw new Error(`There is no vector of ${hash}.`);
    return vector;
  });
  const summaries = articles.map(({ text: _, sentences: __, ...summary }) => summary);
  return {
    info,
    articles: async (filter) => summaries.filter((summary) => matchesFilter(summary, filter)),
    article: async (id) => articles.find((article) => article.id === id) ?? null,
    passages: async (numbers) =>
      numbers.map((number) => {
        const passage = passages[number];
        if (!passage) throw new RangeError(`There is no passage ${number}.`);
        return { ...passage, number };
      }),
    termStatistics: async (stems) => ({
      passages: lexical.passages,
      frequency: new Map(stems.map((stem) => [stem, lexical.frequency(stem)])),
    }),
    similarTerms: async (stem) => lexical.similarTerms(stem),
    lexical: async (query, limit, filter) =>
      lexical.search(query, limit, (place) => matchesFilter(summaries[place]!, filter)),
    nearest: async (vector, limit, filter) => {
      if (vector.length !== info.dimensions)
        throw new RangeError(`The query has ${vector.length} dimensions, the index ${info.dimensions}.`);
      const within = [...passages.keys()].filter((number) =>
        matchesFilter(passages[number]!.article, filter),
      );
      const hits = within.map((passage) => ({ passage, score: cosine(vectorOf[passage]!, vector) }));
      return best(hits, limit);
    },
    close: async () => {},
  };
}

function articleOf({ sourceHash: _, preparedBy: __, passages, ...article }: PreparedArticle): Article {
  return { ...article, passages: passages.length };
}

function passagesOf(
  article: Article,
  ranges: PreparedArticle['passages'],
): readonly Omit<Passage, 'number'>[] {
  return ranges.map(({ start: firstSentence, end: endSentence }) => {
    const start = article.sentences[firstSentence]!.start;
    return { article, firstSentence, endSentence, start, end: article.sentences[endSentence - 1]!.end };
  });
}

/** Of vectors of unit length. */
function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
