import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopK, topK } from '../../src/retrieval/top-k.js';

it('keeps what sorting everything would', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(20), (values, limit) => {
      // Not in the order of their numbers: ties go to the lower one, whichever comes first.
      const hits = values.map((score, i) => ({ passage: (i * 37) % 61, score }));
      const sorted = [...hits].sort((a, b) => b.score - a.score || a.passage - b.passage);
      expect(topK(hits, limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});

it('says which score is too low to be kept', () => {
  const top = createTopK(2);
  expect(top.offer(1, 5)).toBe(Number.NEGATIVE_INFINITY);
  expect(top.offer(2, 3)).toBe(3);
  expect(top.offer(3, 4)).toBe(4);
  expect(createTopK(0).offer(1, 5)).toBe(Number.POSITIVE_INFINITY);
});
