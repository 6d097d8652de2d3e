/**
 * Vectors on disk, twice: in Vectra, the open format that is kept for others and for repair, and in one
 * binary file derived from it, which opens many times faster. Each can be made from the other.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalIndex } from 'vectra/lib/LocalIndex.js';
import { damaged, type Fingerprint, fingerprint, matches, syncPath } from './durable-files.js';

/** One row a passage, in order of passage number. */
export interface VectorTable {
  readonly dimensions: number;
  /** What was embedded for each row, as `passageHash` names it. */
  readonly hashes: readonly string[];
  /** Unit vectors, row after row. */
  readonly values: Float32Array;
}

const HASH_BYTES = 32;
const HEADER_BYTES = 8;
/** Vectra's insertion is quadratic and its file is one string; parts of this size keep both small. */
const PART_ROWS = 4096;

/** Six decimals: half of Vectra's file, the same ranking, and the value that every copy agrees on. */
export function roundVector(vector: Float32Array): Float32Array {
  return vector.map(sixDecimals);
}

/** Adding zero turns -0, which JSON cannot say, into 0. */
function sixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}

/** `rows` and `dimensions` as 32 bits each, then 32 bytes a hash, then the floats; little-endian. */
export function tableToBytes({ dimensions, hashes, values }: VectorTable): Uint8Array[] {
  const header = Buffer.from(Uint32Array.of(hashes.length, dimensions).buffer);
  const names = Buffer.from(hashes.join(''), 'hex');
  return [header, names, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)];
}

export function tableFromBytes(bytes: Uint8Array): VectorTable {
  const own = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  const [rows = 0, dimensions = 0] = new Uint32Array(own.buffer, own.byteOffset, 2);
  const names = Buffer.from(own.buffer, own.byteOffset + HEADER_BYTES, rows * HASH_BYTES).toString('hex');
  const hashes = Array.from({ length: rows }, (_, row) =>
    names.slice(row * 2 * HASH_BYTES, (row + 1) * 2 * HASH_BYTES),
  );
  const start = own.byteOffset + HEADER_BYTES + rows * HASH_BYTES;
  return { dimensions, hashes, values: new Float32Array(own.buffer, start, rows * dimensions) };
}

/** Writes the Vectra indexes of a table, one batch each, in place of any there. Returns their fingerprints by name within `folder`. */
export async function writeVectra(folder: string, table: VectorTable): Promise<Record<string, Fingerprint>> {
  await rm(join(folder, 'vectors'), { recursive: true, force: true });
  await mkdir(join(folder, 'vectors'));
  const files: Record<string, Fingerprint> = {};
  for (let first = 0; first === 0 || first < table.hashes.length; first += PART_ROWS) {
    const name = partName(first);
    await writePart(join(folder, 'vectors'), name, table, first);
    const path = join(folder, 'vectors', name);
    await syncPath(path);
    files[`vectors/${name}`] = fingerprint(await readFile(path));
  }
  await syncPath(join(folder, 'vectors'));
  return files;
}

async function writePart(folder: string, name: string, table: VectorTable, first: number): Promise<void> {
  const index = new LocalIndex<{ hash: string }>(folder, name);
  await index.createIndex({ version: 1 });
  await index.beginUpdate();
  const end = Math.min(first + PART_ROWS, table.hashes.length);
  for (let row = first; row < end; row++) {
    const values = table.values.subarray(row * table.dimensions, (row + 1) * table.dimensions);
    await index.insertItem({
      id: String(row),
      metadata: { hash: table.hashes[row]! },
      // Back to the six decimals that the float stands for.
      vector: Array.from(values, sixDecimals),
    });
  }
  await index.endUpdate();
}

/** Reads the table back from Vectra. Throws `UserError` naming a file that is missing or damaged. */
export async function readVectra(
  folder: string,
  dimensions: number,
  rows: number,
  files: Readonly<Record<string, Fingerprint>>,
): Promise<VectorTable> {
  const hashes: string[] = [];
  const values = new Float32Array(rows * dimensions);
  for (let first = 0; first < rows; first += PART_ROWS) {
    const name = `vectors/${partName(first)}`;
    const bytes = await readFile(join(folder, name)).catch(() => new Uint8Array());
    if (!files[name] || !matches(bytes, files[name])) throw damaged(join(folder, name));
    const index = new LocalIndex<{ hash: string }>(join(folder, 'vectors'), partName(first));
    for (const item of await index.listItems()) {
      values.set(item.vector, hashes.length * dimensions);
      hashes.push(item.metadata.hash);
    }
  }
  return { dimensions, hashes, values };
}

function partName(first: number): string {
  return first === 0 ? 'index.json' : `index-${first}.json`;
}
