/** Files that survive a crash: what these functions write is on disk when they return. */
import { createHash, type Hash, randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../errors.js';
import { createSlices } from './slices.js';

/** Identifies a file's content: any change to it changes this. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** Length and SHA-256, in hex. */
export function fingerprint(bytes: Uint8Array): Fingerprint {
  return { bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Bytes hashed at a time: about ten milliseconds of work. */
const PIECE = 4 * 1024 * 1024;

/** Hashes bytes, possibly many, letting other work run in between. */
export async function updateInSlices(hash: Hash, bytes: Uint8Array): Promise<void> {
  const slice = createSlices();
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await slice();
  }
}

/** Whether a fingerprint belongs to these bytes. */
export async function matches(bytes: Uint8Array, expected: Fingerprint): Promise<boolean> {
  if (bytes.byteLength !== expected.bytes) return false;
  const hash = createHash('sha256');
  await updateInSlices(hash, bytes);
  return hash.digest('hex') === expected.sha256;
}

/** Writes a file that nobody reads yet, part by part. Returns its fingerprint. */
export async function writeDurably(
  path: string,
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Fingerprint> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'w');
  try {
    for await (const part of parts) {
      await file.writeFile(part);
      await updateInSlices(hash, part);
      bytes += part.byteLength;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Replaces a file that others may be reading: they see the old content or the new, never a mixture. */
export async function replaceDurably(path: string, parts: Iterable<Uint8Array>): Promise<Fingerprint> {
  const fresh = `${path}.${randomBytes(4).toString('hex')}.new`;
  try {
    const written = await writeDurably(fresh, parts);
    await rename(fresh, path);
    await syncPath(dirname(path));
    return written;
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/**
 * Puts a file that never changes in a second place as well: as a link, which costs nothing and keeps what was
 * known of it, or as a copy if the file system has no links.
 * @returns false when that fails: the file is gone, or no longer as it was written.
 */
export async function shareDurably(from: string, to: string, expected: Fingerprint): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch {}
  const bytes = await readFile(from).catch(() => null);
  if (!bytes || !(await matches(bytes, expected))) return false;
  await writeDurably(to, [bytes]);
  return true;
}

/** Makes a file that another library wrote, or a folder's list of names, durable. */
export async function syncPath(path: string): Promise<void> {
  // Windows cannot open a folder to sync it, and does not need to.
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** For a file that nothing else can restore. */
export function damaged(path: string, cause?: unknown): UserError {
  return new UserError(`The index file ${path} is damaged or missing: \`npm run index\` rebuilds it.`, {
    cause,
  });
}
