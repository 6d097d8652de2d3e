/** A PostgreSQL to measure: the server that DATABASE_URL names, or PGlite in this process. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { moveIndex } from '../src/index/building/move.js';
import type { IndexStore } from '../src/retrieval/ports.js';
import { createFolderStore } from '../src/stores/folder/folder-store.js';
import { createPostgresStore } from '../src/stores/postgres/postgres-store.js';
import { servePglite } from '../tests/support/pglite.js';
import { timed } from './measure.js';

export interface OpenedPostgres {
  readonly store: IndexStore;
  /** How long moving the index there took. */
  readonly loadMs: number;
  stop(): Promise<void>;
}

/** A copy of the index in `folder`, in a schema that is dropped at the end. */
export async function openPostgres(folder: string, databaseUrl: string | null): Promise<OpenedPostgres> {
  const pglite = databaseUrl ? null : await servePglite();
  const address = new URL(databaseUrl ?? pglite!.url);
  const schema = `bench_${randomBytes(4).toString('hex')}`;
  address.searchParams.set('schema', schema);
  const writer = createPostgresStore({ connectionString: address.href });
  const { ms } = await timed(() => moveIndex(createFolderStore(join(folder, 'quotewire')), writer));
  await writer.close();
  return {
    store: createPostgresStore({ connectionString: address.href }),
    loadMs: ms,
    async stop() {
      await pglite?.stop();
      if (!databaseUrl) return;
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await client.query(`DROP SCHEMA ${schema} CASCADE`);
      await client.end();
    },
  };
}
