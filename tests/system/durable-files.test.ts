import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, shareDurably } from '../../src/system/durable-files.js';
import { folderOf } from '../support/folder.js';

const BYTES = Buffer.from('never changes');

describe('a file shared by two folders', () => {
  it('is one file', async () => {
    const folder = folderOf({ old: BYTES });
    const [from, to] = [join(folder, 'old'), join(folder, 'new')];
    expect(await shareDurably(from, to, fingerprint(BYTES))).toBe(true);
    expect((await stat(to)).ino).toBe((await stat(from)).ino);
  });

  it('is copied if it cannot be linked, unless it was damaged', async () => {
    // No link is made to a place that is taken.
    const folder = folderOf({ old: BYTES, new: 'taken' });
    const [from, to] = [join(folder, 'old'), join(folder, 'new')];
    expect(await shareDurably(from, to, fingerprint(BYTES))).toBe(true);
    expect(await readFile(to)).toEqual(BYTES);
    expect((await stat(to)).ino).not.toBe((await stat(from)).ino);
    await writeFile(from, 'ever changes!');
    expect(await shareDurably(from, to, fingerprint(BYTES))).toBe(false);
    expect(await shareDurably(join(folder, 'gone'), to, fingerprint(BYTES))).toBe(false);
    expect(await readFile(to)).toEqual(BYTES);
  });
});
