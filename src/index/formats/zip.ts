import { unzipSync } from 'fflate';
import { UserError } from '../../errors.js';

/** Bytes that the wanted files of an archive may have together when they are unpacked. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_FILES = 5000;

/**
 * The files of a ZIP archive that are `wanted` by name, unpacked. Throws `UserError` where it is damaged, or holds more
 * than any document does.
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let [files, size] = [0, 0];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!wanted(name)) return false;
    files += 1;
    size += originalSize;
    if (files > MOST_FILES || size > MOST_UNPACKED)
      throw new UserError('is larger, unpacked, than any article');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })));
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('is damaged: it cannot be unpacked', { cause: error });
  }
}

/** A file of an archive as text; empty where it is not there. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
