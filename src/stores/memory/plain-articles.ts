import { embeddingTexts, passageHashes, splitPassages } from '../../language/passages.js';
import { splitSentences } from '../../language/sentences.js';
import type { Embedder, PreparedArticle, SearchIndex } from '../../retrieval/ports.js';
import { readSentences } from '../../speakers/sentences.js';
import { openMemoryIndex } from './memory-index.js';
import { generationOf } from './memory-store.js';

/** An article as its text alone; `published` is `YYYY-MM-DD`. */
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
  const articles = plain.map(preparedOf);
  const hashes = articles.flatMap(passageHashes);
  const vectors = new Map<string, Float32Array>();
  let place = 0;
  for await (const vector of embedder.embedPassages(articles.flatMap(embeddingTexts)))
    vectors.set(hashes[place++]!, vector);
  const about = { generation: 'memory', builtAt: '1970-01-01T00:00:00Z', preparedBy: '', vectorWeight: null };
  return openMemoryIndex(generationOf(articles, vectors, embedder, about));
}

function preparedOf({ id, title, text, published = null }: PlainArticle): PreparedArticle {
  const sentences = readSentences({ text, sentences: splitSentences(text) });
  return {
    id,
    path: `${id}.txt`,
    title,
    text,
    published,
    sentences,
    passages: splitPassages(text, sentences),
    publisher: null,
    author: null,
    url: null,
    sourceHash: '',
    preparedBy: '',
  };
}
