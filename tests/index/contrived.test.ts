/** Files made to be slow: reading one of four times the size takes about four times as long, or it is refused. */
import { describe, expect, it } from 'vitest';
import { partRuns } from '../../src/index/formats/pdf/tables.js';
import { readArticle } from '../../src/index/read.js';
import { fill, outcome, outcomes } from '../support/contrived.js';
import { folderOf } from '../support/folder.js';
import { isFull, runs } from '../support/full.js';
import { expectLinear } from '../support/growth.js';
import { column, pdfOf } from '../support/pdf.js';

const KB = 1024;
const aliases = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, i) => `a${i}: &a${i} [${fill(i === 0 ? 'x,' : `*a${i - 1},`, 36)}]`,
  ).join('\n');

describe('Markdown of nothing but marks', () => {
  it.each([
    ...['*a', '**a', '_a*b_ ', '~a', '``a ', '[a](', '](', '[^a]', '[a][b] ', '[![a](b)](c) ', '_@_', '<!'],
    ...[
      '>',
      '> ',
      '1. ',
      '- - ',
      '=\n',
      'a\n=\n',
      '- a\n',
      '# a\n',
      '~~~\n',
      '| a |\n',
      'Share this page\n',
      'Watch: a\n',
      '\u2028',
      '[caption]a\n',
      '```mermaid\n',
      '\n',
    ],
  ])('reads any amount of %j as what it is', async (piece) => {
    const contentOf = (size: number) => `The harbour reopened.\n\n${fill(piece, size)}`;
    expect(await outcomes('a.md', contentOf)).toEqual(['read']);
  });

  it('reads lists nested a thousand deep', async () => {
    const list = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(2 * depth)}- ferry`).join('\n');
    expect(await outcome('a.md', list)).toBe('read');
  });

  it('keeps the words of a long paragraph with some marks', async () => {
    const path = 'a.md';
    const folder = folderOf({ [path]: fill('The *ferry* left [on time](https://a.example). ', 9 * KB) });
    const [article] = await (await readArticle(folder, path)).parse();
    expect(article!.text.startsWith('The ferry left on time. The ferry')).toBe(true);
  });

  it('does not follow aliases of aliases in front matter', async () => {
    expect(await outcome('a.md', `---\n${aliases(12)}\n---\n\nThe harbour reopened.\n`)).toBe('read');
  });

  it('follows few aliases, for each is searched for in the whole text', async () => {
    const pageOf = (aliases: number): string => {
      const lines = Array.from({ length: aliases }, (_, i) => `a${i}: &x${i} [*x${i - 1}]`).join('\n');
      return `---\ntitle: Harbour\n${lines}\n---\n\nThe harbour reopened.\n`;
    };
    await expectLinear(300, async (aliases) => expect(await outcome('a.md', pageOf(aliases))).toBe('read'));
  });

  it('refuses endless front matter, and ignores a title that is not one', async () => {
    const body = 'The harbour reopened.\n';
    expect(await outcome('a.md', `---\n${fill('a: b\n', 60 * KB)}---\n\n${body}`)).toContain('too long');
    const keys = Array.from({ length: 3000 }, (_, i) => `k${i}: a: b`).join('\n');
    expect(await outcome('a.md', `---\n${keys}\n---\n\n${body}`)).toBe('read');
    const folder = folderOf({ 'a.md': `---\ntitle: ${fill('word ', 9 * KB)}\n---\n\n${body}` });
    expect(await (await readArticle(folder, 'a.md')).parse()).toMatchObject([{ title: null }]);
  });
});

/** Of pages that are refused for their size, which takes a large one, the first alone in a short run. */
const large = <T>(pages: readonly T[]): readonly T[] => (isFull ? pages : pages.slice(0, 1));

describe('pages of nothing but markup', () => {
  it.each(large(['<p>a</p>', '<li>a', '<div></div>', '<td>', '<br>']))(
    'refuses a megabyte of %s',
    async (piece) => {
      expect(await outcome('a.html', fill(piece, KB * KB))).toMatch(/more parts|nested too deeply/);
    },
  );

  it.each([
    ...[
      '<script>',
      '<style>a',
      '<!--',
      '<!-- a ',
      '<',
      '</',
      '<a ',
      `<${'a'.repeat(99)}`,
      '&',
      '&amp;',
      ' a="b"',
    ],
  ])('comes to an end with any amount of %j', async (piece) => {
    const contentOf = (size: number) => `<p>The harbour reopened.</p>${fill(piece, size)}`;
    expect(await outcomes('a.html', contentOf)).not.toContain('');
  });
});

describe('a page that says when and what it is again and again', () => {
  it.each([
    '<div class="date">4 May 2016</div>',
    '<div class="date"><i>4</i><i>May</i><i>2016</i></div>',
    '<div><span>Harbour reopens</span></div>',
    '<p>Read more:</p><p><a href="/1">Cat elected mayor</a></p>',
    '<p>The ferry left.</p><a href="/1">Cat elected mayor of the town</a>',
    '<h2>References</h2><ol class="references"><li>Lund Post</li></ol>',
    '<table><tr><td><a href="/1">a</a><a href="/2">b</a></td><td>The ferry left.</td></tr></table>',
  ])('is read, made of %j', async (piece) => {
    const pageOf = (size: number) =>
      `<title>Harbour reopens at last</title>${fill(piece, size)}<p>The harbour reopened on Monday.</p>`;
    expect(await outcomes('a.html', pageOf)).toEqual(['read']);
  });
});

describe('a class of nothing but underscores', () => {
  it.each(['_', '-', '-_', 'a_', 'promo_'])('is looked at once, made of %j', async (piece) => {
    const page = `<div class="${fill(piece, 70)}.">The harbour reopened.</div>`;
    expect(await outcome('a.html', page)).toBe('read');
  });
});

describe('a page with parts that a search for marks alone would miss', () => {
  const hidden = '<b>x</b>'.repeat(70_000);
  it.each(
    large([
      `<a title="<script>">${hidden}<a title="</script>">`,
      `<!-->${hidden}-->`,
      `<textarea><!--</textarea>${hidden}`,
      `<title><!--</title><p>The harbour reopened.</p>${hidden}`,
      `<p>The harbour reopened.</p>${'&amp;'.repeat(450_000)}`,
      `<p ${Array.from({ length: 310_000 }, (_, i) => `a${i}`).join(' ')}>The harbour reopened.</p>`,
    ]),
  )('is refused for having too many: %.30s', async (page) => {
    expect(await outcome('a.html', page)).toContain('more parts');
  });

  it.runIf(isFull)('is refused for being too deep', async () => {
    const deep = `${'<div>'.repeat(600)}x${'</div>'.repeat(600)}`;
    expect(await outcome('a.html', `<a title="<script>">${deep}<a title="</script>">`)).toContain('too deep');
    const heavy = `${'<div>'.repeat(450)}${'word, word. '.repeat(100_000)}`;
    expect(await outcome('a.html', heavy)).toContain('too deep');
  });
});

const nest = (around: string, depth: number): string =>
  around.repeat(depth) + `</${/\w+/.exec(around)![0]}>`.repeat(depth);

describe('a page of parts within parts, or beside each other', () => {
  it.each([
    '<ul><li><a href="/x">A ferry</a></li></ul>',
    '<li><a href="/x">A ferry</a></li>',
    '<b> </b> <ul><li><a href="/x">A ferry</a></li></ul>',
    '<p>More on this</p><ul><li><a href="/x">A ferry</a></li></ul>',
    '<time>4 March 2024</time> ',
    `${'<ul><li><a href="/x">A ferry</a>'.repeat(20)}${'</li></ul>'.repeat(20)}`,
    nest('<div class="comments">xx', 40),
    nest('<span class="credit">xx', 40),
  ])('is read: %j', async (piece) => {
    const pageOf = (size: number) =>
      `<p>The harbour reopened on Monday, and two ferries left.</p><div>${fill(piece, size)}</div>`;
    expect(await outcomes('a.html', pageOf)).toEqual(['read']);
  });

  it('is refused where its parts lie too deep, long before it is read', async () => {
    const page = fill(nest('<div>x', 300), 60 * KB);
    expect(await outcome('a.html', page)).toContain('too deep');
  });
});

describe('a message of marks', () => {
  it.each(['<p>The ferry left.</p>', '<div id="divRplyFwdMsg">a</div>'])('is read: %j', async (piece) => {
    const head =
      'From: Ana Ruiz <a@b.example>\r\nSubject: Harbour\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n';
    const mailOf = (size: number) => `${head}<p>The harbour reopened.</p>${fill(piece, size)}`;
    expect(await outcomes('a.eml', mailOf)).toEqual(['read']);
  });
});

describe('an attribute of a page', () => {
  it.each([
    ['<img src="a.png" srcset="', 'a', ' b">'],
    ['<img data-x="', '.jpg', ' x y">'],
    ['<p style="', 'display:', '">x</p>'],
    ['<div class="', 'a-', '!">x</div>'],
    ['<meta name="author" content="', 'by by ', '">'],
  ])('may be long: %s', async (before, piece, after) => {
    const pageOf = (size: number) =>
      `<article><h1>Harbour</h1><p>The harbour reopened.</p>${before}${fill(piece, size)}${after}</article>`;
    expect(await outcomes('a.html', pageOf)).toEqual(['read']);
  });
});

describe('a page that declares thousands of escaped texts', () => {
  it('is read', async () => {
    const texts = Array(runs(5000, 50_000)).fill('"&lt;"').join(',');
    const page = `<script type="application/ld+json">[${texts}]</script><p>The harbour reopened.</p>`;
    expect(await outcome('a.html', page)).toBe('read');
  });
});

describe('a page that declares thousands of authors', () => {
  it('is read with the first of them', async () => {
    const people = Array.from({ length: runs(2000, 20_000) }, (_, i) => ({
      '@id': `#${i}`,
      name: `Person ${i}`,
    }));
    const author = people.map((person) => ({ '@id': person['@id'] })).toReversed();
    const graph = JSON.stringify({ '@graph': [...people, { '@type': 'NewsArticle', author }] });
    const path = 'a.html';
    const page = `<script type="application/ld+json">${graph}</script><p>The harbour reopened.</p>`;
    const [parsed] = await (await readArticle(folderOf({ [path]: page }), path)).parse();
    expect(parsed!.author).toMatch(/^Person \d+999, Person \d+998, /);
  });
});

describe('text of nothing but punctuation', () => {
  it.each([
    ...[
      '.',
      '?!',
      '... ',
      '. ',
      'Mr. ',
      'U.S. ',
      ')',
      '"',
      '\u200d',
      ' ',
      '\t ',
      '\u00a0\t',
      '1.',
      '[1]',
      '.[1]',
    ],
    ...['[caption ', '((@', 'Ana and ', 'Ã©', 'â€', '00:00:01.000 --> 00:00:02.000\n', 'Section: a\n', '漢'],
    ...['ab-\n', '-- \n', `${'the ferry left the harbour '.repeat(2)}with peop-\n`],
    ...['- a\n', 'A\n', '1 comment\n', 'Next\n', 'Related\n', 'Share\n', 'By Ana Ruiz\n', 'a - '],
  ])('comes to an end with any amount of %j', async (piece) => {
    const contentOf = (size: number) => `The harbour reopened.\n\n${fill(piece, size)}`;
    expect(await outcomes('a.txt', contentOf)).toEqual(['read']);
  });
});

describe('a PDF', () => {
  it('of one paragraph of thousands of lines is read', async () => {
    const page = column(Array<string>(50).fill('aaaaaaaaaaaaaaaa-'));
    expect(await outcome('a.pdf', pdfOf(Array(runs(5, 200)).fill(page)))).toBe('read');
  });

  it('of thousands of lines has them separated from tables once', async () => {
    const line = { text: 'The ferry left.', left: 72, right: 300, height: 11 };
    await expectLinear(20_000, async (count) =>
      partRuns(Array.from({ length: count }, (_, at) => ({ ...line, bottom: -at }))),
    );
  });

  it('of one line of thousands of pieces is read', async () => {
    const pieces = (count: number): string =>
      Array.from({ length: count }, (_, at) => `1 0 0 1 ${10 * at} 700 Tm (word) Tj`).join(' ');
    await expectLinear(runs(300, 3000), async (count) =>
      expect(await outcome('a.pdf', pdfOf([`BT /F1 11 Tf ${pieces(count)} ET`]))).toBe('read'),
    );
  });
});

describe('an OpenDocument text', () => {
  it('of tables within tables is read, each cell once', async () => {
    const long = fill('word ', 250);
    const tables = (depth: number): string =>
      `${`<t:table><t:table-row><t:table-cell><p>${long}</p>`.repeat(depth)}${'</t:table-cell></t:table-row></t:table>'.repeat(depth)}`;
    const textOf = (depth: number): string =>
      `<o:document xmlns:o="o" xmlns:t="t"><o:body>${tables(depth)}</o:body></o:document>`;
    await expectLinear(6, async (depth) => expect(await outcome('a.fodt', textOf(depth))).toBe('read'));
  });
});

describe('an export of Evernote', () => {
  it('of attached files that nothing ends is read', async () => {
    const note = '<note><title>a</title><content>The harbour reopened.</content>';
    const exportOf = (size: number): string => `<en-export>${note}${fill('<data><![CDATA[', size)}`;
    expect(await outcomes('a.enex', exportOf)).toEqual(['read']);
  });
});

describe('an article of a newsroom', () => {
  it.each(['<p>a', '<block>', '<NewsItem>', '<hl1>', '<byline><person>a'])(
    'of any amount of %j is read or refused',
    async (piece) => {
      const articleOf = (size: number): string =>
        `<nitf><body><body.content><p>The harbour reopened.</p>${fill(piece, size)}</body.content></body></nitf>`;
      const found = await outcomes('a.xml', articleOf);
      expect(found.filter((one) => one !== 'read' && !/nested|elements|articles/.test(one))).toEqual([]);
    },
  );
});

describe('a Word document in one file of XML', () => {
  it.each([
    '<w:p>',
    '<w:p><w:r><w:t>a',
    '<w:p/>',
    '<w:r><w:t>a</w:t><w:tab/></w:r>',
    '<w:r><w:rPr><w:vanish/></w:rPr>',
  ])('of any amount of %j is read or refused', async (piece) => {
    const documentOf = (size: number): string =>
      `<w:document><w:p><w:r><w:t>a</w:t></w:r>${fill(piece, size)}`;
    const found = await outcomes('a.docx', documentOf);
    expect(found.filter((one) => one !== 'read' && !/nested|elements|paragraphs/.test(one))).toEqual([]);
  });
});
