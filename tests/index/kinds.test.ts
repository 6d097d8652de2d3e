import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../src/index/parse.js';

/** What is known of each article of a file, and its text. */
async function read(name: string, source: string) {
  const articles = await parseArticle(name, Buffer.from(source));
  return articles.map(({ title, publisher, author, published, text }) => ({
    known: [title, publisher, author, published],
    text,
  }));
}

const TOWER = 'The tower of Kell was sold for 2 million pounds.';
const BRIDGE = 'The bridge of Kell was repaired in 11 days.';
const both = [
  { known: ['Tower sold', 'Kell Star', null, '2018-05-03'], text: TOWER },
  { known: ['Bridge repaired', 'Kell Post', null, '2019-06-09'], text: BRIDGE },
];

describe('several articles in one file', () => {
  it.each([
    [
      'headings in Markdown above outlet and day',
      'a.md',
      `# Tower sold\n\n*Kell Star, May 3, 2018*\n\n${TOWER}\n\n# Bridge repaired\n\n*Kell Post, June 9, 2019*\n\n${BRIDGE}\n`,
    ],
    [
      'headings in Markdown above labels',
      'a.md',
      `## Tower sold\n**Source:** Kell Star\n**Date:** May 3, 2018\n\n${TOWER}\n\n## Bridge repaired\n**Source:** Kell Post\n**Date:** June 9, 2019\n\n${BRIDGE}\n`,
    ],
    [
      'files put one behind the other',
      'a.md',
      `---\ntitle: Tower sold\nsource: Kell Star\ndate: 2018-05-03\n---\n${TOWER}\n\n---\ntitle: Bridge repaired\nsource: Kell Post\ndate: 2019-06-09\n---\n${BRIDGE}\n`,
    ],
    [
      'files put one behind the other without blank lines',
      'a.md',
      `---\ntitle: Tower sold\nsource: Kell Star\ndate: 2018-05-03\n---\n${TOWER}\n---\nsource: Kell Post\ntitle: Bridge repaired\ndate: 2019-06-09\n---\n${BRIDGE}\n`,
    ],
    [
      'outlet and day above each headline',
      'a.txt',
      `Kell Star, May 3, 2018\nTower sold\n${TOWER}\n\n***\n\nKell Post, June 9, 2019\nBridge repaired\n${BRIDGE}\n`,
    ],
  ])('are told apart by %s', async (_, name, source) => {
    expect(await read(name, source)).toEqual(both);
  });

  it('are one if a horizontal rule only separates its sections', async () => {
    expect(await read('a.md', `# Tower sold\n\n${TOWER}\n\n---\n\n${BRIDGE}\n`)).toEqual([
      { known: ['Tower sold', null, null, null], text: `${TOWER}\n\n${BRIDGE}` },
    ]);
  });
});

describe('the head of a file', () => {
  it.each([
    [
      'below its masthead',
      'The Kell Courier\n\nTower sold\n\nBy Ana Ruiz\n3 May 2018',
      ['The Kell Courier', 'Ana Ruiz'],
    ],
    ['in German', 'Kestener Bote\n\nTower sold\n\nVon Eva Lund\n3. Mai 2018', ['Kestener Bote', 'Eva Lund']],
    ['line by line', 'Tower sold\nAna Ruiz\nThe Kell Courier\n3 May 2018', ['The Kell Courier', 'Ana Ruiz']],
    [
      'of an interview',
      'Tower sold\n\nInterview by Ana Ruiz, Kell Courier, 3 May 2018',
      ['Kell Courier', 'Ana Ruiz'],
    ],
    [
      'of a release',
      'FOR IMMEDIATE RELEASE\nContact: Press, 555 0100\n\nTower sold\n\n3 May 2018',
      [null, null],
    ],
    [
      'on one line',
      'Tower sold\n\nAna Ruiz, Kell Courier, Tuesday 3 May 2018 10:23',
      ['Kell Courier', 'Ana Ruiz'],
    ],
    [
      'with its author last',
      'Tower sold\nKell Courier | 3 May 2018 | Ana Ruiz',
      ['Kell Courier', 'Ana Ruiz'],
    ],
    [
      'below the label of its kind',
      'ANALYSIS\n\nTower sold\n\nAnalysis by Ana Ruiz\n3 May 2018',
      [null, 'Ana Ruiz'],
    ],
    ['by a name that no list has', 'Tower sold\n\nVon Jörg Groß\n3. Mai 2018', [null, 'Jörg Groß']],
    ['in Russian', 'Tower sold\n\n3 мая 2018 года', [null, null]],
  ])('is read %s', async (_, head, [publisher, author]) => {
    expect(await read('a.txt', `${head}\n\n${TOWER}`)).toEqual([
      { known: ['Tower sold', publisher, author, '2018-05-03'], text: TOWER },
    ]);
  });
});

it('takes raised figures in rich text for marks of notes or powers, and ignores a program’s title', async () => {
  const rtf =
    '{\\rtf1{\\info{\\title Microsoft Word - draft}}Tower sold\\par It killed 12{\\super 3} people on 4 m\\super 2\\nosupersub  .\\par}';
  expect(await read('a.rtf', rtf)).toEqual([
    { known: ['Tower sold', null, null, null], text: 'It killed 12 people on 4 m² .' },
  ]);
});

it('takes out marks of notes in brackets that are counted, and nothing else in brackets', async () => {
  const text = async (source: string) => (await read('a.txt', `Storm\n\n${source}`))[0]!.text;
  expect(await text('It killed 12[1] people in Marn[2][3] by 1931.[citation needed]')).toBe(
    'It killed 12 people in Marn by 1931.',
  );
  for (const kept of [
    'He set a[0] to b[1].',
    'See [1] and [2].',
    'They said it[1] was 9[7].',
    'It adds items[1] to items[2] and rows[3].',
    'It sorts keys(x)[1] by "name"[2].',
    'It was 7[5] and then 6[6]. No more.[7]',
  ])
    expect(await text(kept)).toBe(kept);
});

it('raises the powers of Pandoc', async () => {
  expect((await read('a.md', 'It is 4 m^2^ large, said one^1^ man.'))[0]!.text).toBe(
    'It is 4 m² large, said one man.',
  );
});

it('begins subtitles with what is said, without a title or the people who made them', async () => {
  const cue = (at: number, words: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${words}\n\n`;
  const srt = cue(1, 'Who pays for the tower?') + cue(2, 'The county.') + cue(3, 'Subtitles by Ed Moss');
  expect(await read('a.srt', srt)).toEqual([
    { known: [null, null, null, null], text: 'Who pays for the tower?\n\nThe county.' },
  ]);
});

it('leaves out what a site keeps behind a password', async () => {
  const item = (title: string, password: string) =>
    `<item><title>${title}</title><content:encoded><![CDATA[<p>${TOWER}</p>]]></content:encoded><wp:post_type>post</wp:post_type><wp:post_password>${password}</wp:post_password></item>`;
  const wxr = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Kell</title>${item('Open', '')}${item('Shut', '<![CDATA[$a]]>')}</channel></rss>`;
  expect((await read('a.xml', wxr)).map(({ known }) => known[0])).toEqual(['Open']);
});

it('takes the name of a record’s source for its outlet', async () => {
  const record = { title: 'Tower sold', source: { title: 'Kell Star', uri: 'kell.example' }, body: TOWER };
  expect((await read('a.json', JSON.stringify([record])))[0]!.known).toEqual([
    'Tower sold',
    'Kell Star',
    null,
    null,
  ]);
});

it('dates a saved page by the address that only its envelope has', async () => {
  const page = `<html><head><title>Tower sold</title></head><body><p>${TOWER} ${BRIDGE.repeat(3)}</p></body></html>`;
  const mhtml = `Snapshot-Content-Location: https://kell.example/2018/05/03/tower\r\nContent-Type: text/html\r\n\r\n${page}`;
  expect((await read('a.mhtml', mhtml))[0]!.known[3]).toBe('2018-05-03');
});

it('does not take one word of a sender for an outlet, and cuts the message that is answered', async () => {
  const mail = `From: Quo <q@x.example>\r\nSubject: Tower\r\n\r\n${TOWER}\r\n\r\nAna wrote:\r\n> Was it sold?\r\n`;
  expect(await read('a.eml', mail)).toEqual([{ known: ['Tower', null, null, null], text: TOWER }]);
});

it('reads lists as Python writes them, and records that have only their opening', async () => {
  const csv = `title,authors,date,content\nTower sold,"['Ana Ruiz', 'Bo Lund']",2018-05-03,${TOWER}\n`;
  expect((await read('a.csv', csv))[0]!.known[2]).toBe('Ana Ruiz, Bo Lund');
  const docs = [{ headline: { main: 'Tower sold' }, lead_paragraph: TOWER, abstract: 'Sold.' }];
  expect((await read('a.json', JSON.stringify({ response: { docs } })))[0]!.text).toBe(TOWER);
});

it('reads a JSON feed as a feed, whatever it is called', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1',
    title: 'Fjord Courier',
    author: { name: 'Ana Ruiz' },
    items: [{ id: '1', title: 'Harbour', content_text: 'It is open again, the port says.' }],
  };
  const [article] = await parseArticle('a.json', Buffer.from(JSON.stringify(feed)));
  expect(article).toMatchObject({ publisher: 'Fjord Courier', author: 'Ana Ruiz', title: 'Harbour' });
});

it('names a feed without its section, and decodes titles that are escaped twice', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kell Star - News</title><entry><title type="html">Eels &amp;amp; otters</title><content type="html">${TOWER}</content></entry></feed>`;
  expect((await read('a.atom', atom))[0]!.known.slice(0, 2)).toEqual(['Eels & otters', 'Kell Star']);
});

it('recognises Turkish by its letters', async () => {
  const bytes = Buffer.from(
    'Kule sat\xfdld\xfd\n\n\xddþçiler çal\xfdþ\xfdyor, dedi Ay\xfee G\xfcne\xfe.',
    'latin1',
  );
  expect((await parseArticle('a.txt', bytes))[0]!.text).toBe('İşçiler çalışıyor, dedi Ayşe Güneş.');
});

describe('the kind of a file', () => {
  const record = (title: string, body: string) => JSON.stringify({ title, body });
  const mail = `From: Ann Lee <ann@kell.example>\nSubject: Tower sold\nDate: Thu, 3 May 2018 10:00:00 +0100\nContent-Type: text/plain\n\n${TOWER}\n`;

  it.each([
    ['an object on each line', 'a.json', `${record('Tower sold', TOWER)}\n${record('Bridge', BRIDGE)}\n`],
    [
      'an object on each line of a text',
      'a.txt',
      `${record('Tower sold', TOWER)}\r\n${record('Bridge', BRIDGE)}\r\n`,
    ],
    ['a list in JSON', 'a.jsonl', `[${record('Tower sold', TOWER)}]`],
    ['objects below a mark', 'a.json', `\uFEFF${record('Tower sold', TOWER)}\n${record('Bridge', BRIDGE)}\n`],
    ['a list below a mark', 'a.txt', `\uFEFF[${record('Tower sold', TOWER)}]`],
    [
      'objects below a blank line',
      'a.json',
      `\n${record('Tower sold', TOWER)}\n${record('Bridge', BRIDGE)}\n`,
    ],
    ['elements of a page', 'a.txt', `<h1>Tower sold</h1>\n<p class="lead">${TOWER}</p>\n`],
    ['front matter', 'a.txt', `---\ntags:\n  - towers\ntitle: Tower sold\n---\n${TOWER}\n`],
    ['the lack of any element', 'a.html', `Tower sold\n\n${TOWER}\n`],
    ['a list in JSON under the name of Markdown', 'a.md', `[${record('Tower sold', TOWER)}]`],
    ['a list in JSON under another name', 'a.csv', `[${record('Tower sold', TOWER)}]`],
    ['bytes that are not packed', 'a.docx', `Tower sold\n\n${TOWER}\n`],
    ['a mailbox', 'a.txt', `From ann@kell.example Thu May  3 10:00:00 2018\n${mail}`],
    ['Markdown by the first of two endings', 'a.md.txt', `# Tower sold\n\n**${TOWER}**\n`],
  ])('is known by %s', async (_, name, source) => {
    const [article] = await read(name, source);
    expect([article!.known[0], article!.text]).toEqual(['Tower sold', TOWER]);
  });

  it('is known by an element that ends far below its beginning', async () => {
    const paragraphs = Array.from({ length: 100 }, (_, at) => `<p>${TOWER} It was sale ${at}.</p>\n`).join(
      '',
    );
    const [article] = await read('a.txt', `<article>\n<h1>Tower sold</h1>\n${paragraphs}</article>\n`);
    expect(article!.known[0]).toBe('Tower sold');
    expect(article!.text).not.toContain('<');
  });

  it.each([
    ['“Kell” sells a tower', `${TOWER}`],
    ['Башня продана сегодня', 'Башня Келла была продана в понедельник.'],
  ])('is text whatever its letters, if it is not packed: %s', async (title, text) => {
    const [article] = await read('a.docx', `${title}\n\n${text}\n`);
    expect([article!.known[0], article!.text]).toEqual([title, text]);
  });

  it.each([
    ['WEBVTT\n\n00:01.000 --> 00:04.000\n', '\n'],
    ['1\n00:00:01,000 --> 00:00:04,000\n', '\n\n2\n00:00:05,000 --> 00:00:09,000\nIt is old.\n'],
  ])('is known by the subtitles that it begins with: %j', async (head, foot) => {
    expect((await read('a.md', `${head}${TOWER}${foot}`))[0]!.text).toMatch(
      /^The tower of Kell was sold[^>]+$/,
    );
  });

  it.each([
    '<p> is the tag that HTML uses for a paragraph, and it needs no end.',
    '{"tower": was printed on the sign, and nobody knew why.',
    '---\n\nThe tower was sold.\n\n---\n\nNobody knew why it was.',
    'From what Ann said in 2018\nSubject: towers and their use.',
  ])('stays text that only begins alike: %s', async (source) => {
    const [article] = await read('a.txt', source);
    expect(article!.text).toContain(source.split('\n').at(-1));
  });
});

it('calls an archive damaged if its name promises a document', async () => {
  const archive = zipSync({ 'notes.txt': Buffer.from('The ferry sails at noon.') });
  await expect(parseArticle('a.docx', archive)).rejects.toThrow('is damaged: it cannot be unpacked');
  await expect(parseArticle('a.txt', archive)).rejects.toThrow('is a ZIP archive, not a document');
});

it.each([
  ['RTF', 'a.doc', String.raw`{\rtf1\ansi ${TOWER}\par}`],
  [
    'a web page',
    'a.doc',
    `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>${TOWER}</p></body></html>`,
  ],
  [
    'RTF below a blank line',
    'a.rtf',
    String.raw`
 {\rtf1\ansi ${TOWER}\par}`,
  ],
  ['a piece of a web page', 'a.doc', `<div><p>${TOWER}</p></div>`],
  ['plain text', 'a.doc', TOWER],
  [
    'a whole web page',
    'a.md',
    `<!DOCTYPE html>\n<html><body><article><p>${TOWER}</p></article></body></html>`,
  ],
])('reads %s in a file called %s', async (_, name, source) => {
  expect(await read(name, source)).toMatchObject([{ text: TOWER }]);
});

it('reads plain text in UTF-16 in a file called a.doc', async () => {
  const [article] = await parseArticle('a.doc', Buffer.from(`\ufeff${TOWER}`, 'utf16le'));
  expect(article!.text).toBe(TOWER);
});

it.each(['a.doc', 'a.docx', 'a.csv', 'a.png'])(
  'says how to save a file of an old Office, or a locked one: %s',
  async (name) => {
    const old = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex');
    await expect(parseArticle(name, old)).rejects.toThrow('save it in a current format, without a password');
  },
);
