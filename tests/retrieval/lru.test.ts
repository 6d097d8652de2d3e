import { expect, it } from 'vitest';
import { createLru } from '../../src/retrieval/lru.js';

it('keeps what was used last, each as one object, and at least one', () => {
  const lru = createLru<number, { size: number }>(10, ({ size }) => size);
  const [first, second, third] = [{ size: 4 }, { size: 4 }, { size: 4 }];
  lru.add(1, first);
  lru.add(2, second);
  expect(lru.get(1)).toBe(first);
  lru.add(3, third);
  expect([1, 2, 3].map((key) => lru.get(key))).toEqual([first, undefined, third]);
  const large = { size: 100 };
  lru.add(4, large);
  expect([1, 3, 4].map((key) => lru.get(key))).toEqual([undefined, undefined, large]);
  lru.add(4, { size: 2 });
  lru.add(5, { size: 8 });
  expect([4, 5].map((key) => lru.get(key)?.size)).toEqual([2, 8]);
});
