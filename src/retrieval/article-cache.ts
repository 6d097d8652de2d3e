import type { Article, Passage } from '../domain.js';
import { createShelf, type Shelf } from './lru.js';
import type { SearchIndex } from './ports.js';

/** Characters of the articles that are kept of an index: some two thousand reports, and what was read in them. */
const CHARACTERS = 8_000_000;

const shelves = new WeakMap<SearchIndex, Shelf<string>>();

/**
 * Passages of an index, in the order asked for. An article stays the same object from one question to the next as long
 * as it is kept, so that what was worked out of it (stems, tokens, speakers) can be held by that object and forgotten with
 * it.
 */
export async function passagesOf(index: SearchIndex, numbers: readonly number[]): Promise<Passage[]> {
  const shelf = shelves.get(index) ?? createShelf(CHARACTERS);
  shelves.set(index, shelf);
  const passages = await index.passages(numbers);
  return passages.map((passage) => ({ ...passage, article: kept(passage.article, shelf) }));
}

function kept(article: Article, shelf: Shelf<string>): Article {
  const known = shelf.get(article.id);
  if (!known) shelf.add(article.id, article);
  return known ?? article;
}
