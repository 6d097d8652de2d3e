import { describe, expect, it } from 'vitest';
import { catalogueOf, type Wanted } from '../../src/bot/catalogue.js';
import type { ArticleSummary } from '../../src/domain.js';

const summary = (number: number, parts: Partial<ArticleSummary> = {}): ArticleSummary => ({
  id: `id${number}`,
  path: `news/${number}.txt`,
  title: `Title ${number}`,
  publisher: 'The Post',
  author: null,
  published: `2024-01-${String(number + 1).padStart(2, '0')}`,
  url: null,
  passages: 1,
  ...parts,
});
const articles = [
  summary(0, { title: 'Übung macht den Meister', publisher: 'Abendblatt' }),
  summary(1, { title: null, published: null, author: 'José Águila' }),
  summary(2, { title: 'Apples\nand pears', publisher: null }),
  summary(3),
];
const ids = async (wanted: Wanted, limit?: number): Promise<string[]> =>
  (await (await catalogueOf(articles)).find(wanted, limit)).articles.map(({ id }) => id);

describe('the catalogue', () => {
  it('lists newest first, or by name, with those without one last', async () => {
    expect(await ids({})).toEqual(['id3', 'id2', 'id0', 'id1']);
    expect(await ids({ order: 'title' })).toEqual(['id2', 'id3', 'id0', 'id1']);
    expect(await ids({ order: 'outlet' })).toEqual(['id0', 'id3', 'id1', 'id2']);
    expect(await ids({ order: 'outlet' }, 2)).toEqual(['id0', 'id3']);
  });

  it('ignores a day that is yet to come', async () => {
    const { find } = await catalogueOf([summary(0, { published: '9999-12-31' }), summary(1)]);
    expect((await find({})).articles.map(({ id }) => id)).toEqual(['id1', 'id0']);
    expect(await find({ since: '2024-01-01' })).toMatchObject({ undated: 1, articles: [{ id: 'id1' }] });
  });

  it('finds all words in any order, whatever their case and accents, each article once', async () => {
    expect(await ids({ words: 'ubung MEISTER' })).toEqual(['id0']);
    expect(await ids({ words: 'aguila josé' })).toEqual(['id1']);
    expect(await ids({ words: 'pears apples' })).toEqual(['id2']);
    expect(await ids({ words: 'post' })).toEqual(['id3', 'id1']);
    expect(await ids({ words: '  ' })).toHaveLength(4);
    expect(await ids({ words: 'e' }, 2)).toHaveLength(2);
    // Words of two articles that lie side by side are of neither.
    expect(await ids({ words: 'apples meister' })).toEqual([]);
  });

  it('is limited to an outlet and to days, and counts what only lacks a date', async () => {
    const { find, outlets } = await catalogueOf(articles);
    expect(outlets).toEqual(['The Post', 'Abendblatt']);
    expect(await find({ outlet: 'the post', since: '2024-01-02' })).toEqual({
      undated: 1,
      articles: [articles[3]],
    });
    expect(await find({ until: '2024-01-03', words: 'apples' })).toEqual({
      undated: 0,
      articles: [articles[2]],
    });
  });

  it('makes the lists of an index once', async () => {
    expect(await catalogueOf(articles)).toBe(await catalogueOf(articles));
  });
});
