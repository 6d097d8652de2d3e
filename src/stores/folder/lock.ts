/**
 * One build at a time: a lock file that names its holder. On one machine a dead holder is known at once,
 * and a living one never loses the lock. A holder elsewhere (another machine, another container) is known only
 * by its sign of life: it refreshes the file's time, and loses the lock after minutes of silence.
 */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { AskerError, errorCode, UserError } from '../../errors.js';
import { oneLine } from '../../language/printable.js';
import { isRunning } from '../../system/process-alive.js';

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, by the kernel's count; null if unknown. It distinguishes a reused pid. */
  readonly started: string | null;
}

/** The right to build, which one process has at a time. */
export interface Lock {
  /** Throws `UserError` when the lock was lost: this process stood still for minutes, and another took over. */
  assertHeld(): Promise<void>;
  /** Calling it again does nothing. */
  release(): Promise<void>;
}

const SIGN_OF_LIFE_MS = 10_000;
const SILENCE_MS = 5 * 60_000;

/**
 * Takes the lock, or throws `UserError` that names who holds it. The lock file appears with its whole
 * content in one step (a hard link). Only the holder of the right to remove a dead holder's lock, itself a
 * lock of this kind, removes it; so of two processes that find it, one wins.
 */
export async function takeLock(path: string): Promise<Lock> {
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    started: (await processState(process.pid))?.started ?? null,
  };
  const draft = `${path}.${own.token}`;
  await writeFile(draft, JSON.stringify(own));
  try {
    while (!(await linked(draft, path))) {
      const holder = await readHolder(path);
      if (!holder) continue;
      await refuseWhileAlive(path, holder, draft);
      await removeDeadLock(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  await clearLeftovers(path);
  const sign = setInterval(() => utimes(path, new Date(), new Date()).catch(() => {}), SIGN_OF_LIFE_MS);
  sign.unref();
  const isHeld = async (): Promise<boolean> =>
    (await readHolder(path).catch(() => null))?.token === own.token;
  let released = false;
  return {
    async assertHeld() {
      if (!(await isHeld())) throw new UserError('Another build took over while this one stood still.');
    },
    async release() {
      if (released) return;
      released = true;
      clearInterval(sign);
      if (await isHeld()) await rm(path, { force: true });
    },
  };
}

/** Removes what processes left next to the lock when they were killed while taking it. */
async function clearLeftovers(path: string): Promise<void> {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.`));
  for (const name of names) {
    const leftover = join(dirname(path), name);
    const holder = await readHolder(leftover).catch(() => null);
    if (holder?.host !== hostname() || (await isAlive(holder))) continue;
    // A lock without content may belong to a living process that is just writing it.
    if (holder === NOBODY && (await isFresh(leftover, path))) continue;
    await rm(leftover, { force: true });
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Null when the lock was released meanwhile. */
async function readHolder(path: string): Promise<Holder | null> {
  try {
    return holderIn(await readFile(path, 'utf8'));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new UserError(`The lock ${path} cannot be read; delete it if no build is running.`, {
      cause: error,
    });
  }
}

/** A lock appears with its whole content, so nobody holds anything else. */
const NOBODY: Holder = { token: 'nobody', pid: 0, host: hostname(), started: null };

function holderIn(written: string): Holder {
  const read = schema.safeParse(parsed(written));
  return read.success ? { ...read.data, host: read.data.host.slice(0, LONGEST_HOST) } : NOBODY;
}

const LONGEST_HOST = 255;
const schema = z.object({
  token: z.string().regex(/^[\w-]{1,64}$/),
  pid: z.int().positive(),
  host: z.string(),
  started: z.string().nullable(),
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** @param now A file written a moment ago: its time is the folder's, independent of any machine's clock. */
async function refuseWhileAlive(path: string, holder: Holder, now: string): Promise<void> {
  const isHere = holder.host === hostname();
  const isBusy = isHere
    ? (await isAlive(holder)) && (isCertain(holder) || (await isFresh(path, now)))
    : await isFresh(path, now);
  if (!isBusy) return;
  if (isHere)
    throw new AskerError('The index is being built by process {pid}; wait until it is done.', {
      pid: String(holder.pid),
    });
  throw new UserError(
    `The index is being built by process ${holder.pid} on ${oneLine(holder.host)}; wait until it is done, or some minutes if it was stopped in the middle.`,
  );
}

async function isFresh(path: string, now: string): Promise<boolean> {
  const [lock, present] = await Promise.all([path, now].map((file) => stat(file).catch(() => null)));
  return !lock || !present || present.mtimeMs - lock.mtimeMs < SILENCE_MS;
}

async function removeDeadLock(path: string, dead: Holder): Promise<void> {
  const { release } = await takeLock(`${path}.${dead.token}.dead`);
  try {
    // Another process may have removed it, and taken the lock, before we held the right to.
    if ((await readHolder(path))?.token === dead.token) await rm(path, { force: true });
  } finally {
    await release();
  }
}

/** Whether a living process with that number must be the holder. Process 1 always lives, so it proves nothing. */
const isCertain = ({ pid, started }: Holder): boolean => started !== null && pid !== 1;

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  if (pid < 1) return false;
  if (!isRunning(pid)) return false;
  const state = await processState(pid);
  if (!state) return true;
  return !state.ended && (started === null || state.started === started);
}

/** What Linux says about a process in `/proc`; null elsewhere. */
async function processState(pid: number): Promise<{ started: string; ended: boolean } | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything; the fields after it are counted from the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { started: fields[19] ?? '', ended: fields[0] === 'Z' || fields[0] === 'X' };
  } catch {
    return null;
  }
}
