import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { listFiles, readArticle, UnreadableError } from '../../src/index/read.js';
import { folderOf } from '../support/folder.js';
import { unprivileged } from '../support/unprivileged.js';

const BODY = 'The harbour reopened on Monday. Two ferries left before noon.';
const articles = async (folder: string, path: string) => (await readArticle(folder, path)).parse();
const article = async (folder: string, path: string) => (await articles(folder, path))[0]!;
const reason = (reading: Promise<unknown>) =>
  reading.then(
    () => 'was read',
    (error) => (error instanceof UserError ? error.message : `not a UserError: ${error}`),
  );
const paths = async (folder: string) => (await listFiles(folder)).map(({ path }) => path);

describe('listFiles', () => {
  it('walks folders, in order of code units, and passes over hidden files and unknown endings', async () => {
    const folder = folderOf({
      'b.txt': BODY,
      'a/z.TXT': BODY,
      'a.txt': BODY,
      'B.md': BODY,
      'notes.pptx': BODY,
      '.hidden.txt': BODY,
      '.git/x.txt': BODY,
    });
    expect(await paths(folder)).toEqual(['B.md', 'a.txt', 'a/z.TXT', 'b.txt']);
  });

  it('passes over what a browser saves beside a page, and no other folder of such a name', async () => {
    const folder = folderOf({
      'Lock gate.html': BODY,
      'Lock gate_files/saved_resource.html': BODY,
      'Lock gate_files/f(1).txt': BODY,
      'case_files/a.txt': BODY,
    });
    expect(await paths(folder)).toEqual(['Lock gate.html', 'case_files/a.txt']);
  });

  it('goes into a folder that is named like a file', async () => {
    expect(await paths(folderOf({ 'x.txt/inner.txt': BODY }))).toEqual(['x.txt/inner.txt']);
  });

  it('follows links that stay inside, once, and ends in a circle of them', async () => {
    const folder = folderOf({ 'real/a.txt': BODY, '.data/b.txt': BODY });
    symlinkSync(join(folder, 'real'), join(folder, 'again'));
    symlinkSync('..', join(folder, 'real/up'));
    symlinkSync(join(folder, 'real/a.txt'), join(folder, 'copy.txt'));
    symlinkSync('.data/b.txt', join(folder, 'mounted.txt'));
    expect(await paths(folder)).toEqual(['mounted.txt', 'real/a.txt']);
    expect((await article(folder, 'mounted.txt')).text).toBe(BODY);
  });

  it('never leads outside, and says so when the link is read', async () => {
    const outside = folderOf({ 'secret.txt': BODY });
    const folder = folderOf({ 'a.txt': BODY });
    symlinkSync(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    symlinkSync(outside, join(folder, 'more'));
    symlinkSync('nowhere', join(folder, 'broken.txt'));
    symlinkSync('nowhere', join(folder, 'broken.pptx'));
    expect(await paths(folder)).toEqual(['a.txt', 'broken.txt', 'link.txt', 'more']);
    expect(await reason(readArticle(folder, 'link.txt'))).toBe('leads outside the articles folder');
    expect(await reason(readArticle(folder, 'more'))).toBe('leads outside the articles folder');
    expect(await reason(readArticle(folder, 'broken.txt'))).toMatch('no longer there');
    expect(await reason(readArticle(folder, '../secret.txt'))).toMatch(/outside|no longer/);
  });

  it('lists what is left of a folder while files vanish from it', async () => {
    const names = Array.from({ length: 400 }, (_, i) => String(i).padStart(3, '0'));
    const folder = folderOf(Object.fromEntries(names.map((name) => [`${name}/a.txt`, BODY])));
    let listed: string[] | null = null;
    const listing = paths(folder).then((found) => {
      listed = found;
    });
    // From the end, so that they are gone before the walk comes to them.
    for (const name of names.slice(200).toReversed()) {
      if (listed) break;
      rmSync(join(folder, name), { recursive: true });
      await new Promise(setImmediate);
    }
    await listing;
    expect(listed).toEqual(expect.arrayContaining(names.slice(0, 200).map((name) => `${name}/a.txt`)));
  });

  it('says what is wrong with the folder itself', async () => {
    const folder = folderOf({ 'a.txt': BODY });
    expect(await reason(listFiles(join(folder, 'none')))).toMatch('There is no articles folder');
    expect(await reason(listFiles(join(folder, 'a.txt')))).toMatch('not a folder');
    expect(await listFiles(folderOf({}))).toEqual([]);
  });
});

describe('readArticle', () => {
  it('hashes the bytes and parses when asked', async () => {
    const folder = folderOf({
      'a.txt': `Harbour reopens\n\n${BODY}\n`,
      'b.txt': `Harbour reopens\n\n${BODY}\n`,
    });
    const [a, b] = [await readArticle(folder, 'a.txt'), await readArticle(folder, 'b.txt')];
    expect(a.sourceHash).toMatch(/^[0-9a-f]{64}$/);
    expect(a.sourceHash).toBe(b.sourceHash);
    expect((await a.parse())[0]).toMatchObject({
      title: 'Harbour reopens',
      publisher: null,
      author: null,
      published: null,
      url: null,
      text: BODY,
    });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty.txt', '', /^is empty$/],
    ['blank.txt', ' \n\n\t\n', /no article text/],
    ['mark.txt', '\uFEFF', /no article text/],
    ['binary.txt', Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256), /not text/],
    ['png.txt', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /not text/],
    ['furniture.txt', 'Advertisement\n\nLeave a Reply\n', /no article text/],
  ])('refuses %s with a plain reason', async (path, content, expected) => {
    const folder = folderOf({ [path]: content });
    expect(await reason(article(folder, path))).toMatch(expected);
  });

  it.each([
    ['txt', 20],
    ['pdf', 20],
    ['html', 10],
    ['md', 2],
  ])('refuses a .%s file over its limit without parsing it', async (ending, limit) => {
    const path = `big.${ending}`;
    const folder = folderOf({ [path]: new Uint8Array(limit * 1024 * 1024 + 1) });
    expect(await reason(readArticle(folder, path))).toBe(
      `is larger than ${limit} MB: split it, or leave it out`,
    );
  });

  it('refuses a kind of file that is not read', async () => {
    const folder = folderOf({ 'a.pptx': BODY });
    expect(await reason(readArticle(folder, 'a.pptx'))).toMatch('is none of .txt, .text');
  });

  it('reports what is gone or is not a file', async () => {
    const folder = folderOf({ 'a.txt': BODY });
    await listFiles(folder);
    rmSync(join(folder, 'a.txt'));
    mkdirSync(join(folder, 'dir.txt'));
    symlinkSync('circle.txt', join(folder, 'circle.txt'));
    expect(await reason(readArticle(folder, 'a.txt'))).toMatch('no longer there');
    expect(await reason(readArticle(folder, 'dir.txt'))).toMatch('is a folder');
    expect(await reason(readArticle(folder, 'circle.txt'))).toMatch('circle');
  });

  it('reports what may not be read', async () => {
    const folder = folderOf({ 'a.txt': BODY, 'locked/b.txt': BODY });
    symlinkSync('locked/b.txt', join(folder, 'link.txt'));
    symlinkSync('locked/b', join(folder, 'link'));
    await unprivileged([folder], async () => {
      chmodSync(join(folder, 'a.txt'), 0);
      chmodSync(join(folder, 'locked'), 0);
      expect(await paths(folder)).toEqual(['a.txt', 'link', 'link.txt', 'locked']);
      for (const path of await paths(folder)) {
        expect(await reason(readArticle(folder, path))).toBe('cannot be read: permission denied');
        await expect(readArticle(folder, path)).rejects.toThrow(UnreadableError);
      }
      chmodSync(folder, 0);
      expect(await reason(listFiles(folder))).toBe(
        `The articles folder ${folder} cannot be read: permission denied.`,
      );
      chmodSync(folder, 0o755);
      chmodSync(join(folder, 'locked'), 0o755);
    });
  });

  it('reads the same text from every encoding', async () => {
    const text = 'Café society\n\n“It’s fine,” he said at the café. “We’ll meet again.”\n';
    const utf16 = Buffer.from(text, 'utf16le');
    const windows1252 = Buffer.from(
      text.replace(/[“”’é]/g, (c) => ({ '“': '\x93', '”': '\x94', '’': '\x92', é: '\xe9' })[c]!),
      'latin1',
    );
    const files = {
      'utf8.txt': text,
      'bom.txt': `\uFEFF${text}`,
      'le.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      'be.txt': Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      'le-bare.txt': utf16,
      'be-bare.txt': Buffer.from(utf16).swap16(),
      'windows.txt': windows1252,
      'crlf.txt': text.replaceAll('\n', '\r\n'),
      'mac.txt': text.replaceAll('\n', '\r'),
      'decomposed.txt': text.normalize('NFD'),
      'spaces.txt': text.replaceAll(' ', '\u00a0'),
      'invisible.txt': text.replaceAll('meet', 'me\u00adet').replaceAll('again', '\u200bagain'),
    };
    const folder = folderOf(files);
    for (const path of Object.keys(files)) {
      expect(await article(folder, path), path).toMatchObject({
        title: 'Café society',
        text: '“It’s fine,” he said at the café. “We’ll meet again.”',
      });
    }
  });

  it('keeps a UTF-8 file UTF-8 when a few of its bytes are broken', async () => {
    const text = 'Über die Brücke gingen “viele” Leute – früh, spät, übermütig.';
    const folder = folderOf({ 'a.txt': Buffer.concat([Buffer.from(text), Buffer.from([0xe2])]) });
    expect((await article(folder, 'a.txt')).text).toContain(text);
  });

  it.each([
    ['KOI8-R', 'Мэр города заявил во вторник, что порт откроется к декабрю. Мы ждали.'],
    ['KOI8-U', 'Мер міста заявив у вівторок, що порт знову відкриється. Ми чекали.'],
    ['windows-1251', 'Кметът заяви във вторник, че пристанището ще бъде отворено.'],
    ['ISO-8859-7', 'Ο δήμαρχος είπε την Τρίτη ότι το λιμάνι θα ανοίξει ξανά.'],
    ['windows-1256', 'قال رئيس البلدية يوم الثلاثاء إن الميناء سيفتح من جديد.'],
    ['shift_jis', '市長は火曜日、港が再び開くと述べた。'],
    ['gb18030', '市长周二表示，港口将重新开放。我们不能等待。'],
  ])('tells %s from a line or two', async (encoding, text) => {
    const folder = folderOf({ 'a.txt': iconv.encode(text, encoding) });
    expect((await article(folder, 'a.txt')).text).toBe(text);
  });

  it('reports an unknown encoding instead of reading it wrongly', async () => {
    const text = 'Мэр города заявил во вторник, что порт откроется к декабрю.';
    const folder = folderOf({ 'a.txt': iconv.encode(text, 'cp866') });
    expect(await reason(article(folder, 'a.txt'))).toBe('is in an unknown encoding: save it as UTF-8');
  });

  it('undoes UTF-8 that was read as Windows-1252, if the whole text shows it', async () => {
    const text = '“It’s late,” said Zoë Müller – “très tard”. €5 😀';
    const misread = Buffer.from(iconv.decode(Buffer.from(text), 'windows-1252'), 'utf8');
    const cut = misread.toString('utf8').replaceAll('\uFFFD', '');
    const read = async (content: string) => (await article(folderOf({ 'a.txt': content }), 'a.txt')).text;
    const byByte = [...Buffer.from(text)].map((byte) => String.fromCharCode(byte)).join('');
    expect(await read(byByte)).toBe(text);
    expect(await read(cut)).toBe(text);
    for (const other of [`${cut} “No.”`, 'He typed cafÃ© and got it.', 'Ã‰ milho, Ângela.', text]) {
      expect(await read(other)).toBe(other);
    }
  });

  it('reads two files of the same text as two articles', async () => {
    const folder = folderOf({ 'a.txt': BODY });
    writeFileSync(join(folder, 'b.txt'), BODY);
    expect((await article(folder, 'a.txt')).text).toBe((await article(folder, 'b.txt')).text);
  });
});
