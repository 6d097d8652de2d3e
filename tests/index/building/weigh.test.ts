import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../src/index/building/build.js';
import { parseArticle } from '../../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import type { Embedder } from '../../../src/retrieval/ports.js';
import { articleText } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';

const builtin = createBuiltinEmbedder();
const add = (folder: string, from: number, to: number) =>
  Promise.all(
    Array.from({ length: to - from }, (_, i) =>
      writeFile(join(folder, `${from + i}.txt`), articleText(from + i)),
    ),
  );

describe('the weight of an embedder', () => {
  it('is found when the embedder is new, kept while the archive changes, and found again when it has doubled', async () => {
    const articlesDir = folderOf({});
    const indexDir = folderOf({});
    const weighed: string[][] = [];
    const build = async (embedder: Embedder = builtin) => {
      await buildIndex({
        articlesDir,
        store: folderStore(indexDir),
        embedder,
        parse: parseArticle,
        async weighVectors({ id }, sample) {
          weighed.push([id, ...(await sample(3)).map(({ path }) => path)]);
          return 0.1 * weighed.length;
        },
      });
      return (await folderStore(indexDir).open())!.info.vectorWeight;
    };
    await add(articlesDir, 0, 4);
    expect(await build()).toEqual({ value: 0.1, articles: 4 });
    await add(articlesDir, 4, 7);
    await rm(join(articlesDir, '0.txt'));
    expect(await build()).toEqual({ value: 0.1, articles: 4 });
    await add(articlesDir, 7, 9);
    expect(await build()).toEqual({ value: 0.2, articles: 8 });
    expect(await build({ ...builtin, id: 'another' })).toEqual({ value: expect.closeTo(0.3), articles: 8 });
    expect(weighed.map(([id]) => id)).toEqual([builtin.id, builtin.id, 'another']);
    // From the stored articles as well as from the new ones, and the same ones each time.
    expect(weighed[1]).toHaveLength(4);
    expect(weighed[2]!.slice(1)).toEqual(weighed[1]!.slice(1));
  });

  it('stays unknown if it cannot be found', async () => {
    const store = folderStore(folderOf({}));
    const articlesDir = folderOf({ '0.txt': articleText(0) });
    await buildIndex({
      articlesDir,
      store,
      embedder: builtin,
      parse: parseArticle,
      weighVectors: async () => null,
    });
    expect((await store.open())!.info.vectorWeight).toBeNull();
  });
});
