import type { Article, Passage } from '../domain.js';
import type { SearchIndex } from './ports.js';

/** Characters of the articles that are kept of an index: some two thousand reports, and what was read in them. */
const CHARACTERS = 8_000_000;

interface Shelf {
  /** By id, that used last at the end. */
  readonly articles: Map<string, Article>;
  characters: number;
}

const shelves = new WeakMap<SearchIndex, Shelf>();

/**
 * Passages of an index, in the order asked for. An article stays the same object from one question to the next as long
 * as it is kept, so that what was worked out of it (stems, tokens, speakers) can be held by that object and forgotten with
 * it.
 */
export async function passagesOf(index: SearchIndex, numbers: readonly number[]): Promise<Passage[]> {
  const shelf = shelves.get(index) ?? { articles: new Map(), characters: 0 };
  shelves.set(index, shelf);
  const passages = await index.passages(numbers);
  return passages.map((passage) => ({ ...passage, article: kept(passage.article, shelf) }));
}

function kept(article: Article, shelf: Shelf): Article {
  const { articles } = shelf;
  const known = articles.get(article.id);
  if (known) articles.delete(known.id);
  else shelf.characters += article.text.length;
  const one = known ?? article;
  articles.set(one.id, one);
  for (const [id, { text }] of articles) {
    if (shelf.characters <= CHARACTERS || id === one.id) break;
    articles.delete(id);
    shelf.characters -= text.length;
  }
  return one;
}
