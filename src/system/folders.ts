/** Makes missing folders. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never returns where the system answers
 * ENOENT in a folder that is there, as `/proc` does.
 * @returns the highest folder that was made; undefined when all were there.
 */
export async function makeFolder(folder: string): Promise<string | undefined> {
  if ((await kindOf(folder)) === 'folder') return undefined;
  const above = dirname(folder);
  const isMissing = above !== folder && (await kindOf(above)) === null;
  const highest = isMissing ? await makeFolder(above) : undefined;
  try {
    await mkdir(folder);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if ((await kindOf(folder)) === 'folder') return highest;
    throw error;
  }
  return highest ?? folder;
}

async function kindOf(path: string): Promise<'folder' | 'file' | null> {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
}
