/** The tables, in numbered steps. A step that has landed is never edited; a change is a new step at the end. */
import { createHash } from 'node:crypto';
import { UserError } from '../../errors.js';
import type { Connection, Session } from './connection.js';

/**
 * What never changes (articles with their passages and postings, vectors) is kept once, by content. A
 * generation is a list of articles: a new one costs what is new in it, and readers of the old one are
 * not touched. Vectors are in a table for each embedder, `vectors_<space>`, made when it is first used.
 */
const MIGRATIONS: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.space (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      embedder text NOT NULL UNIQUE,
      mode text NOT NULL,
      dimensions int NOT NULL
    );
    CREATE TABLE ${schema}.generation (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL UNIQUE,
      space int NOT NULL REFERENCES ${schema}.space,
      built_at timestamptz NOT NULL,
      retired_at timestamptz,
      articles int NOT NULL,
      passages int NOT NULL,
      passage_length float8 NOT NULL,
      article_length float8 NOT NULL
    );
    CREATE UNIQUE INDEX generation_live ON ${schema}.generation ((true)) WHERE retired_at IS NULL;
    CREATE TABLE ${schema}.article (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      fingerprint text NOT NULL UNIQUE,
      public_id text NOT NULL,
      path text NOT NULL,
      title text,
      publisher text,
      outlet text,
      author text,
      published text COLLATE "C",
      url text,
      source_hash text NOT NULL,
      prepared_by text NOT NULL,
      length int NOT NULL,
      passage_lengths int[] NOT NULL,
      sentences int[] NOT NULL,
      passages int[] NOT NULL,
      text text NOT NULL
    );
    CREATE TABLE ${schema}.passage (
      article int NOT NULL,
      ordinal int NOT NULL,
      hash bytea NOT NULL,
      PRIMARY KEY (article, ordinal)
    );
    CREATE INDEX passage_hash ON ${schema}.passage (hash);
    CREATE TABLE ${schema}.term (
      id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stem text COLLATE "C" NOT NULL UNIQUE
    );
    CREATE TABLE ${schema}.posting (
      term int NOT NULL,
      article int NOT NULL,
      in_title boolean NOT NULL,
      passages int NOT NULL,
      count int NOT NULL,
      hits int[] NOT NULL
    );
    CREATE TABLE ${schema}.member (
      generation int NOT NULL REFERENCES ${schema}.generation ON DELETE CASCADE,
      article int NOT NULL,
      place int NOT NULL,
      first_passage int NOT NULL,
      passages int NOT NULL,
      length int NOT NULL,
      passage_lengths int[] NOT NULL,
      PRIMARY KEY (generation, article)
    );
    CREATE INDEX member_passage ON ${schema}.member (generation, first_passage);`,
  // Postings with the bounds by which `ranking.ts` reads them. Indexed here only where there are any: a bulk
  // load does so at its end.
  (schema) => `
    ALTER TABLE ${schema}.posting RENAME TO posting_without_bounds;
    CREATE TABLE ${schema}.posting AS
      SELECT term, article, in_title, p.passages, count, hits, (
          SELECT 1.9 - 1.9 * 0.9 / (0.9 + CASE WHEN in_title THEN 0.5 ELSE 0 END::float8
            + max((hit & 255) / (0.6 + 0.4 * a.passage_lengths[(hit >> 8) + 1] / 120::float8)))
          FROM unnest(hits) AS hit
        )::real AS best,
        (1.9 - 1.9 * 0.9 / (0.9 + count / (0.6 + 0.4 * a.length / 600::float8)))::real AS body
      FROM ${schema}.posting_without_bounds p JOIN ${schema}.article a ON a.id = p.article ORDER BY article, term;
    DROP TABLE ${schema}.posting_without_bounds;
    ALTER TABLE ${schema}.posting
      ALTER term SET NOT NULL, ALTER article SET NOT NULL, ALTER in_title SET NOT NULL,
      ALTER passages SET NOT NULL, ALTER count SET NOT NULL, ALTER hits SET NOT NULL,
      ALTER best SET NOT NULL, ALTER body SET NOT NULL;
    DO $$ BEGIN IF EXISTS (SELECT FROM ${schema}.posting) THEN
      CREATE INDEX posting_best ON ${schema}.posting (term, best DESC) INCLUDE (article, body);
      CREATE UNIQUE INDEX posting_article ON ${schema}.posting (article, term);
    END IF; END $$;
    CREATE INDEX article_public ON ${schema}.article (public_id);`,
  (schema) => `
    CREATE TABLE ${schema}.frequency (
      term int NOT NULL,
      generation int NOT NULL,
      passages int NOT NULL,
      articles int NOT NULL,
      PRIMARY KEY (term, generation)
    );
    INSERT INTO ${schema}.frequency
      SELECT p.term, g.id, sum(p.passages), count(*) FILTER (WHERE p.count > 0)
      FROM ${schema}.generation g JOIN ${schema}.member m ON m.generation = g.id
      JOIN ${schema}.posting p ON p.article = m.article
      WHERE g.retired_at IS NULL GROUP BY 1, 2;
    CREATE INDEX article_path ON ${schema}.article (path);`,
  // For filters, without touching the articles' texts.
  (schema) => `
    CREATE INDEX article_outlet ON ${schema}.article (outlet, published, id);
    CREATE INDEX article_published ON ${schema}.article (published, id);`,
  (schema) => `ALTER TABLE ${schema}.generation ADD prepared_by text NOT NULL DEFAULT ''`,
  // Articles by pages, with who speaks in them. An older one is a single page without speakers until the next build
  // loads it again.
  (schema) => `
    CREATE TABLE ${schema}.page (
      article int NOT NULL,
      ordinal int NOT NULL,
      text_offset int NOT NULL,
      first_number int NOT NULL,
      text text NOT NULL,
      sentences int[] NOT NULL,
      paragraph int NOT NULL,
      breaks int[] NOT NULL,
      runs int[] NOT NULL,
      speakers json NOT NULL,
      voices json,
      PRIMARY KEY (article, ordinal)
    );
    INSERT INTO ${schema}.page
      SELECT id, 0, 0, 0, text, sentences, 1, '{}', '{}', '[]', NULL FROM ${schema}.article;
    ALTER TABLE ${schema}.article DROP text, DROP sentences,
      ADD page_offsets int[] NOT NULL DEFAULT '{0}',
      ADD page_numbers int[] NOT NULL DEFAULT '{0}';`,
  // Who speaks in each article, and in which of its sentences. Older articles have no speakers until the next build loads
  // them again.
  (schema) => `
    CREATE TABLE ${schema}.speaker (
      article int NOT NULL,
      name text COLLATE "C" NOT NULL,
      role text COLLATE "C",
      sentences int[] NOT NULL,
      PRIMARY KEY (article, name)
    );
    CREATE INDEX speaker_name ON ${schema}.speaker (name, article);`,
  (schema) => `ALTER TABLE ${schema}.article ADD correction text`,
  (schema) => `ALTER TABLE ${schema}.generation ADD vector_weight float8, ADD weighed_articles int`,
  (schema) => `ALTER TABLE ${schema}.article ADD recognised boolean`,
  (schema) => `ALTER TABLE ${schema}.article ADD revision text`,
];

/**
 * Brings the tables up to date, in one transaction under a lock, so that many processes may start at once.
 * Throws `UserError` when the database was made by a newer version or lacks pgvector.
 */
export async function migrate(
  connect: () => Promise<Connection>,
  session: Session,
  schema: string,
): Promise<void> {
  if ((await appliedOf(session, schema)) === MIGRATIONS.length) return;
  const connection = await connect();
  try {
    await connection.query('BEGIN');
    await connection.query('SELECT pg_advisory_xact_lock($1, $2)', lockOf(`${schema} migrations`));
    const applied = await appliedOf(connection, schema);
    if (applied > MIGRATIONS.length) throw new UserError(TOO_NEW);
    if (applied === 0) await connection.query(FIRST(schema));
    for (let number = applied; number < MIGRATIONS.length; number++) {
      await connection.query(MIGRATIONS[number]!(schema));
      await connection.query(`INSERT INTO ${schema}.migration (number) VALUES ($1)`, [number + 1]);
    }
    await connection.query('COMMIT');
    // Statistics and the visibility map, which a bulk load makes at its end.
    if (applied > 0)
      await connection.query(`VACUUM (ANALYZE) ${schema}.posting, ${schema}.frequency, ${schema}.page`);
  } finally {
    await connection.close();
  }
}

const TOO_NEW =
  'The index in the database was made by a newer version of quotewire: update this one, ' +
  'or name another schema in DATABASE_URL (?schema=NAME).';

const FIRST = (schema: string): string => `
  CREATE EXTENSION IF NOT EXISTS vector;
  CREATE SCHEMA IF NOT EXISTS ${schema};
  CREATE TABLE ${schema}.migration (number int PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())`;

/** How many of the steps the database has had; 0 for an empty one. */
async function appliedOf(session: Session, schema: string): Promise<number> {
  const [found] = await session.query<{ table: string | null }>(
    `SELECT to_regclass('${schema}.migration') AS "table"`,
  );
  if (!found?.table) return 0;
  const [row] = await session.query<{ number: number }>(
    `SELECT coalesce(max(number), 0) AS number FROM ${schema}.migration`,
  );
  return row!.number;
}

/** The pair of integers that names an advisory lock. */
export function lockOf(name: string): [number, number] {
  const digest = createHash('sha256').update(`quotewire ${name}`).digest();
  return [digest.readInt32BE(0) & 0x7fffffff, digest.readInt32BE(4) & 0x7fffffff];
}
