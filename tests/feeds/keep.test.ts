import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Adding } from '../../src/adding/adding.js';
import type { Addition } from '../../src/adding/addition.js';
import { AskerError, UserError } from '../../src/errors.js';
import { createFeeds } from '../../src/feeds/feeds.js';
import { loadStates } from '../../src/feeds/state.js';
import { folderOf } from '../support/folder.js';

const FEED = 'https://gazette.example/feed';

/** A feed of which two articles are kept; `names` are its items, the newest first. */
function feedThatKeepsTwo(names: string[]) {
  const shelf: string[] = [];
  const disk = { isFull: false };
  const adding = {
    fetch: async (url: string) =>
      ({
        address: url,
        warnings: [],
        articles: [{ title: url.split('/').at(-1), url }],
      }) as unknown as Addition,
    keep: async ({ address }: Addition) => {
      const path = `${address!.split('/').at(-1)}.md`;
      const isUpdate = shelf.includes(path);
      if (!isUpdate) shelf.push(path);
      return { path, isUpdate };
    },
    remove: async ({ path }: { path: string }) => {
      if (disk.isFull) throw new UserError('The articles folder cannot be written to (ENOSPC).');
      if (!shelf.includes(path)) throw new AskerError('That article is already gone.');
      shelf.splice(shelf.indexOf(path), 1);
      return `.removed/${path}`;
    },
  } as unknown as Adding;
  const stateFile = join(folderOf({}), 'feeds.json');
  const feeds = createFeeds({
    feeds: [{ address: FEED, outlet: undefined, everyMinutes: 60, keep: 2, collection: '' }],
    adding,
    stateFile,
    leastPauseMs: 0,
    articles: async () => [],
    fetch: async (address) =>
      ({ status: 200, bytes: new Uint8Array(), target: new URL(address), validators: {} }) as never,
    robots: { allows: async () => true, pauseMs: async () => 0 },
    list: async () => ({
      items: names.map((name) => ({ url: `https://gazette.example/${name}`, version: name })),
      sitemaps: [],
    }),
  });
  return { feeds, shelf, disk, stateFile };
}

it('keeps the newest articles of a feed, moves the oldest aside, and does not add them again', async () => {
  const names = ['mill', 'pier', 'crane'];
  const { feeds, shelf, stateFile } = feedThatKeepsTwo(names);
  const looked = async () => {
    const { added, removed } = await feeds.look('all');
    return [added.map(({ title }) => title), removed, [...shelf]];
  };
  expect(await looked()).toEqual([['pier', 'mill'], 0, ['pier.md', 'mill.md']]);
  names.unshift('bridge');
  expect(await looked()).toEqual([['bridge'], 1, ['mill.md', 'bridge.md']]);
  expect(await looked()).toEqual([[], 0, ['mill.md', 'bridge.md']]);
  // One that was taken away by hand counts as gone.
  shelf.splice(0, 1);
  names.unshift('tower');
  expect(await looked()).toEqual([['tower'], 0, ['bridge.md', 'tower.md']]);
  const { seen } = (await loadStates(stateFile))[FEED]!;
  expect(Object.values(seen).filter(({ path }) => path !== null)).toHaveLength(2);
});

it('says that an old article could not be moved aside, and tries again', async () => {
  const names = ['mill', 'pier'];
  const { feeds, shelf, disk } = feedThatKeepsTwo(names);
  await feeds.look('all');
  names.unshift('bridge');
  disk.isFull = true;
  const { removed, problems } = await feeds.look('all');
  expect([removed, problems]).toEqual([
    0,
    [
      {
        address: 'https://gazette.example/pier',
        reason: 'The articles folder cannot be written to (ENOSPC).',
      },
    ],
  ]);
  disk.isFull = false;
  expect((await feeds.look('all')).removed).toBe(1);
  expect(shelf).toEqual(['mill.md', 'bridge.md']);
});
