/**
 * One generation on disk. Articles and Vectra's files are its sources; all others are derived from them, and rebuilt
 * when they are found damaged.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passageHashes } from '../../language/passages.js';
import { columnsFromBytes } from '../../retrieval/inverted-index/columns.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { matches, replaceDurably } from '../../system/durable-files.js';
import { type ArticleFile, openArticles } from './articles.js';
import { lexicalBytes } from './lexical.js';
import { type Manifest, readManifest, writeManifest } from './manifest.js';
import { type OnRepair, openVectors, type VectorFiles } from './vectors.js';

/** Names of files in the folder of a generation. */
export const ARTICLES = 'articles.jsonl';
export const LEXICAL = 'lexical.bin';

/** Verified, except for the vectors, which are verified when loaded. Stays readable when its files are removed. */
export interface Generation {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly articles: ArticleFile;
  /** As `columnsToBytes` wrote it. */
  readonly lexical: Uint8Array;
  readonly vectors: VectorFiles;
  close(): Promise<void>;
}

/** Opens a generation. Throws `UserError` naming the file when it is damaged beyond repair. */
export async function openGeneration(folder: string, onRepair: OnRepair): Promise<Generation> {
  const manifest = await readManifest(folder);
  // Read concurrently: one file is hashed while the next one comes from the disk.
  const lexical = readLexical(folder, manifest);
  const articles = await openArticles(join(folder, ARTICLES), manifest.files[ARTICLES]);
  const vectors = await openVectors(
    folder,
    manifest,
    async () => (await allArticles(articles)).flatMap(passageHashes),
    onRepair,
  );
  const close = async (): Promise<void> => {
    await Promise.all([articles.close(), vectors.close()]);
  };
  try {
    const found = await lexical;
    if (found === 'damaged') onRepair(join(folder, LEXICAL));
    const bytes = typeof found === 'string' ? await restoreLexical(folder, manifest, articles) : found;
    return { folder, manifest, articles, vectors, lexical: bytes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Damaged: missing, or not as it was written. Outdated: written whole by another version of the program. */
type LexicalFile = Uint8Array | 'damaged' | 'outdated';

async function readLexical(folder: string, manifest: Manifest): Promise<LexicalFile> {
  const expected = manifest.files[LEXICAL];
  const bytes = await readFile(join(folder, LEXICAL)).catch(() => null);
  if (!bytes || !expected || !(await matches(bytes, expected))) return 'damaged';
  try {
    columnsFromBytes(bytes);
    return bytes;
  } catch {
    return 'outdated';
  }
}

/** If a repair cannot be written, the index answers all the same: the next opening tries again. */
async function restoreLexical(
  folder: string,
  manifest: Manifest,
  articles: ArticleFile,
): Promise<Uint8Array> {
  const path = join(folder, LEXICAL);
  const all = await allArticles(articles);
  const fresh = Uint32Array.from(all, (_, place) => place);
  const bytes = await lexicalBytes({ path: join(folder, ARTICLES), fresh, old: null }, all);
  try {
    const written = await replaceDurably(path, [bytes]);
    if (written.sha256 !== manifest.files[LEXICAL]?.sha256) {
      await writeManifest(folder, { ...manifest, files: { ...manifest.files, [LEXICAL]: written } });
    }
  } catch {}
  return bytes;
}

async function allArticles(articles: ArticleFile): Promise<PreparedArticle[]> {
  const all: PreparedArticle[] = [];
  for (let place = 0; place < articles.summaries.length; place += 1) all.push(await articles.prepared(place));
  return all;
}
