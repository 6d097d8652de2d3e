/** A new generation being made: known vectors in, one atomic swap out. */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, UserError } from '../../errors.js';
import type { Embedder, IndexBuild, IndexInfo, PreparedArticle } from '../ports.js';
import { replaceDurably } from './durable-files.js';
import { passageHashes, writeGeneration } from './embedded-generation.js';
import { openJournal } from './embedded-journal.js';
import { type Lock, takeLock } from './embedded-lock.js';
import { roundVector, type VectorTable } from './embedded-vectors.js';

export interface IndexPaths {
  readonly folder: string;
  /** The file that names the live generation. */
  readonly current: string;
  readonly generations: string;
}

type Space = Pick<Embedder, 'id' | 'mode' | 'dimensions'>;

/** What a build may start from, read once the lock is held. */
export interface Live {
  readonly name: string | null;
  /** The live generation's vectors, if they are this embedder's and whole. */
  readonly table: VectorTable | null;
}

/** Takes the lock, clears away what a killed build left, and gathers what vectors are known. */
export async function beginBuild(
  paths: IndexPaths,
  embedder: Space,
  readLive: () => Promise<Live>,
): Promise<IndexBuild> {
  const lock = await plainly(paths, async () => {
    await mkdir(paths.generations, { recursive: true });
    return takeLock(join(paths.folder, 'build.lock'));
  });
  const startedAt = new Date();
  try {
    return await plainly(paths, async () => {
      await clearUnfinished(paths);
      const live = await readLive();
      if (live.name) await removeAllBut(paths, live.name).catch(() => {});
      const journal = await openJournal(join(paths.folder, 'unfinished.vectors'), embedder);
      const known = new Map([...rowsOf(live.table), ...journal.vectors]);
      return {
        knownVectors: async (hashes) =>
          new Map(hashes.filter((hash) => known.has(hash)).map((hash) => [hash, known.get(hash)!])),
        async keepVectors(vectors) {
          for (const [hash, vector] of vectors) known.set(hash, vector);
          await plainly(paths, () => journal.append(vectors));
        },
        async commit(articles) {
          const info = await plainly(paths, () =>
            writeAndSwap(paths, embedder, startedAt, articles, known, lock),
          );
          // What cannot be cleared away now is cleared by the next build.
          await Promise.allSettled([journal.remove(), removeAllBut(paths, info.generation)]);
          await lock.release();
          return info;
        },
        abandon: lock.release,
      };
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function writeAndSwap(
  paths: IndexPaths,
  { id, mode, dimensions }: Space,
  startedAt: Date,
  articles: readonly PreparedArticle[],
  known: ReadonlyMap<string, Float32Array>,
  lock: Lock,
): Promise<IndexInfo> {
  const builtAt = startedAt.toISOString();
  const generation = `${builtAt.replace(/\W/g, '')}-${randomBytes(3).toString('hex')}`;
  const table = tableOf(passageHashes(articles), dimensions, known);
  const info: IndexInfo = {
    generation,
    builtAt,
    embedderId: id,
    mode,
    dimensions,
    articles: articles.length,
    passages: table.hashes.length,
  };
  const folder = join(paths.generations, generation);
  try {
    await writeGeneration(folder, info, articles, table);
    await lock.assertHeld();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await replaceDurably(paths.current, [Buffer.from(generation)]);
  return info;
}

function tableOf(
  hashes: readonly string[],
  dimensions: number,
  known: ReadonlyMap<string, Float32Array>,
): VectorTable {
  const values = new Float32Array(hashes.length * dimensions);
  for (const [row, hash] of hashes.entries()) {
    const vector = known.get(hash);
    if (vector?.length !== dimensions) throw new Error(`no vector of ${dimensions} for passage ${row}`);
    values.set(roundVector(vector), row * dimensions);
  }
  return { dimensions, hashes, values };
}

function* rowsOf(table: VectorTable | null): Generator<[string, Float32Array]> {
  if (!table) return;
  for (const [row, hash] of table.hashes.entries()) {
    yield [hash, table.values.subarray(row * table.dimensions, (row + 1) * table.dimensions)];
  }
}

/** Files whose writer was killed before it renamed them; the lock is held, so that nobody is at it now. */
async function clearUnfinished({ folder }: IndexPaths): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => name.endsWith('.new')).map((name) => rm(join(folder, name), { force: true })),
  );
}

/** Readers hold a generation in memory, so that its files can go at once. */
async function removeAllBut(paths: IndexPaths, live: string): Promise<void> {
  for (const name of await readdir(paths.generations)) {
    if (name !== live) await rm(join(paths.generations, name), { recursive: true, force: true });
  }
}

/** Turns a failure to write into a line for the person who can free the space or grant the right. */
async function plainly<T>(paths: IndexPaths, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The index in ${paths.folder} could not be written (${messageOf(error)}); what was there before is untouched.`,
      { cause: error },
    );
  }
}
