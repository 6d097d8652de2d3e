import type { ArticleFilter, Excerpt, Passage } from '../domain.js';
import { createLru, type Lru } from './lru.js';
import type { SearchIndex } from './ports.js';

/** Characters of excerpts kept in memory per index: about two thousand news reports. */
const CHARACTERS = 8_000_000;

const caches = new WeakMap<SearchIndex, Lru<string, Excerpt>>();

/**
 * Passages of an index, in the order asked for. An excerpt of an article stays the same object from one question to the
 * next as long as it is kept, so that what is computed from it (stems, tokens) can be kept by that object, and is
 * forgotten with it.
 */
export async function passagesOf(index: SearchIndex, numbers: readonly number[]): Promise<Passage[]> {
  const cache = caches.get(index) ?? createLru<string, Excerpt>(CHARACTERS, ({ text }) => text.length);
  caches.set(index, cache);
  const passages = await index.passages(numbers);
  return passages.map((passage) => ({ ...passage, article: kept(passage.article, cache) }));
}

/** The passages that hold most of some stems, all of one weight, best first: at most `limit` of those that a filter leaves. */
export async function passagesWith(
  index: SearchIndex,
  stems: Iterable<string>,
  limit: number,
  filter?: ArticleFilter,
): Promise<Passage[]> {
  const hits = await index.lexical(
    Array.from(stems, (stem) => ({ stem, weight: 1 })),
    limit,
    filter,
  );
  return passagesOf(
    index,
    hits.map(({ passage }) => passage),
  );
}

function kept(excerpt: Excerpt, cache: Lru<string, Excerpt>): Excerpt {
  const key = `${excerpt.id} ${excerpt.offset} ${excerpt.text.length}`;
  const known = cache.get(key);
  if (!known) cache.add(key, excerpt);
  return known ?? excerpt;
}
