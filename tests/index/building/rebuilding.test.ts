import { expect, it } from 'vitest';
import { createRebuilding } from '../../../src/index/building/rebuilding.js';
import { parseArticle } from '../../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';

it('refreshes for each of those who wait for a build, one after another', async () => {
  const store = folderStore(folderOf({}));
  const articlesDir = folderOf({ 'pier.txt': 'The pier was rebuilt in steel, the harbour master said.' });
  const builtin = createBuiltinEmbedder();
  const { reindex, refresh, isReindexing } = createRebuilding(
    { articlesDir, store, parse: parseArticle },
    { forIndexing: async () => builtin, forQuerying: async () => builtin },
  );
  const first = reindex();
  const others = [refresh(), refresh(), refresh()];
  await expect(reindex()).rejects.toThrow('already being read');
  expect((await Promise.all([first, ...others])).map(({ articles }) => articles)).toEqual([1, 1, 1, 1]);
  expect(isReindexing()).toBe(false);
});

it.each([
  ['a folder that is not there', () => '/nowhere/at-all', 'There is no articles folder /nowhere/at-all'],
  ['a folder without articles', () => folderOf({ 'list.xlsx': 'PK' }), 'There are no articles in'],
])('refuses %s before it loads a model', async (_, made, why) => {
  const asked: string[] = [];
  const refuse = (which: string) => async () => {
    asked.push(which);
    throw new Error('no model');
  };
  const { reindex, isReindexing } = createRebuilding(
    { articlesDir: made(), store: folderStore(folderOf({})) },
    { forIndexing: refuse('indexing'), forQuerying: refuse('querying') },
  );
  await expect(reindex()).rejects.toThrow(why);
  expect(asked).toEqual([]);
  expect(isReindexing()).toBe(false);
});
