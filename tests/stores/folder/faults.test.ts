/** What a killed process, a full disk and a damaged byte do to the index in a folder: nothing. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../lab/statistics.js';
import { buildIndex } from '../../../src/index/building/build.js';
import { parseArticle } from '../../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import type { SearchIndex } from '../../../src/retrieval/ports.js';
import { childProgram } from '../../support/child.js';
import { articleText, corpus, store } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';
import { isFull, runs } from '../../support/full.js';

const embedder = createBuiltinEmbedder();
const build = (articlesDir: string, indexDir: string) =>
  buildIndex({ articlesDir, store: folderStore(indexDir), embedder, parse: parseArticle });

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A folder of articles that changes at random, the same for a seed. */
function changingFolder(count: number, random: () => number) {
  const articlesDir = folderOf({});
  const files = new Map<string, string>();
  const write = async (name: string): Promise<void> => {
    files.set(name, articleText(Math.floor(random() * 10_000)));
    await writeFile(join(articlesDir, name), files.get(name)!);
  };
  return {
    articlesDir,
    fill: async () => {
      for (let i = 0; i < count; i++) await write(`${i}.txt`);
    },
    change: async () => {
      for (let i = 0; i < count / 2; i++) await write(`${Math.floor(random() * count * 1.2)}.txt`);
      const gone = `${Math.floor(random() * count)}.txt`;
      if (files.delete(gone)) await rm(join(articlesDir, gone));
    },
    /** Path and hash of every file, in order of path. */
    state: () => [...files].map(([path, text]) => `${path} ${hashOf(text)}`).toSorted(),
  };
}

/** Path and hash of every article in the index, after asking it by words and by vector. */
async function stateOf(indexDir: string): Promise<string[]> {
  const index = (await folderStore(indexDir).open())!;
  await expectAnswers(index);
  const articles = await Promise.all((await index.articles()).map(({ id }) => index.article(id)));
  await index.close();
  return articles.map((article) => `${article!.path} ${hashOf(article!.text)}`).toSorted();
}

async function expectAnswers(index: SearchIndex): Promise<void> {
  const [passage] = await index.passages([index.info.passages - 1]);
  const text = passage!.article.text.slice(passage!.start, passage!.end);
  const [nearest] = await index.nearest(await embedder.embedQuery(text), 1);
  expect(nearest!.score).toBeCloseTo(1, 4);
  expect(await index.lexical([{ stem: 'council', weight: 1 }], 3)).toHaveLength(3);
}

function startBuild(articlesDir: string, indexDir: string, shell = ''): ChildProcess {
  const command = [process.execPath, childProgram('build-child'), articlesDir, indexDir];
  return shell
    ? spawn('sh', ['-c', `${shell}; exec "$@"`, 'sh', ...command], { stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(command[0]!, command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
}
const ended = (child: ChildProcess): Promise<NodeJS.Signals | number | null> =>
  new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? code)));

/** Kills the build `delay` milliseconds after it has written the line. */
async function killAfter(child: ChildProcess, line: string, delay: number): Promise<void> {
  const end = ended(child);
  for await (const told of createInterface(child.stdout!)) {
    if (told !== line) continue;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    child.kill('SIGKILL');
  }
  await end;
}

describe('kill -9 in the middle of a build', () => {
  /** Of each history; in a long run two, side by side, for most of each is a process starting. */
  const RUNS = runs(1, 50);
  const ARTICLES = runs(40, 60);
  const seeds = isFull ? [1, 2] : [1];

  it(`leaves the old index or the new one, ${seeds.length * RUNS} times of ${seeds.length * RUNS}`, async () => {
    const old = await Promise.all(seeds.map(killAgainAndAgain));
    // Some of the moments are before the swap.
    if (isFull) expect(old[0]! + old[1]!).toBeGreaterThan(RUNS / 2);
  });

  /** Changes the folder and kills the build of it, time and again. Returns how often the old index stayed. */
  async function killAgainAndAgain(seed: number): Promise<number> {
    const random = seeded(seed);
    const folder = changingFolder(ARTICLES, random);
    const indexDir = folderOf({});
    await folder.fill();
    await build(folder.articlesDir, indexDir);
    let before = folder.state();
    let old = 0;
    for (let run = 0; run < RUNS; run++) {
      await folder.change();
      const after = folder.state();
      const [line, delay] = momentOf(random);
      await killAfter(startBuild(folder.articlesDir, indexDir), line, delay);
      const found = await stateOf(indexDir);
      expect([before, after], `run ${run}, killed ${delay} ms after "${line}"`).toContainEqual(found);
      if (found.join() === before.join()) old++;
      before = found;
    }
    await build(folder.articlesDir, indexDir);
    expect(await stateOf(indexDir)).toEqual(folder.state());
    expect((await readdir(indexDir)).toSorted()).toEqual(['current', 'generations']);
    expect(await readdir(join(indexDir, 'generations'))).toHaveLength(1);
    return old;
  }

  /** While it reads, while it embeds, or at a random moment while it writes and swaps. */
  function momentOf(random: () => number): [line: string, delay: number] {
    const kind = random();
    if (kind < 0.2) return [`reading ${1 + Math.floor(random() * ARTICLES)}`, 0];
    if (kind < 0.45) return ['embedding 32', 0];
    return ['writing 0', Math.floor(random() * 120)];
  }

  it('loses none of the vectors that were kept', async () => {
    const folder = changingFolder(ARTICLES, seeded(7));
    const indexDir = folderOf({});
    await folder.fill();
    await killAfter(startBuild(folder.articlesDir, indexDir), 'embedding 32', 0);
    expect(await folderStore(indexDir).open()).toBeNull();
    const { articles, embedded } = await build(folder.articlesDir, indexDir);
    expect(articles).toBe(ARTICLES);
    expect(embedded).toBeLessThanOrEqual(ARTICLES - 32);
    expect(await stateOf(indexDir)).toEqual(folder.state());
  });
});

it('never takes the lock from a living process, even one that is paused', async () => {
  const folder = changingFolder(20, seeded(11));
  const indexDir = folderOf({});
  await folder.fill();
  const child = startBuild(folder.articlesDir, indexDir);
  const end = ended(child);
  for await (const told of createInterface(child.stdout!)) {
    if (told !== 'reading 0') continue;
    child.kill('SIGSTOP');
    await expect(build(folder.articlesDir, indexDir)).rejects.toThrow(
      `being built by process ${child.pid}; wait until it is done`,
    );
    child.kill('SIGCONT');
  }
  expect(await end).toBe(0);
  expect(await stateOf(indexDir)).toEqual(folder.state());
});

describe('a disk that takes no more', () => {
  // In blocks of 512 bytes a file: from the journal to the largest file of a generation.
  it.each(isFull ? [8, 64, 300, 600] : [300])(
    'leaves the live index as it was (%d blocks)',
    async (blocks) => {
      const folder = changingFolder(runs(60, 120), seeded(blocks));
      const indexDir = folderOf({});
      await folder.fill();
      await build(folder.articlesDir, indexDir);
      const before = folder.state();
      const current = await readFile(join(indexDir, 'current'), 'utf8');
      await folder.change();
      const child = startBuild(folder.articlesDir, indexDir, `ulimit -f ${blocks}`);
      let told = '';
      child.stderr!.on('data', (chunk) => {
        told += chunk;
      });
      expect(await ended(child)).toBe(1);
      expect(told).toContain(`The index in ${indexDir} could not be written: `);
      expect(told).toContain('what was there before is untouched');
      expect(await stateOf(indexDir)).toEqual(before);
      expect(await readdir(join(indexDir, 'generations'))).toEqual([current]);
      await build(folder.articlesDir, indexDir);
      expect(await stateOf(indexDir)).toEqual(folder.state());
    },
  );
});

describe('a damaged byte', () => {
  it('in any region of any file never gives a wrong answer', async () => {
    const indexDir = folderOf({});
    await store(folderStore(indexDir), embedder, corpus(8, 30));
    const name = await readFile(join(indexDir, 'current'), 'utf8');
    const generation = join(indexDir, 'generations', name);
    const parts = (await readdir(join(generation, 'vectors'))).map((file) => join('vectors', file));
    expect(parts.map(extname).toSorted()).toEqual(['.bin', '.json']);
    const files = ['manifest.json', 'articles.jsonl', 'lexical.bin', 'rows.bin', ...parts];
    const paths = [join(indexDir, 'current'), ...files.map((file) => join(generation, file))];
    const expected = await answersOf(indexDir);
    const outcomes: Record<string, number> = { refused: 0, right: 0 };
    const random = seeded(3);
    for (const path of paths) {
      const whole = await readFile(path);
      for (let region = 0; region < 12; region++) {
        const damaged = Buffer.from(whole);
        const at = Math.floor(((region + random()) / 12) * whole.length);
        damaged[at] = damaged[at]! ^ (1 << Math.floor(random() * 8));
        await writeFile(path, damaged);
        const found = await answersOf(indexDir).catch((error: Error) => error);
        if (found instanceof Error) {
          expect(found).toMatchObject({
            name: 'UserError',
            message: expect.stringContaining('npm run index'),
          });
          outcomes.refused!++;
        } else {
          expect(found, `${path} damaged at ${at}`).toEqual(expected);
          outcomes.right!++;
        }
        await writeFile(path, whole);
      }
    }
    // The name, the manifest and the articles are refused; what is derived is made again; Vectra is not read.
    expect(outcomes).toEqual({ refused: 36, right: 48 });
  });

  async function answersOf(indexDir: string): Promise<unknown> {
    const index = (await folderStore(indexDir).open())!;
    const question = await embedder.embedQuery('Which library set a record?');
    return [
      index.info,
      await index.nearest(question, 9),
      await index.lexical([{ stem: 'librari', weight: 1 }], 9),
      await index.passages([0, index.info.passages - 1]),
    ];
  }
});
