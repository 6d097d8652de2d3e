import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isOutdated } from '../../src/index/building/outdated.js';
import { PREPARED_BY } from '../../src/index/building/prepare.js';
import { dateInFileName } from '../../src/index/metadata/file-name.js';
import { listFiles, readArticle } from '../../src/index/read.js';
import { folderOf } from '../support/folder.js';

const BODY = 'The harbour reopened on Monday. Two ferries left before noon.';
const SIDECAR = 'title: Harbour open\ndate: 5 March 2024\nauthor: Ann Lee\nsource: The Harn Post\n';

describe('a sidecar', () => {
  it('belongs to the article of its name, and is no file that was left out', async () => {
    const folder = folderOf({
      'a.txt': BODY,
      'a.meta.yaml': SIDECAR,
      'b.txt': BODY,
      'b.txt.meta.yml': SIDECAR,
      'c.meta.yaml': SIDECAR,
    });
    const others: string[] = [];
    expect(await listFiles(folder, (path) => others.push(path))).toEqual([
      { path: 'a.txt', sidecar: 'a.meta.yaml' },
      { path: 'b.txt', sidecar: 'b.txt.meta.yml' },
    ]);
    expect(others).toEqual(['c.meta.yaml']);
  });

  it('adds to or corrects what the article says about itself', async () => {
    const folder = folderOf({ 'a.txt': BODY, 'a.meta.yaml': SIDECAR });
    const source = await readArticle(folder, 'a.txt', 'a.meta.yaml');
    expect((await source.parse())[0]).toMatchObject({
      title: 'Harbour open',
      published: '2024-03-05',
      author: 'Ann Lee',
      publisher: 'The Harn Post',
      text: BODY,
    });
    expect(source.sourceHash).not.toBe((await readArticle(folder, 'a.txt')).sourceHash);
  });

  it('is reported where it cannot be read', async () => {
    const folder = folderOf({ 'a.txt': BODY, 'a.meta.yaml': '- : [' });
    const source = await readArticle(folder, 'a.txt', 'a.meta.yaml');
    await expect(source.parse()).rejects.toThrow('has a .meta.yaml beside it that cannot be read');
  });

  it('is named as what cannot be read where it is empty, or so long that the program would pause', async () => {
    const names = Array.from({ length: 2000 }, (_, at) => `k${at}:`).join('\n');
    for (const content of ['', names]) {
      const folder = folderOf({ 'a.txt': BODY, 'a.meta.yaml': content });
      await expect(readArticle(folder, 'a.txt', 'a.meta.yaml')).rejects.toThrow(
        'has a .meta.yaml beside it that cannot be read: it takes at most 10 KB',
      );
    }
  });

  it('that is written later makes the index outdated', async () => {
    const folder = folderOf({ 'a.txt': BODY });
    const builtAt = new Date(Date.now() - 1000).toISOString();
    utimesSync(join(folder, 'a.txt'), 0, 0);
    const info = { builtAt: new Date(Date.now() + 60_000).toISOString(), preparedBy: PREPARED_BY };
    expect(await isOutdated(folder, [{ path: 'a.txt' }], info)).toBe(false);
    writeFileSync(join(folder, 'a.meta.yaml'), SIDECAR);
    expect(await isOutdated(folder, [{ path: 'a.txt' }], { ...info, builtAt })).toBe(true);
  });
});

describe('an index', () => {
  it('is outdated by a file that was written this very millisecond', async () => {
    const folder = folderOf({ 'a.txt': BODY });
    const { mtimeMs, ctimeMs } = statSync(join(folder, 'a.txt'));
    const now = vi.spyOn(Date, 'now').mockReturnValue(Math.floor(Math.max(mtimeMs, ctimeMs)));
    onTestFinished(() => now.mockRestore());
    const info = { builtAt: new Date(mtimeMs - 1000).toISOString(), preparedBy: PREPARED_BY };
    expect(await isOutdated(folder, [{ path: 'a.txt' }], info)).toBe(true);
  });
});

describe('the day in the name of a file', () => {
  it.each([
    ['2024-03-05-slug.md', '2024-03-05'],
    ['a/2024-03-05.md', '2024-03-05'],
    ['20240305_slug.txt', '2024-03-05'],
    ['news/slug-2024-03-05.html', '2024-03-05'],
    ['2024/03/05/slug.md', '2024-03-05'],
    ['2024-02-31-slug.md', null],
    ['2024-03-slug.md', null],
    ['slug-12024-03-05x.md', null],
    ['20240305123.txt', null],
    ['report 2024.pdf', null],
  ])('%s: %s', (path, day) => {
    expect(dateInFileName(path)).toBe(day);
  });
});
