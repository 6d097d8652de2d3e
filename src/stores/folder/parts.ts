/** The vectors of a new generation: parts of the old one as they are, and new parts for what is new. */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fingerprint, shareDurably, syncPath, writeDurably } from '../../system/durable-files.js';
import type { Manifest } from './manifest.js';
import {
  binaryName,
  HASH_BYTES,
  PART_ROWS,
  partName,
  roundVector,
  type VectorTable,
  vectraName,
  writePart,
} from './part.js';
import { NO_ROW, ROWS, type Vectors } from './vectors.js';
import { createVectraWriter } from './vectra-thread.js';

/** A part in which more than this share of the rows is unused is rewritten without them. */
const MOST_WASTE = 0.25;

/** The generation whose parts may be shared. */
export interface OldVectors {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly vectors: Vectors;
}

/** Where a passage's vector comes from: a row of the old generation, or the hash of one embedded since. */
export type VectorSource = number | string;

/** The parts of a new generation, and the files they are in. */
export interface WrittenVectors {
  readonly parts: Manifest['parts'];
  /** By name within the generation's folder. */
  readonly files: Record<string, Fingerprint>;
}

/** Writes the vectors of all passages, in order of passage number. */
export async function writeVectors(
  folder: string,
  dimensions: number,
  passages: readonly VectorSource[],
  old: OldVectors | null,
  embedded: ReadonlyMap<string, Float32Array>,
): Promise<WrittenVectors> {
  await mkdir(join(folder, 'vectors'));
  const hashes = new Set(passages.filter((source) => typeof source === 'string'));
  const oldParts = old ? usedRows(old, passages) : [];
  const rewritten = partsToRewrite(oldParts, hashes.size);
  const parts: { name: string; rows: number }[] = [];
  const files: Record<string, Fingerprint> = {};
  const rowOf = new Map<VectorSource, number>();
  const gathered: VectorSource[] = [];
  let next = 0;
  for (const part of oldParts) {
    const shared = old && !rewritten.has(part) ? await sharePart(old, part.name, folder) : null;
    if (shared) {
      for (const row of part.used) rowOf.set(row, next + row - part.first);
      next += part.rows;
      parts.push({ name: part.name, rows: part.rows });
      Object.assign(files, shared);
    } else {
      for (const row of part.used) gathered.push(row);
    }
  }
  for (const hash of hashes) gathered.push(hash);
  const vectra = createVectraWriter();
  try {
    for (let start = 0; start < gathered.length; start += PART_ROWS) {
      const sources = gathered.slice(start, start + PART_ROWS);
      const table = tableOf(sources, dimensions, old?.vectors, embedded);
      Object.assign(files, await writePart(folder, table, vectra.write));
      parts.push({ name: partName(table), rows: sources.length });
      for (const source of sources) rowOf.set(source, next++);
    }
  } finally {
    await vectra.close();
  }
  await syncPath(join(folder, 'vectors'));
  const rows = Uint32Array.from(passages, (source) => rowOf.get(source) ?? NO_ROW);
  files[ROWS] = await writeDurably(join(folder, ROWS), [new Uint8Array(rows.buffer)]);
  return { parts, files };
}

interface PartUse {
  readonly name: string;
  readonly first: number;
  readonly rows: number;
  /** Those of its rows that some passage uses, ascending. */
  readonly used: readonly number[];
}

/** Parts without a row in use are left out. */
function usedRows({ manifest, vectors }: OldVectors, passages: readonly VectorSource[]): PartUse[] {
  const isUsed = new Uint8Array(vectors.hashes.length / HASH_BYTES);
  for (const source of passages) if (typeof source === 'number') isUsed[source] = 1;
  let first = 0;
  return manifest.parts
    .map(({ name, rows }): PartUse => {
      const used: number[] = [];
      for (let row = first; row < first + rows; row += 1) if (isUsed[row]) used.push(row);
      first += rows;
      return { name, rows, used, first: first - rows };
    })
    .filter(({ used }) => used.length > 0);
}

/**
 * The parts that are rewritten together with `fresh` rows: those with much waste, and small ones not more than twice as
 * large as what is written with them, smallest first. So few small parts are ever left, and a row is rewritten only
 * when the part it is in grows by half.
 */
export function partsToRewrite<Part extends { readonly rows: number; readonly used: readonly number[] }>(
  parts: readonly Part[],
  fresh: number,
): Set<Part> {
  const rewritten = new Set(parts.filter(({ rows, used }) => used.length < (1 - MOST_WASTE) * rows));
  let written = fresh + [...rewritten].reduce((sum, { used }) => sum + used.length, 0);
  for (const part of parts.toSorted((a, b) => a.used.length - b.used.length)) {
    if (rewritten.has(part) || part.rows >= PART_ROWS || part.used.length > 2 * written) continue;
    rewritten.add(part);
    written += part.used.length;
  }
  return rewritten;
}

/**
 * Puts a part's files into another generation unchanged, with their fingerprints, so that damage to them is found
 * wherever they are read. @returns null if they are not available.
 */
async function sharePart(
  { folder, manifest }: OldVectors,
  name: string,
  to: string,
): Promise<Record<string, Fingerprint> | null> {
  const shared: Record<string, Fingerprint> = {};
  for (const file of [vectraName(name), binaryName(name)]) {
    const expected = manifest.files[file]!;
    const found = await stat(join(folder, file)).catch(() => null);
    if (found?.size !== expected.bytes) return null;
    if (!(await shareDurably(join(folder, file), join(to, file), expected))) return null;
    shared[file] = expected;
  }
  return shared;
}

/** The vectors of some sources, in their order. Throws when one is not there. */
export function tableOf(
  sources: readonly VectorSource[],
  dimensions: number,
  old: Vectors | undefined,
  embedded: ReadonlyMap<string, Float32Array>,
): VectorTable {
  const values = new Float32Array(sources.length * dimensions);
  const hashes = sources.map((source, row) => {
    if (typeof source === 'number') {
      values.set(old!.values.subarray(source * dimensions, (source + 1) * dimensions), row * dimensions);
      return Buffer.from(old!.hashes.subarray(source * HASH_BYTES, (source + 1) * HASH_BYTES)).toString(
        'hex',
      );
    }
    const vector = embedded.get(source);
    if (vector?.length !== dimensions) throw new Error(`no vector of ${dimensions} for passage ${source}`);
    roundVector(vector, values.subarray(row * dimensions, (row + 1) * dimensions));
    return source;
  });
  return { dimensions, hashes, values };
}
