import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seeded } from '../../../lab/statistics.js';
import { passageHash } from '../../../src/language/passages.js';
import {
  partName,
  partToBytes,
  readVectra,
  roundVector,
  vectraName,
  writePart,
} from '../../../src/stores/folder/part.js';
import { folderOf } from '../../support/folder.js';

function tableOf(rows: number, dimensions: number, value: () => number) {
  const values = roundVector(Float32Array.from({ length: rows * dimensions }, value));
  const hashes = Array.from({ length: rows }, (_, row) => passageHash(`passage ${row}`));
  return { dimensions, hashes, values };
}
const generation = (): string => {
  const folder = folderOf({});
  mkdirSync(join(folder, 'vectors'));
  return folder;
};

it('reads back from Vectra exactly what it wrote, for any numbers', async () => {
  const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(values, async (numbers) => {
      let next = 0;
      const table = tableOf(numbers.length >> 2, 4, () => numbers[next++]!);
      const folder = generation();
      const files = await writePart(folder, table);
      const name = partName(table);
      expect(await readVectra(folder, name, 4, files[vectraName(name)])).toEqual(table);
      expect(await readFile(join(folder, 'vectors', `${name}.bin`))).toEqual(
        Buffer.concat(partToBytes(table)),
      );
    }),
    { numRuns: 25 },
  );
});

it('holds in Vectra what Vectra itself can search', async () => {
  const { LocalIndex } = await import('vectra/lib/LocalIndex.js');
  const random = seeded(2);
  const table = tableOf(50, 8, () => random() * 2 - 1);
  const folder = generation();
  await writePart(folder, table);
  const row = [...table.values.subarray(7 * 8, 8 * 8)];
  const index = new LocalIndex(join(folder, 'vectors'), `${partName(table)}.json`);
  const [best] = await index.queryItems(row, '', 1);
  expect(best!.item.id).toBe(table.hashes[7]);
  expect(await readdir(join(folder, 'vectors'))).toHaveLength(2);
});
