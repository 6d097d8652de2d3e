import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Adding } from '../../src/adding/adding.js';
import type { Addition } from '../../src/adding/addition.js';
import { AskerError, UserError } from '../../src/errors.js';
import { createFeeds, type FeedsParts } from '../../src/feeds/feeds.js';
import { loadStates } from '../../src/feeds/state.js';
import { FetchError } from '../../src/fetching/fetch-error.js';
import { folderOf } from '../support/folder.js';

const FEED = 'https://gazette.example/feed';

/**
 * A feed of which two articles are kept; `names` are its items, the newest first. `parts` replace some of what it is
 * read with.
 */
function feedThatKeepsTwo(names: string[], parts: Partial<FeedsParts> = {}) {
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
    ...parts,
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

const NEW = 'https://gazette.example/new.xml';
const OLD = 'https://gazette.example/old.xml';

/** An index of a newer and an older sitemap. `site` has the version of the index, and what is wrong with the newer one. */
function indexThatKeepsTwo() {
  const site = { version: '1', fault: null as 'busy' | 'forbidden' | 'damaged' | 'too large' | null };
  const names: Record<string, string[]> = { [NEW]: ['bridge', 'crane'], [OLD]: ['mill', 'pier'] };
  const read: string[] = [];
  const kept = feedThatKeepsTwo([], {
    now: () => 0,
    robots: {
      allows: async ({ href }) => href !== NEW || site.fault !== 'forbidden',
      pauseMs: async () => 0,
    },
    fetch: async (address, { since } = {}) => {
      read.push(address);
      if (address === NEW && site.fault === 'busy')
        throw new FetchError('Come back later.', {}, { status: 503, retryAfterMs: 7_200_000 });
      if (address === NEW && site.fault === 'too large') throw new FetchError('That is too large.');
      const { version: etag } = site;
      const status = since?.etag === etag ? 304 : 200;
      return {
        status,
        bytes: new Uint8Array(),
        target: new URL(address),
        validators: { etag },
      } as never;
    },
    list: async (_, at) => {
      if (at === NEW && site.fault === 'damaged') throw new UserError('is damaged');
      return {
        items: (names[at] ?? []).map((name) => ({ url: `https://gazette.example/${name}`, version: name })),
        sitemaps: at === FEED ? [NEW, OLD] : [],
      };
    },
  });
  return { ...kept, site, read };
}

it('passes over a sitemap that stays unreadable, names it, and reads it once it can be read', async () => {
  const { feeds, shelf, site, read } = indexThatKeepsTwo();
  const problem = (reason: string) => ({ problems: [{ address: NEW, reason }], removed: 0 });
  site.fault = 'forbidden';
  expect(await feeds.look('all')).toMatchObject(
    problem('gazette.example asks robots not to read that (robots.txt).'),
  );
  expect(shelf).toEqual(['pier.md', 'mill.md']);
  site.fault = 'damaged';
  expect(await feeds.look('all')).toMatchObject(problem('is damaged'));
  site.fault = 'too large';
  expect(await feeds.look('all')).toMatchObject(problem('That is too large.'));
  site.fault = null;
  expect(await feeds.look('all')).toMatchObject({ problems: [], removed: 2 });
  expect(shelf).toEqual(['crane.md', 'bridge.md']);
  // Now that all was read, an index that has not changed is enough.
  read.length = 0;
  await feeds.look('all');
  expect(read).toEqual([FEED]);
});

it('waits as long as a sitemap asks for, and meanwhile keeps its articles and takes no older ones for new', async () => {
  const { feeds, shelf, stateFile, site } = indexThatKeepsTwo();
  await feeds.look('all');
  expect(shelf).toEqual(['crane.md', 'bridge.md']);
  site.fault = 'busy';
  site.version = '2';
  expect(await feeds.look('all')).toMatchObject({
    added: [],
    removed: 0,
    problems: [{ address: FEED, reason: 'Come back later.' }],
  });
  expect((await loadStates(stateFile))[FEED]!.nextAt).toBe(7_200_000);
  site.fault = null;
  expect(await feeds.look('all')).toMatchObject({ added: [], removed: 0, problems: [] });
  expect(shelf).toEqual(['crane.md', 'bridge.md']);
});
