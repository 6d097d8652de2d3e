import fc from 'fast-check';
import { expect, it } from 'vitest';
import { topK } from '../../src/retrieval/top-k.js';

it('keeps what sorting everything would', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 });
  fc.assert(
    fc.property(scores, fc.nat(20), (values, limit) => {
      const hits = values.map((score, passage) => ({ passage, score }));
      const sorted = [...hits].sort((a, b) => b.score - a.score || a.passage - b.passage);
      expect(topK(hits, limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});
