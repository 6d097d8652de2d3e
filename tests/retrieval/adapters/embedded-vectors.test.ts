import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readVectra,
  roundVector,
  tableFromBytes,
  tableToBytes,
  writeVectra,
} from '../../../src/retrieval/adapters/embedded-vectors.js';
import { passageHash } from '../../../src/text/passages.js';
import { folderOf } from '../../support/folder.js';
import { seededRandom } from '../../support/random.js';

function tableOf(rows: number, dimensions: number, value: () => number) {
  const values = roundVector(Float32Array.from({ length: rows * dimensions }, value));
  const hashes = Array.from({ length: rows }, (_, row) => passageHash(`passage ${row}`));
  return { dimensions, hashes, values };
}

it('reads back from Vectra exactly what it wrote, for any numbers', async () => {
  const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(values, async (numbers) => {
      let next = 0;
      const table = tableOf(numbers.length >> 2, 4, () => numbers[next++]!);
      const folder = folderOf({});
      const files = await writeVectra(folder, table);
      expect(await readVectra(folder, 4, table.hashes.length, files)).toEqual(table);
    }),
    { numRuns: 25 },
  );
});

it('parts a large table into several Vectra indexes and joins them again', async () => {
  const random = seededRandom(1);
  const table = tableOf(4100, 8, () => random() * 2 - 1);
  const folder = folderOf({});
  const files = await writeVectra(folder, table);
  expect(await readdir(join(folder, 'vectors'))).toEqual(['index-4096.json', 'index.json']);
  expect(await readVectra(folder, 8, 4100, files)).toEqual(table);
});

it('reads back from bytes what it wrote, wherever they lie in memory', () => {
  const table = tableOf(3, 5, () => 0.25);
  const bytes = Buffer.concat(tableToBytes(table));
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(tableFromBytes(bytes)).toEqual(table);
  expect(tableFromBytes(shifted.subarray(1))).toEqual(table);
});

it('holds in Vectra what Vectra itself can search', async () => {
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  const random = seededRandom(2);
  const table = tableOf(50, 8, () => random() * 2 - 1);
  const folder = folderOf({});
  await writeVectra(folder, table);
  const row = [...table.values.subarray(7 * 8, 8 * 8)];
  const [best] = await new LocalIndex(join(folder, 'vectors')).queryItems(row, '', 1);
  expect(best!.item.id).toBe('7');
  expect(await readFile(join(folder, 'vectors/index.json'), 'utf8')).toContain(table.hashes[7]);
});
