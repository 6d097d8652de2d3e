import { afterAll, describe, expect, it } from 'vitest';
import { createBuiltinEmbedder } from '../../../src/models/builtin-embedder.js';
import { buildLexicalIndex } from '../../../src/retrieval/inverted-index/lexical-index.js';
import { createPostgresStore } from '../../../src/stores/postgres/postgres-store.js';
import { corpus, store } from '../../support/corpus.js';
import { testDatabase } from '../../support/postgres.js';

const database = await testDatabase();
const embedder = createBuiltinEmbedder();
afterAll(database.stop);

const ARTICLES = corpus(20, 30);
const QUERY = ['railwai', 'glacier', 'offici'].map((stem, i) => ({ stem, weight: 1 / (i + 1) }));

/** What the first version's tables held, made from today's by taking away what came later. */
const AS_VERSION_1 = (schema: string): string => `
  ALTER TABLE ${schema}.posting DROP best, DROP body;
  DROP INDEX ${schema}.posting_article, ${schema}.article_public, ${schema}.article_path,
    ${schema}.article_outlet, ${schema}.article_published;
  DROP TABLE ${schema}.frequency;
  ALTER TABLE ${schema}.generation DROP prepared_by, DROP vector_weight, DROP weighed_articles;
  ALTER TABLE ${schema}.article DROP page_offsets, DROP page_numbers, DROP correction, DROP recognised, DROP revision, ADD text text, ADD sentences int[];
  UPDATE ${schema}.article SET text = page.text, sentences = page.sentences
    FROM ${schema}.page WHERE page.article = id;
  DROP TABLE ${schema}.page, ${schema}.speaker;
  CREATE UNIQUE INDEX posting_term ON ${schema}.posting (term, article);
  DELETE FROM ${schema}.migration WHERE number > 1`;

describe(`${database.name}: a database of an older version`, () => {
  it('is brought up to date by who opens it first, and answers as before', async () => {
    const connectionString = database.newPlace();
    const schema = new URL(connectionString).searchParams.get('schema')!;
    const older = createPostgresStore({ connectionString });
    await store(older, embedder, ARTICLES);
    await older.close();
    await database.run(AS_VERSION_1(schema));
    const stores = [1, 2].map(() => createPostgresStore({ connectionString }));
    const indexes = await Promise.all(stores.map((one) => one.open()));
    const memory = buildLexicalIndex(ARTICLES);
    const expected = memory.search(QUERY, 40);
    const stems = QUERY.map(({ stem }) => stem);
    for (const index of indexes) {
      expect(await index!.lexical(QUERY, 40)).toEqual(expected);
      const { frequency } = await index!.termStatistics(stems);
      expect(frequency).toEqual(new Map(stems.map((stem) => [stem, memory.frequency(stem)])));
      const [passage] = await index!.passages([30]);
      const { text, sentences } = ARTICLES.find(({ id }) => id === passage!.article.id)!;
      expect(passage!.article).toMatchObject({ text, sentences, offset: 0, firstNumber: 0 });
    }
    const grown = corpus(21, 30);
    expect(await store(stores[0]!, embedder, grown)).toBe(grown[20]!.passages.length);
    const [{ number }] = (await database.rows(`SELECT max(number) AS number FROM ${schema}.migration`)) as [
      { number: number },
    ];
    expect(number).toBeGreaterThan(1);
    await Promise.all(stores.map((one) => one.close()));
  });

  it('is refused when a newer version made it', async () => {
    const connectionString = database.newPlace();
    const schema = new URL(connectionString).searchParams.get('schema')!;
    const newer = createPostgresStore({ connectionString });
    expect(await newer.open()).toBeNull();
    await newer.close();
    await database.run(`INSERT INTO ${schema}.migration (number) VALUES (1000)`);
    const older = createPostgresStore({ connectionString });
    await expect(older.open()).rejects.toThrow('made by a newer version of quotewire');
    await older.close();
  });
});
