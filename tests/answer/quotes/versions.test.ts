import { expect, it } from 'vitest';
import { isCorrectedBy, isReplacedBy } from '../../../src/answer/quotes/versions.js';

const older = {
  id: 'a',
  title: 'Blast at Corvin mill kills 14',
  published: '2024-04-02',
  url: null,
  publisher: null,
};
const newer = {
  ...older,
  id: 'b',
  title: 'Blast at Corvin mill kills 12',
  published: '2024-04-03',
  correction: 'Corrects',
};

it('takes an article for corrected by a later one of the same title that says so', () => {
  expect(isCorrectedBy(older, newer)).toBe(true);
  expect(isCorrectedBy(older, { ...newer, published: '2024-04-02' })).toBe(true);
  expect(isCorrectedBy(older, { ...newer, published: '2024-04-08' })).toBe(true);
  expect(isCorrectedBy(older, { ...newer, published: null })).toBe(true);
});

it('takes it for corrected years later if the address is the same', () => {
  const here = { url: 'https://news.example/corvin' };
  expect(isCorrectedBy({ ...older, ...here }, { ...newer, ...here, published: '2025-04-03' })).toBe(true);
});

it.each([
  ['says nothing of a correction', { ...older, id: 'b', title: newer.title, published: newer.published }],
  ['is older', { ...newer, published: '2024-04-01' }],
  ['is another story', { ...newer, title: 'Blast at Corvin bakery kills 12' }],
  ['is of another year', { ...newer, published: '2025-04-03' }],
  ['comes a week later, as the next of a column does', { ...newer, published: '2024-04-09' }],
  ['is itself', { ...newer, id: 'a' }],
])('does not where the other %s', (_, other) => {
  expect(isCorrectedBy(older, other)).toBe(false);
});

it('does not by titles of a few words, which columns share', () => {
  expect(isCorrectedBy({ ...older, title: 'Weather' }, { ...newer, title: 'Weather' })).toBe(false);
});

it('lets a correction name the word of the title that it puts right', () => {
  const sold = { ...older, title: 'Corvin mill sold to Otto Vane' };
  const right = { ...newer, title: 'Corvin mill sold to Olga Vane' };
  expect(isCorrectedBy(sold, right)).toBe(false);
  expect(isCorrectedBy(sold, { ...right, correction: 'Corrects buyer to Olga from Otto Vane' })).toBe(true);
});

const first = { ...older, url: 'https://news.example/corvin' };
it.each([
  ['changed since', { ...first, revision: '2024-04-03' }],
  ['published again', { ...first, title: 'Mill shut', published: '2024-04-05' }],
  ['counted by its agency', { ...older, title: 'Blast at Corvin mill kills twelve', revision: 'version 02' }],
  ['corrected', { ...newer, url: first.url }],
])('takes an article for an older version of one that was %s', (_, later) => {
  expect(isReplacedBy(first, { ...later, id: 'b' })).toBe(true);
  expect(isReplacedBy({ ...later, id: 'b' }, first)).toBe(false);
});

it.each([
  ['of another day and no address', { ...older, published: '2024-04-03', revision: '2024-04-03' }],
  ['of another outlet', { ...older, publisher: 'Corvin Post', revision: '2024-04-03' }],
  [
    'of the same site alone',
    { ...first, title: 'Mill shut', url: 'https://news.example/', revision: '2024-04-03' },
  ],
  ['that tells nothing of a change', first],
])('does not for one %s', (_, other) => {
  const here = { ...first, url: other.url };
  expect(isReplacedBy(here, { ...other, id: 'b' })).toBe(false);
});

it('does not for the next part of a series, at an address of its own', () => {
  const next = { ...first, id: 'b', url: 'https://news.example/corvin-2', revision: '2024-04-03' };
  expect(isReplacedBy(first, next)).toBe(false);
});

it.each([
  ['unlike counts of a change', { ...first, revision: 'version 02' }, { ...first, revision: '2024-04-03' }],
  [
    'a day and an hour of it',
    { ...first, revision: '2024-04-03' },
    { ...first, revision: '2024-04-03T10:00:00.000Z' },
  ],
  ['no day at one of them', { ...first, published: null }, { ...first, revision: '2024-04-03' }],
])('takes neither of two for the newer by %s', (_, one, other) => {
  expect(isReplacedBy(one, { ...other, id: 'b' })).toBe(false);
  expect(isReplacedBy({ ...other, id: 'b' }, one)).toBe(false);
});
