/** A new generation written alongside the live one: load, then swap in one transaction, then sweep. */
import { randomBytes } from 'node:crypto';
import type { Embedder, IndexBuild, IndexInfo, KnownArticle } from '../../retrieval/ports.js';
import type { Connection, Session } from './connection.js';
import { sweepFrequencies, writeFrequencies } from './frequencies.js';
import { readGeneration } from './generation.js';
import { indexVectors, loadArticles, openSpace, readVectors, type Space, writeVectors } from './load.js';
import { holdLock, transaction } from './lock.js';
import { readFingerprints, readPrepared } from './prepared-articles.js';
import { areRowsCurrent } from './rows.js';

/** How long readers may keep using a generation that has been replaced. */
const GRACE = '10 minutes';

export interface BuildSettings {
  readonly schema: string;
  /** When to try again while the database is away. */
  readonly pausesMs: readonly number[];
  /** Vectors are indexed when there are at least this many. */
  readonly indexedFrom: number;
}

/** Takes the build lock. */
export async function beginBuild(
  connect: () => Promise<Connection>,
  embedder: Pick<Embedder, 'id' | 'mode' | 'dimensions'>,
  { schema, pausesMs, indexedFrom }: BuildSettings,
): Promise<IndexBuild> {
  // By this machine's clock, before the first file is read: a file changed later is newer than the index.
  const begun = new Date();
  const locked = await holdLock(connect, schema, pausesMs);
  try {
    const space = await locked.run((session) => openSpace(session, schema, embedder));
    const { live, fingerprints } = await locked.run((session) => readLive(session, schema, space));
    return {
      live: live && {
        ...live,
        prepared: (paths) => locked.run((session) => readPrepared(session, schema, live.id, paths)),
      },
      knownVectors: (hashes) => locked.run((session) => readVectors(session, space, hashes)),
      keepVectors: (vectors) => locked.run((session) => writeVectors(session, space, vectors)),
      async commit(fresh, kept = [], { preparedBy = '', vectorWeight = null } = {}) {
        const name = randomBytes(6).toString('hex');
        const loaded = await locked.run((session) => loadArticles(session, schema, fresh, kept.length));
        const members = [
          ...fresh.map(({ path }, i) => ({ path, fingerprint: loaded[i]! })),
          ...kept.map((path) => ({ path, fingerprint: fingerprints.get(path)! })),
        ].sort((a, b) => (a.path < b.path ? -1 : 1));
        await locked.run((session) => indexVectors(session, space, indexedFrom));
        const info = await locked.run((session) =>
          swap(
            session,
            schema,
            space,
            { name, begun, preparedBy, vectorWeight },
            members.map(({ fingerprint }) => fingerprint),
          ),
        );
        // This build is done; the next one sweeps what is left over.
        await locked.run((session) => sweep(session, schema, space)).catch(() => undefined);
        await locked.release();
        return info;
      },
      abandon: locked.release,
    };
  } catch (thrown) {
    await locked.release();
    throw thrown;
  }
}

async function readLive(session: Session, schema: string, space: Space) {
  const generation = await readGeneration(session, schema);
  const rows = generation ? await readFingerprints(session, schema, generation.id) : [];
  const hasVectors = generation?.vectors === space.table;
  const articles = rows.map(({ fingerprint, ...known }): [string, KnownArticle] => [
    known.path,
    { ...known, canBeKept: hasVectors && areRowsCurrent(fingerprint) },
  ]);
  return {
    live: generation && { id: generation.id, info: generation.info, articles: new Map(articles) },
    fingerprints: new Map(rows.map(({ path, fingerprint }) => [path, fingerprint])),
  };
}

interface About extends Pick<IndexInfo, 'preparedBy' | 'vectorWeight'> {
  readonly name: string;
  readonly begun: Date;
}

/**
 * Writes the generation and makes it live, in one transaction: readers see the old one or the new one.
 * Repeatable: if the connection broke after the commit, it finds its work already done.
 */
async function swap(
  session: Session,
  schema: string,
  space: Space,
  { name, begun, preparedBy, vectorWeight }: About,
  fingerprints: readonly string[],
): Promise<IndexInfo> {
  const done = await readGeneration(session, schema, name);
  if (done) return done.info;
  return transaction(session, async () => {
    const [before] = await session.query<{ id: number }>(
      `UPDATE ${schema}.generation SET retired_at = now() WHERE retired_at IS NULL RETURNING id`,
    );
    const [generation] = await session.query<{ id: number }>(
      `INSERT INTO ${schema}.generation
         (name, space, built_at, prepared_by, vector_weight, weighed_articles, articles, passages, passage_length,
          article_length)
       VALUES ($1, $2, $3, $4, $5, $6, 0, 0, 1, 1) RETURNING id`,
      [name, space.id, begun, preparedBy, vectorWeight?.value ?? null, vectorWeight?.articles ?? null],
    );
    await addMembers(session, schema, generation!.id, fingerprints);
    await writeFrequencies(session, schema, generation!.id, before?.id ?? null);
    await checkVectors(session, schema, generation!.id, space);
    // Otherwise the planner thinks the new generation empty until the server's next automatic analysis.
    await session.query(`ANALYZE ${schema}.member`);
    return (await readGeneration(session, schema, name))!.info;
  });
}

async function addMembers(
  session: Session,
  schema: string,
  generation: number,
  fingerprints: readonly string[],
): Promise<void> {
  await session.query(
    `INSERT INTO ${schema}.member (generation, article, place, first_passage, passages, length, passage_lengths)
     SELECT $1, id, place, sum(passages) OVER (ORDER BY place) - passages, passages, length, passage_lengths
     FROM (
       SELECT a.id, f.place, cardinality(a.passages) / 2 AS passages, a.length, a.passage_lengths
       FROM unnest($2::text[]) WITH ORDINALITY AS f (fingerprint, place)
       JOIN ${schema}.article a USING (fingerprint)
     ) AS listed`,
    [generation, fingerprints],
  );
  // Avoids a division by 0; an index without words has nothing to rank anyway.
  await session.query(
    `UPDATE ${schema}.generation SET
       articles = m.articles, passages = m.passages,
       passage_length = coalesce(nullif(m.passage_words / nullif(m.passages, 0), 0), 1),
       article_length = coalesce(nullif(m.words / nullif(m.articles, 0), 0), 1)
     FROM (
       SELECT count(*) AS articles, coalesce(sum(passages), 0) AS passages, sum(length)::float8 AS words,
         sum((SELECT sum(n) FROM unnest(passage_lengths) AS n))::float8 AS passage_words
       FROM ${schema}.member WHERE generation = $1
     ) AS m WHERE id = $1`,
    [generation],
  );
  const [{ articles } = { articles: 0 }] = await session.query<{ articles: number }>(
    `SELECT articles FROM ${schema}.generation WHERE id = $1`,
    [generation],
  );
  if (articles !== fingerprints.length) {
    throw new Error(`${fingerprints.length - articles} of ${fingerprints.length} articles were not loaded`);
  }
}

/** Checks only articles that no other generation of this space has: the others were checked before. */
async function checkVectors(
  session: Session,
  schema: string,
  generation: number,
  space: Space,
): Promise<void> {
  const [lacking] = await session.query<{ passages: number }>(
    `WITH fresh AS MATERIALIZED (
       SELECT article FROM ${schema}.member WHERE generation = $1
       EXCEPT SELECT article FROM ${schema}.member m JOIN ${schema}.generation g ON g.id = m.generation
       WHERE g.id <> $1 AND g.space = $2
     )
     SELECT count(*)::int AS passages FROM fresh CROSS JOIN LATERAL (
       SELECT hash FROM ${schema}.passage WHERE article = fresh.article OFFSET 0
     ) AS p WHERE NOT EXISTS (SELECT FROM ${space.table} v WHERE v.hash = p.hash)`,
    [generation, space.id],
  );
  if (lacking!.passages > 0) throw new Error(`${lacking!.passages} passages have no vector`);
}

/** Removes what no generation needs: those replaced a while ago, their articles and vectors, pending ones too. */
async function sweep(session: Session, schema: string, space: Space): Promise<void> {
  await transaction(session, async () => {
    await session.query(`DELETE FROM ${schema}.generation WHERE retired_at < now() - interval '${GRACE}'`);
    await sweepFrequencies(session, schema);
    const gone = await session.query<{ id: number }>(
      `DELETE FROM ${schema}.article a
       WHERE NOT EXISTS (SELECT FROM ${schema}.member m WHERE m.article = a.id) RETURNING id`,
    );
    for (const table of ['page', 'speaker', 'passage', 'posting']) {
      await session.query(`DELETE FROM ${schema}.${table} WHERE article = ANY($1)`, [
        gone.map(({ id }) => id),
      ]);
    }
    // By their hashes, which are read from indexes: the vectors themselves are many times larger.
    await session.query(`
      DELETE FROM ${space.table} WHERE hash IN (
        SELECT hash FROM ${space.table} v
        WHERE NOT EXISTS (SELECT FROM ${schema}.passage p WHERE p.hash = v.hash))`);
    const unused = await session.query<{ id: number }>(
      `DELETE FROM ${schema}.space s WHERE id <> $1
       AND NOT EXISTS (SELECT FROM ${schema}.generation g WHERE g.space = s.id) RETURNING id`,
      [space.id],
    );
    for (const { id } of unused) await session.query(`DROP TABLE IF EXISTS ${schema}.vectors_${id}`);
  });
}
