import type { Article, ArticleFilter, Passage } from '../../domain.js';
import { embeddingText, splitPassages } from '../../language/passages.js';
import { splitSentences } from '../../language/sentences.js';
import { buildLexicalIndex } from '../../retrieval/inverted-index/lexical-index.js';
import type { Embedder, SearchIndex } from '../../retrieval/ports.js';
import { best } from '../../retrieval/top-k.js';

export interface PlainArticle {
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  readonly published?: string | null;
}

/** An index in memory of articles in the order given: for training, and for tests of what searches an index. */
export async function createMemoryIndex(
  plain: readonly PlainArticle[],
  embedder: Embedder,
): Promise<SearchIndex> {
  const prepared = plain.map(({ id, title, text, published = null }) => {
    const sentences = splitSentences(text);
    const ranges = splitPassages(text, sentences);
    const article: Article = {
      ...{ id, path: `${id}.txt`, title, text, published, sentences, passages: ranges.length },
      ...{ publisher: null, author: null, url: null },
    };
    return { article, ranges };
  });
  const lexical = buildLexicalIndex(
    prepared.map(({ article, ranges }) => ({ ...article, passages: ranges })),
  );
  const passages = prepared.flatMap(({ article, ranges }) =>
    ranges.map(({ start: firstSentence, end: endSentence }): Omit<Passage, 'number'> => {
      const start = article.sentences[firstSentence]!.start;
      return { article, firstSentence, endSentence, start, end: article.sentences[endSentence - 1]!.end };
    }),
  );
  const texts = passages.map(({ article, start, end }) =>
    embeddingText(article.title, article.text.slice(start, end)),
  );
  const vectors: Float32Array[] = [];
  for await (const vector of embedder.embedPassages(texts)) vectors.push(vector);
  const articles = prepared.map(({ article }) => article);
  return {
    info: {
      generation: 'memory',
      builtAt: '1970-01-01T00:00:00Z',
      embedderId: embedder.id,
      mode: embedder.mode,
      dimensions: embedder.dimensions,
      preparedBy: '',
      articles: articles.length,
      passages: passages.length,
    },
    articles: async (filter) => articles.filter((article) => allowed(article, filter)),
    article: async (id) => articles.find((article) => article.id === id) ?? null,
    passages: async (numbers) => numbers.map((number) => ({ ...passages[number]!, number })),
    termStatistics: async (stems) => ({
      passages: lexical.passages,
      frequency: new Map(stems.map((stem) => [stem, lexical.frequency(stem)])),
    }),
    similarTerms: async (stem) => lexical.similarTerms(stem),
    lexical: async (query, limit, filter) =>
      lexical.search(query, limit, (ordinal) => allowed(articles[ordinal]!, filter)),
    nearest: async (vector, limit, filter) =>
      best(
        vectors.flatMap((other, passage) =>
          allowed(passages[passage]!.article, filter)
            ? [{ passage, score: other.reduce((sum, value, i) => sum + value * vector[i]!, 0) }]
            : [],
        ),
        limit,
      ),
    close: async () => {},
  };
}

function allowed(article: Article, { articleIds, since, until }: ArticleFilter = {}): boolean {
  if (articleIds && !articleIds.includes(article.id)) return false;
  const date = article.published;
  if (since !== undefined && (date === null || date < since)) return false;
  return until === undefined || (date !== null && date <= until);
}
