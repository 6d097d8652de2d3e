/** Files that hold several articles each: feeds, exports, mailboxes. */
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/index/formats/feed.js';
import { parseEml, parseMbox, parseMhtml } from '../../../src/index/formats/mail.js';
import { parseCsv, parseJson, parseJsonLines } from '../../../src/index/formats/records.js';

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe('a feed', () => {
  it.each([
    [
      'RSS',
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Fjord Courier</title><item><title>Harbour</title><link>https://fjord.example/1</link><pubDate>Tue, 14 Mar 2023 08:00:00 +0100</pubDate><dc:creator>Ana Ruiz</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The harbour reopened.</p><p>Two ferries run.</p>]]></content:encoded></item></channel></rss>`,
    ],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord Courier</title><entry><title>Harbour</title><link rel="alternate" href="https://fjord.example/1"/><published>2023-03-14T08:00:00+01:00</published><author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;The harbour reopened.&lt;/p&gt;&lt;p&gt;Two ferries run.&lt;/p&gt;</content></entry></feed>`,
    ],
    [
      'JSON',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Fjord Courier',
        items: [
          {
            id: '1',
            url: 'https://fjord.example/1',
            title: 'Harbour',
            authors: [{ name: 'Ana Ruiz' }],
            date_published: '2023-03-14T08:00:00+01:00',
            content_html: '<p>The harbour reopened.</p><p>Two ferries run.</p>',
          },
        ],
      }),
    ],
  ])('of %s gives each entry with its day, author and address', async (_, source) => {
    expect(await parseFeed(bytes(source))).toEqual([
      {
        declared: {
          title: 'Harbour',
          publisher: 'Fjord Courier',
          author: 'Ana Ruiz',
          published: '2023-03-14',
          url: 'https://fjord.example/1',
        },
        blocks: ['The harbour reopened.', 'Two ferries run.'],
      },
    ]);
  });

  it('in Atom may name the author of all its entries', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord</title><author><name>Ana Ruiz</name></author><entry><title>A</title><content>It is open.</content></entry><entry><title>B</title><author><name>Bo Lund</name></author><content>It is shut.</content></entry></feed>`;
    expect((await parseFeed(bytes(feed))).map(({ declared }) => declared.author)).toEqual([
      'Ana Ruiz',
      'Bo Lund',
    ]);
  });

  it('as Blogger exports it has posts only', async () => {
    const entry = (title: string, kind: string) =>
      `<entry><title>${title}</title><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/><content type="html">It is open.</content></entry>`;
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fjord</title>${entry('Template', 'settings')}${entry('Harbour', 'post')}${entry('Re: Harbour', 'comment')}</feed>`;
    expect((await parseFeed(bytes(feed))).map(({ declared }) => declared.title)).toEqual(['Harbour']);
  });

  it('as WordPress exports it leaves out drafts and pictures', async () => {
    const item = (title: string, type: string, status: string): string =>
      `<item><title>${title}</title><content:encoded><![CDATA[Text.]]></content:encoded><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`;
    const source = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>${item('a', 'post', 'publish')}${item('b', 'post', 'draft')}${item('c', 'attachment', 'inherit')}</channel></rss>`;
    expect((await parseFeed(bytes(source))).map(({ declared }) => declared.title)).toEqual(['a']);
  });

  it('as WordPress exports it names the author as shown, and has no shortcodes', async () => {
    const source = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title><wp:author><wp:author_login><![CDATA[whart]]></wp:author_login><wp:author_display_name><![CDATA[Wil Hart]]></wp:author_display_name></wp:author><item><title>a</title><dc:creator>whart</dc:creator><content:encoded><![CDATA[<p>Trout [sic] are back.</p>[caption id="a"]<img src="x.jpg"/> A trout[/caption]<p>[gallery ids="1,2"]</p>]]></content:encoded></item></channel></rss>`;
    expect(await parseFeed(bytes(source))).toMatchObject([
      { declared: { author: 'Wil Hart' }, blocks: ['Trout [sic] are back.'] },
    ]);
  });

  it('may leave out its site in addresses, and have marks in titles', async () => {
    const item =
      '<item><title>Mill &lt;b&gt;burns&lt;/b&gt;</title><link>/2021/mill</link><description>It burned.</description></item>';
    const source = `<rss version="2.0"><channel><title>Blog</title><link>https://a.example/</link>${item}</channel></rss>`;
    expect((await parseFeed(bytes(source)))[0]!.declared).toMatchObject({
      title: 'Mill burns',
      url: 'https://a.example/2021/mill',
    });
  });

  it('is read whole with more elements than a page may have, entry by entry', async () => {
    const item = (at: number) =>
      `<item><title>Tale ${at}</title><wp:post_date>2024-03-04 10:00:00</wp:post_date>${'<wp:meta/>'.repeat(60)}<description><![CDATA[<item> no. ${at} reopened.]]></description></item>`;
    const items = Array.from({ length: 1200 }, (_, at) => item(at)).join('');
    const source = `<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Blog</title>${items}</channel></rss>`;
    const drafts = await parseFeed(bytes(source));
    expect(drafts.map(({ declared }) => declared.title)).toEqual(
      Array.from({ length: 1200 }, (_, at) => `Tale ${at}`),
    );
    expect(drafts.at(-1)).toMatchObject({ declared: { publisher: 'Blog', published: '2024-03-04' } });
  });

  it('is refused where there is none', async () => {
    await expect(parseFeed(bytes('<xml>no</xml>'))).rejects.toThrow('is not a feed of articles');
  });
});

describe('a table', () => {
  it.each([
    'title,date,body\nHarbour,2023-03-14,"The harbour, at last, reopened."\n',
    'Title;Date;Body\nHarbour;2023-03-14;The harbour, at last, reopened.\n',
    'Titel;Datum;Text\nHarbour;14.03.2023;The harbour, at last, reopened.\n',
    'title\tpublished\ttext\nHarbour\t2023-03-14\tThe harbour, at last, reopened.\n',
  ])('is read by its columns: %j', async (source) => {
    expect(await parseCsv(bytes(source))).toMatchObject([
      {
        declared: { title: 'Harbour', published: '2023-03-14' },
        blocks: ['The harbour, at last, reopened.'],
      },
    ]);
  });

  it('may have its text under any name, beside a title, and days as Excel counts them', async () => {
    const long = 'The harbour, at last, reopened. '.repeat(5).trim();
    const [draft] = await parseCsv(bytes(`Headline,Quelltext,Pub. Date\nHarbour,"${long}",43952\n`));
    expect(draft).toMatchObject({ declared: { title: 'Harbour', published: '2020-05-01' }, blocks: [long] });
  });

  it('takes the first column of a table from Notion, Name, for the title', async () => {
    const [draft] = await parseCsv(
      bytes('\uFEFFName,Author(s),Text\nHarbour reopens,Ana Ruiz,Ferries left.\n'),
    );
    expect(draft).toMatchObject({
      declared: { title: 'Harbour reopens', author: 'Ana Ruiz' },
      blocks: ['Ferries left.'],
    });
  });

  it('takes a column Name beside comments for no title', async () => {
    const [draft] = await parseCsv(bytes('Name,Date,Text\nAna Ruiz,2019-05-04,Ferries left.\n'));
    expect(draft!.declared).toMatchObject({ title: null, published: '2019-05-04' });
  });

  it('without a column of text is refused', async () => {
    await expect(parseCsv(bytes('a,b\n1,2\n'))).rejects.toThrow('holds no articles');
  });
});

describe('JSON', () => {
  const record = { title: 'Harbour', byline: 'Ana Ruiz', content: '<p>The harbour reopened.</p>' };
  it.each([[[record]], [record], [{ articles: [record] }], [{ response: { results: [record] } }]])(
    'holds articles as %j',
    async (value) => {
      expect(await parseJson(bytes(JSON.stringify(value)))).toMatchObject([
        { declared: { title: 'Harbour', author: 'Ana Ruiz' }, blocks: ['The harbour reopened.'] },
      ]);
    },
  );

  it('may nest what it says, and have its text in paragraphs', async () => {
    const nested = {
      headline: { main: 'Harbour' },
      byline: { original: 'By Ana Ruiz' },
      fields: { bodyText: ['It reopened.', 'It is new. [+99 chars]'] },
      webPublicationDate: '2024-03-04T00:05:00Z',
    };
    expect(await parseJson(bytes(JSON.stringify({ response: { results: [nested] } })))).toMatchObject([
      {
        declared: { title: 'Harbour', author: 'Ana Ruiz', published: '2024-03-04' },
        blocks: ['It reopened.', 'It is new.'],
      },
    ]);
  });

  it('may name its source outside its text, or nest everything in one field as Elasticsearch does', async () => {
    const source = { name: 'Gazette', url: 'https://gazette.example', description: 'A paper.' };
    const short = { title: 'Harbour', summary: 'The harbour reopened.', link: 'https://a.example/1', source };
    expect(await parseJson(bytes(JSON.stringify([short])))).toMatchObject([
      {
        declared: { publisher: 'Gazette', url: 'https://a.example/1' },
        blocks: ['The harbour reopened.'],
      },
    ]);
    expect(await parseJson(bytes(JSON.stringify([{ _id: '1', _source: record }])))).toMatchObject([
      { declared: { title: 'Harbour', author: 'Ana Ruiz' }, blocks: ['The harbour reopened.'] },
    ]);
  });

  it('of drafts alone is refused as such', async () => {
    const posts = ['draft', 'private', 'trash'].map((status) => ({
      title: 'Ferry',
      text: 'It left.',
      status,
    }));
    await expect(parseJson(bytes(JSON.stringify(posts)))).rejects.toThrow('only posts that are not public');
  });

  it('has an outlet without its day and page, and names without character references', async () => {
    const record = {
      title: 'Caf&eacute; &amp; Bar',
      text: 'It opened.',
      source: 'The Hollin Courier. (May 4, 2019): News: p3.',
      date: '2019-05-04',
    };
    expect((await parseJson(bytes(JSON.stringify([record]))))[0]!.declared).toMatchObject({
      title: 'Café & Bar',
      publisher: 'The Hollin Courier',
      published: '2019-05-04',
    });
  });

  it('may have its title as its page has it', async () => {
    const post = {
      title: { rendered: 'The &#8216;last&#8217; ferry &amp; crew' },
      content: { rendered: '<p>It is open.</p>' },
    };
    expect((await parseJson(bytes(JSON.stringify([post]))))[0]!.declared.title).toBe(
      'The ‘last’ ferry & crew',
    );
  });

  it('may have a sign in its title that opens no tag', async () => {
    const [draft] = await parseJson(
      bytes(JSON.stringify({ title: 'Why x<y &amp; z <b>matter</b>', text: 'It left.' })),
    );
    expect(draft!.declared.title).toBe('Why x<y & z matter');
  });

  it('may hold one on each line', async () => {
    const lines = `${JSON.stringify(record)}\nno JSON\n\n${JSON.stringify(record)}\n`;
    expect(await parseJsonLines(bytes(lines))).toHaveLength(2);
    const endless = JSON.stringify({ text: 'The pier. '.repeat(500_001) });
    expect(await parseJsonLines(bytes(`${endless}\n${lines}`))).toHaveLength(2);
  });

  it.each(['{', '[]', '{"name": "a"}'])('is refused as %j', async (source) => {
    await expect(parseJson(bytes(source))).rejects.toThrow(/is not valid JSON|holds no articles/);
  });
});

describe('mail', () => {
  const mail = [
    ...[
      'From: Ana Ruiz <ana@fjord.example>',
      'Subject: Fwd: Harbour',
      'Date: Tue, 14 Mar 2023 08:00:00 +0100',
    ],
    ...[
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
    ],
    ...['', 'The harbour =E2=80=9Creopened=E2=80=9D.', '', '> An older mail.', ''],
  ].join('\r\n');

  it('is read with sender, subject and day, without what it quotes', async () => {
    expect(await parseEml(bytes(mail))).toEqual({
      declared: {
        title: 'Harbour',
        publisher: null,
        author: 'Ana Ruiz',
        published: '2023-03-14',
        url: null,
      },
      blocks: ['The harbour “reopened”.'],
    });
  });

  it('in a mailbox is an article each', async () => {
    const box = `From a@x Tue Mar 14 08:00:00 2023\n${mail}\nFrom b@x Wed Mar 15 08:00:00 2023\n${mail}\n`;
    expect(await parseMbox(bytes(box))).toHaveLength(2);
  });

  it('may be a saved page', async () => {
    const page = [
      ...['From: <Saved by Blink>', 'Snapshot-Content-Location: https://fjord.example/1', 'Subject: Harbour'],
      ...['MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="B"', '', '--B'],
      ...['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', ''],
      ...[
        '<html><body><article><h1>Harbour</h1><p>The harbour re=',
        'opened.</p></article></body></html>',
        '--B--',
        '',
      ],
    ].join('\r\n');
    const { declared, blocks } = await parseMhtml(bytes(page));
    expect(declared.url).toBe('https://fjord.example/1');
    const inPart = page
      .replace('Snapshot-Content-Location: https://fjord.example/1\r\n', '')
      .replace('Content-Type: text/html\r\n', '$&Content-Location: https://fjord.example/2\r\n');
    expect((await parseMhtml(bytes(inPart))).declared.url).toBe('https://fjord.example/2');
    expect(blocks.join(' ')).toContain('The harbour reopened.');
  });
});

describe('a file of more articles than a reader takes', () => {
  it.each([
    [
      'messages',
      '5,000',
      () => parseMbox(bytes('From a@b.example\nSubject: Harbour\n\nIt reopened.\n\n'.repeat(5001))),
    ],
    ['rows', '50,000', () => parseCsv(bytes(`title,text\n${'a,b\n'.repeat(50_001)}`))],
    ['lines', '50,000', () => parseJsonLines(bytes('{}\n'.repeat(50_001)))],
    ['records', '50,000', () => parseJson(bytes(`[${'{},'.repeat(50_000)}{}]`))],
  ])('is refused for its number of %s', async (things, most, parse) => {
    await expect(parse()).rejects.toThrow(`holds more than ${most} ${things}: split it into several files`);
  });
});

it('has the published posts of Ghost’s export, and no drafts', async () => {
  const post = (title: string, status: string) => ({ title, status, html: `<p>${title} is open.</p>` });
  const posts = [post('Harbour', 'published'), post('Pier', 'draft')];
  const drafts = await parseJson(
    bytes(JSON.stringify({ db: [{ meta: { version: '3' }, data: { posts } }] })),
  );
  expect(drafts.map(({ blocks }) => blocks)).toEqual([['Harbour is open.']]);
});

it('has the highlights of Readwise and the hits of Meltwater', async () => {
  const tables = [
    'Highlight,Book Title,Book Author,Note\n"It lifts 90 tonnes.",Crane,Ana Ruiz,ask her\n',
    '"Headline"\t"Opening Text"\t"Influencer"\n"Crane"\t"It lifts 90 tonnes."\t"Ana Ruiz"\n',
  ];
  for (const table of tables)
    expect(await parseCsv(bytes(table))).toMatchObject([
      { declared: { title: 'Crane', author: 'Ana Ruiz' }, blocks: ['It lifts 90 tonnes.'] },
    ]);
});
