import { expect, it } from 'vitest';
import { isCorrectedBy } from '../../../src/answer/quotes/versions.js';

const older = { id: 'a', title: 'Blast at Corvin mill kills 14', published: '2024-04-02' };
const newer = {
  id: 'b',
  title: 'Blast at Corvin mill kills 12',
  published: '2024-04-03',
  correction: 'Corrects',
};

it('takes an article for corrected by a later one of the same title that says so', () => {
  expect(isCorrectedBy(older, newer)).toBe(true);
  expect(isCorrectedBy(older, { ...newer, published: '2024-04-02' })).toBe(true);
});

it.each([
  ['says nothing of a correction', { id: 'b', title: newer.title, published: newer.published }],
  ['is older', { ...newer, published: '2024-04-01' }],
  ['is another story', { ...newer, title: 'Blast at Corvin bakery kills 12' }],
  ['is itself', { ...newer, id: 'a' }],
])('does not where the other %s', (_, other) => {
  expect(isCorrectedBy(older, other)).toBe(false);
});

it('does not by titles of a few words, which columns share', () => {
  expect(isCorrectedBy({ ...older, title: 'Weather' }, { ...newer, title: 'Weather' })).toBe(false);
});
