import { afterAll, describe, expect, it } from 'vitest';
import { embeddedTexts } from '../../../src/index/building/embed.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { corpus, store, vectorsOf } from '../../support/corpus.js';
import { runs } from '../../support/full.js';
import { testDatabase } from '../../support/postgres.js';
import { storeContract } from '../store-contract.js';

const database = await testDatabase();
afterAll(database.stop);

storeContract(database.name, async () => {
  const connectionString = database.newPlace();
  return () => createPostgresStore({ connectionString });
});

describe(`${database.name}: the vector index`, () => {
  it('is made after the load, and finds no passage of an article that is gone', async () => {
    const connectionString = database.newPlace();
    const indexed = createPostgresStore({ connectionString, indexedFrom: 10 });
    const embedder = createBuiltinEmbedder();
    const all = corpus(runs(40, 150));
    await store(indexed, embedder, all);
    const schema = new URL(connectionString).searchParams.get('schema')!;
    expect(
      await database.rows(`SELECT indexdef FROM pg_indexes WHERE schemaname = '${schema}'`),
    ).toContainEqual({
      indexdef: expect.stringContaining('USING hnsw (embedding vector_ip_ops)'),
    });
    // Old vectors stay for those who still read the old generation: most of the nearest are not ours.
    await store(indexed, embedder, all.slice(0, 20));
    const index = (await indexed.open())!;
    const vectors = await vectorsOf(embedder, [...embeddedTexts(all).values()]);
    for (const [number, vector] of vectors.entries()) {
      if (number % runs(4, 1) !== 0) continue;
      const hits = await index.nearest(vector, 15);
      expect(hits).toHaveLength(15);
      if (number < 20) expect(hits[0]!.passage).toBe(number);
    }
    await indexed.close();
  });
});
