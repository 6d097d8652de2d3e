import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.js';
import { isArticle, largestOf, type ParseArticle, type ParsedArticle, parseArticle } from './parse.js';
import { LARGEST_SIDECAR, sidecarOf, sidecarsAmong, unusableSidecar, withSidecar } from './sidecar.js';
import { contains, isGone, walk } from './walk.js';

/** Changes whenever the same bytes may be read as another text, other metadata or other words. */
export const READER_VERSION = '90';

/** A file that may hold articles. */
export interface SourceFile {
  /** Relative to the articles folder, with `/` on every system. */
  readonly path: string;
  /** The path of its `.meta.yaml`. */
  readonly sidecar?: string;
}

/** A file that was read and is still to be parsed. */
export interface SourceArticle {
  /** SHA-256 of the file's bytes, and of its sidecar's, in hex. */
  readonly sourceHash: string;
  /** How large the file is, without its sidecar. */
  readonly bytes: number;
  /** Throws `UserError` with a plain reason if the file holds no article that can be read. */
  parse(by?: ParseArticle): Promise<readonly ParsedArticle[]>;
}

/** The path of an article of a file that holds several: `file.txt`, `file.txt#2`, `file.txt#3`. */
export function articlePath(file: string, number: number): string {
  return number === 1 ? file : `${file}#${number}`;
}

/** The path of the file that holds an article. */
export function filePath(article: string): string {
  return article.replace(/#\d+$/, '');
}

/** A file or a folder that is there but cannot be read just now: what was read from it before still holds. */
export class UnreadableError extends UserError {}

/**
 * The articles below a folder, in order of path (by code unit). A folder or link that cannot be followed is listed
 * too, so that `readArticle` gives the reason. `onOther` gets the files whose names promise no article. Throws
 * `UserError` if `articlesDir` is not a folder or may not be read.
 */
export async function listFiles(
  articlesDir: string,
  onOther?: (path: string) => void,
): Promise<SourceFile[]> {
  await requireFolder(articlesDir);
  const others: string[] = [];
  const paths = await walk(articlesDir, isArticle, (path) => others.push(path));
  const sidecars = sidecarsAmong(others);
  const files = paths.map((path) => {
    const sidecar = sidecarOf(path, sidecars);
    return sidecar === null ? { path } : { path, sidecar };
  });
  const used = new Set(files.map(({ sidecar }) => sidecar));
  for (const other of others) if (!used.has(other)) onOther?.(other);
  return files;
}

/** Throws `UserError` if `articlesDir` is not a folder or may not be read. */
export async function requireFolder(articlesDir: string): Promise<void> {
  const folder = await stat(articlesDir).catch(() => null);
  if (folder === null) {
    throw new UserError(`There is no articles folder ${articlesDir}: make it, or set ARTICLES_DIR to yours.`);
  }
  if (!folder.isDirectory()) throw new UserError(`ARTICLES_DIR is ${articlesDir}, which is not a folder.`);
  await readdir(articlesDir).catch((error) => {
    throw new UserError(`The articles folder ${articlesDir} ${reasonOf(error)}.`, { cause: error });
  });
}

/** What is said of a folder without any file that may be an article. */
export const noArticlesIn = (articlesDir: string): string =>
  `There are no articles in ${articlesDir}: put some there (see README).`;

/** Throws `UserError` if no file of the folder may be an article. */
export async function requireFiles(articlesDir: string): Promise<void> {
  if ((await listFiles(articlesDir)).length === 0) throw new UserError(noArticlesIn(articlesDir));
}

/**
 * Reads one file of the articles folder; parsing is left to the caller, who may recognise the file by its hash.
 * Throws `UserError` with a plain reason, worded to follow the path, for a file that cannot be used; an
 * `UnreadableError` if that may pass.
 */
export async function readArticle(
  articlesDir: string,
  path: string,
  sidecar?: string,
): Promise<SourceArticle> {
  const bytes = await readBytes(articlesDir, path, largestOf);
  const hash = createHash('sha256').update(bytes);
  if (sidecar === undefined)
    return {
      sourceHash: hash.digest('hex'),
      bytes: bytes.length,
      parse: (by = parseArticle) => by(path, bytes),
    };
  const beside = await readBytes(articlesDir, sidecar, () => LARGEST_SIDECAR).catch((error) => {
    // Its own reason would be taken for the article's.
    throw error instanceof UnreadableError ? error : unusableSidecar();
  });
  return {
    sourceHash: hash.update(beside).digest('hex'),
    bytes: bytes.length,
    parse: async (by = parseArticle) =>
      withSidecar(await by(path, bytes), Buffer.from(beside).toString('utf8')),
  };
}

async function readBytes(
  articlesDir: string,
  path: string,
  limit: (path: string) => number,
): Promise<Uint8Array> {
  try {
    const root = await realpath(articlesDir);
    const file = await realpath(join(root, path));
    if (!contains(root, file)) throw new UserError('leads outside the articles folder');
    const found = await stat(file);
    if (found.isDirectory()) {
      await readdir(file);
      throw new UserError('is a folder, not a file');
    }
    if (!found.isFile()) throw new UserError('is not an ordinary file');
    const largest = limit(path);
    const bytes = found.size > largest ? null : await readInPlace(file, join(root, path));
    // It may have grown in the meantime.
    if (bytes === null || bytes.length > largest) {
      throw new UserError(`is larger than ${largest / 1024 / 1024} MB: split it, or leave it out`);
    }
    if (bytes.length === 0) throw new UserError('is empty');
    return bytes;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new (isGone(error) ? UserError : UnreadableError)(reasonOf(error), { cause: error });
  }
}

/**
 * The bytes of a file at its real path, unless `path` has come to lead elsewhere meanwhile: a link or a folder put in
 * its place could lead outside.
 */
async function readInPlace(file: string, path: string): Promise<Uint8Array> {
  // Neither a link nor a pipe, which would wait for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const bytes = await handle.readFile();
    if ((await realpath(path)) !== file) throw new UserError('was replaced while it was being read');
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Why the system would not let a file be read, in plain words. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is no longer there, or is a link to nothing';
  if (code === 'EACCES' || code === 'EPERM') return 'cannot be read: permission denied';
  if (code === 'EISDIR') return 'is a folder, not a file';
  if (code === 'ELOOP') return 'is a link that leads in a circle';
  return `cannot be read (${code ?? String(error)})`;
}
