import { afterAll, describe, expect, it } from 'vitest';
import { contentStems } from '../../../src/language/tokens.js';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { buildLexicalIndex } from '../../../src/retrieval/inverted-index/lexical-index.js';
import type { PreparedArticle, SearchIndex } from '../../../src/retrieval/ports.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { corpus, prepare, store } from '../../support/corpus.js';
import { testDatabase } from '../../support/postgres.js';

const database = await testDatabase();
const embedder = createBuiltinEmbedder();
afterAll(database.stop);

const ALL = corpus(8, 8);
const CHANGED = {
  ...prepare(ALL[3]!.path, 'The zeppelin of Aldermere closed its library.'),
  title: 'A library',
};
/** Generations one after another: grown, unchanged but for one, shrunk, replaced, empty, and back. */
const GENERATIONS: readonly (readonly PreparedArticle[])[] = [
  ALL.slice(0, 5),
  ALL,
  ALL.with(3, CHANGED),
  ALL.slice(4),
  [CHANGED],
  [],
  ALL,
];
const STEMS = [...new Set([...ALL, CHANGED].flatMap(({ title, text }) => contentStems(`${title} ${text}`)))];
const MISSPELT = ['railwei', 'zeppelni', 'libary', 'ibrary', 'glaceir', 'zzzzzz'];

async function expectCountsOf(index: SearchIndex, articles: readonly PreparedArticle[]): Promise<void> {
  const memory = buildLexicalIndex(articles);
  const { frequency } = await index.termStatistics(STEMS);
  expect(frequency).toEqual(new Map(STEMS.map((stem) => [stem, memory.frequency(stem)])));
  for (const word of MISSPELT) expect(await index.similarTerms(word)).toEqual(memory.similarTerms(word));
}

describe(`${database.name}: the frequencies of words`, () => {
  it.each([
    ['kept', '1 second'],
    ['swept away', '1 hour'],
  ])('are those of each generation, while older ones are %s', async (fate, age) => {
    const connectionString = database.newPlace();
    const schema = new URL(connectionString).searchParams.get('schema')!;
    const builder = createPostgresStore({ connectionString });
    const reader = createPostgresStore({ connectionString });
    const indexes: SearchIndex[] = [];
    for (const articles of GENERATIONS) {
      await store(builder, embedder, articles);
      indexes.push((await reader.open())!);
      await expectCountsOf(indexes.at(-1)!, articles);
      await database.run(`UPDATE ${schema}.generation SET retired_at = retired_at - interval '${age}'`);
    }
    if (fate === 'kept') {
      const fresh = createPostgresStore({ connectionString });
      await expectCountsOf((await fresh.open())!, ALL);
      for (const [i, index] of indexes.entries()) await expectCountsOf(index, GENERATIONS[i]!);
      await fresh.close();
    }
    const rows = await database.rows(
      `SELECT FROM ${schema}.frequency f WHERE f.generation < (SELECT min(id) FROM ${schema}.generation)
       AND EXISTS (SELECT FROM ${schema}.frequency l WHERE l.term = f.term
         AND l.generation > f.generation AND l.generation <= (SELECT min(id) FROM ${schema}.generation))`,
    );
    expect(rows).toEqual([]);
    await Promise.all([builder, reader].map((one) => one.close()));
  });
});
