import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseDocx } from '../../../src/index/formats/docx.js';
import { parseEnex } from '../../../src/index/formats/enex.js';
import { parseEpub } from '../../../src/index/formats/epub.js';
import { fileKind } from '../../../src/index/formats/kind.js';
import { parseNewsXml } from '../../../src/index/formats/news-xml.js';
import { parseOdt } from '../../../src/index/formats/odt.js';
import { parseRtf } from '../../../src/index/formats/rtf.js';
import { parseWebarchive } from '../../../src/index/formats/webarchive.js';
import { parseArticle } from '../../../src/index/parse.js';

const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
const paragraph = (text: string, extra = ''): string => `<w:p><w:r><w:t>${text}</w:t></w:r>${extra}</w:p>`;
const docx = (...paragraphs: string[]): Uint8Array =>
  zip({
    '[Content_Types].xml': TYPES,
    '_rels/.rels': RELATIONS,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>The harbour reopens</dc:title><dc:creator>office</dc:creator></cp:coreProperties>`,
  });
const odt = zip({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h>Harbour</text:h><text:p>The ferry<text:s text:c="2"/>runs<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note> twice.</text:p></office:text></office:body></office:document-content>`,
  'meta.xml': `<office:document-meta xmlns:office="o" xmlns:dc="d"><office:meta><dc:title>Ferry times</dc:title></office:meta></office:document-meta>`,
});
const epub = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': `<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>`,
  'OEBPS/book.opf': `<package xmlns:dc="d"><metadata><dc:title>Two ferries</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:date>2023-05-04</dc:date></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>`,
  'OEBPS/a.xhtml': '<html><body><p>The second chapter.</p></body></html>',
  'OEBPS/b.xhtml': '<html><body><p>The first chapter.</p></body></html>',
});

describe('a Word document', () => {
  it('is read as its paragraphs, with the title but not the office that it declares', async () => {
    expect(await parseDocx(docx(paragraph('The harbour reopened.'), paragraph('Two ferries run.')))).toEqual({
      declared: { title: 'The harbour reopens', publisher: null, author: null, published: null, url: null },
      blocks: ['The harbour reopened.', 'Two ferries run.'],
    });
  });

  it('is refused at once if it has more cells than people fill', async () => {
    const cells = `<w:tc>${paragraph('a')}</w:tc>`.repeat(40_000);
    await expect(parseDocx(docx(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`))).rejects.toThrow(
      /60,000 paragraphs/,
    );
  });
});

describe('an OpenDocument text', () => {
  it('has a line for each row of a table', async () => {
    const row = (...cells: string[]) =>
      `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('Port', 'Days closed')}${row('Rosk', '23')}</w:tbl>`;
    expect((await parseDocx(docx(paragraph('The strike.'), table))).blocks).toEqual([
      'The strike.',
      'Port | Days closed\nRosk | 23',
    ]);
  });

  it('of Word shows no hidden words', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask the boss.</w:t></w:r>';
    expect((await parseDocx(docx(paragraph('Two ferries run.', hidden)))).blocks).toEqual([
      'Two ferries run.',
    ]);
  });

  it('keeps figures raised, for they are not part of the number before them', async () => {
    const styled = (text: string) => `<text:span text:style-name="T1">${text}</text:span>`;
    const raised = zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s"><office:automatic-styles><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:text><text:p>It took 60${styled('2')} men.</text:p></office:text></office:body></office:document-content>`,
    });
    expect((await parseOdt(raised)).blocks).toEqual(['It took 60² men.']);
  });

  it('is read without its notes', async () => {
    const { declared, blocks } = await parseOdt(odt);
    expect(declared.title).toBe('Ferry times');
    expect(blocks).toEqual(['Harbour', 'The ferry runs twice.']);
  });
});

describe('an EPUB', () => {
  it('is read in the order of its spine', async () => {
    expect(await parseEpub(epub)).toEqual({
      declared: {
        title: 'Two ferries',
        publisher: null,
        author: 'Ana Ruiz',
        published: '2023-05-04',
        url: null,
      },
      blocks: ['The first chapter.', 'The second chapter.'],
    });
  });
});

describe('an EPUB of many files', () => {
  const packed = (manifest: string, spine: string) =>
    zip({
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
      'a.opf': `<package><manifest>${manifest}</manifest><spine>${spine}</spine></package>`,
      'a.xhtml': '<html><body><p>The first chapter.</p></body></html>',
    });
  const chapter = '<item id="a" href="a.xhtml"/>';

  it('is no deeper for having a thousand pictures', async () => {
    const pictures = Array.from({ length: 1000 }, (_, i) => `<item id="p${i}" href="p${i}.png"/>`).join('');
    const { blocks } = await parseEpub(packed(chapter + pictures, '<itemref idref="a"/>'));
    expect(blocks).toEqual(['The first chapter.']);
  });

  it('is read once however often it lists a chapter', async () => {
    const { blocks } = await parseEpub(packed(chapter, '<itemref idref="a"/>'.repeat(1000)));
    expect(blocks).toEqual(['The first chapter.']);
  });
});

describe('Rich Text', () => {
  it.each([
    [
      String.raw`{\rtf1\ansi The harbour.\par It reopened {\b today}.}`,
      ['The harbour.', 'It reopened today.'],
    ],
    [
      String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\author Office}}M\'fcnchen\par}`,
      ['München'],
    ],
    [String.raw`{\rtf1\ansi\uc1 \u1055?\u1088?\par{\*\generator Word;}{\pict 0a0b}done}`, ['Пр', 'done']],
    [String.raw`{\rtf1\ansi It {\pict\bin3 }}}}is {\bin2 {{}open\bin0 .}`, ['It is open.']],
    [String.raw`{\rtf1\mac\ansicpg10000 The caf\'8e said \'d2Come in.\'d3}`, ['The café said “Come in.”']],
    [String.raw`{\rtf1\ansi It {\deleted was}{\v secretly} is open.}`, ['It is open.']],
    [String.raw`{\rtf1\ansi a\~b{\footnote A note.} \{c\}\emdash d\line e}`, ['a b {c}—d\ne']],
  ])('becomes paragraphs: %j', async (source, blocks) => {
    expect((await parseRtf(bytes(source))).blocks).toEqual(blocks);
  });

  it('has a title', async () => {
    const source = String.raw`{\rtf1{\info{\title The harbour}{\author Office}}Text.}`;
    expect((await parseRtf(bytes(source))).declared).toMatchObject({ title: 'The harbour', author: null });
  });

  it('of nothing but braces comes to an end', async () => {
    expect((await parseRtf(bytes(`{\\rtf1 ${'{'.repeat(100_000)}a`))).blocks).toEqual(['a']);
  });
});

describe('a damaged page of Safari', () => {
  it('has a line for each row of a table', async () => {
    const rtf =
      '{\\rtf1 Before.\\par\\trowd\\intbl{Port\\par}\\cell\\intbl{Days\\par}\\cell\\row\\intbl{Rosk\\par}\\cell\\intbl{23\\par}\\cell\\row\\pard After.\\par}';
    expect((await parseRtf(bytes(rtf))).blocks).toEqual(['Before.', 'Port | Days\nRosk | 23', 'After.']);
  });

  it('is refused in plain words', async () => {
    await expect(parseWebarchive(bytes('bplist00nothing'))).rejects.toThrow('is not a page saved by Safari');
  });
});

describe('the kind of a file', () => {
  it.each([
    ['text', docx(paragraph('a')), 'docx'],
    ['markdown', odt, 'odt'],
    ['pdf', epub, 'epub'],
    ['text', zip({ 'a.txt': 'a' }), 'zip'],
    ['text', bytes('{\\rtf1 a}'), 'rtf'],
    ['pdf', bytes('<!doctype html><p>a'), 'html'],
    ['html', bytes('<?xml version="1.0"?><rss version="2.0">'), 'feed'],
    ['text', bytes('[{"title": "a", "body": "b"}]'), 'json'],
    ['text', bytes('title,date,body\na,2024-01-01,b'), 'csv'],
    ['text', bytes('From: a@x\nSubject: b\nMIME-Version: 1.0\n\ntext'), 'eml'],
    ['html', bytes('Subject: b\nContent-Type: multipart/related; boundary=x\n\ntext'), 'mhtml'],
    ['text', bytes('From the harbour: two ferries.\nSubject: none.'), 'text'],
    ['text', bytes('[The harbour] {is} open'), 'text'],
    ['markdown', bytes('<html>\n# a'), 'markdown'],
  ] as const)('promised as %s', (promised, content, kind) => {
    expect(fileKind(promised, content)).toBe(kind);
  });
});

describe('an OpenDocument text', () => {
  const BODY =
    '<office:body><office:text><text:h>Harbour</text:h><table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell><table:table-cell><text:p>Days</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>Rosk</text:p></table:table-cell><table:table-cell><text:p>23</text:p></table:table-cell></table:table-row></table:table></office:text></office:body>';
  const NAMES = 'xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:dc="d"';
  it.each([
    ['packed', zip({ 'content.xml': `<office:document-content ${NAMES}>${BODY}</office:document-content>` })],
    [
      'in one file',
      bytes(
        `<office:document ${NAMES}><office:styles><text:p>No.</text:p></office:styles>${BODY}</office:document>`,
      ),
    ],
  ])('%s has a line for each row of a table', async (_, file) => {
    expect((await parseOdt(file)).blocks).toEqual(['Harbour', 'Port | Days\nRosk | 23']);
  });
});

describe('an export of Evernote', () => {
  it('has a draft for each note; a clipping has neither the name of its clipper nor the time of clipping', async () => {
    const note = (title: string, more: string) =>
      `<note><title>${title}</title><created>20230411T080000Z</created>${more}<content><![CDATA[<en-note><div>The ship left.</div></en-note>]]></content><resource><data encoding="base64">AAAA</data></resource></note>`;
    const attributes =
      '<note-attributes><author>Kari Moe</author><source-url>https://brenn.example/ships</source-url></note-attributes>';
    const export_ = `<?xml version="1.0"?><en-export>${note('Clipped', attributes)}${note('Written', '')}</en-export>`;
    expect(await parseEnex(bytes(export_))).toMatchObject([
      { declared: { title: 'Clipped', author: null, published: null, url: 'https://brenn.example/ships' } },
      { declared: { title: 'Written', published: '2023-04-11', url: null }, blocks: ['The ship left.'] },
    ]);
  });
});

describe('a Word document in one file of XML', () => {
  it('is read paragraph by paragraph', async () => {
    const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
    const body = `<w:p>${run('The harbour ')}${run('reopened.')}</w:p><w:p/><w:p>${run('Two ferries run.')}</w:p>`;
    const source = `<?xml version="1.0"?><pkg:package xmlns:pkg="p" xmlns:w="w"><w:document><w:body>${body}</w:body></w:document></pkg:package>`;
    expect((await parseDocx(bytes(source))).blocks).toEqual(['The harbour reopened.', 'Two ferries run.']);
  });

  it('is read without heads and feet of pages and notes, and each text box once', async () => {
    const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const box = `<w:p><w:r><w:t>The harbour reopened.</w:t><w:txbxContent>${paragraph('A box.')}</w:txbxContent></w:r></w:p>`;
    const others = ['hdr', 'ftr', 'footnote'].map((name) => `<w:${name}>${paragraph('Page 1')}</w:${name}>`);
    const source = `<?xml version="1.0"?><pkg:package xmlns:pkg="p" xmlns:w="w"><w:document><w:body>${box}</w:body></w:document>${others.join('')}</pkg:package>`;
    expect((await parseDocx(bytes(source))).blocks).toEqual(['The harbour reopened.', 'A box.']);
  });

  const saved = (body: string, head = '<?xml version="1.0"?>') =>
    `${head}<pkg:package xmlns:pkg="p" xmlns:w="w"><cp:coreProperties><dc:title>The harbour reopens</dc:title></cp:coreProperties><w:document><w:body>${body}</w:body></w:document></pkg:package>`;
  const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

  it.each([
    [
      'tabs and breaks',
      '<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Price</w:t><w:tab/><w:t>5</w:t><w:br/><w:t>It left.</w:t></w:r>',
      'Price 5\nIt left.',
    ],
    ['hidden words', `${run('It left.')}${run(' Secret.', '<w:vanish/>')}`, 'It left.'],
    ['words that are hidden no more', run('It left.', '<w:vanish w:val="0"/>'), 'It left.'],
    ['words moved elsewhere', `<w:moveFrom>${run('Old. ')}</w:moveFrom>${run('It left.')}`, 'It left.'],
    [
      'words moved here',
      `<w:moveTo>${run('It ')}</w:moveTo><w:del><w:r><w:tab/></w:r></w:del>${run('left.')}`,
      'It left.',
    ],
  ])('is read as Word shows %s', async (_, body, shown) => {
    const { blocks, declared } = await parseDocx(bytes(saved(`<w:p>${body}</w:p>`)));
    expect([blocks, declared.title]).toEqual([[shown], 'The harbour reopens']);
  });

  it.each([
    ['a.docx', '\uFEFF<?xml version="1.0"?>'],
    ['a.docx', '\n<?xml version="1.0"?>'],
    ['a.xml', '<?xml version="1.0" standalone="yes"?>\r\n<?mso-application progid="Word.Document"?>\r\n'],
  ])('is known in %s below %j', async (name, head) => {
    const [article] = await parseArticle(name, Buffer.from(saved(`<w:p>${run('It left.')}</w:p>`, head)));
    expect(article).toMatchObject({ title: 'The harbour reopens', text: 'It left.' });
  });
});

describe('an article of a newsroom', () => {
  const TEXT = ['The abbey was sold on Monday.', 'Its roof is to be mended.'];
  const paragraphs = TEXT.map((text) => `<p>${text}</p>`).join('\n');
  const known = (publisher: string | null) => ({
    title: 'Abbey sold',
    author: 'Ana Ruiz',
    published: '2019-05-04',
    publisher,
  });

  it.each([
    [
      'NITF of an archive, which gives the beginning twice',
      `<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd"><nitf><head><title>ABBEY</title><pubdata date.publication="20190504T000000" name="The Form Times"/></head><body><body.head><hedline><hl1>Abbey sold</hl1></hedline><byline class="print_byline">By ANA RUIZ</byline><abstract><p>Sold.</p></abstract></body.head><body.content><block class="lead_paragraph"><p>${TEXT[0]}</p></block><block class="full_text">${paragraphs}</block></body.content></body></nitf>`,
      { ...known('The Form Times'), author: 'ANA RUIZ' },
    ],
    [
      'NITF with a picture',
      `<nitf><head><title>slug</title><docdata><date.issue norm="20190504T093000+0200"/></docdata></head><body><body.head><hedline><hl1>Abbey sold</hl1></hedline><byline>By <person>Ana Ruiz</person><byttl>Staff Writer</byttl></byline></body.head><body.content><media><media-caption><p>The abbey.</p></media-caption></media>${paragraphs}</body.content></body></nitf>`,
      known(null),
    ],
    [
      'NewsML',
      `<NewsML><NewsItem><NewsManagement><FirstCreated>20190504T110000+0200</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Abbey sold</HeadLine><ByLine>Ana Ruiz</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="Form News"/></Provider></AdministrativeMetadata><ContentItem><DataContent>${paragraphs}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
      known('Form News'),
    ],
    [
      'NewsML-G2',
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Form News"/><firstCreated>2019-05-04T22:00:00+02:00</firstCreated></itemMeta><contentMeta><headline>Abbey sold</headline><by>By Ana Ruiz</by></contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body>${paragraphs}</body></html></inlineXML></contentSet></newsItem>`,
      known('Form News'),
    ],
    [
      'an older collection',
      `<newsitem itemid="2286" date="2019-05-04"><title>FORM: Abbey sold</title><headline>Abbey sold</headline><byline>Ana Ruiz</byline><text>${paragraphs}</text><copyright>(c) Form 2019</copyright></newsitem>`,
      known(null),
    ],
  ])('is read from %s', async (_, source, declared) => {
    expect(await parseNewsXml(bytes(source))).toMatchObject([{ declared, blocks: TEXT }]);
  });

  it('keeps lines, cells and character data apart, and leaves out notes within a paragraph', async () => {
    const body =
      '<p>It was sold.<br/>Its roof leaks.</p><table><tr><td>Oslo</td><td>5</td></tr></table><p>He said 12<fn>not so</fn> men.</p><p><![CDATA[A & B]]></p><pre>a\nb</pre>';
    const source = `<nitf><body><body.content>${body}</body.content></body></nitf>`;
    expect(await parseNewsXml(bytes(source))).toMatchObject([
      { blocks: ['It was sold.\nIts roof leaks.', 'Oslo | 5', 'He said 12 men.', 'A & B', 'a\nb'] },
    ]);
  });

  it('is not the picture that comes before it', async () => {
    const item = (kind: string, content: string) =>
      `<NewsComponent><ContentItem><MediaType FormalName="${kind}"/><Encoding><DataContent>${content}</DataContent></Encoding></ContentItem></NewsComponent>`;
    const source = `<NewsML><NewsItem><NewsComponent>${item('Photo', 'iVBORw0KGgo')}${item('Text', paragraphs)}</NewsComponent></NewsItem></NewsML>`;
    expect(await parseNewsXml(bytes(source))).toMatchObject([{ blocks: TEXT }]);
  });

  it('is one of several in a message, and is known by its root', async () => {
    const item = (title: string) =>
      `<newsItem><contentMeta><headline>${title}</headline></contentMeta><contentSet><inlineXML><nitf><body><body.content>${paragraphs}</body.content></body></nitf></inlineXML></contentSet></newsItem>`;
    const source = `<?xml version="1.0"?>\n<newsMessage>${item('Abbey sold')}${item('Abbey bought')}</newsMessage>`;
    const articles = await parseArticle('a.xml', bytes(source));
    expect(articles.map(({ title }) => title)).toEqual(['Abbey sold', 'Abbey bought']);
  });
});
