import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleSummary } from '../../../src/domain.js';
import { UserError } from '../../../src/errors.js';
import { buildIndex } from '../../../src/index/building/build.js';
import { isOutdated } from '../../../src/index/building/outdated.js';
import type { IndexReport, Progress } from '../../../src/index/building/report.js';
import { PicturesError } from '../../../src/index/formats/pictures-error.js';
import { type ParseArticle, parseArticle } from '../../../src/index/parse.js';
import { createParser, OverLimitError } from '../../../src/index/parse-in-process.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import type { Embedder, IndexInfo } from '../../../src/retrieval/ports.js';
import { openGeneration } from '../../../src/stores/folder/generation.js';
import { articleText } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';
import { runs } from '../../support/full.js';
import { pdfOf } from '../../support/pdf.js';
import { unprivileged } from '../../support/unprivileged.js';

const MB = 1024 * 1024;
const builtin = createBuiltinEmbedder();

/** Of a busy machine's file system, whose times may lag behind the clock: files written just before count as such. */
function aSecondLater(info: IndexInfo): IndexInfo {
  return { ...info, builtAt: new Date(Date.parse(info.builtAt) + 1000).toISOString() };
}

/** Files by path in a folder of their own, and an index beside them. */
function setUp(files: Record<string, string | Uint8Array>) {
  const articlesDir = folderOf(files);
  const indexDir = folderOf({});
  return {
    articlesDir,
    indexDir,
    file: (path: string) => join(articlesDir, path),
    build: (embedder: Embedder = builtin, onProgress?: (progress: Progress) => void): Promise<IndexReport> =>
      buildIndex({
        articlesDir,
        store: folderStore(indexDir),
        embedder,
        parse: parseArticle,
        ...(onProgress && { onProgress }),
      }),
    open: async () => (await folderStore(indexDir).open())!,
  };
}
const articles = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.txt`, articleText(i)]));
const pathsOf = async (open: () => ReturnType<ReturnType<typeof setUp>['open']>) =>
  (await (await open()).articles()).map(({ path }) => path);

describe('buildIndex', () => {
  it('indexes a folder and says what it did', async () => {
    const { build, open } = setUp({ ...articles(3), 'deep/er/x.txt': articleText(9) });
    const report = await build();
    expect(report).toMatchObject({
      added: ['0.txt', '1.txt', '2.txt', 'deep/er/x.txt'],
      changed: [],
      removed: [],
      unchanged: 0,
      failed: [],
      articles: 4,
      passages: 4,
      embedded: 4,
    });
    expect(await pathsOf(open)).toEqual(['0.txt', '1.txt', '2.txt', 'deep/er/x.txt']);
  });

  it('indexes each article of a file that holds several, and drops those that leave it', async () => {
    const clip = (title: string) => `${title}\n\nBy Ana Ruiz\nMarch 3, 2021\n\nThe ${title} is open.\n\n`;
    const { build, open, file, articlesDir } = setUp({
      'clips.txt': clip('Pier') + clip('Quay') + clip('Mole'),
    });
    const all = ['clips.txt', 'clips.txt#2', 'clips.txt#3'];
    expect(await build()).toMatchObject({ added: all, articles: 3 });
    expect(await build()).toMatchObject({ added: [], unchanged: 3 });
    const index = await open();
    expect(await isOutdated(articlesDir, await index.articles(), aSecondLater(index.info))).toBe(false);
    writeFileSync(file('clips.txt'), clip('Pier') + clip('Quay'));
    expect(await build()).toMatchObject({ changed: all.slice(0, 2), removed: all.slice(2), articles: 2 });
  });

  it('leaves the live generation alone when nothing changed', async () => {
    const { build, indexDir } = setUp(articles(3));
    await build();
    // Files written in the millisecond in which the first build began count as newer than it.
    await build();
    const before = await readFile(join(indexDir, 'current'), 'utf8');
    expect(await build()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3, embedded: 0 });
    expect(await readFile(join(indexDir, 'current'), 'utf8')).toBe(before);
    expect(await readdir(indexDir)).toEqual(['current', 'generations']);
  });

  it.each([0, Date.UTC(2090, 0) / 1000])('looks once at a file touched to %i s after 1970', async (time) => {
    const { build, open, file, articlesDir } = setUp(articles(3));
    const isStale = async () => {
      const index = await open();
      return isOutdated(articlesDir, await index.articles(), index.info);
    };
    await build();
    await utimes(file('0.txt'), time, time);
    expect(await isStale()).toBe(true);
    expect(await build()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3, embedded: 0 });
    expect(await isStale()).toBe(false);
    await writeFile(file('0.txt'), articleText(50));
    await utimes(file('0.txt'), time, time);
    expect(await isStale()).toBe(true);
  });

  it('leaves no empty folders behind where there was nothing to index', async () => {
    const indexDir = join(folderOf({}), 'deep', 'index');
    const store = folderStore(indexDir);
    await expect(buildIndex({ articlesDir: folderOf({}), store, embedder: builtin })).rejects.toThrow(
      'There are no articles',
    );
    expect(existsSync(join(indexDir, '..'))).toBe(false);
  });

  it('is outdated by a version of the program that reads otherwise', async () => {
    const { build, open, articlesDir } = setUp(articles(3));
    await build();
    const index = await open();
    const articlesNow = await index.articles();
    const info = aSecondLater(index.info);
    expect(await isOutdated(articlesDir, articlesNow, info)).toBe(false);
    const byAnother = { ...info, preparedBy: 'reader 0, splitter 0, words 0' };
    expect(await isOutdated(articlesDir, articlesNow, byAnother)).toBe(true);
  });

  it('attributes speakers again where an older version did, and embeds nothing', async () => {
    const { articlesDir, build, open, indexDir } = setUp({
      'a.txt': 'It rained. “We will build,” said Mayor Eva Lind.',
    });
    await build();
    const store = folderStore(indexDir);
    const older = await store.begin(builtin);
    const [article] = await older.live!.prepared(['a.txt']);
    const voice = { speakers: [], unnamed: false };
    const sentences = article!.sentences.map((sentence) => ({ ...sentence, voice }));
    await older.commit([{ ...article!, sentences, preparedBy: 'older rules' }], [], {
      preparedBy: 'older rules',
    });
    const spoken = async () => {
      const index = await open();
      const [{ id }] = (await index.articles()) as [ArticleSummary];
      return (await index.article(id))!.sentences.map((one) => one.voice.speakers[0]?.name);
    };
    expect(await spoken()).toEqual([undefined, undefined]);
    expect(await isOutdated(articlesDir, [{ path: 'a.txt' }], (await open()).info)).toBe(true);
    expect(await build()).toMatchObject({ embedded: 0, changed: [], unchanged: 1 });
    expect(await spoken()).toEqual([undefined, 'Eva Lind']);
  });

  it('keeps what it knows of a file or folder that cannot be read just now', async () => {
    const { build, open, file, articlesDir, indexDir } = setUp({
      'a.txt': articleText(1),
      'far/b.txt': articleText(2),
      'far/er/c.txt': articleText(3),
      'far-off.txt': articleText(4),
    });
    await unprivileged([articlesDir, indexDir], async () => {
      await build();
      await chmod(file('far'), 0);
      await chmod(file('a.txt'), 0);
      const failed = [
        { path: 'a.txt', reason: 'cannot be read: permission denied; its last version stays' },
        { path: 'far', reason: 'cannot be read: permission denied; its 2 articles stay' },
      ];
      const all = ['a.txt', 'far-off.txt', 'far/b.txt', 'far/er/c.txt'];
      expect(await build()).toMatchObject({ added: [], changed: [], removed: [], failed, articles: 4 });
      await writeFile(file('new.txt'), articleText(5));
      expect(await build()).toMatchObject({ added: ['new.txt'], removed: [], failed, embedded: 1 });
      expect(await pathsOf(open)).toEqual([...all, 'new.txt']);
      const index = await open();
      expect(await isOutdated(articlesDir, await index.articles(), aSecondLater(index.info))).toBe(false);
      // Another embedder needs their texts again.
      expect(await build({ ...builtin, id: 'another' })).toMatchObject({ removed: [], articles: 5 });
      await chmod(file('far'), 0o755);
      await rm(file('far/b.txt'));
      expect(await build({ ...builtin, id: 'another' })).toMatchObject({
        removed: ['far/b.txt'],
        articles: 4,
      });
    });
  });

  it('embeds only what is new or changed', async () => {
    const { build, file, open } = setUp(articles(5));
    await build();
    await writeFile(file('2.txt'), articleText(12));
    await writeFile(file('new.txt'), articleText(13));
    await rm(file('4.txt'));
    expect(await build()).toMatchObject({
      added: ['new.txt'],
      changed: ['2.txt'],
      removed: ['4.txt'],
      unchanged: 3,
      embedded: 2,
    });
    expect(await pathsOf(open)).toEqual(['0.txt', '1.txt', '2.txt', '3.txt', 'new.txt']);
  });

  it('embeds nothing for a file that was only renamed, or copied', async () => {
    const { build, file } = setUp(articles(3));
    await build();
    await mkdir(file('archive'));
    await rename(file('1.txt'), file('archive/one.txt'));
    await writeFile(file('twin.txt'), articleText(0));
    expect(await build()).toMatchObject({
      added: ['archive/one.txt', 'twin.txt'],
      removed: ['1.txt'],
      embedded: 0,
      articles: 4,
    });
  });

  it('reports a file that cannot be used, and goes on', async () => {
    const { build, open } = setUp({ ...articles(2), 'empty.txt': '', 'zero.txt': new Uint8Array(5000) });
    const { failed, articles: indexed } = await build();
    expect(failed.map(({ path }) => path)).toEqual(['empty.txt', 'zero.txt']);
    for (const { reason } of failed) expect(reason).toMatch(/\w/);
    expect(indexed).toBe(2);
    expect(await pathsOf(open)).toEqual(['0.txt', '1.txt']);
  });

  it('names a large page that gave little text', async () => {
    const page = (script: number) =>
      `<html><body><article><p>The harbour reopened on Monday after a week of checks.</p></article><script>${'x'.repeat(script)}</script></body></html>`;
    const { build } = setUp({ 'small.html': page(10), 'large.html': page(20_000) });
    expect((await build()).littleText).toEqual(['large.html']);
  });

  it('drops an article whose file was damaged, as failed and not as removed', async () => {
    const { build, file, open } = setUp(articles(2));
    await build();
    await writeFile(file('1.txt'), '');
    expect(await build()).toMatchObject({ removed: [], failed: [{ path: '1.txt' }], articles: 1 });
    expect(await pathsOf(open)).toEqual(['0.txt']);
  });

  it('refuses to replace an index by nothing', async () => {
    const { build, file, open, articlesDir } = setUp(articles(2));
    await build();
    await rm(file('0.txt'));
    await rm(file('1.txt'));
    await expect(build()).rejects.toThrow(
      `There are no articles in ${articlesDir}: put some there (see README). The index of 2 articles was kept`,
    );
    await writeFile(file('bad.txt'), '');
    await expect(build()).rejects.toThrow(/could be indexed: bad\.txt is empty\. The index of 2/);
    expect(await pathsOf(open)).toEqual(['0.txt', '1.txt']);
    await rm(articlesDir, { recursive: true });
    await expect(build()).rejects.toThrow('ARTICLES_DIR');
  });

  it('embeds everything anew for another embedder', async () => {
    const { build, open } = setUp(articles(3));
    await build();
    const other: Embedder = { ...builtin, id: 'another', mode: 'hybrid' };
    expect(await build(other)).toMatchObject({ unchanged: 3, embedded: 3 });
    expect((await open()).info).toMatchObject({ embedderId: 'another', mode: 'hybrid' });
  });

  it('loses nothing when the embedder fails, and finishes the rest the next time', async () => {
    const { build, file, open, indexDir } = setUp(articles(2));
    await build();
    for (let i = 0; i < 70; i++) await writeFile(file(`n${i}.txt`), articleText(100 + i));
    const failing: Embedder = {
      ...builtin,
      async *embedPassages(texts) {
        yield* builtin.embedPassages(texts.slice(0, 66));
        throw new Error('out of memory');
      },
    };
    await expect(build(failing)).rejects.toThrow('out of memory');
    expect(await pathsOf(open)).toEqual(['0.txt', '1.txt']);
    expect(await readdir(indexDir)).toEqual(['current', 'generations', 'unfinished.vectors']);
    expect(await build()).toMatchObject({ embedded: 70 - 64, articles: 72 });
    expect(await readdir(indexDir)).toEqual(['current', 'generations']);
  });

  it('lets the second of two builds know at once', async () => {
    const { build } = setUp(articles(3));
    const [first, second] = await Promise.allSettled([build(), build()]);
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = [first, second].find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(String(refused.reason)).toMatch(/is being built by process \d+; wait until it is done/);
    expect(await build()).toMatchObject({ unchanged: 3 });
  });

  it('copes with a folder that changes while it is read, and is right the next time', async () => {
    const { build, file, open, articlesDir } = setUp(articles(60));
    const { failed, articles: indexed } = await build(builtin, ({ phase, done }) => {
      if (phase === 'writing') writeFileSync(file('late.txt'), articleText(99));
      if (phase !== 'reading' || done !== 5) return;
      for (let i = 0; i < 60; i += 3) rmSync(file(`${i}.txt`), { force: true });
      for (let i = 1; i < 60; i += 3) writeFileSync(file(`${i}.txt`), articleText(500 + i));
    });
    expect(failed.length).toBeGreaterThan(0);
    for (const { reason } of failed) expect(reason).toContain('no longer there');
    expect(indexed).toBe(60 - failed.length);
    const index = await open();
    expect(await isOutdated(articlesDir, await index.articles(), index.info)).toBe(true);
    const next = await build();
    expect(next).toMatchObject({ added: ['late.txt'], failed: [], articles: 41 });
    expect(await pathsOf(open)).toContain('late.txt');
  });

  it('names a file that passes a limit, and does not try the same bytes again until they or its own rules change', async () => {
    const articlesDir = folderOf({ 'a.txt': articleText(0), 'endless.html': '<p>one</p>' });
    const overLimitFile = join(folderOf({}), 'over-limit.json');
    const store = folderStore(folderOf({}));
    const tried: string[] = [];
    const parse: ParseArticle = async (path, bytes) => {
      tried.push(path);
      if (path === 'endless.html') throw new OverLimitError('takes too long to read');
      return parseArticle(path, bytes);
    };
    const build = () => buildIndex({ articlesDir, store, embedder: builtin, parse, overLimitFile });
    const named = { path: 'endless.html', reason: expect.stringContaining('takes too long to read') };
    expect((await build()).failed).toEqual([named]);
    expect((await build()).failed).toEqual([named]);
    expect(tried.filter((path) => path === 'endless.html')).toHaveLength(1);
    await writeFile(join(articlesDir, 'endless.html'), '<p>two</p>');
    await build();
    expect(tried.filter((path) => path === 'endless.html')).toHaveLength(2);
    const older = (await readFile(overLimitFile, 'utf8')).replace(/"reader \d+/, '"reader 0');
    await writeFile(overLimitFile, older);
    await build();
    expect(tried.filter((path) => path === 'endless.html')).toHaveLength(3);
  });

  it('names a PDF that a parser never finishes, and reads the rest', async () => {
    const articlesDir = folderOf({ 'a.txt': articleText(0), 'z.txt': articleText(1) });
    // pdf.js looks through all drawing states that are open whenever another opens.
    await writeFile(join(articlesDir, 'nested.pdf'), pdfOf(['q '.repeat(100_000)]));
    const parse = createParser({ cpuMs: 500, heapBytes: 512 * MB, rssBytes: 1024 * MB });
    const report = await buildIndex({
      articlesDir,
      store: folderStore(folderOf({})),
      embedder: builtin,
      parse,
    });
    const reason = expect.stringContaining('takes too long to read');
    expect(report).toMatchObject({ articles: 2, failed: [{ path: 'nested.pdf', reason }] });
  });

  it('looks for text in some pictures at a time, and names those alone that are damaged', async () => {
    const pictures = Array.from({ length: 60 }, (_, at) => [`${100 + at}.png`, `${at}`]);
    const articlesDir = folderOf({ 'z.txt': articleText(0), ...Object.fromEntries(pictures) });
    const store = folderStore(folderOf({}));
    const overLimitFile = join(folderOf({}), 'over-limit.json');
    const parse: ParseArticle = async (path, bytes) => {
      if (path === '100.png') throw new UserError('is no picture that can be read');
      if (path === '101.png') throw new OverLimitError('is made of pictures in which no text can be read');
      if (path === '102.png') throw new PicturesError('is a picture, and text recognition is off');
      return parseArticle(
        path.replace('.png', '.txt'),
        path === 'z.txt' ? bytes : Buffer.from(articleText(1)),
      );
    };
    const build = () => buildIndex({ articlesDir, store, embedder: builtin, parse, overLimitFile });
    const failed = [{ path: '100.png', reason: 'is no picture that can be read' }];
    const first = await build();
    expect(first).toMatchObject({ failed, leftOut: [{ ending: '.png', files: 12 }], articles: 48 });
    const second = await build();
    expect(second).toMatchObject({ failed, leftOut: [{ ending: '.png', files: 2 }], articles: 58 });
    expect(second.added).toHaveLength(10);
  });

  it('reports its progress in order', async () => {
    const { build } = setUp(articles(40));
    const steps: Progress[] = [];
    await build(builtin, (progress) => steps.push(progress));
    const phases = [...new Set(steps.map(({ phase }) => phase))];
    expect(phases).toEqual(['reading', 'embedding', 'writing']);
    for (const phase of phases) {
      const done = steps.filter((step) => step.phase === phase);
      expect(done.map((step) => step.done)).toEqual(done.map((step) => step.done).toSorted((a, b) => a - b));
      expect(done.at(-1)!.done).toBe(done.at(-1)!.total);
    }
  });

  it('gives the same index whatever happened to the files in between, and however often it was built', async () => {
    const step = fc.record({
      file: fc.integer({ min: 0, max: 8 }),
      /** The number of its text; null: it goes. */
      text: fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }),
      isBuilt: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        const winding = setUp({});
        const present = new Map<string, string>();
        for (const { file, text, isBuilt } of steps) {
          const name = `${file}.txt`;
          await rm(winding.file(name), { force: true });
          present.delete(name);
          if (text !== null) present.set(name, articleText(text, 20));
          if (text !== null) await writeFile(winding.file(name), present.get(name)!);
          if (isBuilt && present.size > 0) await winding.build();
        }
        fc.pre(present.size > 0);
        await winding.build();
        const straight = setUp(Object.fromEntries(present));
        await straight.build();
        expect(await contentsOf(winding.indexDir)).toEqual(await contentsOf(straight.indexDir));
      }),
      { numRuns: runs(3, 50) },
    );
  });
});

/** What the live generation holds: two files as they are, and the vector of each passage, wherever it lies. */
async function contentsOf(indexDir: string) {
  const folder = join(indexDir, 'generations', await readFile(join(indexDir, 'current'), 'utf8'));
  const { vectors, lexical, close } = await openGeneration(folder, (path) => expect.fail(path));
  const { rows, hashes, values, dimensions } = await vectors.load();
  await close();
  return {
    articles: await readFile(join(folder, 'articles.jsonl'), 'utf8'),
    lexical: Buffer.from(lexical).toString('base64'),
    vectors: Array.from(rows, (row) => [
      Buffer.from(hashes.subarray(row * 32, (row + 1) * 32)).toString('hex'),
      values.slice(row * dimensions, (row + 1) * dimensions),
    ]),
  };
}
