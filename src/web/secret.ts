import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../system/folders.js';

const OWNER_ONLY = 0o600;

/** The key that signs links, kept in a folder that several processes may share; made if there is none. */
export async function linkKey(folder: string): Promise<Buffer> {
  const file = join(folder, 'web.key');
  const known = await readFile(file).catch(() => null);
  if (known && known.length >= 32) return known;
  await makeFolder(folder);
  const draft = `${file}.${process.pid}.new`;
  await writeFile(draft, randomBytes(32), { mode: OWNER_ONLY });
  try {
    // The first process decides; a key that is too short was cut off in writing, and has signed nothing.
    if (known) await rm(file, { force: true });
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file);
}
