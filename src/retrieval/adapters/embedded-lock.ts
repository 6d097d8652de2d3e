/**
 * One build at a time: a lock file that names its holder, so that a dead holder is known at once and a
 * living one never loses it.
 */
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../errors.js';
import { errorCode } from './durable-files.js';
import { isRunning } from './process.js';

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the kernel counts; null where it does not tell. A reused pid differs in it. */
  readonly started: string | null;
}

/**
 * Takes the lock, or throws `UserError` that names who holds it. The lock file appears with its whole
 * content in one step (a hard link). Only who holds the right to remove a dead holder's lock, itself a
 * lock of this kind, removes it; so of two processes that find it, one wins.
 * @returns Releases the lock; calling it again does nothing.
 */
export async function takeLock(path: string): Promise<() => Promise<void>> {
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
      await refuseWhileAlive(path, holder);
      await removeDeadLock(path, holder);
    }
  } finally {
    await rm(draft, { force: true });
  }
  await clearLeftovers(path);
  let held = true;
  return async () => {
    if (held) await rm(path, { force: true });
    held = false;
  };
}

/** Removes what processes left beside the lock when they were killed while taking it. */
async function clearLeftovers(path: string): Promise<void> {
  const names = (await readdir(dirname(path))).filter((name) => name.startsWith(`${basename(path)}.`));
  for (const name of names) {
    const leftover = join(dirname(path), name);
    const holder = await readHolder(leftover).catch(() => null);
    if (holder?.host === hostname() && !(await isAlive(holder))) await rm(leftover, { force: true });
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
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new UserError(`The lock ${path} is damaged; delete it if no build is running.`, { cause: error });
  }
}

async function refuseWhileAlive(path: string, holder: Holder): Promise<void> {
  if (holder.host !== hostname()) {
    throw new UserError(
      `The index is being built on ${holder.host} (process ${holder.pid}); wait for it, or delete ${path} if that machine is gone.`,
    );
  }
  if (await isAlive(holder)) {
    throw new UserError(`The index is being built by process ${holder.pid}; wait until it is done.`);
  }
}

async function removeDeadLock(path: string, dead: Holder): Promise<void> {
  const release = await takeLock(`${path}.${dead.token}.dead`);
  try {
    // Another process may have removed it, and taken the lock, before we held the right to.
    if ((await readHolder(path))?.token === dead.token) await rm(path, { force: true });
  } finally {
    await release();
  }
}

async function isAlive({ pid, started }: Holder): Promise<boolean> {
  if (!isRunning(pid)) return false;
  const state = await processState(pid);
  if (!state) return true;
  return !state.ended && (started === null || state.started === started);
}

/** What Linux tells of a process in `/proc`; null elsewhere. */
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
