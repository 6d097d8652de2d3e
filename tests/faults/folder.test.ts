/** A folder of articles that changes under the indexer's hands: files vanish, appear, and turn into other things. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../lab/statistics.js';
import { buildIndex } from '../../src/index/building/build.js';
import { parseArticle } from '../../src/index/parse.js';
import { listFiles, readArticle } from '../../src/index/read.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { articleText, preparedIn } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';
import { folderStore } from '../support/folder-store.js';
import { runs } from '../support/full.js';
import { oneOf } from '../support/random.js';

const embedder = createBuiltinEmbedder();
const SECRET = 'The password of the harbour office is on this page.';
const FILES = 40;
const pathOf = (number: number): string => `${number % 4}/${number}.txt`;

type Change = (file: string, outside: string, random: () => number) => void;
const replaced = (by: Change): Change => {
  return (file, outside, random) => {
    rmSync(file, { recursive: true, force: true });
    by(file, outside, random);
  };
};
const CHANGES: readonly Change[] = [
  (file) => rmSync(file, { recursive: true, force: true }),
  replaced((file, _, random) => writeFileSync(file, articleText(Math.floor(random() * 1000)))),
  replaced((file) => writeFileSync(file, '')),
  replaced((file, _, random) => writeFileSync(`${file}.new.txt`, articleText(Math.floor(random() * 1000)))),
  replaced((file) => mkdirSync(file)),
  replaced((file, outside) => symlinkSync(join(outside, 'secret.txt'), file)),
  replaced((file, outside) => symlinkSync(outside, file)),
  replaced((file) => symlinkSync(`${file}.nowhere`, file)),
  replaced((file) => symlinkSync(file, file)),
];

describe('a folder that changes while it is read', () => {
  const count = runs(2, 200);

  it(`${count} times: what can be read is indexed, the rest has its reason, nothing from outside gets in`, async () => {
    for (let seed = 1; seed <= count; seed += 1) await changeWhileReading(seed);
  });

  async function changeWhileReading(seed: number): Promise<void> {
    const random = seeded(seed);
    const articlesDir = folderOf(
      Object.fromEntries(Array.from({ length: FILES }, (_, i) => [pathOf(i), articleText(i)])),
    );
    const outside = folderOf({ 'secret.txt': SECRET });
    const store = folderStore(folderOf({}));
    // One folder stays, so that there is something to index.
    const change = (): void =>
      oneOf(CHANGES, random)(join(articlesDir, pathOf(4 * Math.floor(random() * 10) + 1)), outside, random);
    const report = await buildIndex({
      parse: parseArticle,
      articlesDir,
      store,
      embedder,
      onProgress: ({ phase, done }) => {
        if (phase !== 'reading') return;
        for (let i = Math.floor(random() * 3); i > 0; i -= 1) change();
        if (done === 20 && seed % 2 === 0) {
          replaced((folder) => symlinkSync(outside, folder))(join(articlesDir, '2'), outside, random);
        }
      },
    });
    for (const { path, reason } of report.failed)
      expect(reason, path).toMatch(/^(?:is|was|leads|may not) [a-z]/);
    await expectWhole();
    expect(report.articles).toBeGreaterThanOrEqual(FILES / 2);
    await buildIndex({ articlesDir, store, embedder, parse: parseArticle });
    await expectWhole();
    expect([...(await preparedIn(store, embedder)).keys()]).toEqual(await readable(articlesDir));

    async function expectWhole(): Promise<void> {
      const index = (await store.open())!;
      for (const { text, path } of (await preparedIn(store, embedder)).values())
        expect(text, path).not.toContain('password');
      expect(await index.passages([...Array(index.info.passages).keys()])).toHaveLength(index.info.passages);
      await index.close();
    }
  }

  /** The articles that a quiet folder holds, asked of one file after another. */
  async function readable(articlesDir: string): Promise<string[]> {
    const paths: string[] = [];
    for (const { path } of await listFiles(articlesDir)) {
      const article = await readArticle(articlesDir, path).catch(() => null);
      if (article !== null) paths.push(path);
    }
    return paths;
  }
});
