/** Connections to PostgreSQL: pool, retries, and errors in words. The one file that knows the `pg` package. */
import type { Client, ClientConfig, PoolConfig } from 'pg';
import { UserError } from '../../errors.js';
import { explain, isPassing } from './errors.js';

export interface Session {
  query<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/** A connection outside the pool, for locks and transactions. */
export interface Connection extends Session {
  close(): Promise<void>;
}

/** Queries run on any connection of the pool and are repeated when the connection fails: for reading. */
export interface Database extends Session {
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

/** The most connections in the pool, unless the address says `pool_size`. */
const POOL_SIZE = 10;
/** Seconds to wait for a connection, unless the address says `connect_timeout`. */
const CONNECT_TIMEOUT = 10;
/** How long a reader waits for an answer: a connection may be dead without any notice. */
const READ_TIMEOUT_MS = 30_000;
/**
 * How wide the vector index is searched (figures in docs/postgres.md); and no compiling of queries, which
 * takes longer than any of ours.
 */
const SESSION_SETTINGS = 'SET hnsw.ef_search = 400; SET jit = off';

/**
 * Reads the settings of a libpq address that `pg` does not take from one, and leaves the rest to `pg` (host, user,
 * sslmode, statement_timeout and so on; what is missing comes from the usual PG* variables).
 */
export function poolSettings(connectionString: string): PoolConfig {
  const address = new URL(connectionString);
  const take = (name: string, fallback: number): number => {
    const given = address.searchParams.get(name);
    address.searchParams.delete(name);
    const value = given === null ? fallback : Number(given);
    if (Number.isInteger(value) && value > 0) return value;
    throw new UserError(`DATABASE_URL has ${name}=${given}; it takes a whole number above 0.`);
  };
  const max = take('pool_size', POOL_SIZE);
  const connectionTimeoutMillis = take('connect_timeout', CONNECT_TIMEOUT) * 1000;
  // sslmode has the same meaning as for every other client of PostgreSQL.
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return {
    connectionString: address.href,
    max,
    connectionTimeoutMillis,
    keepAlive: true,
    application_name: 'quotewire',
  };
}

/**
 * Connects lazily. `retryAfterMs` are the pauses before a read is tried again when the connection fails.
 * Errors that a person can put right are `UserError`s.
 */
export async function openDatabase(
  connectionString: string,
  retryAfterMs: readonly number[],
): Promise<Database> {
  const pg = await importPg();
  const settings = poolSettings(connectionString);
  const pool = new pg.Pool({
    query_timeout: READ_TIMEOUT_MS,
    ...settings,
    onConnect: (client) => client.query(SESSION_SETTINGS),
  });
  // A pooled connection that breaks while idle is replaced on the next use.
  pool.on('error', () => undefined);
  const session = sessionOn((text, values) => pool.query(text, values));
  return {
    query: (text, values) => withRetries(() => session.query(text, values), retryAfterMs),
    connect: () => connect(pg.Client, settings),
    close: () => pool.end(),
  };
}

async function connect(Client: new (config: ClientConfig) => Client, settings: PoolConfig) {
  const client = new Client(settings);
  // Reported by the query that meets it.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (thrown) {
    throw explain(thrown);
  }
  return { ...sessionOn((text, values) => client.query(text, values)), close: () => client.end() };
}

type Run = (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;

function sessionOn(run: Run): Session {
  return {
    query: async <Row>(text: string, values?: readonly unknown[]) => {
      try {
        // Without values the simple protocol is used, which takes several statements at once.
        return (await (values ? run(text, [...values]) : run(text))).rows as Row[];
      } catch (thrown) {
        throw explain(thrown);
      }
    },
  };
}

/** Retries after each pause as long as the failure is temporary: a restart, a dropped connection. */
export async function withRetries<T>(work: () => Promise<T>, pausesMs: readonly number[]): Promise<T> {
  for (const pause of pausesMs) {
    try {
      return await work();
    } catch (thrown) {
      if (!isPassing(thrown)) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}

async function importPg(): Promise<Pick<typeof import('pg'), 'Pool' | 'Client'>> {
  try {
    return (await import('pg')).default;
  } catch {
    throw new UserError('DATABASE_URL is set, but the package "pg" is missing: npm install pg');
  }
}
