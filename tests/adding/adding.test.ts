import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAdding } from '../../src/adding/adding.js';
import { canonicalAddress, ownAddress } from '../../src/adding/address.js';
import { parseArticle } from '../../src/index/parse.js';
import { listFiles } from '../../src/index/read.js';
import { folderOf } from '../support/folder.js';
import { BRIDGE, newsPage } from '../support/pages.js';
import { fetchLocally, serveWeb } from '../support/web.js';

const open = (files: Record<string, string> = { 'a.txt': 'The ferry sails.' }) => {
  const articlesDir = folderOf(files);
  const adding = createAdding({ articlesDir, fetch: fetchLocally(), parse: parseArticle });
  return { articlesDir, adding, files: () => listFiles(articlesDir) };
};

describe('addresses', () => {
  it('ignore parameters that only track who followed a link', () => {
    for (const suffix of ['', '#top', '?utm_source=a&utm_medium=b', '?fbclid=x#y', '?gclid=1'])
      expect(canonicalAddress(`https://Gazette.example/a${suffix}`)).toBe('https://gazette.example/a');
    expect(canonicalAddress('https://gazette.example/a?id=7&utm_source=b')).toBe(
      'https://gazette.example/a?id=7',
    );
  });

  it('are those that the page gives, unless it names another site or none of its pages', () => {
    const fetched = new URL('https://www.gazette.example/a?page=2');
    expect(ownAddress('https://gazette.example/a', fetched)).toBe('https://gazette.example/a');
    for (const declared of ['https://bank.example/a', 'https://gazette.example/', 'nonsense', null])
      expect(ownAddress(declared, fetched)).toBe('https://www.gazette.example/a?page=2');
  });
});

describe('adding', () => {
  it('stores a page as Markdown that says the same, with the page beside it where no index looks', async () => {
    const web = await serveWeb({ '/bridge': BRIDGE });
    const { articlesDir, adding, files } = open();
    const addition = await adding.fetch(`${web.origin}/bridge?utm_source=mail#top`);
    const [read] = addition.articles;
    expect(read).toMatchObject({ publisher: 'Harbour Gazette', published: '2024-03-04', author: 'Ida Holm' });
    expect(addition.warnings).toEqual([]);
    const { path, isUpdate } = await adding.keep(addition, []);
    expect(isUpdate).toBe(false);
    expect(path).toMatch(/^added\/2024-03-04-old-bridge-at-nordhaven-reopens-[0-9a-f]{10}\.md$/);
    const [stored] = await parseArticle(path, readFileSync(join(articlesDir, path)));
    expect(stored).toEqual({ ...read, url: `${web.origin}/bridge` });
    expect(await files()).toEqual([{ path: 'a.txt' }, { path }]);
    const [original] = readdirSync(join(articlesDir, 'added/.originals'));
    expect(readFileSync(join(articlesDir, 'added/.originals', original!), 'utf8').replace('\uFEFF', '')).toBe(
      BRIDGE,
    );
  });

  it('replaces what it has from the same address, in any collection', async () => {
    const web = await serveWeb({ '/bridge': BRIDGE });
    const { articlesDir, adding, files } = open({ 'board/b.txt': 'Minutes.' });
    const first = await adding.keep(await adding.fetch(`${web.origin}/bridge`), []);
    web.pages['/bridge'] = BRIDGE.replace('12 million', '14 million');
    const again = await adding.fetch(`${web.origin}/bridge#again`);
    expect(adding.olderOf(again, await files())).toBe(first.path);
    expect(await adding.keep(again, await files())).toEqual({ path: first.path, isUpdate: true });
    expect(readFileSync(join(articlesDir, first.path), 'utf8')).toContain('14 million');
    const moved = await adding.keep(again, await files(), 'board');
    expect(moved).toMatchObject({ isUpdate: true, path: expect.stringMatching(/^board\/added\//) });
    expect(await files()).toEqual([{ path: moved.path }, { path: 'board/b.txt' }]);
  });

  it('moves what is removed aside, with its original', async () => {
    const web = await serveWeb({ '/bridge': BRIDGE });
    const { articlesDir, adding, files } = open();
    const { path } = await adding.keep(await adding.fetch(`${web.origin}/bridge`), []);
    const place = await adding.remove({ path });
    expect(await files()).toEqual([{ path: 'a.txt' }]);
    expect(readFileSync(join(articlesDir, place), 'utf8')).toContain('Old bridge');
    expect(readdirSync(join(articlesDir, 'added/.originals'))).toEqual([]);
    await expect(adding.remove({ path: 'b.txt' })).rejects.toThrow('already gone');
  });

  it('keeps the last file, whose articles the index would go on quoting', async () => {
    const { articlesDir, adding } = open();
    await expect(adding.remove({ path: 'a.txt' })).rejects.toThrow('add another article first');
    expect(existsSync(join(articlesDir, 'a.txt'))).toBe(true);
  });

  it('keeps a file of several articles as it is, and one article under its name, however odd', async () => {
    const { articlesDir, adding } = open();
    const rows = 'title,body\nOne,The first ferry sails at noon.\nTwo,The second ferry sails at one.\n';
    const many = await adding.read({ name: '../../x.csv', bytes: Buffer.from(rows) });
    expect(many.articles).toHaveLength(2);
    const { path } = await adding.keep(many, []);
    expect(path).toMatch(/^added\/x-[0-9a-f]{10}\.csv$|^added\/one-[0-9a-f]{10}\.csv$/);
    expect(readFileSync(join(articlesDir, path), 'utf8')).toBe(rows);
    const one = await adding.read({
      name: '../a/..\\%2e.txt',
      bytes: Buffer.from('The third ferry sails at two.'),
    });
    const kept = await adding.keep(one, []);
    expect(kept.path).toMatch(/^added\/[\p{L}\p{N}-]+\.md$/u);
    expect((await adding.keep(one, [])).path).toBe(kept.path);
  });

  it('warns about a preview, about text for subscribers and about what it cannot know', async () => {
    const teaser = newsPage({
      title: 'Ferry prices rise',
      paragraphs: ['The price of the ferry rises on Monday, the harbour office said in a statement.'],
      head: `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree": false}</script><script>${'x'.repeat(30_000)}</script>`,
    });
    const { adding } = open();
    const { warnings } = await adding.read({ name: 'ferry.html', bytes: Buffer.from(teaser) });
    expect(warnings).toEqual(['little-text', 'for-subscribers', 'no-date']);
  });

  it('says in one sentence why something cannot be added', async () => {
    const wall =
      '<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing the site.</p></body></html>';
    const web = await serveWeb({
      '/wall': wall,
      '/blocked': { status: 403, body: wall },
      '/picture': { headers: { 'content-type': 'image/png' }, body: 'a' },
      '/empty': '<html><body></body></html>',
    });
    const { adding } = open();
    await expect(adding.fetch(`${web.origin}/wall`)).rejects.toThrow(/^That page .*\.$/);
    await expect(adding.fetch(`${web.origin}/blocked`)).rejects.toThrow('does not let me read that (403)');
    await expect(adding.fetch(`${web.origin}/picture`)).rejects.toThrow('not a kind of file');
    await expect(adding.fetch(`${web.origin}/empty`)).rejects.toThrow('no article that can be separated');
    await expect(adding.fetch('file:///etc/passwd')).rejects.toThrow('only fetch web addresses');
    await expect(adding.read({ name: 'a.exe', bytes: Buffer.from('MZ') })).rejects.toThrow(
      'not a kind of file',
    );
  });
});
