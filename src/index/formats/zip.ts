import { unzipSync } from 'fflate';
import { UserError } from '../../errors.js';

/** The most bytes of all wanted files together, unpacked. */
const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_FILES = 5000;

/**
 * Unpacks the files of a ZIP archive that are `wanted` by name. Throws `UserError` if it is damaged, or larger than any
 * document.
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

/** A file of an archive as text; empty if it is missing. */
export function textIn(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes);
}
