/**
 * The index in a folder: generations of plain files; `current` names the live one.
 *
 * ```
 * current                  the live generation's name, replaced by an atomic rename
 * build.lock               while a build runs
 * unfinished.vectors       embedded by a build that has not committed yet
 * generations/<name>/
 *   manifest.json          counts, versions, and the fingerprint of every file below
 *   articles.jsonl         source: one article per line, in pages that can be read separately
 *   lexical.bin            derived from the articles
 *   vectors/<part>.json    source, written and read by Vectra
 *   vectors/<part>.bin     derived from the part's other file: what a search scans
 *   rows.bin               derived: where in the parts the vector of each passage is
 * ```
 *
 * A new generation takes from the old one what has not changed: the lines of articles are copied, the lexical index
 * is merged, the parts of the vectors are linked.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode, UserError } from '../../errors.js';
import type { IndexStore, SearchIndex } from '../../retrieval/ports.js';
import { damaged } from '../../system/durable-files.js';
import { beginBuild, type IndexPaths } from './build.js';
import { type Generation, openGeneration } from './generation.js';
import { type Live, openLive } from './live.js';
import { loadVectra } from './part.js';
import { createSearchIndex } from './search.js';
import type { OnRepair } from './vectors.js';

/** `onRepair` is called with each damaged file that was rebuilt from its source. */
export function createFolderStore(folder: string, onRepair: OnRepair = () => {}): IndexStore {
  const paths: IndexPaths = {
    folder,
    current: join(folder, 'current'),
    generations: join(folder, 'generations'),
  };
  const opened = new Set<Generation>();

  const open = async (): Promise<SearchIndex | null> => {
    const name = await readCurrent(paths);
    if (name === null) return null;
    const generation = await openGeneration(join(paths.generations, name), onRepair).catch(
      (error: unknown) => ({ error }),
    );
    // While this one was being opened, another process may have swapped in a new one and removed it in part.
    if ((await readCurrent(paths)) !== name) {
      if ('close' in generation) await generation.close();
      return open();
    }
    if ('error' in generation) throw generation.error;
    opened.add(generation);
    const close = async (): Promise<void> => {
      opened.delete(generation);
      await generation.close();
    };
    return { ...createSearchIndex(generation), close };
  };

  /** An index damaged beyond repair counts as missing: the next build makes a new one. */
  const readLive = async (embedderId: string): Promise<{ name: string | null; live: Live | null }> => {
    const name = await readCurrent(paths).catch(() => null);
    if (name === null) return { name, live: null };
    const live = await openLive(join(paths.generations, name), embedderId, onRepair).catch(() => null);
    return { name, live };
  };

  return {
    current: () => readCurrent(paths),
    open,
    warmUp: loadVectra,
    begin: (embedder) => beginBuild(paths, embedder, () => readLive(embedder.id)),
    close: async () => {
      await Promise.all([...opened].map((generation) => generation.close()));
      opened.clear();
    },
  };
}

/** The live generation's name; null when there is none yet. */
async function readCurrent({ current }: IndexPaths): Promise<string | null> {
  try {
    // Read for every question: a thread's help would cost many times what a few bytes do.
    const name = readFileSync(current, 'utf8');
    if (/^\w+-\w+$/.test(name)) return name;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw new UserError(`The index in ${current} cannot be read.`, { cause: error });
  }
  throw damaged(current);
}
