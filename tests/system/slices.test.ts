import { expect, it } from 'vitest';
import { mapFewAtOnce, sortInSlices } from '../../src/system/slices.js';

it('sorts as a sort in one go does, and keeps the order of equals', async () => {
  const items = Array.from({ length: 9001 }, (_, place) => ({ key: (place * 7919) % 501, place }));
  const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
  expect(await sortInSlices(items, byKey)).toEqual([...items].sort(byKey));
  expect(await sortInSlices([], byKey)).toEqual([]);
});

it('works on a few items at once, and gives the results in the order of the items', async () => {
  let [working, most] = [0, 0];
  const begun: number[] = [];
  const results = await mapFewAtOnce([5, 1, 3, 2, 0, 2, 0, 4, 0], async (turns) => {
    begun.push(turns);
    working += 1;
    most = Math.max(most, working);
    for (let i = 0; i < turns; i += 1) await Promise.resolve();
    working -= 1;
    return 2 * turns;
  });
  expect(results).toEqual([10, 2, 6, 4, 0, 4, 0, 8, 0]);
  expect(begun).toEqual([5, 1, 3, 2, 0, 2, 0, 4, 0]);
  expect(most).toBe(4);
  expect(await mapFewAtOnce([], async () => 1)).toEqual([]);
  await expect(mapFewAtOnce([1, 2], () => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
});
