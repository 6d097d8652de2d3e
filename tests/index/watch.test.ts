import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { type Watching, type WatchOptions, watchArticles } from '../../src/index/watch.js';
import { folderOf } from '../support/folder.js';

let watching: Watching | undefined;
afterEach(() => watching?.close());

/** Watches a folder, and has looked at it once; `next()` resolves with the next change that is taken up. */
async function open({ onChange = async () => {}, ...options }: Partial<WatchOptions> = {}) {
  const articlesDir = folderOf({ 'a.txt': 'One.', 'sub/b.txt': 'Two.' });
  let taken = 0;
  let told: () => void = () => {};
  const said: string[] = [];
  watching = watchArticles({
    articlesDir,
    polling: false,
    writtenMs: 60,
    quietMs: 20,
    retryMs: 20,
    say: (line) => void said.push(line),
    onChange: async () => {
      taken += 1;
      await onChange();
      told();
    },
    ...options,
  });
  const next = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  const first = next();
  await watching.ready;
  await first;
  return { file: (path: string) => join(articlesDir, path), taken: () => taken, next, said };
}

const CHANGES: readonly [string, (file: (path: string) => string) => void][] = [
  ['is put there', (file) => writeFileSync(file('c.txt'), 'Three.')],
  ['is changed', (file) => appendFileSync(file('a.txt'), ' And more.')],
  ['is moved', (file) => renameSync(file('a.txt'), file('sub/d.md'))],
  ['is taken away', (file) => rmSync(file('sub'), { recursive: true })],
  ['is linked', (file) => symlinkSync(folderOf({ 'e.txt': 'Five.' }), file('another'))],
  ['is a link that is taken away', (file) => rmSync(file('linked'))],
];

// A folder for each: a later notice of one change would pass for that of the next.
it.each(CHANGES)('notices what %s', async (_, change) => {
  const articlesDir = folderOf({ 'a.txt': 'One.', 'sub/b.txt': 'Two.' });
  symlinkSync(folderOf({ 'e.txt': 'Five.' }), join(articlesDir, 'linked'));
  const { next } = await open({ articlesDir });
  const noticed = next();
  change((path) => join(articlesDir, path));
  await noticed;
});

it('notices the same by looking again and again, and in a folder that is a link', async () => {
  const behind = folderOf({ 'a.txt': 'One.' });
  const articlesDir = join(folderOf({}), 'articles');
  symlinkSync(behind, articlesDir);
  for (const polling of [false, true]) {
    const { next } = await open({ articlesDir, polling, pollMs: 20 });
    let isNoticed = false;
    void next().then(() => {
      isNoticed = true;
    });
    // On a busy machine the first look comes after the first file, and finds nothing changed.
    for (let i = 0; !isNoticed; i += 1) {
      writeFileSync(join(articlesDir, `${polling}-${i}.txt`), 'Three.');
      await delay(200);
    }
    await watching?.close();
  }
});

it('passes over what is hidden and what holds no article', async () => {
  const { file, taken, next } = await open();
  mkdirSync(file('.originals'));
  writeFileSync(file('.originals/c.html'), '<p>');
  writeFileSync(file('.hidden.txt'), 'a');
  writeFileSync(file('slides.pptx'), 'a');
  const noticed = next();
  writeFileSync(file('c.txt'), 'Three.');
  await noticed;
  expect(taken()).toBe(2);
});

it('tries again what could not be read', async () => {
  let isBusy = false;
  const { file, said, taken, next } = await open({
    onChange: async () => {
      if (!isBusy) return;
      isBusy = false;
      throw new UserError('Another build runs.');
    },
  });
  isBusy = true;
  const noticed = next();
  writeFileSync(file('c.txt'), 'Three.');
  await noticed;
  expect(said).toEqual([expect.stringContaining('Another build runs.')]);
  expect(taken()).toBe(3);
});
