/** Puts articles into the articles folder and removes them. What is removed is moved, not deleted. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, copyFile, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { AskerError, errorCode, UserError, whyNotWritten } from '../errors.js';
import { keptMarkdown } from '../index/formats/markdown/kept.js';
import type { ParseArticle, ParsedArticle } from '../index/parse.js';
import { filePath, listFiles } from '../index/read.js';
import { replaceDurably } from '../system/durable-files.js';
import { makeFolder } from '../system/folders.js';
import type { Addition } from './addition.js';
import type { GivenFile } from './given-file.js';

/** Below the articles folder or a collection's; hidden folders are never indexed. */
const FOLDER = 'added';
const ORIGINALS = '.originals';
const REMOVED = '.removed';
const LONGEST_SLUG = 60;

/** Where an added article was stored. */
export interface Kept {
  /** Relative to the articles folder. */
  readonly path: string;
  /** Whether it replaces an article with the same address. */
  readonly isUpdate: boolean;
}

/** The added articles in the articles folder, and what was moved aside. */
export interface ArticleFolder {
  /**
   * Stores what was found, and its original in a hidden folder, which is not indexed. `folder` is a collection's, empty for
   * everybody's; `known` are paths of articles that may include an older version.
   */
  keep(addition: Addition, folder: string, known: readonly string[]): Promise<Kept>;
  /** Moves the file of an article to where it is not indexed; resolves to its new path. Throws for the last file. */
  remove(path: string): Promise<string>;
  /** The article that `keep` would replace. */
  olderOf(addition: Addition, known: readonly string[]): string | null;
}

/** The folder where articles are kept. A stored article is read again, and its text must be the same. */
export function createArticleFolder(articlesDir: string, parse: ParseArticle): ArticleFolder {
  const olderOf = (addition: Addition, known: readonly string[]): string | null => {
    const mark = markOf(addition);
    return known.map(filePath).find((path) => basename(path, extname(path)).endsWith(mark)) ?? null;
  };

  async function keep(addition: Addition, folder: string, known: readonly string[]): Promise<Kept> {
    const place = folder === '' ? FOLDER : `${folder}/${FOLDER}`;
    const { bytes, ending } = await storedForm(addition, parse);
    const older = olderOf(addition, known) ?? (await lyingIn(join(articlesDir, place), addition, place));
    const stays = older !== null && dirname(older) === place && extname(older) === ending;
    const path = stays ? older : `${place}/${slugOf(addition)}${markOf(addition)}${ending}`;
    await writing(articlesDir, async () => {
      await access(articlesDir);
      await put(join(articlesDir, path), bytes);
      const { name, bytes: original } = addition.original;
      if (original !== bytes) await put(join(articlesDir, originalOf(path, extname(name))), original);
      if (older !== null && !stays) await remove(older);
    });
    return { path, isUpdate: older !== null };
  }

  async function remove(path: string): Promise<string> {
    const file = filePath(path);
    // An empty folder builds no index, so the last article would still be quoted.
    const files = await listFiles(articlesDir).catch(() => []);
    if (files.length === 1 && files[0]!.path === file)
      throw new AskerError('That is all I have. Please add another article first, then remove this one.');
    const away = `${REMOVED}/${new Date().toISOString().replace(/[:.]/g, '-')}`;
    await writing(articlesDir, async () => {
      await move(join(articlesDir, file), join(articlesDir, away, file)).catch((error: unknown) => {
        // Another process was faster.
        if (errorCode(error) === 'ENOENT' && existsSync(articlesDir))
          throw new AskerError('That article is already gone.', {}, { cause: error });
        throw error;
      });
      const originals = join(articlesDir, dirname(file), ORIGINALS);
      const stem = `${basename(file, extname(file))}.`;
      const isKept = markIn(file) !== null;
      for (const name of isKept ? await namesIn(originals) : [])
        if (name.startsWith(stem))
          await move(join(originals, name), join(articlesDir, away, dirname(file), ORIGINALS, name));
    });
    return `${away}/${file}`;
  }
  return { keep, remove, olderOf };
}

/** One article is stored as Markdown, several as the file that they came in. */
async function storedForm(
  { articles, original }: Addition,
  parse: ParseArticle,
): Promise<{ bytes: Uint8Array; ending: string }> {
  const [article, ...others] = articles;
  if (others.length > 0) return { bytes: original.bytes, ending: extname(original.name).toLowerCase() };
  const bytes = keptMarkdown(article);
  await requireSame(article, bytes, parse);
  return { bytes, ending: '.md' };
}

/** Checks, before anything is written, that the stored file reads back as the same text. */
async function requireSame(article: ParsedArticle, bytes: Uint8Array, parse: ParseArticle): Promise<void> {
  const [stored] = await parse('kept.md', bytes);
  if (stored?.text !== article.text || stored.recognised !== article.recognised)
    throw new AskerError('That text cannot be stored word for word, so I do not keep it.');
}

/** Distinguishes articles by address, or by content: the end of a name that `keep` gives. */
function markOf({ address, original }: { address: string | null; original: GivenFile }): string {
  const hash = createHash('sha256').update(address ?? original.bytes);
  return `-${hash.digest('hex').slice(0, 10)}`;
}

function markIn(path: string): string | null {
  return /-[0-9a-f]{10}(?=\.\w+$)/.exec(path)?.[0] ?? null;
}

/** `2024-03-04-harbour-reopens`: letters and digits alone, whatever a title holds. */
function slugOf({ articles: [{ title, published }], original }: Addition): string {
  const words = (title ?? basename(original.name, extname(original.name)))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$|\p{Surrogate}/gu, '');
  return [published, words || 'article'].filter(Boolean).join('-').normalize('NFC');
}

/** The file of the same address that is kept but not indexed yet. */
async function lyingIn(folder: string, addition: Addition, place: string): Promise<string | null> {
  const mark = markOf(addition);
  const name = (await namesIn(folder)).find((file) => basename(file, extname(file)).endsWith(mark));
  return name === undefined ? null : `${place}/${name}`;
}

function originalOf(path: string, ending: string): string {
  return `${dirname(path)}/${ORIGINALS}/${basename(path, extname(path))}${ending.toLowerCase()}`;
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolder(dirname(path));
  await replaceDurably(path, [bytes]);
}

async function move(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await rename(from, to).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  });
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Throws `UserError` in plain words if the folder cannot be written. */
async function writing(articlesDir: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    if (code === 'ENOENT')
      throw new UserError(`${articlesDir} is not there, or the article is gone from it.`, { cause: error });
    throw new UserError(`The articles folder ${articlesDir} cannot be written to: ${whyNotWritten(error)}.`, {
      cause: error,
    });
  }
}
