/** An index store in PostgreSQL with pgvector, for archives and bots too large for one process. */
import { UserError } from '../../errors.js';
import type { IndexStore } from '../../retrieval/ports.js';
import { lazily } from '../../system/lazy.js';
import { beginBuild } from './build.js';
import { type Database, openDatabase } from './connection.js';
import { readGeneration } from './generation.js';
import { migrate } from './migrations.js';
import { createSearchIndex } from './search.js';

export interface PostgresSettings {
  /**
   * `postgres://user:password@host:port/database`, followed by a `?` and what libpq takes there (sslmode,
   * sslrootcert, connect_timeout, statement_timeout…), `pool_size` or `schema`. See docs/postgres.md.
   */
  readonly connectionString: string;
  /** Pauses before a read is tried again while the database is away. */
  readonly readPausesMs?: readonly number[];
  /** The same for a build, which can wait for a restart. */
  readonly buildPausesMs?: readonly number[];
  /**
   * With this many passages or more, vectors are searched through pgvector's HNSW index, which finds nearly all of
   * the nearest. With fewer, a scan compares with every one: exact, and nearly as quick.
   */
  readonly indexedFrom?: number;
  /** Postings of a term that the first round of a ranking reads, to learn the score of the last place. */
  readonly firstPostings?: number;
}

const READ_PAUSES = [50, 200, 1000];
const INDEXED_FROM = 20_000;
const FIRST_POSTINGS = 1000;
const BUILD_PAUSES = [250, 500, 1000, 2000, 4000, 8000, 15_000, 30_000];

/** Connects on first use. Throws `UserError` if the address is invalid. */
export function createPostgresStore(settings: PostgresSettings): IndexStore {
  const {
    readPausesMs = READ_PAUSES,
    buildPausesMs = BUILD_PAUSES,
    indexedFrom = INDEXED_FROM,
    firstPostings = FIRST_POSTINGS,
  } = settings;
  const { connectionString, schema } = takeSchema(settings.connectionString);
  let database = lazily(openMigrated);

  async function openMigrated(): Promise<Database> {
    const open = await openDatabase(connectionString, readPausesMs);
    try {
      await migrate(open.connect, open, schema);
      return open;
    } catch (thrown) {
      await open.close();
      throw thrown;
    }
  }

  return {
    async current() {
      const rows = await (await database.get()).query<{ name: string }>(
        `SELECT name FROM ${schema}.generation WHERE retired_at IS NULL`,
      );
      return rows[0]?.name ?? null;
    },
    async open() {
      const generation = await readGeneration(await database.get(), schema);
      return generation && createSearchIndex(await database.get(), schema, generation, firstPostings);
    },
    async begin(embedder) {
      return beginBuild((await database.get()).connect, embedder, {
        schema,
        pausesMs: buildPausesMs,
        indexedFrom,
      });
    },
    async close() {
      const opened = database.started();
      database = lazily(openMigrated);
      await (await opened)?.close();
    },
  };
}

function takeSchema(connectionString: string): { connectionString: string; schema: string } {
  const address = new URL(connectionString);
  const schema = address.searchParams.get('schema') ?? 'quotewire';
  address.searchParams.delete('schema');
  if (!/^[a-z_][a-z0-9_]{0,40}$/.test(schema)) {
    throw new UserError(
      `DATABASE_URL has schema=${schema}; it takes lower-case letters, digits and underscores.`,
    );
  }
  return { connectionString: address.href, schema };
}
