import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { embeddedTexts } from '../../../src/index/building/embed.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import type { IndexStore } from '../../../src/retrieval/ports.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { childProgram } from '../../support/child.js';
import { corpus, store, vectorsOf } from '../../support/corpus.js';
import { runs } from '../../support/full.js';
import { testDatabase } from '../../support/postgres.js';
import { proxyTo } from '../../support/proxy.js';

const database = await testDatabase();
const proxy = await proxyTo({ host: database.host, port: database.port });
const embedder = createBuiltinEmbedder();
const opened: IndexStore[] = [];
const QUERY = [{ stem: 'railwai', weight: 1 }];

/** Soon enough for a test, and often enough for a slow machine. */
const PAUSES = Array<number>(40).fill(50);
function openStore(connectionString: string): IndexStore {
  const opening = createPostgresStore({
    connectionString,
    readPausesMs: [20, 50, 100],
    buildPausesMs: PAUSES,
  });
  opened.push(opening);
  return opening;
}
const schemaOf = (place: string): string => new URL(place).searchParams.get('schema')!;

afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
afterAll(async () => {
  await proxy.stop();
  await database.stop();
});

describe(`${database.name}: when the database fails`, () => {
  it('goes on answering after its connections were cut', async () => {
    const reader = openStore(database.newPlace(proxy.port));
    await store(reader, embedder, corpus(6));
    const index = (await reader.open())!;
    const hits = await index.lexical(QUERY, 5);
    for (let i = 0; i < 5; i++) {
      proxy.cut();
      expect(await index.lexical(QUERY, 5)).toEqual(hits);
    }
  });

  it('says that it cannot be reached, and answers as soon as it is back', async () => {
    const reader = openStore(database.newPlace(proxy.port));
    await store(reader, embedder, corpus(6));
    const index = (await reader.open())!;
    await proxy.away();
    await expect(index.lexical(QUERY, 5)).rejects.toThrow(/^The database cannot be reached .*DATABASE_URL/);
    await expect(reader.current()).rejects.toThrow(UserError);
    await proxy.restore();
    expect(await index.lexical(QUERY, 5)).toHaveLength(5);
    expect(await reader.current()).toBe(index.info.generation);
  });

  it('can be away when the program starts', async () => {
    const reader = openStore(database.newPlace(proxy.port));
    await proxy.away();
    await expect(reader.open()).rejects.toThrow('The database cannot be reached');
    await proxy.restore();
    expect(await reader.open()).toBeNull();
  });

  it('may restart in the middle of a build: nothing is lost, nothing embedded again', async () => {
    const builder = openStore(database.newPlace(proxy.port));
    const articles = corpus(8);
    const build = await builder.begin(embedder);
    const texts = [...embeddedTexts(articles)];
    const vectors = await vectorsOf(
      embedder,
      texts.map(([, text]) => text),
    );
    for (const [i, [hash]] of texts.entries()) {
      if (i === 3) proxy.cut();
      if (i === 5) await proxy.away();
      const kept = build.keepVectors(new Map([[hash, vectors[i]!]]));
      // A server forgets the locks of the dead; PGlite's one session must be told.
      if (i === 3 || i === 5) await database.releaseLocks();
      if (i === 5) await proxy.restore();
      await kept;
    }
    proxy.cut();
    await database.releaseLocks();
    const info = await build.commit(articles);
    expect(info.articles).toBe(8);
    expect(await store(builder, embedder, corpus(8))).toBe(0);
  });

  it('has a full disk: the live index stays, and finished embeddings are kept', async () => {
    const place = database.newPlace();
    const builder = openStore(place);
    await store(builder, embedder, corpus(3));
    const live = await builder.current();
    const table = `${schemaOf(place)}.posting`;
    // The server's own words for a full disk, raised where a build writes most.
    await database.run(`
      CREATE FUNCTION ${schemaOf(place)}.full() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON ${table} EXECUTE FUNCTION ${schemaOf(place)}.full()`);
    const build = await builder.begin(embedder);
    const texts = [...embeddedTexts(corpus(7))];
    const vectors = await vectorsOf(
      embedder,
      texts.map(([, text]) => text),
    );
    await build.keepVectors(new Map(texts.map(([hash], i) => [hash, vectors[i]!])));
    const failing = build.commit(corpus(7));
    await expect(failing).rejects.toThrow(
      /^The database has no disk space left; the index that was live stays/,
    );
    await expect(failing).rejects.toBeInstanceOf(UserError);
    await build.abandon();
    const again = openStore(place);
    expect(await again.current()).toBe(live);
    expect(await (await again.open())!.lexical(QUERY, 5)).not.toEqual([]);
    await database.run(`DROP TRIGGER full_disk ON ${table}`);
    expect(await store(again, embedder, corpus(7))).toBe(0);
    expect((await again.open())!.info.articles).toBe(7);
  });

  it('loses a build to kill -9 at any moment: the old generation or the new one, whole', async () => {
    const place = database.newPlace();
    const reader = openStore(place);
    await store(reader, embedder, corpus(4, 30));
    let killed = 0;
    for (let run = 0; run < KILLS; run++) {
      if (await killBuild(place, (53 * run + 30) % 400)) killed += 1;
      await database.releaseLocks();
      const index = (await reader.open())!;
      expect([4, 12, 13]).toContain(index.info.articles);
      const articles = await index.articles();
      expect(articles).toHaveLength(index.info.articles);
      const numbers = [...Array(index.info.passages).keys()];
      expect(await index.passages(numbers)).toHaveLength(index.info.passages);
      const near = await index.nearest(await embedder.embedQuery('railway'), index.info.passages);
      expect(near.map(({ passage }) => passage).sort((a, b) => a - b)).toEqual(numbers);
    }
    expect(killed).toBeGreaterThan(0.9 * KILLS);
    await store(reader, embedder, corpus(5, 30));
    expect((await reader.open())!.info.articles).toBe(5);
  });
});

const KILLS = runs(1, 50);
/** Of so many articles, in turn: more builds than the longest-lived process gets done. */
const MANY_BUILDS = Array.from({ length: 100 }, (_, i) => 12 + (i % 2)).join(',');

/** Starts a process that builds, and kills it some time after it is under way. False when it was done before. */
async function killBuild(place: string, afterMs: number): Promise<boolean> {
  const child = spawn(process.execPath, [childProgram('postgres-build-child'), place, MANY_BUILDS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(timer);
  return signal === 'SIGKILL';
}
