import { describe, expect, it } from 'vitest';
import { UserError } from '../../../../src/errors.js';
import { parseHtml } from '../../../../src/index/formats/html/page.js';

const PARAGRAPHS = [
  'The harbour reopened on Monday after a week of checks, the port authority said, and the first two ferries left before noon.',
  '“We are glad to be back,” said Ana Ruiz, who has sold tickets at the pier for thirty years and missed it every day.',
  'The storm had torn away forty metres of the northern wall, which divers found lying in the channel the next morning.',
];
const BODY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n');
const page = (head: string, main = `<article><h1>Harbour reopens</h1>${BODY}</article>`) => `<!doctype html>
<html><head><title>Harbour reopens | The Gazette</title>${head}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
${main}
<aside><h2>Most read</h2><ul><li><a href="/x">Cat elected mayor of the village</a></li></ul></aside>
<footer>© 2024 The Gazette</footer>
<script>document.body.innerHTML = 'changed by a script'; globalThis.ranInPage = true;</script></body></html>`;
const parse = (html: string) => parseHtml(Buffer.from(html));
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('parseHtml', () => {
  it('keeps the paragraphs of the article and nothing of the page around it', async () => {
    const { blocks } = await parse(page(''));
    expect(blocks.filter((block) => block !== 'Harbour reopens')).toEqual(PARAGRAPHS);
    expect(globalThis).not.toHaveProperty('ranInPage');
  });

  it('reads a page with comments in its source wherever they stand', async () => {
    const { declared, blocks } = await parse(
      `<!-- top -->${page(
        '<!-- head -->',
        `<!-- before --><article><!-- above --><h1>Harbour<!-- in --> reopens</h1><!-- below --><div><!-- in a box --><p>By Ana Ruiz</p><!--
         --></div>${PARAGRAPHS.map((text) => `<!-- p --><p>${text}<!-- end --></p>`).join('<![CDATA[ x ]]>')}</article><!-- after -->`,
      )}<!-- a second root --><div>x</div>`,
    );
    expect(declared).toMatchObject({ title: 'Harbour reopens', author: 'Ana Ruiz' });
    expect(blocks.slice(-PARAGRAPHS.length)).toEqual(PARAGRAPHS);
  });

  it('reads attributes however they are written, as old pages and React write them', async () => {
    const time = '<time dateTime="2004-06-09T10:00:00Z">Wednesday</time>';
    const { declared } = await parse(
      page(
        '<META NAME="Author" CONTENT="Ana Ruiz"><META PROPERTY="og:site_name" Content="The Argus">',
        `<article><h1>Harbour reopens</h1>${time}${BODY}</article>`,
      ),
    );
    expect(declared).toMatchObject({ author: 'Ana Ruiz', publisher: 'The Argus', published: '2004-06-09' });
  });

  it('keeps a standfirst in a heading, below a headline with a kicker', async () => {
    const standfirst = 'Ferries leave three weeks earlier than anybody had hoped';
    const { blocks } = await parse(
      page(
        '',
        `<div><h1><span>Coast </span>Harbour reopens</h1><h2>${standfirst}</h2></div><div class="body">${BODY}</div>`,
      ),
    );
    expect(blocks).toEqual([standfirst, ...PARAGRAPHS]);
  });

  it('keeps the words of slides, a section called reactions and whose words are quoted', async () => {
    const slide = (name: string, text: string) =>
      `<div class="slide"><span class="slide-hed">${name}</span><div><img src="x.jpg"><span class="credit">Argus</span></div><div class="slideshow-slide-dek"><p>${text}</p></div></div>`;
    const quote =
      '<figure><blockquote>It was a long week.</blockquote><figcaption>Bo Lund, pilot</figcaption></figure>';
    const { blocks } = await parse(
      page(
        '',
        `<article><h1>Harbour reopens</h1>${PARAGRAPHS.map((text, at) => slide(`Pier ${at}`, text)).join('')}${quote}
        <section id="reactions"><h2>Reactions</h2>${BODY.replaceAll('.', ', too.')}</section></article>`,
      ),
    );
    for (const text of [...PARAGRAPHS, 'Pier 1', 'Bo Lund, pilot', 'Reactions'])
      expect(blocks.join('\n')).toContain(text);
  });

  it('keeps lists, tables, breaks and headings apart', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<h2>What is next</h2><ul><li>Dredge the <b>channel</b></li><li><p>Mend the wall</p></li></ul>
        <table><tr><th>Ferry</th><th>Time</th></tr><tr><td>Aurora</td><td>9:00</td></tr></table>
        <p>Pier 4<br>Harbour Road</p><pre>a  b
c</pre><p>One.<br><br>Two.</p></article>`,
      ),
    );
    expect(blocks.slice(PARAGRAPHS.length)).toEqual([
      'What is next',
      'Dredge the channel\nMend the wall',
      'Ferry | Time\nAurora | 9:00',
      'Pier 4\nHarbour Road',
      'a b\nc',
      'One.',
      'Two.',
    ]);
  });

  it('reads JSON-LD with a graph, references and several authors', async () => {
    const { declared } = await parse(
      page(
        ld({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'Organization', '@id': '#gazette', name: 'The Gazette' },
            {
              '@type': ['NewsArticle'],
              headline: 'Harbour reopens at last',
              datePublished: '2024-03-04T23:30:00-05:00',
              author: [{ '@type': 'Person', name: 'Ana Ruiz' }, { name: 'Li Wei' }],
              publisher: { '@id': '#gazette' },
              mainEntityOfPage: { '@id': 'https://gazette.example/harbour' },
            },
          ],
        }),
      ),
    );
    expect(declared).toEqual({
      title: 'Harbour reopens at last',
      publisher: 'The Gazette',
      author: 'Ana Ruiz, Li Wei',
      published: '2024-03-04',
      url: 'https://gazette.example/harbour',
    });
  });

  it('does not take somebody with a name for an author who has none', async () => {
    const graph = [
      { '@type': 'Organization', name: 'The Gazette' },
      { '@type': 'NewsArticle', author: {} },
    ];
    const { declared } = await parse(page(ld({ '@graph': graph })));
    expect(declared.author).toBeNull();
  });

  it('reads OpenGraph and meta elements where there is no JSON-LD, or a broken one', async () => {
    const { declared } = await parse(
      page(`<script type="application/ld+json">{ not json</script>
        <meta property="og:title" content="Harbour reopens"><meta property="og:site_name" content="The Gazette">
        <meta name="author" content="By Ana Ruiz"><meta property="article:published_time" content="2024-03-04T08:00:00Z">
        <meta property="article:author" content="https://facebook.com/gazette">
        <link rel="canonical" href="/relative"><meta property="og:url" content="https://gazette.example/harbour">`),
    );
    expect(declared).toEqual({
      title: 'Harbour reopens',
      publisher: 'The Gazette',
      author: 'Ana Ruiz',
      published: '2024-03-04',
      url: 'https://gazette.example/harbour',
    });
  });

  it.each([
    'The Quill Gazette | Harbour reopens',
    'Harbour reopens - The Quill Gazette',
    'Harbour reopens now :: The Quill Gazette',
  ])('finds the outlet in a title without a heading to compare it with: %s', async (title) => {
    const { declared } = await parse(
      page('', `<main>${BODY}</main>`).replace(/<title>.*<\/title>/, `<title>${title}</title>`),
    );
    expect(declared.publisher).toBe('The Quill Gazette');
  });

  it('has its own address, not that of the archive that keeps it', async () => {
    const kept = 'https://web.archive.org/web/20160312091500/http://gazette.example/quay';
    const { declared } = await parse(page(`<link rel="canonical" href="${kept}">`, `<main>${BODY}</main>`));
    expect(declared.url).toBe('http://gazette.example/quay');
  });

  it('leaves unknown what the page does not say', async () => {
    const { declared } = await parse(
      page('<link rel="canonical" href="javascript:alert(1)">', `<main>${BODY}</main>`),
    );
    expect(declared).toEqual({
      title: 'Harbour reopens',
      publisher: 'The Gazette',
      author: null,
      published: null,
      url: null,
    });
  });

  it('drops headlines that link elsewhere, in paragraphs, lists and cards, and keeps links in sentences', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p><a href="/cat">Cat elected mayor of the village</a></p><h3><a href="/dog">Dog sulks</a></h3>
        <ul><li><a href="/goat">Goat furious at result</a></li></ul>
        <p><a href="/wall">The wall</a> is mended.</p><h2><a href="#next">What is next</a></h2><p>Nobody knows.</p></article>`,
      ),
    );
    expect(blocks.slice(PARAGRAPHS.length)).toEqual(['The wall is mended.', 'What is next', 'Nobody knows.']);
  });

  it('reads a page that is wrapped in a form, and JSON-LD that is escaped as HTML', async () => {
    const html = `<html><head>${ld({ '@type': 'Article', headline: 'Ana&#039;s harbour &amp; wall' })}</head>
      <body><form><h1>Harbour</h1><div>${BODY}</div><form><input><p>Search the site</p></form></form></body></html>`;
    const { declared, blocks } = await parse(html);
    expect(declared.title).toBe("Ana's harbour & wall");
    expect(blocks).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it('reads the charset that the page names', async () => {
    const html = `<html><head><meta charset="iso-8859-2"></head><body><article><p>Zażółć</p>${BODY.replace(/[“”]/g, '"')}</article></body></html>`;
    const bytes = Buffer.from(
      html.replaceAll('ż', '\xbf').replaceAll('ó', '\xf3').replaceAll('ł', '\xb3').replaceAll('ć', '\xe6'),
      'latin1',
    );
    expect((await parseHtml(bytes)).blocks.join('\n')).toContain('Zażółć');
  });

  it('reads a fragment, and refuses a page without an article', async () => {
    expect((await parse(BODY)).blocks).toEqual(PARAGRAPHS);
    await expect(parse('<html><body><nav>Home</nav><script>1</script></body></html>')).rejects.toThrow(
      UserError,
    );
  });

  it('drops boxes of promotion by their class or id, and no wrapper that has such a name', async () => {
    const boxes =
      '<div class="c-promo-box">Buy our calendar!</div><section id="newsletter-signup">News daily!</section>';
    const { blocks } = await parse(
      page('', `<article class="has-newsletter"><h1>Harbour reopens</h1>${BODY}${boxes}</article>`),
    );
    expect(blocks.filter((block) => block !== 'Harbour reopens')).toEqual(PARAGRAPHS);
    const wrapped = await parse(page('', `<div class="has-promo">${BODY}${BODY}</div>`));
    expect(wrapped.blocks).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it('drops captions by element and by class, and keeps the long texts of a slide show', async () => {
    const caption = 'Ana Ruiz at the pier in 2011. (Photo by A. Smith)';
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>
        <div class="ArticleImage__photoCaption"><p>${caption}</p></div><p class="wp-caption-text">${caption}</p>
        <div><span class="legend">The pier at dawn</span></div></article>`,
      ),
    );
    expect(blocks).toEqual(PARAGRAPHS);
    const slides = PARAGRAPHS.map(
      (text) => `<figure><img src="a.jpg"><figcaption class="gallery-caption">${text}</figcaption></figure>`,
    );
    const show = await parse(
      page('', `<article><h1>Three piers</h1><p>Three piers to see.</p>${slides.join('')}</article>`),
    );
    expect(show.blocks).toEqual(expect.arrayContaining(PARAGRAPHS));
  });

  it('drops the card that hovers over a name, and keeps the name', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p>The plan of <span class="rollover"><a href="/p">Ana Ruiz</a><span class="rollover-block">Ana RuizFares rise MORE</span></span>
        and the <span class="tooltip">GDP<span class="tooltip">Gross domestic product</span></span> stand.</p></article>`,
      ),
    );
    expect(blocks.at(-1)).toBe('The plan of Ana Ruiz and the GDP stand.');
  });

  it('drops runs of cards of other stories, and keeps the article’s own sections', async () => {
    const card = (text: string) =>
      `<div class="item"><h3><a href="/x">Another story of ${text}</a></h3><p>Somewhere else ${text} was elected mayor of a village, to the dismay of all.</p></div>`;
    const cards = ['a cat', 'a dog', 'a goat'].map(card).join('');
    const loud = cards.replaceAll(/<a[^>]*>|<\/a>/g, '').replaceAll('item', 'story');
    const sections = ['North', 'East', 'West'].map(
      (name) =>
        `<section><h3>${name} pier</h3><p>The ${name} pier was mended in May by divers of the town.</p></section>`,
    );
    const { blocks } = await parse(
      page(
        '',
        `<div class="content"><h1>Harbour reopens</h1>${BODY}${sections.join('')}<div>${cards}</div><div>${loud}</div></div>`,
      ),
    );
    expect(blocks.join('\n')).not.toMatch(/mayor of a village|Another story/);
    expect(blocks.filter((block) => block.includes('was mended in May'))).toHaveLength(3);
  });

  it('drops the line below a picture in the paragraph of the picture, unless it is a sentence', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p><img src="a.jpg"><br>The quay in May</p><p><img src="b.jpg"><br>Nobody was hurt.</p>${BODY}</article>`,
      ),
    );
    expect(blocks).toEqual([...PARAGRAPHS, 'Nobody was hurt.', ...PARAGRAPHS]);
  });

  it('keeps the line above a picture in the paragraph of the picture', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p>The mayor told the Gazette:<br><img src="a.jpg"><br></p><p>Ana Ruiz:<br> <img src="b.jpg"><br> </p>${BODY}</article>`,
      ),
    );
    expect(blocks).toEqual([...PARAGRAPHS, 'The mayor told the Gazette:', 'Ana Ruiz:', ...PARAGRAPHS]);
  });

  it('drops a card of another story that is an article within the article', async () => {
    const card =
      '<article class="card"><h3><a href="/x">A cat is mayor</a></h3><p>The village chose it by nine votes to four, the clerk said.</p></article>';
    const { blocks } = await parse(
      page('', `<article><h1>Harbour reopens</h1>${BODY}<div>${card}</div>${BODY}</article>`),
    );
    expect(blocks.join()).not.toMatch(/cat is mayor|nine votes/);
    expect(blocks.length).toBe(2 * PARAGRAPHS.length);
  });

  it('keeps articles with prose that stand side by side within the article, as the places of a list do', async () => {
    const place = (name: string, at: number) =>
      `<article><h3><a href="https://place.example/${at}">${name}</a></h3><p>${PARAGRAPHS[at]}</p></article>`;
    const { blocks } = await parse(
      page(
        '',
        `<article><h1>Two quays to see</h1>${BODY}${place('The old quay', 0)}${place('The new quay', 1)}</article>`,
      ),
    );
    expect(blocks).toEqual([...PARAGRAPHS, 'The old quay', PARAGRAPHS[0], 'The new quay', PARAGRAPHS[1]]);
  });

  it.each(['topic-body', 'toc-section', 'topic-content'])(
    'keeps the text in boxes called %s',
    async (name) => {
      const { blocks } = await parse(
        page(
          '',
          `<h1>Harbour reopens</h1>${PARAGRAPHS.map((text) => `<div class="${name}"><p>${text}</p></div>`).join('')}`,
        ),
      );
      expect(blocks).toEqual(PARAGRAPHS);
    },
  );

  it('keeps the headings of parts in boxes called headers, without the links beside them', async () => {
    const head = '<div class="part-header"><h2>Who pays</h2><a href="#s">Share this part</a></div>';
    const { blocks } = await parse(page('', `<main><h1>Harbour reopens</h1>${BODY}${head}${BODY}</main>`));
    expect(blocks).toEqual([...PARAGRAPHS, 'Who pays', ...PARAGRAPHS]);
  });

  it('keeps a section that has its id from its heading, though a site may call its boxes so', async () => {
    const section = (id: string, heading: string) =>
      `<section id="${id}"><h2>${heading}</h2><p>${PARAGRAPHS[0]}</p></section>`;
    const { blocks } = await parse(
      page(
        '',
        `<article><h1>Harbour reopens</h1>${BODY}${section('quay-related-deaths', 'Quay-related deaths')}${section('related-stories', 'Related stories')}</article>`,
      ),
    );
    expect(blocks).toEqual([...PARAGRAPHS, 'Quay-related deaths', PARAGRAPHS[0]]);
  });

  it('reads the parts that headings open, though they are hidden at first, if they are most of the page', async () => {
    const part = (hidden: string) =>
      `<div><h2><button aria-expanded="false">Who pays?</button></h2><div hidden><p>${hidden}</p></div></div>`;
    const read = async (text: string) =>
      (await parse(page('', `<main><h1>Harbour reopens</h1>${text}</main>`))).blocks;
    expect(await read(part(PARAGRAPHS.join('</p><p>')))).toEqual(expect.arrayContaining(PARAGRAPHS));
    expect(
      await read(
        `${BODY}${part('The site keeps a note of who has read a page, for as long as a year and a day.')}`,
      ),
    ).not.toContain('The site keeps a note of who has read a page, for as long as a year and a day.');
  });

  it('reads no other story from the data for the page’s scripts', async () => {
    const other =
      '<p>A cat was elected mayor of the village of Rade on Sunday, by nine votes to four.</p>'.repeat(9);
    const read = async (data: object) =>
      (
        await parse(
          `<html><head><title>The harbour</title></head><body><article><h1>The harbour</h1><p>${PARAGRAPHS[0]}</p></article><script type="application/json">${JSON.stringify(data)}</script></body></html>`,
        )
      ).blocks;
    expect(await read({ related: [{ title: 'A cat is mayor', body: other }] })).toEqual([PARAGRAPHS[0]]);
    expect(await read({ a: { body: other }, b: { body: other } })).toEqual([PARAGRAPHS[0]]);
    expect(
      await read({
        post: { title: 'The harbour', parts: { body: BODY } },
        next: { title: 'A cat', body: other },
      }),
    ).toEqual(PARAGRAPHS);
  });

  it('reads an article that only the data for the page’s scripts holds', async () => {
    const data = JSON.stringify({
      post: { title: 'The harbour', body: BODY },
      next: { body: '<p>Other</p>' },
    });
    const html = `<html><head><title>The harbour</title></head><body><div>Loading…</div><script type="application/json">${data}</script></body></html>`;
    expect((await parse(html)).blocks).toEqual(PARAGRAPHS);
  });

  it('reads all posts of a list, though only the first is named as the text', async () => {
    const post = (text: string, name: string) =>
      `<li><div class="${name}"><blockquote>${text}<br><br>${text}</blockquote></div></li>`;
    const { blocks } = await parse(
      page('', `<h1>Thread</h1><ol>${post(PARAGRAPHS[0]!, 'postbody')}${post(PARAGRAPHS[1]!, 'b')}</ol>`),
    );
    expect(blocks.join()).toContain(PARAGRAPHS[1]);
  });

  it('takes the marks of footnotes out, and leaves powers, fractions and ordinals', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p>It killed 12<sup><a href="#fn1">1</a></sup> people<sup>[2]</sup> (1 in 10<sup>−3</sup>) and 30<sup><a href="#a">4</a>,<a href="#b">5</a></sup> sheep<a href="#fn3" role="doc-noteref">3</a>
        on the 4<sup>th</sup> of May over 30 km<sup>2</sup>; the sea rose 5<sup>1</sup>/<sub>2</sub> metres.<sup>*</sup></p></article>`,
      ),
    );
    expect(blocks.at(-1)).toBe(
      'It killed 12 people (1 in 10⁻³) and 30 sheep on the 4th of May over 30 km²; the sea rose 5 1/2 metres.',
    );
  });

  it.each([
    [
      'the address, where the instant is the next day in UTC',
      '<link rel="canonical" href="https://g.example/2024/03/04/quay"><meta property="article:published_time" content="2024-03-05T02:30:00Z">',
      '',
    ],
    [
      'the visible day, where the instant is the next day in UTC',
      '<meta property="article:published_time" content="2024-03-05T02:30:00Z">',
      '<div class="date">Published <time datetime="2024-03-04 18:30:00">March 4, 2024 at 6:30 p.m.</time></div>',
    ],
    [
      'microdata, not meta name=date',
      '<meta name="date" content="2024-02-20">',
      '<time itemprop="datePublished" datetime="2024-03-04">4 March 2024</time>',
    ],
    [
      'the published one of several times',
      '',
      '<time class="updated" datetime="2024-03-06">March 6, 2024</time> <time class="entry-date published" datetime="2024-03-04">March 4, 2024</time>',
    ],
    [
      'the month as letters in the address',
      '<link rel="canonical" href="https://g.example/world/2024/mar/04/quay">',
      '',
    ],
    [
      'eight figures in the address',
      '<link rel="canonical" href="https://g.example/world-20240304.html">',
      '',
    ],
    ['JSON-LD of the page', ld({ '@type': 'WebPage', datePublished: '2024-03-04T10:00:00+01:00' }), ''],
    [
      'JSON-LD with a line break inside a text',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"a\nb","datePublished":"2024-03-04",}</script>',
      '',
    ],
    ['sailthru', '<meta name="sailthru.date" content="2024-03-04T10:00:00Z">', ''],
    ['a visible day in German', '', '<p class="meta">Von Ana Ruiz, 4. März 2024, 10:12 Uhr</p>'],
    ['figures by the page’s language', '', '<span class="posted-on">04/03/2024</span>', 'en-GB'],
    ['a script of the page', '<script>var d = {"datePublished":"2024-03-04T10:00:00Z"}</script>', ''],
  ])('takes the day from %s', async (_, head, visible, lang = 'en') => {
    const html = page(head, `<article><h1>Harbour reopens</h1>${visible}${BODY}</article>`).replace(
      '<html>',
      `<html lang="${lang}">`,
    );
    expect((await parse(html)).declared.published).toBe('2024-03-04');
  });

  it.each([
    [
      'a day in a sentence',
      '<p>The harbour was closed on March 6, 2024, when a storm tore away forty metres of its wall and two boats.</p>',
    ],
    [
      'the day of another story',
      '<div class="related"><time datetime="2024-03-06">March 6, 2024</time></div>',
    ],
    ['the month alone in an address', '<link rel="canonical" href="https://g.example/2024/11/quay">'],
    [
      'figures in an address that are no day',
      '<link rel="canonical" href="https://g.example/a-20241388-20241">',
    ],
    ['a day that can be read two ways', '<span class="date">04/03/2024</span>'],
  ])('does not take %s', async (_, visible) => {
    const html = page('', `<article><h1>Harbour reopens</h1>${visible}${BODY}</article>`);
    expect((await parse(html)).declared.published).toBeNull();
  });

  it.each([
    [
      'the node of the site',
      ld({ '@graph': [{ '@type': 'WebSite', name: 'Cape Ledger' }, { '@type': 'WebPage' }] }),
      'Harbour reopens',
      'Cape Ledger',
    ],
    [
      'the title’s end, which says more than the node of the site',
      ld({ '@type': 'WebSite', name: 'Home' }),
      'Harbour reopens - Cape Ledger',
      'Cape Ledger',
    ],
    ['the title’s end', '', 'Harbour reopens - Cape Ledger', 'Cape Ledger'],
    [
      'a site’s name without its motto',
      '<meta property="og:site_name" content="Cape Ledger - News, Sport and Weather">',
      'Harbour reopens',
      'Cape Ledger',
    ],
    [
      'a known domain',
      '<link rel="canonical" href="https://www.bbc.co.uk/news/1">',
      'Harbour reopens',
      'BBC',
    ],
    [
      'the title, in which a domain is written as a name',
      '<meta property="og:site_name" content="www.heraut.example">',
      'Harbour reopens - Héraut',
      'Héraut',
    ],
    ['a known domain at the title’s end', '', 'Harbour reopens | elmundo.es', 'El Mundo'],
    [
      'a broadcasting corporation’s whole name',
      '<meta name="dc.publisher" content="Harbour Broadcasting Corporation">',
      'Harbour reopens',
      'Harbour Broadcasting Corporation',
    ],
    [
      'the domain',
      '<link rel="canonical" href="https://www.capeledger.example/1">',
      'Harbour reopens',
      'capeledger.example',
    ],
    ['nothing, least of all a dateline', '', 'Harbour reopens', null],
  ])('takes the outlet from %s', async (_, head, title, expected) => {
    const html = page(
      head,
      `<article><h1>Harbour reopens</h1><p>PARIS (Reuters) - The harbour is open.</p>${BODY}</article>`,
    );
    const { declared, blocks } = await parse(html.replace(/<title>[^<]*/, `<title>${title}`));
    expect(declared).toMatchObject({ publisher: expected, title: 'Harbour reopens' });
    expect(blocks[0]).toBe('The harbour is open.');
  });

  it.each([
    [
      'several meta elements',
      '<meta name="author" content="Ana Ruiz"><meta name="author" content="Bo Lund">',
      '',
      'Ana Ruiz, Bo Lund',
    ],
    [
      'a byline, not a domain',
      '<meta name="author" content="gazette.example.org">',
      '<p class="byline">By <a rel="author" href="/a">Ana Ruiz</a></p>',
      'Ana Ruiz',
    ],
    ['a line of name and office', '', '<p>Ana Ruiz, Staff Writer | Photos by Bo Lund</p>', 'Ana Ruiz'],
    [
      'a list of a bibliography',
      '<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Lund, Bo">',
      '',
      'Ana Ruiz, Bo Lund',
    ],
    [
      'a byline with an address for mail',
      '',
      '<span itemprop="author">By Ana Ruiz aruiz@gazette.example</span>',
      'Ana Ruiz',
    ],
    [
      'a byline, not an account',
      '<meta name="author" content="admin">',
      '<div class="c-byline">By Ana Ruiz and Bo Lund, Staff Writers</div>',
      'Ana Ruiz, Bo Lund',
    ],
    [
      'nothing where the outlet signs',
      `${ld({ '@type': 'NewsArticle', author: { name: 'The Gazette' }, publisher: { name: 'The Gazette' } })}`,
      '',
      null,
    ],
  ])('takes authors from %s', async (_, head, visible, expected) => {
    const { declared } = await parse(
      page(head, `<article><h1>Harbour reopens</h1>${visible}${BODY}</article>`),
    );
    expect(declared.author).toBe(expected);
  });

  it('decodes a title that is escaped twice, and reads the article that only machines are given', async () => {
    const json = { '@type': 'NewsArticle', headline: 'The harbour', articleBody: PARAGRAPHS.join('\n\n') };
    const html = `<html><head><meta property="og:title" content="The &amp;#039;mega&amp;#039; quay">${ld({ ...json, headline: undefined })}</head><body><div id="root"></div></body></html>`;
    const { declared, blocks } = await parse(html);
    expect(declared.title).toBe("The 'mega' quay");
    expect(blocks).toEqual(PARAGRAPHS);
  });

  it.each([
    ['The harbour « The Lund Blog', 'The harbour', 'The Lund Blog'],
    ['港口重开 - 北屿日报', '港口重开', '北屿日报'],
  ])('knows the outlet at the end of the title: %s', async (title, headline, outlet) => {
    const html = `<html><head><title>${title}</title></head><body><article><h1>${headline}</h1>${BODY}</article></body></html>`;
    expect((await parse(html)).declared).toMatchObject({ title: headline, publisher: outlet });
  });

  it('reads a name before its role without the word for by', async () => {
    const html = `<html><body><article><h1>The harbour</h1><p>By Ana Ruiz, Staff Writer</p>${BODY}</article></body></html>`;
    expect((await parse(html)).declared.author).toBe('Ana Ruiz');
  });

  it('keeps the text of slides, and no short captions, whatever element holds them', async () => {
    const slides = PARAGRAPHS.map(
      (text) =>
        `<li class="slide"><img src="a.jpg"><div class="slide-caption"><h3>A quay</h3><p>${text}</p></div></li>`,
    );
    const plain = '<div class="photo-caption"><p>The quay in 2011.</p></div>';
    const html = `<html><body><article><h1>The harbour</h1>${BODY}<ul>${slides.join('')}</ul>${plain}</article></body></html>`;
    const text = (await parse(html)).blocks.join('\n');
    expect(text.split(PARAGRAPHS[0]!).length).toBe(3);
    expect(text).not.toContain('The quay in 2011.');
  });

  it('reads the paragraphs of such an article if their markup is escaped', async () => {
    const articleBody = PARAGRAPHS.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join('');
    const html = `<html><head>${ld({ '@type': 'NewsArticle', headline: 'The harbour', articleBody })}</head><body><div id="root"></div></body></html>`;
    expect((await parse(html)).blocks).toEqual(PARAGRAPHS);
  });

  it.each([
    'Just a moment...',
    'Quay Security Checkpoint',
    'Access Denied',
    '404 Not Found',
    'Attention Required! | Cloudflare',
    'Log in | Echo',
    'Log into Facebook',
    'Mit Werbung weiterlesen',
    'Avant de continuer',
    'Site maintenance',
    'We’ll be back soon!',
  ])('refuses %s, and reads an article of that title', async (title) => {
    const html = (text: string) =>
      `<html><head><title>${title}</title></head><body><h1>${title}</h1>${text}</body></html>`;
    await expect(parse(html('<p>Checking your browser before accessing the site.</p>'))).rejects.toThrow(
      /robots, a request to accept cookies or an error/,
    );
    expect((await parse(html(`<article>${BODY.repeat(5)}</article>`))).blocks.length).toBeGreaterThan(5);
  });
});
