import { afterAll } from 'vitest';
import { createPostgresStore } from '../../../src/retrieval/adapters/postgres.js';
import { testDatabase } from '../../support/postgres.js';
import { storeContract } from '../store-contract.js';

const database = await testDatabase();
afterAll(database.stop);

storeContract(database.name, async () => {
  const connectionString = database.newPlace();
  return () => createPostgresStore({ connectionString });
});
