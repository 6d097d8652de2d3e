/**
 * Vectors of a build in progress, appended as they are made. A process that is killed loses none of
 * them; a record that did not reach the disk whole, and what follows it, is dropped by its checksum.
 */
import { appendFile, readFile, rm, truncate } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Embedder } from '../../retrieval/ports.js';
import { replaceDurably } from '../../system/durable-files.js';
import { HASH_BYTES } from './part.js';

const CHECKSUM_BYTES = 4;

/** The vectors of a build in progress, by the hash of what was embedded, in hex. */
export interface Journal {
  /** Vectors found when it was opened, and those appended since. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  append(vectors: ReadonlyMap<string, Float32Array>): Promise<void>;
  remove(): Promise<void>;
}

/** Opens the journal of this embedder; what another embedder left is not read, and is dropped at the first append. */
export async function openJournal(
  path: string,
  { id, dimensions }: Pick<Embedder, 'id' | 'dimensions'>,
): Promise<Journal> {
  const header = Buffer.from(`${JSON.stringify({ id, dimensions })}\n`);
  const bytes = await readFile(path).catch(() => Buffer.alloc(0));
  let isOurs = bytes.subarray(0, header.length).equals(header);
  const { vectors, end } = readRecords(isOurs ? bytes : header, header.length, dimensions);
  if (isOurs) await truncate(path, end);
  return {
    vectors,
    async append(fresh) {
      if (!isOurs) await replaceDurably(path, [header]);
      isOurs = true;
      await appendFile(path, Buffer.concat([...fresh].map(([hash, vector]) => toRecord(hash, vector))));
      for (const [hash, vector] of fresh) vectors.set(hash, vector);
    },
    remove: () => rm(path, { force: true }),
  };
}

function readRecords(
  bytes: Buffer,
  start: number,
  dimensions: number,
): { vectors: Map<string, Float32Array>; end: number } {
  const vectors = new Map<string, Float32Array>();
  const size = HASH_BYTES + dimensions * 4 + CHECKSUM_BYTES;
  let end = start;
  for (; end + size <= bytes.length; end += size) {
    const body = bytes.subarray(end, end + size - CHECKSUM_BYTES);
    if (crc32(body) !== bytes.readUInt32LE(end + size - CHECKSUM_BYTES)) break;
    const floats = Uint8Array.from(body.subarray(HASH_BYTES));
    vectors.set(body.toString('hex', 0, HASH_BYTES), new Float32Array(floats.buffer));
  }
  return { vectors, end };
}

function toRecord(hash: string, vector: Float32Array): Buffer {
  const body = Buffer.concat([
    Buffer.from(hash, 'hex'),
    new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  const checksum = Buffer.alloc(CHECKSUM_BYTES);
  checksum.writeUInt32LE(crc32(body));
  return Buffer.concat([body, checksum]);
}
