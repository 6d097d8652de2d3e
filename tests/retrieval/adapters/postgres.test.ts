import pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createPostgresStore } from '../../../src/retrieval/adapters/postgres.js';
import { type DatabaseServer, servePglite } from '../../support/pglite.js';
import { storeContract } from '../store-contract.js';

/** A real server, when the environment names one; each place is a schema of its own in it. */
const given = process.env.DATABASE_URL;
let pglite: DatabaseServer | undefined;
const schemas: string[] = [];

beforeAll(async () => {
  if (!given) pglite = await servePglite();
});
afterAll(async () => {
  await pglite?.stop();
  if (!given) return;
  const client = new pg.Client(given);
  await client.connect();
  for (const schema of schemas) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await client.end();
});

function newPlace(): string {
  const schema = `test_${process.pid}_${schemas.length}`;
  schemas.push(schema);
  const address = new URL(given ?? pglite!.url);
  address.searchParams.set('schema', schema);
  return address.href;
}

storeContract(given ? 'PostgreSQL' : 'PostgreSQL (PGlite)', async () => {
  const connectionString = newPlace();
  return () => createPostgresStore({ connectionString });
});
