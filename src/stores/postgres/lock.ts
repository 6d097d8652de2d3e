/** Only one of many processes builds: it holds an advisory lock, which the server releases when its holder dies. */
import { AskerError } from '../../errors.js';
import { type Connection, type Session, withRetries } from './connection.js';
import { ConnectionError, isPassing } from './errors.js';
import { lockOf } from './migrations.js';

/** A session that holds the lock. */
export interface LockedSession {
  /**
   * Runs `work`. If the connection breaks, takes the lock on a fresh one and runs it again, so `work` must be
   * repeatable: atomic, for example, with a look at what is already there.
   */
  run<T>(work: (session: Session) => Promise<T>): Promise<T>;
  release(): Promise<void>;
}

const HELD = 'Another process is building this index; wait until it is done.';

/** Takes the lock, or throws `AskerError` while somebody holds it. */
export async function holdLock(
  connect: () => Promise<Connection>,
  schema: string,
  pausesMs: readonly number[],
): Promise<LockedSession> {
  let connection: Connection | null = await withRetries(() => connectLocked(connect, schema), pausesMs);
  if (!connection) throw new AskerError(HELD);

  async function current(): Promise<Connection> {
    connection ??= await connectLocked(connect, schema);
    // The server may not have noticed yet that our broken connection, which held the lock, is gone.
    if (!connection) throw new ConnectionError(HELD);
    return connection;
  }
  async function drop(): Promise<void> {
    const broken = connection;
    connection = null;
    await broken?.close().catch(() => undefined);
  }
  return {
    run: (work) =>
      withRetries(async () => {
        try {
          return await work(await current());
        } catch (thrown) {
          if (isPassing(thrown)) await drop();
          throw thrown;
        }
      }, pausesMs),
    async release() {
      // Explicit, because a connection pooler may keep the session when the connection is closed.
      await connection
        ?.query(`SELECT pg_advisory_unlock(${lockOf(`${schema} build`)})`)
        .catch(() => undefined);
      await drop();
    },
  };
}

/** Null if somebody holds the lock, even this session itself (locks are re-entrant within a session). */
async function connectLocked(connect: () => Promise<Connection>, schema: string): Promise<Connection | null> {
  const connection = await connect();
  let locked = false;
  try {
    locked = await tryLock(connection, lockOf(`${schema} build`));
    return locked ? connection : null;
  } finally {
    if (!locked) await connection.close().catch(() => undefined);
  }
}

async function tryLock(session: Session, [key, subkey]: readonly [number, number]): Promise<boolean> {
  const rows = await session.query<{ locked: boolean }>(`
    SELECT pg_try_advisory_lock(${key}, ${subkey}) AS locked WHERE NOT EXISTS (
      SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = ${key} AND objid = ${subkey}
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`);
  return rows[0]?.locked ?? false;
}

/** All or nothing. */
export async function transaction<T>(session: Session, work: () => Promise<T>): Promise<T> {
  await session.query('BEGIN');
  try {
    const result = await work();
    await session.query('COMMIT');
    return result;
  } catch (thrown) {
    await session.query('ROLLBACK').catch(() => undefined);
    throw thrown;
  }
}
