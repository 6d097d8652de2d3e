import { afterAll, beforeAll } from 'vitest';
import { createPostgresStore } from '../../../src/retrieval/adapters/postgres.js';
import { type DatabaseServer, servePglite } from '../../support/pglite.js';
import { storeContract } from '../store-contract.js';

/** A real server, when the environment names one; each place is a schema of its own in it. */
const given = process.env.DATABASE_URL;
let pglite: DatabaseServer | undefined;
let places = 0;

beforeAll(async () => {
  if (!given) pglite = await servePglite();
});
afterAll(() => pglite?.stop());

const place = (): string => {
  const address = new URL(given ?? pglite!.url);
  places += 1;
  address.searchParams.set('schema', `test_${process.pid}_${places}`);
  return address.href;
};

storeContract(given ? 'PostgreSQL' : 'PostgreSQL (PGlite)', async () => {
  const connectionString = place();
  return () => createPostgresStore({ connectionString });
});
