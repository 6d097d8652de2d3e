import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { embeddedTexts } from '../../../src/index/building/embed.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import type { PreparedArticle, SearchIndex } from '../../../src/retrieval/ports.js';
import { readManifest, writeManifest } from '../../../src/stores/folder/manifest.js';
import { fingerprint } from '../../../src/system/durable-files.js';
import { corpus, prepare, preparedIn, store, vectorsOf } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';
import { isFull, runs } from '../../support/full.js';

const embedder = createBuiltinEmbedder();
const QUESTION = 'Which railway received a grant?';
const answers = async (index: SearchIndex) => ({
  nearest: await index.nearest(await embedder.embedQuery(QUESTION), 10),
  lexical: await index.lexical([{ stem: 'railwai', weight: 1 }], 10),
  articles: await index.articles(),
});

describe('the folder store', () => {
  it('gives back what was committed, from another process as well', async () => {
    const folder = folderOf({});
    const articles = corpus(9, 40);
    const writer = folderStore(folder);
    await store(writer, embedder, articles);
    const reader = folderStore(folder);
    expect([...(await preparedIn(reader, embedder)).values()]).toEqual(articles);
    const index = (await reader.open())!;
    expect(index.info).toMatchObject({ articles: 9, embedderId: embedder.id, mode: 'builtin' });
    expect(await answers(index)).toEqual(await answers((await writer.open())!));
    const passages = await index.passages([...Array(index.info.passages).keys()]);
    for (const { article, start, end, firstSentence, endSentence } of passages) {
      expect(start).toBe(article.sentences[firstSentence]!.start);
      expect(end).toBe(article.sentences[endSentence - 1]!.end);
    }
    expect(new Set(passages.map(({ article }) => article.path)).size).toBe(9);
    await expect(index.passages([index.info.passages])).rejects.toThrow('no passage');
  });

  it('lets a reader go on with the generation it opened, and others see the new one', async () => {
    const folder = folderOf({});
    const first = folderStore(folder);
    await store(first, embedder, corpus(4));
    const old = (await first.open())!;
    const before = await answers(old);
    const second = folderStore(folder);
    expect(await store(second, embedder, corpus(6))).toBe(2);
    expect(await answers(old)).toEqual(before);
    expect(await first.current()).not.toBe(old.info.generation);
    expect((await first.open())!.info.articles).toBe(6);
    expect(await readdir(join(folder, 'generations'))).toHaveLength(1);
  });

  it('can be opened at any moment while another swaps generations', async () => {
    const folder = folderOf({});
    const writer = folderStore(folder);
    await store(writer, embedder, corpus(3));
    let swapping = true;
    const swaps = (async () => {
      for (let count = 4; count < runs(6, 40); count++) await store(writer, embedder, corpus(count));
    })().finally(() => {
      swapping = false;
    });
    let opened = 0;
    while (swapping) {
      const index = (await folderStore(folder).open())!;
      const found = await index.nearest(await embedder.embedQuery(QUESTION), 100);
      expect(found).toHaveLength((await index.articles()).length);
      await index.close();
      opened++;
      // A disk that is slow to swap must not make it open hundreds of times.
      await setTimeout(5);
    }
    await swaps;
    expect(opened).toBeGreaterThan(0);
  });

  it('is refused, and built anew, when another version of the program wrote it', async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(3));
    const live = join(folder, 'generations', await readFile(join(folder, 'current'), 'utf8'));
    const manifest = { ...(await readManifest(live)), schema: 1 };
    const checksum = createHash('sha256').update(JSON.stringify(manifest)).digest('hex');
    await writeFile(join(live, 'manifest.json'), JSON.stringify({ checksum, manifest }));
    const outdated = folderStore(folder);
    await expect(outdated.open()).rejects.toThrow(
      /another version of this program: `npm run index` rebuilds it/,
    );
    await store(outdated, embedder, corpus(3));
    expect((await outdated.open())!.info.articles).toBe(3);
  });

  it('reuses what a build that broke off had embedded, up to its torn tail', async () => {
    const folder = folderOf({});
    const articles = corpus(5);
    const broken = await folderStore(folder).begin(embedder);
    const texts = [...embeddedTexts(articles)];
    const vectors = await vectorsOf(
      embedder,
      texts.map(([, text]) => text),
    );
    await broken.keepVectors(new Map(texts.slice(0, 3).map(([hash], i) => [hash, vectors[i]!])));
    await broken.abandon();
    const journal = join(folder, 'unfinished.vectors');
    await truncate(journal, (await readFile(journal)).length - 7);
    expect(await store(folderStore(folder), embedder, articles)).toBe(3);
    expect(await readdir(folder)).toEqual(['current', 'generations']);
  });

  it('lets one build run at a time', async () => {
    const folder = folderOf({});
    const build = await folderStore(folder).begin(embedder);
    await expect(folderStore(folder).begin(embedder)).rejects.toThrow(/being built by process/);
    await build.abandon();
    await (await folderStore(folder).begin(embedder)).abandon();
  });

  it('takes over at once from a build that was killed', async () => {
    const folder = folderOf({});
    await (await folderStore(folder).begin(embedder)).abandon();
    // A pid that is in use, by a process that started at another time.
    const dead = { token: 'dead', pid: process.pid, host: hostname(), started: '1' };
    for (const name of ['build.lock', 'build.lock.dead.dead', 'build.lock.other']) {
      await writeFile(join(folder, name), JSON.stringify(dead));
    }
    await writeFile(join(folder, 'current.0a1b2c3d.new'), 'half');
    const all = await Promise.allSettled([1, 2, 3].map(() => folderStore(folder).begin(embedder)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readdir(folder)).toSorted()).toEqual(['build.lock', 'generations']);
  });

  it('leaves alone what another process is writing next to the lock, until it is old', async () => {
    const folder = folderOf({});
    const draft = join(folder, 'build.lock.another');
    await writeFile(draft, '');
    await (await folderStore(folder).begin(embedder)).abandon();
    expect(await readdir(folder)).toContain('build.lock.another');
    const longAgo = new Date(Date.now() - 10 * 60_000);
    await utimes(draft, longAgo, longAgo);
    await (await folderStore(folder).begin(embedder)).abandon();
    expect(await readdir(folder)).not.toContain('build.lock.another');
  });

  it('takes a lock from another machine only after minutes without a sign of life', async () => {
    const folder = folderOf({});
    const lock = join(folder, 'build.lock');
    await writeFile(lock, JSON.stringify({ token: 'far', pid: 1, host: 'elsewhere', started: null }));
    await expect(folderStore(folder).begin(embedder)).rejects.toThrow(
      'The index is being built by process 1 on elsewhere; wait until it is done, or some minutes',
    );
    const longAgo = Date.now() / 1000 - 10 * 60;
    await utimes(lock, longAgo, longAgo);
    await (await folderStore(folder).begin(embedder)).abandon();
    expect(await readdir(folder)).toEqual(['generations']);
  });

  it('is not held up for good by a lock that no build wrote', async () => {
    const folder = folderOf({});
    const lock = join(folder, 'build.lock');
    const first = { token: 'forged', pid: 1, host: hostname(), started: null };
    for (const written of [
      'null',
      '',
      '{',
      '[]',
      '{"pid":-1}',
      '{"token":"../x","pid":2,"host":"","started":null}',
    ]) {
      await writeFile(lock, written);
      await (await folderStore(folder).begin(embedder)).abandon();
    }
    await writeFile(lock, JSON.stringify(first));
    await expect(folderStore(folder).begin(embedder)).rejects.toThrow('by process 1');
    const longAgo = Date.now() / 1000 - 10 * 60;
    await utimes(lock, longAgo, longAgo);
    await (await folderStore(folder).begin(embedder)).abandon();
    await writeFile(lock, JSON.stringify({ ...first, host: 'far\u001b[31m\u202eaway' }));
    await expect(folderStore(folder).begin(embedder)).rejects.toThrow('on far[31maway;');
  });

  it('does not swap when it lost the lock meanwhile', async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(3));
    const before = await readFile(join(folder, 'current'), 'utf8');
    const build = await folderStore(folder).begin(embedder);
    const lock = join(folder, 'build.lock');
    await writeFile(lock, JSON.stringify({ token: 'far', pid: 1, host: 'elsewhere', started: null }));
    await expect(build.commit(corpus(2))).rejects.toThrow('Another build took over');
    await build.abandon();
    expect(await readFile(join(folder, 'current'), 'utf8')).toBe(before);
    expect(await readFile(lock, 'utf8')).toContain('far');
  });
});

describe('a generation made from the one before', () => {
  /** Builds, keeping what the articles before hold already. */
  const update = async (
    folder: string,
    before: readonly PreparedArticle[],
    after: readonly PreparedArticle[],
  ) => {
    const build = await folderStore(folder).begin(embedder);
    const known = new Set(before.map(({ path, sourceHash }) => `${path} ${sourceHash}`));
    const isKept = ({ path, sourceHash }: PreparedArticle) => known.has(`${path} ${sourceHash}`);
    const fresh = after.filter((article) => !isKept(article));
    const texts = [...embeddedTexts(fresh)];
    const vectors = await vectorsOf(
      embedder,
      texts.map(([, text]) => text),
    );
    await build.keepVectors(new Map(texts.map(([hash], i) => [hash, vectors[i]!])));
    await build.commit(
      fresh,
      after.filter(isKept).map(({ path }) => path),
    );
  };
  const filesOf = async (folder: string) => {
    const generation = join(folder, 'generations', await readFile(join(folder, 'current'), 'utf8'));
    const names = await readdir(join(generation, 'vectors'));
    const inodes = await Promise.all(
      names.map(async (name) => (await stat(join(generation, 'vectors', name))).ino),
    );
    return new Map(names.map((name, i) => [name, inodes[i]!]));
  };

  it('shares the files of its vectors, and writes new ones for what is new', async () => {
    const folder = folderOf({});
    const before = corpus(40);
    await store(folderStore(folder), embedder, before);
    const old = await filesOf(folder);
    const after = [...before.slice(0, 39), prepare('0039.txt', 'Everything is new here.')];
    await update(folder, before, after);
    const files = await filesOf(folder);
    expect(old.size).toBe(2);
    expect(files.size).toBe(4);
    for (const [name, inode] of old) expect(files.get(name)).toBe(inode);
    await update(folder, after, after.slice(20));
    // Half of the large part is waste now.
    expect([...(await filesOf(folder)).keys()].some((name) => old.has(name))).toBe(false);
    const index = (await folderStore(folder).open())!;
    const whole = folderOf({});
    await store(folderStore(whole), embedder, after.slice(20));
    expect(await answers(index)).toEqual(await answers((await folderStore(whole).open())!));
  });

  it('carries on nothing that is lost: its articles are to be embedded again', async () => {
    const folder = folderOf({});
    const before = corpus(40);
    await store(folderStore(folder), embedder, before);
    const [part] = [...(await filesOf(folder)).keys()].map((name) => name.replace(/\.\w+$/, ''));
    await update(folder, before, [...before, prepare('new.txt', 'Everything is new here.')]);
    const generation = join(folder, 'generations', await readFile(join(folder, 'current'), 'utf8'));
    await rm(join(generation, 'vectors', `${part}.bin`));
    await writeFile(join(generation, 'vectors', `${part}.json`), '{}');
    const build = await folderStore(folder).begin(embedder);
    const kept = [...build.live!.articles.values()].filter(({ canBeKept }) => canBeKept);
    expect(kept.map(({ path }) => path)).toEqual(['new.txt']);
    await expect(build.commit([], ['0000.txt'])).rejects.toThrow('0000.txt cannot be kept');
    await build.abandon();
  });

  it("has Vectra's file again when it was gone", async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(40));
    const generation = join(folder, 'generations', await readFile(join(folder, 'current'), 'utf8'));
    const [name] = [...(await filesOf(folder)).keys()].filter((file) => file.endsWith('.json'));
    const path = join(generation, 'vectors', name!);
    const original = await readFile(path);
    await rm(path);
    const repaired: string[] = [];
    await (await folderStore(folder, (file) => repaired.push(file)).begin(embedder)).abandon();
    expect(repaired).toEqual([path]);
    expect((await readFile(path)).equals(original)).toBe(true);
    expect((await filesOf(folder)).size).toBe(2);
  });

  it('is not disturbed when a reader of the old one still loads its vectors', async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(5));
    const reader = (await folderStore(folder).open())!;
    const expected = await answers((await folderStore(folder).open())!);
    await store(folderStore(folder), embedder, corpus(2));
    expect(await readdir(join(folder, 'generations'))).toHaveLength(1);
    expect(await answers(reader)).toEqual(expected);
    const [last] = await reader.passages([4]);
    expect(last!.article).toMatchObject({ path: '0004.txt', text: corpus(5)[4]!.text });
  });

  it('never quotes from a file that was changed after it was opened', async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(5));
    const index = (await folderStore(folder).open())!;
    const file = join(folder, 'generations', index.info.generation, 'articles.jsonl');
    const bytes = await readFile(file);
    bytes.write('X', bytes.indexOf('officials'));
    await writeFile(file, bytes);
    const [passage] = await index.passages([0]);
    expect(() => passage!.article.text).toThrow(
      `${file} is damaged or missing: \`npm run index\` rebuilds it`,
    );
    expect(await index.passages([1])).toHaveLength(1);
  });
});

describe('a damaged file of the index', () => {
  const whole = async () => {
    const folder = folderOf({});
    await store(folderStore(folder), embedder, corpus(4, 30));
    const [name] = await readdir(join(folder, 'generations'));
    const expected = await answers((await folderStore(folder).open())!);
    const generation = join(folder, 'generations', name!);
    const [part] = (await readdir(join(generation, 'vectors'))).map((path) => path.replace(/\.\w+$/, ''));
    return { folder, expected, file: (path: string) => join(generation, path.replace('PART', part!)) };
  };
  const damages: Record<string, (bytes: Buffer) => Buffer> = {
    'its first byte changed': (bytes) => flip(bytes, 0),
    'a byte in the middle changed': (bytes) => flip(bytes, bytes.length >> 1),
    'its last byte changed': (bytes) => flip(bytes, bytes.length - 1),
    'its tail lost': (bytes) => bytes.subarray(0, bytes.length - 100),
    'nothing left of it': () => Buffer.alloc(0),
    'something appended': (bytes) => Buffer.concat([bytes, Buffer.from('x')]),
  };
  const flip = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = copy[at]! ^ 1;
    return copy;
  };

  it('a lexical index that another version wrote is made again, and not called damaged', async () => {
    const { folder, expected, file } = await whole();
    const original = await readFile(file('lexical.bin'));
    const outdated = flip(original, 0);
    await writeFile(file('lexical.bin'), outdated);
    const manifest = await readManifest(file(''));
    const files = { ...manifest.files, 'lexical.bin': fingerprint(outdated) };
    await writeManifest(file(''), { ...manifest, files });
    const repaired: string[] = [];
    const index = await folderStore(folder, (path) => repaired.push(path)).open();
    expect(await answers(index!)).toEqual(expected);
    expect(repaired).toEqual([]);
    expect((await readFile(file('lexical.bin'))).equals(original)).toBe(true);
  });

  /** In a short run, one change and two losses. */
  const tried = Object.entries(damages).filter(([damage]) => isFull || /middle|tail|nothing/.test(damage));
  describe.each(tried)('with %s', (_, damage) => {
    it.each(['lexical.bin', 'rows.bin', 'vectors/PART.bin'])('%s is made again', async (name) => {
      const { folder, expected, file } = await whole();
      const original = await readFile(file(name));
      await writeFile(file(name), damage(original));
      const repaired: string[] = [];
      const index = await folderStore(folder, (path) => repaired.push(path)).open();
      expect(await answers(index!)).toEqual(expected);
      expect(repaired).toEqual([file(name)]);
      expect((await readFile(file(name))).equals(original)).toBe(true);
    });

    it.each(['articles.jsonl', 'manifest.json'])('%s is named and refused, then built anew', async (name) => {
      const { folder, expected, file } = await whole();
      await writeFile(file(name), damage(await readFile(file(name))));
      const damagedStore = folderStore(folder);
      await expect(damagedStore.open()).rejects.toThrow(
        `${file(name)} is damaged or missing: \`npm run index\` rebuilds it`,
      );
      expect(await preparedIn(damagedStore, embedder)).toEqual(new Map());
      await store(damagedStore, embedder, corpus(4, 30));
      expect(await answers((await damagedStore.open())!)).toEqual(expected);
    });

    it("Vectra's file does no harm while the derived one is whole, and is refused when it is not", async () => {
      const { folder, expected, file } = await whole();
      await writeFile(file('vectors/PART.json'), damage(await readFile(file('vectors/PART.json'))));
      expect(await answers((await folderStore(folder).open())!)).toEqual(expected);
      await rm(file('vectors/PART.bin'));
      const index = (await folderStore(folder).open())!;
      await expect(answers(index)).rejects.toThrow(`${file('vectors/PART.json')} is damaged`);
      // Words alone need no vectors.
      expect(await index.lexical([{ stem: 'railwai', weight: 1 }], 10)).toEqual(expected.lexical);
      expect(await store(folderStore(folder), embedder, corpus(4, 30))).toBe(
        (await index.articles()).reduce((sum, { passages }) => sum + passages, 0),
      );
      expect(await answers((await folderStore(folder).open())!)).toEqual(expected);
    });

    it('the name of the live generation is refused', async () => {
      const { folder } = await whole();
      await writeFile(join(folder, 'current'), damage(await readFile(join(folder, 'current'))));
      const opening = folderStore(folder).open();
      await expect(opening).rejects.toThrow(/is damaged or missing: `npm run index` rebuilds it/);
    });
  });
});
