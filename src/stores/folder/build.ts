/** A new generation being made: known vectors in, one atomic swap out. */
import { randomBytes } from 'node:crypto';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError, whyNotWritten } from '../../errors.js';
import type { Embedder, IndexBuild, IndexInfo } from '../../retrieval/ports.js';
import { replaceDurably } from '../../system/durable-files.js';
import { makeFolder } from '../../system/folders.js';
import { openJournal } from './journal.js';
import type { Live } from './live.js';
import { type Lock, takeLock } from './lock.js';
import type { Vectors } from './vectors.js';
import { type Contents, writeGeneration } from './write.js';

/** Where an index lies. */
export interface IndexPaths {
  readonly folder: string;
  /** The file that names the live generation. */
  readonly current: string;
  readonly generations: string;
}

type Space = Pick<Embedder, 'id' | 'mode' | 'dimensions'>;

/** Takes the lock, clears away what a killed build left, and gathers what is known. */
export async function beginBuild(
  paths: IndexPaths,
  embedder: Space,
  readLive: () => Promise<{ name: string | null; live: Live | null }>,
): Promise<IndexBuild> {
  let made: string | undefined;
  const lock = await withPlainErrors(paths, async () => {
    made = await makeFolder(paths.generations);
    return takeLock(join(paths.folder, 'build.lock'));
  });
  const startedAt = new Date();
  try {
    return await withPlainErrors(paths, async () => {
      await clearUnfinished(paths);
      const journal = await openJournal(join(paths.folder, 'unfinished.vectors'), embedder);
      const { name, live } = await readLive();
      if (name) await removeAllBut(paths, name).catch(() => {});
      const end = async (): Promise<void> => {
        await live?.generation.close();
        await lock.release();
        if (made) await removeEmpty(paths.generations, made);
      };
      return {
        live,
        knownVectors: async (hashes) => knownVectors(hashes, live, journal.vectors),
        keepVectors: (vectors) => withPlainErrors(paths, () => journal.append(vectors)),
        async commit(fresh, kept = [], { preparedBy = '', vectorWeight = null } = {}) {
          const contents = { live, fresh, kept, embedded: journal.vectors };
          const about = { ...aboutOf(embedder, startedAt), preparedBy, vectorWeight };
          const info = await withPlainErrors(paths, () => writeAndSwap(paths, about, contents, lock));
          await live?.generation.close();
          // What cannot be cleared away now is cleared by the next build.
          await Promise.allSettled([journal.remove(), removeAllBut(paths, info.generation)]);
          await lock.release();
          return info;
        },
        abandon: end,
      };
    });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

type About = Omit<IndexInfo, 'articles' | 'passages'>;

function aboutOf({ id: embedderId, mode, dimensions }: Space, startedAt: Date) {
  const builtAt = startedAt.toISOString();
  const generation = `${builtAt.replace(/\W/g, '')}-${randomBytes(3).toString('hex')}`;
  return { generation, builtAt, embedderId, mode, dimensions };
}

async function writeAndSwap(
  paths: IndexPaths,
  about: About,
  contents: Contents,
  lock: Lock,
): Promise<IndexInfo> {
  const folder = join(paths.generations, about.generation);
  let info: IndexInfo;
  try {
    info = await writeGeneration(folder, about, contents);
    await lock.assertHeld();
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  await replaceDurably(paths.current, [Buffer.from(about.generation)]);
  return info;
}

function knownVectors(
  hashes: readonly string[],
  live: Live | null,
  embedded: ReadonlyMap<string, Float32Array>,
): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>();
  for (const hash of hashes) {
    const row = live?.rows.get(hash);
    const vector = row === undefined ? embedded.get(hash) : vectorAt(live!.vectors!, row);
    if (vector) known.set(hash, vector);
  }
  return known;
}

function vectorAt({ values, dimensions }: Vectors, row: number): Float32Array {
  return values.subarray(row * dimensions, (row + 1) * dimensions);
}

/** Removes the folders from `inner` up to `outer` that hold nothing. */
async function removeEmpty(inner: string, outer: string): Promise<void> {
  try {
    for (let folder = inner; ; folder = dirname(folder)) {
      await rmdir(folder);
      if (folder === outer) return;
    }
  } catch {
    // Not empty: of use to somebody.
  }
}

/** Files whose writer was killed before it renamed them; the lock is held, so nobody is writing them now. */
async function clearUnfinished({ folder }: IndexPaths): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.filter((name) => name.endsWith('.new')).map((name) => rm(join(folder, name), { force: true })),
  );
}

/** Readers hold the files of a generation open, or in memory, so they can be removed at once. */
async function removeAllBut(paths: IndexPaths, live: string): Promise<void> {
  for (const name of await readdir(paths.generations)) {
    if (name !== live) await rm(join(paths.generations, name), { recursive: true, force: true });
  }
}

/** Turns a failure to write into a line for the person who can free the space or grant the right. */
async function withPlainErrors<T>(paths: IndexPaths, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `The index in ${paths.folder} could not be written: ${whyNotWritten(error)}. Fix that, or set INDEX_DIR; what was there before is untouched.`,
      { cause: error },
    );
  }
}
