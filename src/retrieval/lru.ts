import type { Article } from '../domain.js';

/** The articles used last, each as one object. */
export interface Shelf<Key> {
  get(key: Key): Article | undefined;
  add(key: Key, article: Article): void;
}

/** Keeps what was used last, up to so many characters of text in all, and at least one article. */
export function createShelf<Key>(mostCharacters: number): Shelf<Key> {
  /** That used last at the end. */
  const articles = new Map<Key, Article>();
  let characters = 0;
  function remove(key: Key): Article | undefined {
    const article = articles.get(key);
    if (articles.delete(key)) characters -= article!.text.length;
    return article;
  }
  function add(key: Key, article: Article): void {
    remove(key);
    articles.set(key, article);
    characters += article.text.length;
    for (const oldest of articles.keys()) {
      if (characters <= mostCharacters || oldest === key) return;
      remove(oldest);
    }
  }
  return {
    get(key) {
      const article = articles.get(key);
      if (article) add(key, article);
      return article;
    },
    add,
  };
}
