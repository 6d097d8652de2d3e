/**
 * One generation on disk. Articles and vectors are its sources; the lexical index and the binary vector
 * file are derived from them, and made again when they are found damaged.
 */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddingText, passageHash, SPLITTER_VERSION } from '../../text/passages.js';
import { buildLexicalIndex, type LexicalIndex, lexicalIndexFromBytes } from '../lexical.js';
import type { IndexInfo, PreparedArticle } from '../ports.js';
import { damaged, matches, replaceDurably, syncPath, writeDurably } from './durable-files.js';
import { type ArticleFile, allPrepared, articlesFromBytes, articlesToLines } from './embedded-articles.js';
import { lexicalBytes } from './embedded-lexical.js';
import { type Manifest, readManifest, writeManifest } from './embedded-manifest.js';
import {
  readVectra,
  tableFromBytes,
  tableToBytes,
  type VectorTable,
  writeVectra,
} from './embedded-vectors.js';

const ARTICLES = 'articles.jsonl';
const LEXICAL = 'lexical.bin';
const VECTORS = 'vectors.bin';

export interface Generation {
  readonly manifest: Manifest;
  readonly articles: ArticleFile;
  readonly table: VectorTable;
  readonly lexical: LexicalIndex;
}

/** Called with the path of a derived file that was damaged and has been made again. */
export type OnRepair = (path: string) => void;

/** The hash of each passage's embedded text, in order of passage number. */
export function passageHashes(articles: readonly PreparedArticle[]): string[] {
  return articles.flatMap(({ title, text, sentences, passages }) =>
    passages.map(({ start, end }) => {
      const passage = text.slice(sentences[start]!.start, sentences[end - 1]!.end);
      return passageHash(embeddingText(title, passage));
    }),
  );
}

/** Writes every file of a new generation, the manifest last: a folder without one is no generation. */
export async function writeGeneration(
  folder: string,
  info: IndexInfo,
  articles: readonly PreparedArticle[],
  table: VectorTable,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const articlesFile = await writeDurably(join(folder, ARTICLES), articlesToLines(articles));
  const lexical = await lexicalBytes(articles, join(folder, ARTICLES));
  const files = {
    [ARTICLES]: articlesFile,
    [LEXICAL]: await writeDurably(join(folder, LEXICAL), [lexical]),
    [VECTORS]: await writeDurably(join(folder, VECTORS), tableToBytes(table)),
    ...(await writeVectra(folder, table)),
  };
  await writeManifest(folder, { ...info, splitter: SPLITTER_VERSION, files });
  await syncPath(join(folder, '..'));
}

/** Opens a generation. Throws `UserError` naming the file when it is damaged beyond repair. */
export async function readGeneration(folder: string, onRepair: OnRepair): Promise<Generation> {
  const manifest = await readManifest(folder);
  // Read side by side: one file is hashed while the next one comes from the disk.
  const lexicalBytes = readWhole(folder, LEXICAL, manifest);
  const [table, articles] = await Promise.all([
    readTable(folder, manifest, onRepair),
    readArticles(folder, manifest),
  ]);
  const lexical = await openLexical(folder, await lexicalBytes, manifest, articles, onRepair);
  return { manifest, articles, table, lexical };
}

async function readArticles(folder: string, manifest: Manifest): Promise<ArticleFile> {
  const bytes = await readWhole(folder, ARTICLES, manifest);
  if (!bytes) throw damaged(join(folder, ARTICLES));
  return articlesFromBytes(bytes);
}

export async function readTable(
  folder: string,
  manifest: Manifest,
  onRepair: OnRepair,
): Promise<VectorTable> {
  const bytes = await readWhole(folder, VECTORS, manifest);
  if (!bytes) {
    const table = await readVectra(folder, manifest.dimensions, manifest.passages, manifest.files);
    await repair(folder, VECTORS, tableToBytes(table), manifest, onRepair);
    return table;
  }
  const table = tableFromBytes(bytes);
  if (!(await vectraIsThere(folder, manifest))) {
    onRepair(join(folder, 'vectors'));
    await ifWritable(() => writeVectra(folder, table));
  }
  return table;
}

async function openLexical(
  folder: string,
  bytes: Uint8Array | null,
  manifest: Manifest,
  articles: ArticleFile,
  onRepair: OnRepair,
): Promise<LexicalIndex> {
  if (bytes) {
    try {
      return lexicalIndexFromBytes(bytes);
    } catch {
      // Written by another version of the program: made anew below.
    }
  }
  const lexical = buildLexicalIndex(allPrepared(articles));
  await repair(folder, LEXICAL, [lexical.toBytes()], manifest, onRepair);
  return lexical;
}

/** The file's bytes; null when it is missing or not as it was written. */
async function readWhole(folder: string, name: string, manifest: Manifest): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, name)).catch(() => null);
  const expected = manifest.files[name];
  return bytes && expected && matches(bytes, expected) ? bytes : null;
}

/** By size alone: its content is checked when it is read, which is only to repair the binary file. */
async function vectraIsThere(folder: string, manifest: Manifest): Promise<boolean> {
  const parts = Object.entries(manifest.files).filter(([name]) => name.startsWith('vectors/'));
  const sizes = await Promise.all(parts.map(([name]) => stat(join(folder, name)).catch(() => null)));
  return parts.every(([, expected], i) => sizes[i]?.size === expected.bytes);
}

/** Puts a derived file back, under a manifest that knows it. */
async function repair(
  folder: string,
  name: string,
  parts: readonly Uint8Array[],
  manifest: Manifest,
  onRepair: OnRepair,
): Promise<void> {
  onRepair(join(folder, name));
  await ifWritable(async () => {
    const written = await replaceDurably(join(folder, name), parts);
    if (written.sha256 === manifest.files[name]?.sha256) return;
    await writeManifest(folder, { ...manifest, files: { ...manifest.files, [name]: written } });
  });
}

/** A repair that cannot be written is no reason not to answer: the next opening tries again. */
async function ifWritable(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch {}
}
