import { expect, it } from 'vitest';
import { pagesOfPassage } from '../../src/language/pages.js';
import { expectLinear } from '../support/growth.js';

const startsOf = (pages: number) => {
  const numbers = Array.from({ length: pages }, (_, page) => 100 * page);
  return { numbers, offsets: numbers };
};

it('gives the pages that hold a passage and some sentences around it', () => {
  const starts = startsOf(10);
  expect(pagesOfPassage(starts, { start: 450, end: 452 })).toEqual({ start: 4, end: 5 });
  expect(pagesOfPassage(starts, { start: 399, end: 401 })).toEqual({ start: 3, end: 5 });
  expect(pagesOfPassage(starts, { start: 0, end: 1 })).toEqual({ start: 0, end: 1 });
  expect(pagesOfPassage(starts, { start: 5000, end: 5001 })).toEqual({ start: 9, end: 10 });
});

it('finds them as quickly in an article of many pages', async () => {
  await expectLinear(10_000, async (pages) => {
    const starts = startsOf(pages);
    for (const start of starts.numbers) pagesOfPassage(starts, { start, end: start + 1 });
  });
});
