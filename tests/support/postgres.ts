import pg from 'pg';
import { sharedPglite } from './pglite.js';

/** A database for tests: a real server when the environment names one, else PGlite on a socket, with new schemas. */
export interface TestDatabase {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** The address of a new, empty schema, through another port if one is given. */
  newPlace(port?: number): string;
  /** Runs SQL beside the store under test. */
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<unknown[]>;
  /** What a server does by itself when a client dies: PGlite has one session for all clients. */
  releaseLocks(): Promise<void>;
  /** Removes the schemas from a real server. */
  stop(): Promise<void>;
}

/** Schemas that this process has named so far. */
let places = 0;

export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.DATABASE_URL;
  const pglite = given ? null : await sharedPglite();
  const address = new URL(given ?? pglite!.url);
  const schemas: string[] = [];
  const rows = async (sql: string): Promise<unknown[]> => {
    if (pglite) return (await pglite.db.exec(sql)).at(-1)!.rows;
    const client = new pg.Client(given!);
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows;
  };
  const run = async (sql: string): Promise<void> => void (await rows(sql));
  return {
    name: given ? 'PostgreSQL' : 'PostgreSQL (PGlite)',
    host: address.hostname,
    port: Number(address.port || 5432),
    run,
    rows,
    newPlace(port) {
      places += 1;
      const schema = `test_${process.pid}_${places}`;
      schemas.push(schema);
      const place = new URL(address);
      place.searchParams.set('schema', schema);
      if (port) place.port = String(port);
      return place.href;
    },
    releaseLocks: async () => {
      if (pglite) await run('SELECT pg_advisory_unlock_all()');
    },
    async stop() {
      // PGlite ends with the process, and its content with it.
      if (pglite) return;
      for (const schema of schemas.splice(0)) await run(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    },
  };
}
