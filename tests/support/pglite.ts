import { setFlagsFromString } from 'node:v8';
import { PGlite } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { dataDir as emptyCluster } from '@electric-sql/pglite-prepopulatedfs';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

export interface DatabaseServer {
  readonly url: string;
  readonly db: PGlite;
  stop(): Promise<void>;
}

/** PostgreSQL with pgvector inside this process, on a loopback port: the real client speaks the real protocol. */
export async function servePglite(dataDir?: string, port = 0): Promise<DatabaseServer> {
  // In memory it starts from a cluster as `initdb` leaves it: making one takes three seconds.
  const place = dataDir ? { dataDir } : { loadDataDir: await emptyCluster(), postgresqlconf: IN_MEMORY };
  const db = await PGlite.create({ extensions: { vector }, ...place });
  const server = new PGLiteSocketServer({ db: wholeQueries(db), port, maxConnections: 32 });
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres?sslmode=disable`,
    db,
    stop: async () => {
      await server.stop();
      await db.close();
    },
  };
}

/**
 * Nothing is written for recovery from a crash, which memory does not survive. Clearing large buffers would take a
 * second.
 */
const IN_MEMORY = [
  'shared_buffers = 8MB',
  'fsync = off',
  'full_page_writes = off',
  'wal_level = minimal',
  'max_wal_senders = 0',
];

let shared: Promise<DatabaseServer> | undefined;

/** One for all test files that a process runs, because starting it takes seconds; it ends with the process. */
export function sharedPglite(): Promise<DatabaseServer> {
  shared ??= start();
  return shared;

  function start(): Promise<DatabaseServer> {
    // Optimising PostgreSQL's code costs seconds that the few queries of tests never earn back.
    setFlagsFromString('--liftoff-only');
    return servePglite();
  }
}

/** Parse, bind, describe, execute, close, flush: more of the same query follows, up to its sync. */
const PARTS_OF_A_QUERY = new Set(Buffer.from('PBDECH'));

/**
 * The socket server shares one session among its connections message by message, so that the parts of two
 * clients' queries (parse, bind, execute, sync) can interleave. It holds others back during a transaction:
 * a query that has begun counts as one here.
 */
function wholeQueries(db: PGlite): PGlite {
  let inQuery = false;
  return new Proxy(db, {
    get(target, property) {
      if (property === 'isInTransaction') return () => inQuery || target.isInTransaction();
      if (property === 'execProtocolRawStream') {
        return (message: Uint8Array, options: never) => {
          inQuery = PARTS_OF_A_QUERY.has(message[0]!);
          return target.execProtocolRawStream(message, options);
        };
      }
      if (property === 'exec') inQuery = false;
      const value = Reflect.get(target, property, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
