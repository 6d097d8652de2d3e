/** Bulk loading: vectors and articles by content, so that what is there already is not written again. */
import type { PreparedArticle } from '../../retrieval/ports.js';
import type { Session } from './connection.js';
import { transaction } from './lock.js';
import { type ArticleRows, fingerprintOf, hashArray, rowsOf, vectorArray, vectorFromBytes } from './rows.js';

const VECTORS_A_QUERY = 1000;
/** Characters of text; with its postings such a batch is some megabytes on the wire. */
const BATCH_CHARACTERS = 500_000;

/** The table of an embedder's vectors, made when it is first used. */
export interface Space {
  readonly id: number;
  readonly table: string;
  readonly dimensions: number;
}

/** pgvector indexes no longer vectors than this. */
const MOST_INDEXED_DIMENSIONS = 2000;
/** A page of 8 KB holds such a row. */
const MOST_INLINE_DIMENSIONS = 1900;

/** The space of an embedder; makes it and its table if there is none yet. */
export async function openSpace(
  session: Session,
  schema: string,
  embedder: { readonly id: string; readonly mode: string; readonly dimensions: number },
): Promise<Space> {
  const { id: name, mode, dimensions } = embedder;
  return transaction(session, async () => {
    await session.query(
      `INSERT INTO ${schema}.space (embedder, mode, dimensions) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [name, mode, dimensions],
    );
    const [space] = await session.query<{ id: number }>(
      `SELECT id FROM ${schema}.space WHERE embedder = $1`,
      [name],
    );
    const table = `${schema}.vectors_${space!.id}`;
    const [found] = await session.query<{ table: string | null }>(`SELECT to_regclass('${table}') AS table`);
    if (!found!.table) await session.query(vectorsTable(table, dimensions));
    return { id: space!.id, table, dimensions };
  });
}

/** Vectors that are short enough stay in their rows, so that an exact scan need not fetch each from elsewhere. */
const vectorsTable = (table: string, dimensions: number): string => `
  CREATE TABLE ${table} (hash bytea PRIMARY KEY, embedding vector(${dimensions}) NOT NULL);
  ${dimensions <= MOST_INLINE_DIMENSIONS ? `ALTER TABLE ${table} ALTER COLUMN embedding SET STORAGE PLAIN` : ''}`;

/** The vectors that are known, by hash in hex; others are left out. */
export async function readVectors(
  session: Session,
  { table }: Space,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> {
  const known = new Map<string, Float32Array>();
  for (let i = 0; i < hashes.length; i += VECTORS_A_QUERY) {
    const wanted = hashArray(hashes.slice(i, i + VECTORS_A_QUERY));
    const rows = await session.query<{ hash: string; bytes: Buffer }>(
      `SELECT encode(hash, 'hex') AS hash, vector_send(embedding) AS bytes
       FROM ${table} WHERE hash = ANY($1::bytea[])`,
      [wanted],
    );
    for (const { hash, bytes } of rows) known.set(hash, vectorFromBytes(bytes));
  }
  return known;
}

/** Adds vectors by their hash in hex; one that is there already stays. */
export async function writeVectors(
  session: Session,
  { table }: Space,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const [type] = await session.query<{ oid: number }>(`SELECT 'vector'::regtype::oid::int AS oid`);
  const entries = [...vectors];
  for (let i = 0; i < entries.length; i += VECTORS_A_QUERY) {
    const batch = entries.slice(i, i + VECTORS_A_QUERY);
    await session.query(
      `INSERT INTO ${table} SELECT * FROM unnest($1::bytea[], $2::vector[]) ON CONFLICT DO NOTHING`,
      [
        hashArray(batch.map(([hash]) => hash)),
        vectorArray(
          type!.oid,
          batch.map(([, vector]) => vector),
        ),
      ],
    );
  }
}

/** Built once there is something to index; later vectors are added to it as they come. */
export async function indexVectors(
  session: Session,
  { table, dimensions }: Space,
  indexedFrom: number,
): Promise<void> {
  if (dimensions > MOST_INDEXED_DIMENSIONS) return;
  const name = `${table.split('.')[1]}_nearest`;
  const [found] = await session.query<{ index: string | null }>(
    `SELECT to_regclass('${table}_nearest') AS index`,
  );
  if (found!.index) return;
  const [count] = await session.query<{ vectors: number }>(`SELECT count(*)::int AS vectors FROM ${table}`);
  if (count!.vectors < indexedFrom) return;
  await transaction(session, async () => {
    await session.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    await session.query(`CREATE INDEX ${name} ON ${table} USING hnsw (embedding vector_ip_ops)`);
  });
}

/**
 * Loads what is not there yet, a batch at a time.
 * @param others How many other articles the generation has.
 * @returns The articles' fingerprints, in order.
 */
export async function loadArticles(
  session: Session,
  schema: string,
  articles: readonly PreparedArticle[],
  others: number,
): Promise<string[]> {
  const fingerprints = articles.map(fingerprintOf);
  const found = await session.query<{ fingerprint: string }>(
    `SELECT fingerprint FROM ${schema}.article WHERE fingerprint = ANY($1)`,
    [fingerprints],
  );
  const known = new Set(found.map(({ fingerprint }) => fingerprint));
  const missing = fingerprints.flatMap((fingerprint, i) => (known.has(fingerprint) ? [] : [i]));
  const termIds = new Map<string, number>();
  for (const batch of batches(missing, (i) => articles[i]!.text.length)) {
    const rows = batch.map((i) => rowsOf(articles[i]!, fingerprints[i]!));
    await addTerms(session, schema, rows, termIds);
    await transaction(session, () => insertArticles(session, schema, rows, termIds));
  }
  // After the first bulk load; from then on it is kept up to date.
  await session.query(`
    CREATE INDEX IF NOT EXISTS posting_best ON ${schema}.posting (term, best DESC) INCLUDE (article, body);
    CREATE UNIQUE INDEX IF NOT EXISTS posting_article ON ${schema}.posting (article, term)`);
  if (missing.length > (articles.length + others) / 10) await settle(session, schema);
  return fingerprints;
}

function* batches(items: readonly number[], sizeOf: (item: number) => number): Generator<number[]> {
  let batch: number[] = [];
  let size = 0;
  for (const item of items) {
    batch.push(item);
    size += sizeOf(item);
    if (size < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Adds the ids of the rows' terms to `ids`, numbering new ones. The build lock keeps others from doing so at once. */
async function addTerms(
  session: Session,
  schema: string,
  rows: readonly ArticleRows[],
  ids: Map<string, number>,
): Promise<void> {
  const stems = new Set(rows.flatMap(({ postings }) => postings.map(({ stem }) => stem)));
  const unknown = [...stems].filter((stem) => !ids.has(stem));
  await session.query(
    `INSERT INTO ${schema}.term (stem) SELECT stem FROM unnest($1::text[]) AS asked (stem)
     WHERE NOT EXISTS (SELECT FROM ${schema}.term t WHERE t.stem = asked.stem)`,
    [unknown],
  );
  const terms = await session.query<{ id: number; stem: string }>(
    `SELECT id, stem FROM ${schema}.term WHERE stem = ANY($1)`,
    [unknown],
  );
  for (const { id, stem } of terms) ids.set(stem, id);
}

/** One statement for each table. */
async function insertArticles(
  session: Session,
  schema: string,
  rows: readonly ArticleRows[],
  termIds: ReadonlyMap<string, number>,
): Promise<void> {
  const columns = Object.keys(rows[0]!.article).join(', ');
  // As JSON: an array of arrays of different lengths does not exist in SQL.
  const inserted = await session.query<{ id: number; fingerprint: string }>(
    `INSERT INTO ${schema}.article (${columns})
     SELECT ${columns} FROM json_populate_recordset(NULL::${schema}.article, $1) RETURNING id, fingerprint`,
    [JSON.stringify(rows.map(({ article }) => article))],
  );
  const ids = new Map(inserted.map(({ id, fingerprint }) => [fingerprint, id]));
  /** What `of` makes of each row, with the number of its article. */
  const each = <T>(of: (row: ArticleRows) => readonly T[]): Numbered<T>[] =>
    rows.flatMap((row) => of(row).map((one) => ({ article: ids.get(row.article.fingerprint)!, one })));
  const pages = each(({ pages }) => pages.map((page, ordinal) => ({ ordinal, ...page })));
  await insertRecords(session, `${schema}.page`, pages);
  await insertRecords(
    session,
    `${schema}.speaker`,
    each(({ speakers }) => speakers),
  );
  const passages = each(({ hashes }) => hashes.map((hash, ordinal) => ({ ordinal, hash })));
  await insertPassages(session, schema, passages);
  await insertPostings(
    session,
    schema,
    each(({ postings }) => postings),
    termIds,
  );
}

/** Something of an article, with the article's number. */
interface Numbered<T> {
  readonly article: number;
  readonly one: T;
}

async function insertRecords(
  session: Session,
  table: string,
  records: readonly Numbered<object>[],
): Promise<void> {
  const rows = records.map(({ article, one }) => ({ article, ...one }));
  await session.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

async function insertPassages(
  session: Session,
  schema: string,
  passages: readonly Numbered<{ ordinal: number; hash: ArticleRows['hashes'][number] }>[],
): Promise<void> {
  await session.query(
    `INSERT INTO ${schema}.passage (article, ordinal, hash)
     SELECT * FROM unnest($1::int[], $2::int[], $3::bytea[])`,
    [
      listOf(passages.map(({ article }) => article)),
      listOf(passages.map(({ one }) => one.ordinal)),
      hashArray(passages.map(({ one }) => one.hash)),
    ],
  );
}

async function insertPostings(
  session: Session,
  schema: string,
  postings: readonly Numbered<ArticleRows['postings'][number]>[],
  termIds: ReadonlyMap<string, number>,
): Promise<void> {
  await session.query(
    `INSERT INTO ${schema}.posting (term, article, in_title, passages, count, hits, best, body)
     SELECT term, article, in_title, passages, count, hits::int[], best, body
     FROM unnest($1::int[], $2::int[], $3::boolean[], $4::int[], $5::int[], $6::text[], $7::real[], $8::real[])
       AS p (term, article, in_title, passages, count, hits, best, body)`,
    [
      listOf(postings.map(({ one }) => termIds.get(one.stem)!)),
      listOf(postings.map(({ article }) => article)),
      listOf(postings.map(({ one }) => one.inTitle)),
      listOf(postings.map(({ one }) => one.passages)),
      listOf(postings.map(({ one }) => one.count)),
      listOf(postings.map(({ one }) => `"{${one.hits.join(',')}}"`)),
      listOf(postings.map(({ one }) => one.strength.best)),
      listOf(postings.map(({ one }) => one.strength.body)),
    ],
  );
}

/** An array in PostgreSQL's text format, of values that need no escaping. */
const listOf = (values: readonly (number | boolean | string)[]): string => `{${values.join(',')}}`;

/** After a bulk load: statistics, without which the planner would think the tables empty. */
async function settle(session: Session, schema: string): Promise<void> {
  for (const table of ['article', 'page', 'speaker', 'passage', 'posting', 'term']) {
    await session.query(`VACUUM (ANALYZE) ${schema}.${table}`);
  }
}
