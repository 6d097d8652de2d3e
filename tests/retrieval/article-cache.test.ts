import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/domain.js';
import { passagesOf } from '../../src/retrieval/article-cache.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { article } from '../support/assistant.js';

/** An index of one passage an article, each `length` characters long, that makes its articles anew at every call. */
function forgetful(length: number): SearchIndex {
  const make = (number: number): Article =>
    article({ id: String(number), text: 'x'.repeat(length), sentences: [] });
  return {
    passages: async (numbers: readonly number[]) =>
      numbers.map((number) => ({
        number,
        article: make(number),
        firstSentence: 0,
        endSentence: 1,
        start: 0,
        end: length,
      })),
  } as unknown as SearchIndex;
}

describe('the articles of an index', () => {
  it('stay the same objects from one call to the next, in the order asked for', async () => {
    const index = forgetful(10);
    const [one, two] = await passagesOf(index, [1, 2]);
    const again = await passagesOf(index, [2, 1]);
    expect(again.map(({ number }) => number)).toEqual([2, 1]);
    expect(again[0]!.article).toBe(two!.article);
    expect(again[1]!.article).toBe(one!.article);
  });

  it('are different objects for each index', async () => {
    const [one] = await passagesOf(forgetful(10), [1]);
    const [other] = await passagesOf(forgetful(10), [1]);
    expect(other!.article).not.toBe(one!.article);
  });

  it('are forgotten when too much text was used since', async () => {
    const index = forgetful(3_000_000);
    const [first] = await passagesOf(index, [1]);
    await passagesOf(index, [2]);
    expect((await passagesOf(index, [1]))[0]!.article).toBe(first!.article);
    await passagesOf(index, [3]);
    const [second] = await passagesOf(index, [2]);
    expect((await passagesOf(index, [2]))[0]!.article).toBe(second!.article);
    await passagesOf(index, [3, 4]);
    expect((await passagesOf(index, [1]))[0]!.article).not.toBe(first!.article);
  });
});
