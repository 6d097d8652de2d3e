import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp, warningNearCeiling } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { parseArticle } from '../../src/index/parse.js';
import { ARTICLES } from '../support/articles.js';
import { discard, temporaryFolder, writeFiles } from '../support/folder.js';

let home: string;
let said: string[];
let apps: App[];

beforeEach(() => {
  home = temporaryFolder();
  said = [];
  apps = [];
  writeFiles(join(home, 'articles'), ARTICLES);
});
afterEach(async () => {
  for (const app of apps) await app.close();
  discard(home);
});

/** A start of the program, as if from a new process. */
async function start(more: Readonly<Record<string, string>> = {}): Promise<App> {
  const settings = {
    ARTICLES_DIR: join(home, 'articles'),
    INDEX_DIR: join(home, 'index'),
    EMBEDDING_MODEL: 'builtin',
    ...more,
  };
  const app = await createApp(
    readConfig(settings, {}),
    { say: (line) => said.push(line) },
    { parse: parseArticle },
  );
  apps.push(app);
  return app;
}
const ask = async ({ assistant }: App) =>
  (await assistant.ask({ text: 'Who founded the festival?' })).articlesSearched;

describe('the start', () => {
  it('builds an index where there is none, and leaves one that is up to date alone', async () => {
    expect((await (await start()).ensureIndex())?.added).toHaveLength(2);
    const again = await start();
    expect(await again.ensureIndex()).toBeNull();
    expect(await ask(again)).toBe(2);
    expect(said).toEqual([]);
  });

  it('notices new, changed and removed articles', async () => {
    await (await start()).ensureIndex();
    await writeFile(join(home, 'articles/new.txt'), 'A lake\n\nThe lake is 80 metres deep.\n');
    expect((await (await start()).ensureIndex())?.added).toEqual(['new.txt']);
    await writeFile(join(home, 'articles/new.txt'), 'A lake\n\nThe lake is 90 metres deep.\n');
    expect((await (await start()).ensureIndex())?.changed).toEqual(['new.txt']);
    await rm(join(home, 'articles/new.txt'));
    expect((await (await start()).ensureIndex())?.removed).toEqual(['new.txt']);
  });

  it('notices an article that was put there with an old date', async () => {
    await (await start()).ensureIndex();
    const path = join(home, 'articles/old.txt');
    await writeFile(path, 'An old story\n\nIt was told long ago.\n');
    await utimes(path, 0, 0);
    expect((await (await start()).ensureIndex())?.added).toEqual(['old.txt']);
  });

  it('builds a damaged index anew, and says so', async () => {
    await (await start()).ensureIndex();
    const [generation] = await readdir(join(home, 'index/generations'));
    await writeFile(join(home, 'index/generations', generation!, 'articles.jsonl'), 'torn');
    const app = await start();
    expect((await app.ensureIndex())?.articles).toBe(2);
    expect(said.join()).toContain('articles.jsonl is damaged');
    expect(await ask(app)).toBe(2);
  });

  it('answers from the live index while the folder is away, and says so', async () => {
    await (await start()).ensureIndex();
    await rm(join(home, 'articles'), { recursive: true });
    const app = await start();
    expect(await app.ensureIndex()).toBeNull();
    expect(said.join()).toMatch(/articles.*Answering from the index of \d{4}-\d\d-\d\d/);
    expect(await ask(app)).toBe(2);
  });

  it('fails with a plain message if there is neither an index nor a folder', async () => {
    await rm(join(home, 'articles'), { recursive: true });
    await expect((await start()).ensureIndex()).rejects.toMatchObject({ name: 'UserError' });
  });

  it('fails with one plain message if the database is away', async () => {
    const app = await start({ DATABASE_URL: 'postgres://u:p@127.0.0.1:9/db' });
    await expect(app.ensureIndex()).rejects.toThrow('The database cannot be reached');
    expect(said).toEqual([]);
  });
});

it('says what to do when a reindex brings an index folder near its ceiling', async () => {
  const { assistant, ensureIndex } = await start();
  const report = (await ensureIndex())!;
  expect(said).toEqual([]);
  const grown = { ...assistant, reindex: async () => ({ ...report, passages: 80_000 }) };
  expect(await warningNearCeiling(grown, { say: (line) => said.push(line) }).reindex()).toMatchObject({
    passages: 80_000,
  });
  expect(said).toEqual([expect.stringContaining('--to postgres')]);
});
