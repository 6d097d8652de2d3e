import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeFolder } from '../../src/system/folders.js';
import { discard, temporaryFolder } from '../support/folder.js';

it('makes a folder with those above it, and says which is the highest it made', async () => {
  const home = temporaryFolder();
  const deep = join(home, 'a', 'b', 'c');
  expect(await makeFolder(deep)).toBe(join(home, 'a'));
  expect(existsSync(deep)).toBe(true);
  expect(await makeFolder(deep)).toBeUndefined();
  const both = ['d/e', 'd/f'].map((path) => makeFolder(join(home, path)));
  await Promise.all(both);
  writeFileSync(join(home, 'file'), '');
  await expect(makeFolder(join(home, 'file', 'x'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  discard(home);
});

it.runIf(existsSync('/proc/self'))('fails at once where the system makes no folders', async () => {
  await expect(makeFolder('/proc/x/generations')).rejects.toMatchObject({ code: 'ENOENT' });
});
