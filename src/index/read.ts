import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ArticleMetadata } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { fromBlocks } from './blocks.js';
import { clean } from './clean.js';
import type { Draft } from './formats/draft.js';
import { parseText } from './formats/text.js';
import { readHead } from './head.js';
import { contains, walk } from './walk.js';

/** Changes whenever the same bytes may be read as another text or other metadata. */
export const READER_VERSION = '1';

/** Files above this are refused: an article is not that long. */
export const LARGEST_BYTES = 20 * 1024 * 1024;

/** Libraries that only one format needs are loaded with its first file. */
const markdown = async (bytes: Uint8Array) => (await import('./formats/markdown.js')).parseMarkdown(bytes);
const html = async (bytes: Uint8Array) => (await import('./formats/html.js')).parseHtml(bytes);
const pdf = async (bytes: Uint8Array) => (await import('./formats/pdf.js')).parsePdf(bytes);
const PARSERS: Record<string, (bytes: Uint8Array) => Promise<Draft>> = {
  '.txt': parseText,
  '.md': markdown,
  '.markdown': markdown,
  '.html': html,
  '.htm': html,
  '.pdf': pdf,
};

export interface SourceFile {
  /** Relative to the articles folder, with `/` on every system. */
  readonly path: string;
}

export interface ParsedArticle extends ArticleMetadata {
  /** Canonical text: the body alone, paragraphs parted by a blank line. */
  readonly text: string;
}

export interface SourceArticle {
  /** SHA-256 of the file's bytes, in hex. */
  readonly sourceHash: string;
  /** Throws `UserError` with a plain reason when the file holds no article that can be read. */
  parse(): Promise<ParsedArticle>;
}

/**
 * The articles below a folder, in order of path (by code unit). A folder or link that cannot be followed is
 * listed too, so that `readArticle` gives the reason. Throws `UserError` when `articlesDir` is no folder.
 */
export async function listFiles(articlesDir: string): Promise<SourceFile[]> {
  const folder = await stat(articlesDir).catch(() => null);
  if (folder === null) {
    throw new UserError(`There is no articles folder ${articlesDir}: make it, or set ARTICLES_DIR to yours.`);
  }
  if (!folder.isDirectory()) throw new UserError(`ARTICLES_DIR is ${articlesDir}, which is not a folder.`);
  return (await walk(articlesDir)).map((path) => ({ path }));
}

/**
 * Reads one file of the articles folder; parsing it is left to the caller, who may know it by its hash.
 * Throws `UserError` with a plain reason, worded to follow the path, for a file that cannot be used.
 */
export async function readArticle(articlesDir: string, path: string): Promise<SourceArticle> {
  const bytes = await readBytes(articlesDir, path);
  return {
    sourceHash: createHash('sha256').update(bytes).digest('hex'),
    parse: () => parse(bytes, path),
  };
}

async function parse(bytes: Uint8Array, path: string): Promise<ParsedArticle> {
  const parser = PARSERS[extname(path).toLowerCase()];
  if (parser === undefined)
    throw new UserError(`is of no kind that is read (${Object.keys(PARSERS).join(', ')})`);
  const draft = await parser(bytes).catch((error: unknown) => {
    // Whatever a parser trips over is the file's fault and must not stop the others.
    throw error instanceof UserError
      ? error
      : new UserError(`cannot be parsed: ${messageOf(error)}`, { cause: error });
  });
  const { metadata, body } = readHead(clean(draft.blocks).blocks, draft.declared);
  const text = fromBlocks(body);
  if (text === '') throw new UserError('holds no text of an article');
  return { ...metadata, text };
}

async function readBytes(articlesDir: string, path: string): Promise<Uint8Array> {
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
    const bytes = found.size > LARGEST_BYTES ? null : await readFile(file);
    // It may have grown since.
    if (bytes === null || bytes.length > LARGEST_BYTES) {
      throw new UserError(`is larger than ${LARGEST_BYTES / 1024 / 1024} MB: split it, or leave it out`);
    }
    if (bytes.length === 0) throw new UserError('is empty');
    return bytes;
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(reasonOf(error), { cause: error });
  }
}

/** Why the system would not let a file be read, in plain words. */
function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is no longer there, or is a link to nothing';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: permission denied';
  if (code === 'ELOOP') return 'is a link that leads in a circle';
  return `cannot be read (${code ?? String(error)})`;
}
