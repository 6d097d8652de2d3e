import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reranker } from '../../src/retrieval/ports.js';
import type { RankedPassage } from '../../src/retrieval/ranked-passage.js';
import { rerank } from '../../src/retrieval/rerank.js';
import { article } from '../support/assistant.js';

/** Passages with the scores given, each of one word. */
function passagesOf(scores: readonly number[]): RankedPassage[] {
  const source = article({ text: scores.map((_, i) => `word${i}`).join(' '), title: 'Title' });
  return scores.map((score, number) => {
    const start = source.text.indexOf(`word${number}`);
    const place = { start, end: start + `word${number}`.length, firstSentence: 0, endSentence: 1, stems: [] };
    return { passage: { number, article: source, ...place }, score, stems: [], met: new Map() };
  });
}
const rerankerBy = (score: (text: string) => number): Reranker => ({
  id: 'fake',
  score: async (_, texts) => texts.map(score),
  close: async () => {},
});
const numbers = (passages: readonly RankedPassage[]) => passages.map(({ passage }) => passage.number);

describe('reranking', () => {
  it('blends the order with what the reranker makes of title and passage', async () => {
    const texts: string[] = [];
    const reranker = rerankerBy((text) => {
      texts.push(text);
      return text.includes('word2') ? 9 : -9;
    });
    expect(numbers(await rerank('?', passagesOf([10, 9, 8, 1]), reranker))).toEqual([2, 0, 1, 3]);
    expect(texts[0]).toMatch(/Title.*word0/s);
  });

  it('does not follow the reranker alone', async () => {
    const slightly = rerankerBy((text) => ['word0', 'word1'].findIndex((word) => text.endsWith(word)) + 1);
    expect(numbers(await rerank('?', passagesOf([40, 9, 8, 7, 6]), slightly))[0]).toBe(0);
  });

  it('changes nothing if the reranker sees no difference, or nothing was found', async () => {
    const passages = passagesOf([3, 2, 2, 1]);
    expect(
      await rerank(
        '?',
        passages,
        rerankerBy(() => 5),
      ),
    ).toEqual(passages);
    expect(
      await rerank(
        '?',
        [],
        rerankerBy(() => 5),
      ),
    ).toEqual([]);
  });

  it('keeps every passage and the best score, and reranks no more than twenty', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 }),
        async (some) => {
          const scores = some.toSorted((a, b) => b - a);
          const passages = passagesOf(scores);
          const reranked = await rerank(
            '?',
            passages,
            rerankerBy((text) => Number(text.match(/\d+$/)![0]) % 7),
          );
          const leading = reranked.slice(0, 20).map(({ score }) => score);
          expect(leading[0]).toBeCloseTo(scores[0]!, 6);
          expect(leading).toEqual(leading.toSorted((a, b) => b - a));
          expect(numbers(reranked).toSorted((a, b) => a - b)).toEqual([...scores.keys()]);
          expect(reranked.slice(20)).toEqual(passages.slice(20));
        },
      ),
    );
  });
});
