import type { Article, Passage } from '../domain.js';
import { createLru, type Lru } from './lru.js';
import type { SearchIndex } from './ports.js';

/** Characters of the articles that are kept of an index: some two thousand reports, and what was read in them. */
const CHARACTERS = 8_000_000;

const caches = new WeakMap<SearchIndex, Lru<string, Article>>();

/**
 * Passages of an index, in the order asked for. An article stays the same object from one question to the next as long
 * as it is kept, so that what was worked out of it (stems, tokens, speakers) can be held by that object and forgotten with
 * it.
 */
export async function passagesOf(index: SearchIndex, numbers: readonly number[]): Promise<Passage[]> {
  const cache = caches.get(index) ?? createLru<string, Article>(CHARACTERS, ({ text }) => text.length);
  caches.set(index, cache);
  const passages = await index.passages(numbers);
  return passages.map((passage) => ({ ...passage, article: kept(passage.article, cache) }));
}

function kept(article: Article, cache: Lru<string, Article>): Article {
  const known = cache.get(article.id);
  if (!known) cache.add(article.id, article);
  return known ?? article;
}
