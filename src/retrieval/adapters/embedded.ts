/**
 * The index in a folder: generations of plain files, of which `current` names the live one.
 *
 * ```
 * current                  the live generation's name, replaced by an atomic rename
 * build.lock               while a build runs
 * unfinished.vectors       embedded by a build that has not committed yet
 * generations/<name>/
 *   manifest.json          counts, versions, and the fingerprint of every file below
 *   articles.jsonl         source
 *   vectors/index*.json    source, written and read by Vectra
 *   vectors.bin            derived from Vectra's files: what a search scans
 *   lexical.bin            derived from the articles
 * ```
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.js';
import type { Embedder, IndexStore, SearchIndex } from '../ports.js';
import { damaged, errorCode } from './durable-files.js';
import { allPrepared } from './embedded-articles.js';
import { beginBuild, type IndexPaths, type Live } from './embedded-build.js';
import { type Generation, type OnRepair, readGeneration, readTable } from './embedded-generation.js';
import { readManifest } from './embedded-manifest.js';
import { createSearchIndex } from './embedded-search.js';

interface Opened {
  readonly generation: Generation;
  readonly index: SearchIndex;
}

/** `onRepair` hears of each damaged file that was made again from its source. */
export function createEmbeddedStore(folder: string, onRepair: OnRepair = () => {}): IndexStore {
  const paths: IndexPaths = {
    folder,
    current: join(folder, 'current'),
    generations: join(folder, 'generations'),
  };
  /** The generation asked for last: asking for it again costs nothing. */
  let latest: { readonly name: string; readonly opened: Promise<Opened> } | null = null;

  const open = async (): Promise<Opened | null> => {
    const name = await readCurrent(paths);
    if (name === null) return null;
    if (latest?.name !== name) latest = { name, opened: load(join(paths.generations, name), onRepair) };
    try {
      return await latest.opened;
    } catch (error) {
      latest = null;
      // Another process may have swapped in a new one, and removed this one, while it was read.
      if ((await readCurrent(paths)) !== name) return open();
      throw error;
    }
  };

  /** Whatever is damaged beyond repair is as if it were not there: a build makes it anew. */
  const readLive = async ({ id }: Pick<Embedder, 'id'>): Promise<Live> => {
    const name = await readCurrent(paths).catch(() => null);
    if (name === null) return { name, table: null };
    const live = join(paths.generations, name);
    try {
      const opened = latest?.name === name ? (await latest.opened).generation : null;
      const manifest = opened?.manifest ?? (await readManifest(live));
      if (manifest.embedderId !== id) return { name, table: null };
      return { name, table: opened?.table ?? (await readTable(live, manifest, onRepair)) };
    } catch {
      return { name, table: null };
    }
  };

  return {
    current: () => readCurrent(paths),
    open: async () => (await open())?.index ?? null,
    prepared: async () => {
      // What is damaged beyond repair is prepared anew.
      const opened = await open().catch(() => null);
      const articles = opened ? allPrepared(opened.generation.articles) : [];
      return new Map(articles.map((article) => [article.path, article]));
    },
    begin: (embedder) => beginBuild(paths, embedder, () => readLive(embedder)),
    close: async () => {
      latest = null;
    },
  };
}

async function load(folder: string, onRepair: OnRepair): Promise<Opened> {
  const generation = await readGeneration(folder, onRepair);
  return { generation, index: createSearchIndex(generation) };
}

/** The live generation's name; null when there is none yet. */
async function readCurrent({ current }: IndexPaths): Promise<string | null> {
  try {
    const name = await readFile(current, 'utf8');
    if (/^\w+-\w+$/.test(name)) return name;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new UserError(`The index in ${current} cannot be read.`, { cause: error });
  }
  throw damaged(current);
}
