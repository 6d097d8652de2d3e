import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIndex } from '../../src/index/building/build.js';
import { parseArticle } from '../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { articleText } from '../support/corpus.js';
import { folderOf, writeFiles } from '../support/folder.js';
import { folderStore } from '../support/folder-store.js';
import { isFull, runs } from '../support/full.js';
import { fillDisk, smallDisk } from '../support/small-disk.js';

const DISK = 8192;
const FIRST = 50;
/** What takes more than a disk has left. */
const MORE = runs(80, 300);
const files = (from: number, to: number) =>
  Object.fromEntries(
    Array.from({ length: to - from }, (_, i) => [`${from + i}.txt`, articleText(from + i)] as const),
  );

it.for(isFull ? [0, 40, 200, 600, 1200] : [200])(
  'a disk that is full but for %i KB leaves the live index as it was, and the next build finishes',
  async (spared, { skip }) => {
    const disk = await smallDisk(DISK);
    if (!disk) return skip('no file system can be mounted here');
    const articlesDir = folderOf(files(0, FIRST));
    const indexDir = join(disk, 'index');
    const build = () =>
      buildIndex({
        articlesDir,
        store: folderStore(indexDir),
        embedder: createBuiltinEmbedder(),
        parse: parseArticle,
      });
    const articlesFound = async () => {
      const index = (await folderStore(indexDir).open())!;
      const all = await index.lexical([{ stem: 'council', weight: 1 }], 1000);
      await index.close();
      return all.length;
    };
    await build();
    expect(await articlesFound()).toBe(FIRST);

    writeFiles(articlesDir, files(FIRST, FIRST + MORE));
    await fillDisk(join(disk, 'ballast'), spared);
    await expect(build()).rejects.toThrow(
      /could not be written: the disk is full \(ENOSPC\).*what was there before is untouched/,
    );
    expect(await articlesFound()).toBe(FIRST);
    expect(await readdir(join(indexDir, 'generations'))).toHaveLength(1);

    await rm(join(disk, 'ballast'));
    const { added } = await build();
    expect(added).toHaveLength(MORE);
    expect(await articlesFound()).toBe(FIRST + MORE);
  },
);
