/** Which files exceeded a limit when they were read: without this, each would take as long again at every start. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceDurably } from '../../system/durable-files.js';
import { makeFolder } from '../../system/folders.js';

/** Files that exceeded a limit, known by the hash of their bytes. */
export interface OverLimitFiles {
  /** Why a file of these bytes was given up; undefined if it was not. */
  reasonOf(sourceHash: string): string | undefined;
  add(sourceHash: string, reason: string): Promise<void>;
}

/** How many are remembered, whatever an attacker sends; the oldest are forgotten and tried again. */
const MOST_REMEMBERED = 10_000;

/**
 * Remembers in the file `path`, for as long as files are read by the same rules: later rules may manage what these cannot.
 * Without a path, or if the file is damaged, nothing is remembered from before.
 */
export async function openOverLimitFiles(
  path: string | undefined,
  preparedBy: string,
): Promise<OverLimitFiles> {
  const reasons = new Map(path === undefined ? [] : await load(path, preparedBy));
  return {
    reasonOf: (sourceHash) => reasons.get(sourceHash),
    async add(sourceHash, reason) {
      reasons.set(sourceHash, reason);
      if (reasons.size > MOST_REMEMBERED) reasons.delete(reasons.keys().next().value!);
      if (path === undefined) return;
      await makeFolder(dirname(path));
      await replaceDurably(path, [Buffer.from(JSON.stringify({ preparedBy, reasons: [...reasons] }))]);
    },
  };
}

async function load(path: string, preparedBy: string): Promise<[string, string][]> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8'));
    if (kept.preparedBy !== preparedBy) return [];
    return kept.reasons.map(([hash, reason]: unknown[]) => [String(hash), String(reason)]);
  } catch {
    return [];
  }
}
