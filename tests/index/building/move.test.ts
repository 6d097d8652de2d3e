import { describe, expect, it } from 'vitest';
import { moveIndex } from '../../../src/index/building/move.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { corpus, preparedIn, store } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';
import { folderStore } from '../../support/folder-store.js';
import { testDatabase } from '../../support/postgres.js';

const embedder = createBuiltinEmbedder();

describe('moving an index', () => {
  it('carries articles and vectors over, embeds nothing, and leaves the source as it was', async () => {
    const database = await testDatabase();
    const from = folderStore(folderOf({}));
    const to = createPostgresStore({ connectionString: database.newPlace() });
    try {
      await store(from, embedder, corpus(20, 30));
      const source = (await from.open())!;
      const info = await moveIndex(from, to);
      const { generation: _, builtAt: __, ...same } = source.info;
      expect(info).toMatchObject(same);
      expect(await preparedIn(to, embedder)).toEqual(await preparedIn(from, embedder));
      const moved = (await to.open())!;
      const question = await embedder.embedQuery('Which railway received a grant?');
      const hits = await moved.nearest(question, 10);
      const expected = await source.nearest(question, 10);
      expect(hits.map(({ passage }) => passage)).toEqual(expected.map(({ passage }) => passage));
      expect(await from.current()).toBe(source.info.generation);
      // Both are free to be built again, and every vector is known there.
      expect(await store(to, embedder, corpus(21, 30))).toBe(corpus(21, 30)[20]!.passages.length);
      expect(await store(from, embedder, corpus(20, 30))).toBe(0);
    } finally {
      await to.close();
      await database.stop();
    }
  });

  it('says so when there is nothing to move', async () => {
    const moving = moveIndex(folderStore(folderOf({})), folderStore(folderOf({})));
    await expect(moving).rejects.toThrow('There is no index to move yet');
  });
});
