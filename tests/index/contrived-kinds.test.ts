/** Files of documents, exports and messages made to be slow: the growth of the time that they take, and their limits. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { withSidecar } from '../../src/index/sidecar.js';
import { fill, outcome, outcomes } from '../support/contrived.js';
import { isFull, runs } from '../support/full.js';
import { expectLinear } from '../support/growth.js';

const TEXT = 'The harbour reopened.';
const nest = (open: string, close: string, depth: number): string =>
  `${open.repeat(depth)}${TEXT}${close.repeat(depth)}`;
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])));

describe('a table', () => {
  it.each(['"', ',', 'a,"b ""c', 'a,"b\n', '\n'])('of any amount of %j comes to an end', async (piece) => {
    const tableOf = (size: number) => `title,text\nHarbour,${TEXT}\n${fill(piece, size)}`;
    expect(await outcomes('a.csv', tableOf)).not.toContain('');
  });

  it('of very many columns is refused, for each short row would take as long as all of them', async () => {
    const columns = Array.from({ length: 2000 }, (_, at) => `c${at}`).join(',');
    expect(await outcome('a.csv', `title,${columns}\n${'a\n'.repeat(20_000)}`)).toContain('250 columns');
  });
});

describe('an export of records', () => {
  it.each([
    '{"text":"a."},',
    '{"title":"a","text":["a.","b."]},',
    '[[],[]],',
    '{"author":["a","b"],"text":"a."},',
  ])('of any amount of %j is read', async (piece) => {
    const exportOf = (size: number) => `[${fill(piece, size)}{"text":"${TEXT}"}]`;
    expect(await outcomes('a.json', exportOf)).toEqual(['read']);
    const linesOf = (size: number) => `${fill(`${piece.slice(0, -1)}\n`, size)}{"text":"${TEXT}"}`;
    expect(await outcomes('a.jsonl', linesOf)).toEqual(['read']);
  });

  it('nested without end is refused', async () => {
    const list = nest('[', ']', 100_000).replace(TEXT, '');
    expect(await outcome('a.json', `{"text":"${TEXT}","author":${list}}`)).toBe('is too complex to read');
  });
});

describe('a feed', () => {
  const feedOf = (entries: string, head = '') =>
    `<rss version="2.0"><channel><title>Fjord</title>${head}${entries}</channel></rss>`;
  const item = `<item><title>Harbour</title><description>${TEXT}</description></item>`;

  it.each([
    item,
    '<item><description>[caption </description></item>',
    '<item><description>[aa a=&quot;</description></item>',
    '<item><description>&lt;p&gt;a</description></item>',
    '<wp:author><wp:author_login>a</wp:author_login></wp:author>',
  ])('of any amount of %j is read', async (piece) => {
    expect(await outcomes('a.rss', (size) => feedOf(item + fill(piece, size)))).toEqual(['read']);
  });

  it('nested without end is refused before much of it is read', async () => {
    await expectLinear(runs(20_000, 100_000), async (depth) =>
      expect(await outcome('a.rss', feedOf('<a>'.repeat(depth)))).toContain('is nested too deeply'),
    );
  });

  it('does not unfold entities that hold each other', async () => {
    const entities = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY e${at} "${at === 0 ? 'ha' : `&e${at - 1};`.repeat(10)}">`,
    );
    const source = `<!DOCTYPE rss [${entities.join('')}]>${feedOf(`<item><description>${TEXT} &e19;</description></item>`)}`;
    expect(await outcome('a.rss', source)).toBe('read');
  });
});

describe('subtitles', () => {
  const cue = (second: number, lines: string) =>
    `00:00:0${second}.000 --> 00:00:0${second + 1}.000\n${lines}\n\n`;

  it.each(['<v ', '<c.', '{\\', '♪', '&amp;', '1', 'Ana: a\n', 'NOTE\n\n', 'a\n', '\n'])(
    'with any amount of %j are read',
    async (piece) => {
      const fileOf = (size: number) => `WEBVTT\n\n${cue(1, TEXT)}${cue(2, fill(piece, size))}`;
      expect(await outcomes('a.vtt', fileOf)).toEqual(['read']);
    },
  );

  it('that show thousands of lines again and again are read', async () => {
    await expectLinear(runs(3000, 20_000), async (count) => {
      const lines = Array.from({ length: count }, (_, at) => `ferry ${at}`).join('\n');
      const cues = [1, 2, 3, 4].map((second) => cue(second, lines)).join('');
      expect(await outcome('a.vtt', `WEBVTT\n\n${cues}`)).toBe('read');
    });
  });
});

describe('a message', () => {
  const HEAD = 'From: Ana Ruiz <a@b.example>\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\n';
  const PLAIN = `Content-Type: text/plain\r\n\r\n${TEXT}\r\n`;
  const PART =
    '--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename="a.html"\r\n\r\n<p>a</p>\r\n';
  const parts = (piece: string, size: number) =>
    `Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n${PLAIN}${fill(piece, size)}--b--`;

  it.each<[string, (size: number) => string]>([
    ['headers', (size) => `${HEAD}${fill('X-A: b\r\n', size)}${PLAIN}`],
    ['lines of a header', (size) => `${HEAD}X-A: b${fill('\r\n c', size)}\r\n${PLAIN}`],
    ['receivers', (size) => `${HEAD}To: ${fill('Ana <a@b.example>, ', size)}\r\n${PLAIN}`],
    ['groups of receivers', (size) => `${HEAD}To: ${fill('a:b;', size)}\r\n${PLAIN}`],
    ['encoded words', (size) => `${HEAD}X-A: ${fill('=?utf-8?Q?a?= ', size)}\r\n${PLAIN}`],
    ['parameters', (size) => `${HEAD}${PLAIN.replace('plain', `plain${fill('; a*0="b"', size)}`)}`],
    ['parts', (size) => `${HEAD}${parts('--b\r\nContent-Type: text/plain\r\n\r\na\r\n', size)}`],
    ['attached pages', (size) => `${HEAD}${parts(PART, size)}`],
    ['repeated headers', (size) => `${HEAD}${PLAIN}${fill('From: a\r\n', size)}`],
    [
      'flowed lines',
      (size) => `${HEAD}${PLAIN.replace('plain', 'plain; format=flowed')}${fill('a \r\n', size)}`,
    ],
  ])('with any number of %s is read', async (_, mailOf) => {
    expect(await outcomes('a.eml', mailOf)).toEqual(['read']);
  });

  it('within a message within a message comes to an end', async () => {
    const mailOf = (depth: number) => `${HEAD}${nest('Content-Type: message/rfc822\r\n\r\n', '', depth)}`;
    await expectLinear(runs(50, 500), async (depth) => void (await outcome('a.eml', mailOf(depth))));
  });

  it.each(['From a\nSubject: b\n\nc. d. e. f. g. h. i. j. k.\n\n', '>From a\n', 'From '])(
    'in a mailbox of any amount of %j is read',
    async (piece) => {
      const boxOf = (size: number) => `From a\nSubject: Harbour\n\n${TEXT}\n\n${fill(piece, size)}`;
      expect(await outcomes('a.mbox', boxOf)).toEqual(['read']);
    },
  );
});

describe('a document', () => {
  const odtOf = (body: string) =>
    zip({
      'content.xml': `<o:document xmlns:o="o" xmlns:t="t"><o:body><t:p>${TEXT}</t:p>${body}</o:body></o:document>`,
    });
  const epubOf = (chapter: string) =>
    zip({
      'META-INF/container.xml': '<container/>',
      'a.xhtml': `<html><body><p>${TEXT}</p>${chapter}</body></html>`,
    });

  it.each(['<t:p>a</t:p>', nest('<t:span>', '</t:span>', 40), '<t:s/>', '<s:style s:name="a"/>'])(
    'of OpenDocument with any amount of %.30j is read',
    async (piece) => {
      expect(await outcomes('a.odt', (size) => odtOf(fill(piece, size)))).toEqual(['read']);
    },
  );

  it.each(['<p>a</p>', nest('<div>', '</div>', 40), '&amp;'])(
    'of EPUB with any amount of %.30j is read',
    async (piece) => {
      expect(await outcomes('a.epub', (size) => epubOf(fill(piece, size)))).toEqual(['read']);
    },
  );

  it('packed with thousands of files is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}.xhtml`, 'a']));
    const packed = zip({ 'META-INF/container.xml': '<container/>', ...files });
    expect(await outcome('a.epub', packed)).toBe('is larger, unpacked, than any article');
  });

  it.runIf(isFull)('that unpacks to more than any document is refused', async () => {
    const bomb = epubOf(' '.repeat(101 * 1024 * 1024));
    expect(await outcome('a.epub', bomb)).toBe('is larger, unpacked, than any article');
  });

  it.each(['\\bin', '\\bin9 ', '\\bin99999 x', '{\\*\\bin5 ab}', '{\\b', "\\'e9", 'a\\cell ', 'a\\row '])(
    'of Rich Text with any amount of %j is read',
    async (piece) => {
      expect(await outcomes('a.rtf', (size) => `{\\rtf1 ${TEXT}\\par ${fill(piece, size)}}`)).toEqual([
        'read',
      ]);
    },
  );
});

describe('a page saved by Safari', () => {
  /** A property list of one key, whose value is the first of these objects; each has the number of its place, from 2 on. */
  const archiveOf = (objects: readonly (readonly number[])[]): Uint8Array => {
    const key = [...Buffer.from('_\x10\x0fWebMainResource', 'latin1')];
    const all = [[0xd1, 1, 2], key, ...objects];
    const offsets = all.map((_, at) => 8 + all.slice(0, at).flat().length);
    const table = 8 + all.flat().length;
    const trailer = Buffer.alloc(32);
    trailer.set([1, 1], 6);
    trailer[15] = all.length;
    trailer.writeUInt32BE(table, 28);
    return Buffer.concat([Buffer.from('bplist00'), Buffer.from([...all.flat(), ...offsets]), trailer]);
  };
  const ten = (object: number): number[] => [0xaa, ...Array<number>(10).fill(object)];

  it('comes to an end if its parts hold each other, ten times each', async () => {
    const lists = Array.from({ length: 9 }, (_, at) => ten(at + 3));
    const bomb = archiveOf([...lists, [0x51, 0x61]]);
    expect(await outcome('a.webarchive', bomb)).toBe('is larger, unpacked, than any article');
    expect(await outcome('a.webarchive', archiveOf([ten(2)]))).toBe('is larger, unpacked, than any article');
    expect(await outcome('a.webarchive', archiveOf([ten(3), [0x51, 0x61]]))).toBe('holds no saved page');
  });

  it('is read if its parts are what they are', async () => {
    const page = Buffer.from(`<p>${TEXT}</p>`);
    const data = Buffer.from('_\x10\x0fWebResourceData', 'latin1');
    const archive = archiveOf([[0xd1, 3, 4], [...data], [0x4f, 0x10, page.length, ...page]]);
    expect(await outcome('a.webarchive', archive)).toBe('read');
  });
});

describe('a file beside an article', () => {
  it.each([
    ['aliases', (count: number) => `x: &x a\nl: [${'*x,'.repeat(count)}]`],
    [
      'aliases of aliases',
      (count: number) => Array.from({ length: count }, (_, at) => `a${at}: &x${at} [*x${at - 1}]`).join('\n'),
    ],
    ['lists in lists', (count: number) => `a: ${'['.repeat(count)}`],
    ['mistakes', (count: number) => 'k: a: b\n'.repeat(count)],
  ] as const)('with thousands of %s is refused', async (_, yamlOf) => {
    await expectLinear(500, async (count) =>
      expect(() => withSidecar([], yamlOf(count))).toThrow('cannot be read'),
    );
  });
});
