import { expect, it } from 'vitest';
import type { Article } from '../../src/domain.js';
import { createShelf } from '../../src/retrieval/lru.js';

const articleOf = (length: number): Article => ({
  id: 'a',
  path: 'a.txt',
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  passages: 1,
  text: 'x'.repeat(length),
  sentences: [],
});

it('keeps the articles used last, each as one object, and at least one', () => {
  const shelf = createShelf<number>(10);
  const [first, second, third] = [articleOf(4), articleOf(4), articleOf(4)];
  shelf.add(1, first);
  shelf.add(2, second);
  expect(shelf.get(1)).toBe(first);
  shelf.add(3, third);
  expect([1, 2, 3].map((key) => shelf.get(key))).toEqual([first, undefined, third]);
  const long = articleOf(100);
  shelf.add(4, long);
  expect([1, 3, 4].map((key) => shelf.get(key))).toEqual([undefined, undefined, long]);
  shelf.add(4, articleOf(2));
  shelf.add(5, articleOf(8));
  expect([4, 5].map((key) => shelf.get(key)?.text.length)).toEqual([2, 8]);
});
