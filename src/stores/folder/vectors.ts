/** The vectors of an open generation: parts that never change, and one table that says which row is whose. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fingerprint, matches, replaceDurably, updateInSlices } from '../../system/durable-files.js';
import { lazily } from '../../system/lazy.js';
import type { Manifest } from './manifest.js';
import { binaryName, HASH_BYTES, partToBytes, readVectra, vectraName } from './part.js';

/** The file with the row of each passage. */
export const ROWS = 'rows.bin';

/** No row of any part. */
export const NO_ROW = 0xffffffff;

/** Every part's rows, one after another. */
export interface Vectors {
  readonly dimensions: number;
  /** 32 bytes a row. */
  readonly hashes: Uint8Array;
  readonly values: Float32Array;
  /** The row of each passage, in order of passage number. */
  readonly rows: Uint32Array;
  /** Parts that have lost both files: their rows mean nothing. */
  readonly lost: ReadonlySet<string>;
}

/** The vectors of a generation, on the disk until they are needed. */
export interface VectorFiles {
  /** Reads and verifies them at the first call; works even after another process has removed the files. */
  load(): Promise<Vectors>;
  close(): Promise<void>;
}

/** Called with the path of a derived file that was damaged and has been rebuilt. */
export type OnRepair = (path: string) => void;

/** @param hashesOf What was embedded for each passage, to rebuild the table of rows. */
export async function openVectors(
  folder: string,
  manifest: Manifest,
  hashesOf: () => Promise<readonly string[]>,
  onRepair: OnRepair,
): Promise<VectorFiles> {
  const names = [ROWS, ...manifest.parts.map(({ name }) => binaryName(name))];
  const files = await Promise.all(names.map((name) => open(join(folder, name)).catch(() => null)));
  const closeFiles = async (): Promise<void> => {
    await Promise.all(files.splice(0).map((file) => file?.close()));
  };
  const loaded = lazily(async () => {
    const vectors = await readVectors({ folder, manifest, hashesOf, onRepair }, files);
    await closeFiles();
    return vectors;
  });
  return {
    load: loaded.get,
    async close() {
      await loaded.started()?.catch(() => {});
      await closeFiles();
    },
  };
}

interface Source {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly hashesOf: () => Promise<readonly string[]>;
  readonly onRepair: OnRepair;
}

async function readVectors(source: Source, files: readonly (FileHandle | null)[]): Promise<Vectors> {
  const { parts, dimensions } = source.manifest;
  const total = parts.reduce((sum, { rows }) => sum + rows, 0);
  const hashes = new Uint8Array(total * HASH_BYTES);
  const values = new Float32Array(total * dimensions);
  const lost = new Set<string>();
  let first = 0;
  const reading = parts.map(async ({ name, rows }, i) => {
    const start = first;
    first += rows;
    const target = [
      hashes.subarray(start * HASH_BYTES, first * HASH_BYTES),
      new Uint8Array(values.buffer, start * dimensions * 4, rows * dimensions * 4),
    ];
    const isWhole = await readInto(files[i + 1], target, source.manifest.files[binaryName(name)]);
    if (!isWhole && !(await restorePart(source, name, target))) lost.add(name);
  });
  // Concurrently: one is hashed while others come from the disk.
  await Promise.all(reading);
  return { dimensions, hashes, values, lost, rows: await readRows(source, files[0], hashes) };
}

/** Fills the parts in memory from a file. @returns whether the file exists and is undamaged. */
async function readInto(
  file: FileHandle | null | undefined,
  targets: readonly Uint8Array[],
  expected: Fingerprint | undefined,
): Promise<boolean> {
  const hash = createHash('sha256');
  let at = 0;
  for (const target of targets) {
    const { bytesRead = 0 } = (await file?.read(target, 0, target.length, at).catch(() => null)) ?? {};
    if (bytesRead < target.length) return false;
    await updateInSlices(hash, target);
    at += bytesRead;
  }
  const isLonger = (await file?.stat())?.size !== at;
  return !isLonger && hash.digest('hex') === expected?.sha256;
}

/** Rebuilds a part's binary file from Vectra's. @returns false when that is damaged as well. */
async function restorePart(
  { folder, manifest, onRepair }: Source,
  name: string,
  targets: readonly Uint8Array[],
): Promise<boolean> {
  const table = await readVectra(folder, name, manifest.dimensions, manifest.files[vectraName(name)]);
  if (!table) return false;
  const made = partToBytes(table);
  if (!(await matches(Buffer.concat(made), manifest.files[binaryName(name)]!))) return false;
  for (const [i, target] of targets.entries()) target.set(made[i]!);
  await repair(folder, binaryName(name), made, onRepair);
  return true;
}

async function readRows(
  { folder, manifest, hashesOf, onRepair }: Source,
  file: FileHandle | null | undefined,
  hashes: Uint8Array,
): Promise<Uint32Array> {
  const rows = new Uint32Array(manifest.passages);
  if (await readInto(file, [new Uint8Array(rows.buffer)], manifest.files[ROWS])) return rows;
  const rowOf = rowsByHash(hashes);
  const made = Uint32Array.from(await hashesOf(), (hash) => rowOf.get(hash) ?? NO_ROW);
  await repair(folder, ROWS, [new Uint8Array(made.buffer)], onRepair);
  return made;
}

/** The row of each hash, in hex. */
export function rowsByHash(hashes: Uint8Array): Map<string, number> {
  const all = Buffer.from(hashes.buffer, hashes.byteOffset, hashes.length).toString('hex');
  const width = 2 * HASH_BYTES;
  const rows = new Map<string, number>();
  for (let row = 0; row * width < all.length; row += 1)
    rows.set(all.slice(row * width, (row + 1) * width), row);
  return rows;
}

/** Puts a derived file back. If that fails, the index answers all the same: the next opening tries again. */
async function repair(
  folder: string,
  name: string,
  bytes: readonly Uint8Array[],
  onRepair: OnRepair,
): Promise<void> {
  onRepair(join(folder, name));
  await replaceDurably(join(folder, name), bytes).catch(() => {});
}
