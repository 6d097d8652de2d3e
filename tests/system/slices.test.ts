import { expect, it } from 'vitest';
import { sortInSlices } from '../../src/system/slices.js';

it('sorts as a sort in one go does, and keeps the order of equals', async () => {
  const items = Array.from({ length: 9001 }, (_, place) => ({ key: (place * 7919) % 501, place }));
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  expect(await sortInSlices(items, byKey)).toEqual([...items].sort(byKey));
  expect(await sortInSlices([], byKey)).toEqual([]);
});
