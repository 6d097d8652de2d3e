import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { parseHtml } from '../../../src/index/formats/html.js';

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

  it('leaves unknown what the page does not say', async () => {
    const { declared } = await parse(
      page('<link rel="canonical" href="javascript:alert(1)">', `<main>${BODY}</main>`),
    );
    expect(declared).toEqual({
      title: 'Harbour reopens | The Gazette',
      publisher: null,
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
        <div class="ArticleImage__photoCaption"><p>${caption}</p></div><p class="wp-caption-text">${caption}</p></article>`,
      ),
    );
    expect(blocks).toEqual(PARAGRAPHS);
    const slides = PARAGRAPHS.map(
      (text) => `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`,
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

  it('takes the marks of footnotes out, and leaves powers, fractions and ordinals', async () => {
    const { blocks } = await parse(
      page(
        '',
        `<article>${BODY}<p>It killed 12<sup><a href="#fn1">1</a></sup> people<sup>[2]</sup> and 30 sheep<a href="#fn3" role="doc-noteref">3</a>
        on the 4<sup>th</sup> of May over 30 km<sup>2</sup>; the sea rose 5<sup>1</sup>/<sub>2</sub> metres.<sup>*</sup></p></article>`,
      ),
    );
    expect(blocks.at(-1)).toBe(
      'It killed 12 people and 30 sheep on the 4th of May over 30 km²; the sea rose 5 1/2 metres.',
    );
  });
});
