/** A file system of a given size, for tests that fill it: a tmpfs that other processes do not see. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, stat, truncate } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { errorCode } from '../../src/errors.js';
import { folderOf } from './folder.js';

/**
 * Mounts it in a mount namespace of its own, which needs no privileges where Linux grants user namespaces; it is gone
 * when the test is over. Null if that is not possible.
 * @returns a path into it.
 */
export async function smallDisk(kilobytes: number): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const place = folderOf({});
  const mount = `mount -t tmpfs -o size=${kilobytes}k none ${place} && echo mounted && exec cat`;
  const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', mount], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  onTestFinished(() => void holder.stdin.end());
  const mounted = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    once(holder, 'close').then(() => false),
    once(holder, 'error').then(() => false),
  ]);
  return mounted ? `/proc/${holder.pid}/root${place}` : null;
}

/** Fills the disk with one file, except for some kilobytes. Deleting the file makes room again. */
export async function fillDisk(path: string, sparedKilobytes: number): Promise<void> {
  const page = Buffer.alloc(4096, 'x');
  try {
    for (;;) await appendFile(path, page);
  } catch (error) {
    if (errorCode(error) !== 'ENOSPC') throw error;
  }
  const { size } = await stat(path);
  await truncate(path, Math.max(0, size - sparedKilobytes * 1024));
}
