/**
 * A part of an index's vectors, which never changes once it is written, so that generations share it. It is kept
 * twice: in Vectra's open format, for others and for repair, and in a binary file that opens many times faster. Each
 * can be made from the other, and its name from the passages it holds.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Fingerprint,
  fingerprint,
  matches,
  replaceDurably,
  syncPath,
} from '../../system/durable-files.js';
import { createSlices } from '../../system/slices.js';

/** Vectors by the hash of what was embedded, as `passageHash` gives it. */
export interface VectorTable {
  readonly dimensions: number;
  /** No hash twice. */
  readonly hashes: readonly string[];
  /** Unit vectors, row after row, rounded by `roundVector`. */
  readonly values: Float32Array;
}

/** Vectra's insertion is quadratic and its file is one string; parts of this size keep both small. */
export const PART_ROWS = 2048;
/** Bytes of a hash, which is SHA-256. */
export const HASH_BYTES = 32;

/** Six decimals: half of Vectra's file, the same ranking, and the value that every copy agrees on. */
export function roundVector(vector: Float32Array, target = new Float32Array(vector.length)): Float32Array {
  for (let i = 0; i < vector.length; i += 1) target[i] = sixDecimals(vector[i]!);
  return target;
}

/** Adding zero turns -0, which JSON cannot say, into 0. */
function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** Named by what it holds: 16 hex digits of the hashes of its rows. */
export function partName({ hashes }: VectorTable): string {
  return createHash('sha256').update(hashes.join()).digest('hex').slice(0, 16);
}

/** The files of a part, relative to the generation's folder. */
export const binaryName = (part: string): string => `vectors/${part}.bin`;
/** The same rows in Vectra’s format. */
export const vectraName = (part: string): string => `vectors/${part}.json`;

/** 32 bytes of hash a row, then the floats of each row; little-endian. */
export function partToBytes({ hashes, values }: VectorTable): Uint8Array[] {
  return [
    Buffer.from(hashes.join(''), 'hex'),
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  ];
}

/** Writes both files of a part into the folder of a generation. Returns their fingerprints by name. */
export async function writePart(
  folder: string,
  table: VectorTable,
  write: WriteVectra = writeVectra,
): Promise<Record<string, Fingerprint>> {
  const part = partName(table);
  return {
    [binaryName(part)]: await replaceDurably(join(folder, binaryName(part)), partToBytes(table)),
    [vectraName(part)]: await write(folder, part, table),
  };
}

export type WriteVectra = (folder: string, part: string, table: VectorTable) => Promise<Fingerprint>;

/** Loading it blocks for a third of a second. */
const vectra = () => import('vectra/lib/LocalIndex.js');

/** Loads Vectra now, so that its first file does not have to. */
export async function loadVectra(): Promise<void> {
  await vectra();
}

/** Written aside and put in place when it is whole: Vectra removes the folder it works in when it fails. */
export async function writeVectra(folder: string, part: string, table: VectorTable): Promise<Fingerprint> {
  const { LocalIndex } = await vectra();
  const aside = await mkdtemp(join(folder, 'vectors', 'new-'));
  try {
    const index = new LocalIndex<{ hash: string }>(aside);
    await index.createIndex({ version: 1 });
    await index.beginUpdate();
    // An insertion compares with all before it, and never awaits anything that would give others a turn.
    const slice = createSlices();
    for (const [row, hash] of table.hashes.entries()) {
      const values = table.values.subarray(row * table.dimensions, (row + 1) * table.dimensions);
      // Back to the six decimals that the float stands for.
      await index.insertItem({ id: hash, metadata: { hash }, vector: Array.from(values, sixDecimals) });
      await slice();
    }
    await index.endUpdate();
    const written = join(aside, index.indexName);
    await syncPath(written);
    const bytes = await readFile(written);
    await rename(written, join(folder, vectraName(part)));
    return fingerprint(bytes);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Reads a part back from Vectra; null when its file is missing or not as it was written. */
export async function readVectra(
  folder: string,
  part: string,
  dimensions: number,
  expected: Fingerprint | undefined,
): Promise<VectorTable | null> {
  const bytes = await readFile(join(folder, vectraName(part))).catch(() => null);
  if (!bytes || !expected || !(await matches(bytes, expected))) return null;
  const { LocalIndex } = await vectra();
  const items = await new LocalIndex<{ hash: string }>(join(folder, 'vectors'), `${part}.json`).listItems();
  const values = new Float32Array(items.length * dimensions);
  for (const [row, { vector }] of items.entries()) values.set(vector, row * dimensions);
  return { dimensions, hashes: items.map(({ metadata }) => metadata.hash), values };
}
