import { beforeAll, describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import type { SearchIndex } from '../../src/retrieval/ports.js';
import { scopedIndex } from '../../src/retrieval/scoped-index.js';
import { createMemoryStore } from '../../src/stores/memory/memory-store.js';
import { prepare, store } from '../support/corpus.js';

const embedder = createBuiltinEmbedder();
const articles = [
  prepare('board/plan.txt', 'The merger with Zephyrine is planned for May.', { title: 'Merger' }),
  prepare('news/ferry.txt', 'The ferry left on time. Planning goes on.', { title: 'Ferry' }),
];
let whole: SearchIndex;
let seen: SearchIndex;

beforeAll(async () => {
  const memory = createMemoryStore();
  await store(memory, embedder, articles);
  whole = (await memory.open())!;
  seen = await scopedIndex(whole, { hidden: ['board'] });
});

describe('an index with a hidden folder', () => {
  it('gives neither its articles nor their passages', async () => {
    expect((await seen.articles()).map(({ path }) => path)).toEqual(['news/ferry.txt']);
    expect(await seen.article(articles[0]!.id)).toBeNull();
    expect(await seen.article(articles[1]!.id)).toMatchObject({ path: 'news/ferry.txt' });
    await expect(seen.passages([0])).rejects.toThrow(RangeError);
    const vector = await embedder.embedQuery('merger with Zephyrine');
    const near = await seen.passages((await seen.nearest(vector, 9)).map(({ passage }) => passage));
    expect(near.map(({ article }) => article.path)).toEqual(['news/ferry.txt']);
    expect(await seen.lexical([{ stem: 'merger', weight: 1 }], 9)).toEqual([]);
  });

  it('does not betray that a word is in it', async () => {
    const stems = ['zephyrin', 'ferri'];
    expect((await whole.termStatistics(stems)).frequency.get('zephyrin')).toBe(1);
    expect([...(await seen.termStatistics(stems)).frequency]).toEqual([
      ['zephyrin', 0],
      ['ferri', 1],
    ]);
    expect((await whole.similarTerms('zephirin')).map(({ stem }) => stem)).toContain('zephyrin');
    expect(await seen.similarTerms('zephirin')).toEqual([]);
  });

  it('counts only what is seen', async () => {
    expect(whole.info).toMatchObject({ articles: 2, passages: 2 });
    expect(seen.info).toMatchObject({ articles: 1, passages: 1 });
    expect((await whole.termStatistics(['plan'])).frequency.get('plan')).toBe(2);
    expect(await seen.termStatistics(['plan'])).toEqual({ passages: 1, frequency: new Map([['plan', 1]]) });
  });

  it('shows named articles alone, whatever else a filter names', async () => {
    const [plan, ferry] = articles.map(({ id }) => id) as [string, string];
    const only = await scopedIndex(whole, { hidden: [], only: [ferry] });
    expect((await only.articles()).map(({ id }) => id)).toEqual([ferry]);
    expect(await only.articles({ articleIds: [plan] })).toEqual([]);
    expect(await only.article(plan)).toBeNull();
    expect(await only.excerpt(plan, { start: 0, end: 10 })).toBeNull();
    await expect(only.passages([0])).rejects.toThrow(RangeError);
    expect((await only.termStatistics(['zephyrin'])).frequency.get('zephyrin')).toBe(0);
    expect(await only.similarTerms('zephirin')).toEqual([]);
    expect(await (await scopedIndex(whole, { hidden: ['news'], only: [ferry] })).articles()).toEqual([]);
  });

  it('weighs words of named articles without what is hidden', async () => {
    const only = await scopedIndex(whole, { hidden: ['board'], only: [articles[1]!.id] });
    expect(await only.termStatistics(['plan'])).toEqual({ passages: 1, frequency: new Map([['plan', 1]]) });
    expect((await only.similarTerms('plann')).map(({ stem, frequency }) => [stem, frequency])).toEqual([
      ['plan', 1],
    ]);
  });

  it('is the index itself where nothing is hidden, and one object for one scope', async () => {
    expect(await scopedIndex(whole, { hidden: [] })).toBe(whole);
    const scoped = await scopedIndex(whole, { hidden: ['board'] });
    expect(await scopedIndex(whole, { hidden: ['board'] })).toBe(scoped);
  });

  it('is not kept for ever', async () => {
    const scoped = await scopedIndex(whole, { hidden: ['board'] });
    for (let i = 0; i < 100; i += 1) await scopedIndex(whole, { hidden: [`other-${i}`] });
    expect(await scopedIndex(whole, { hidden: ['board'] })).not.toBe(scoped);
  });
});
