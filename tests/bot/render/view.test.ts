import { expect, it } from 'vitest';
import { button, evenRows } from '../../../src/bot/render/view.js';

it('leaves no button alone in a row beside fuller ones', () => {
  const rows = (count: number, widest?: number) =>
    evenRows(
      Array.from({ length: count }, (_, i) => button(`${i}`, `${i}`)),
      widest,
    ).map((row) => row.components.length);
  expect([0, 1, 3, 4, 6, 7, 11].map((count) => rows(count))).toEqual([
    [],
    [1],
    [3],
    [2, 2],
    [3, 3],
    [3, 2, 2],
    [3, 3, 3, 2],
  ]);
  expect(rows(6, 5)).toEqual([3, 3]);
});
