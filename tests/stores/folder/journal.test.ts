import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passageHash } from '../../../src/language/passages.js';
import { openJournal } from '../../../src/stores/folder/journal.js';
import { folderOf } from '../../support/folder.js';

const SPACE = { id: 'a model', dimensions: 3 };
const record = (i: number): [string, Float32Array] => [passageHash(String(i)), Float32Array.of(i, -i, i / 3)];
const written = async (count: number): Promise<{ path: string; bytes: Buffer }> => {
  const path = join(folderOf({}), 'unfinished.vectors');
  const journal = await openJournal(path, SPACE);
  for (let i = 0; i < count; i += 2) await journal.append(new Map([record(i), record(i + 1)]));
  return { path, bytes: await readFile(path) };
};

it('gives back what was appended', async () => {
  const { path } = await written(6);
  expect((await openJournal(path, SPACE)).vectors).toEqual(new Map([0, 1, 2, 3, 4, 5].map(record)));
});

it('keeps what comes before a cut or a damaged byte, never anything wrong, and can continue', async () => {
  const { path, bytes } = await written(6);
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, isCut) => {
      const damaged = isCut ? bytes.subarray(0, at) : Buffer.from(bytes);
      if (!isCut) damaged[at] = damaged[at]! ^ 0x10;
      await writeFile(path, damaged);
      const journal = await openJournal(path, SPACE);
      const kept = [...journal.vectors];
      expect(kept).toEqual(kept.map((_, i) => record(i)));
      const whole = Math.floor((at - (bytes.length % 48)) / 48);
      expect(kept).toHaveLength(Math.max(0, whole));
      await journal.append(new Map([record(9)]));
      expect([...(await openJournal(path, SPACE)).vectors]).toEqual([...kept, record(9)]);
    }),
    { numRuns: 40 },
  );
});

it('does not read what another embedder left', async () => {
  const { path } = await written(4);
  const other = await openJournal(path, { ...SPACE, id: 'another' });
  expect(other.vectors.size).toBe(0);
  await other.append(new Map([record(1)]));
  expect((await openJournal(path, SPACE)).vectors.size).toBe(0);
});
