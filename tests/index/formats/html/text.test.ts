import { describe, expect, it } from 'vitest';
import { parseHtml, parseHtmlArticles } from '../../../../src/index/formats/html/page.js';
import { parseArticle } from '../../../../src/index/parse.js';

const STORY = [
  'The harbour of Melsund will close for three weeks while divers mend the gate that broke in the spring.',
  'About forty boats must move to the outer quay before Monday, the harbour master said at a meeting.',
  'Fishermen asked for a later date, because the herring season ends only in the middle of the month.',
  'The council had put the work off twice, and the insurers would not wait for it any longer, she said.',
];
const [FIRST, ...REST] = STORY;
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('');

async function textOf(body: string): Promise<readonly string[]> {
  const page = `<!doctype html><html lang="en"><head><title>Harbour to close</title></head><body>${body}</body></html>`;
  return (await parseHtml(Buffer.from(page))).blocks;
}

describe('the text of a page', () => {
  it.each<[string, string, (readonly string[])?]>([
    [
      'in the header',
      `<article><header><h1>Harbour to close</h1><p class="intro">${FIRST}</p></header><div class="body">${paragraphs(REST)}</div></article>`,
    ],
    [
      'in a subtitle',
      `<div><h1>Harbour to close</h1><h2>${FIRST}</h2></div><div class="story-body">${paragraphs(REST)}</div>`,
    ],
    [
      'in a teaser',
      `<div><h1>Harbour to close</h1><div class="article-teaser"><p>${FIRST}</p></div><div class="article-text">${paragraphs(REST)}</div></div>`,
    ],
    [
      'in a short standfirst without a full stop',
      `<div><h1>Harbour to close</h1><p class="c-dek">Boats must leave by Monday</p></div><div class="story-body">${paragraphs(STORY)}</div>`,
      ['Boats must leave by Monday', ...STORY],
    ],
    [
      'in a short standfirst that stands twice',
      `<header><h1>Harbour to close</h1><p class="dek">Boats must leave by Monday</p></header><article><p class="dek">Boats must leave by Monday</p>${paragraphs(STORY)}</article>`,
      ['Boats must leave by Monday', ...STORY],
    ],
    [
      'in a list of points',
      `<div><h1>Harbour to close</h1><ul><li>Forty boats must leave by Monday</li><li>The gate broke in spring and leaks</li></ul></div><div class="story-body">${paragraphs(STORY)}</div>`,
      ['Forty boats must leave by Monday\nThe gate broke in spring and leaks', ...STORY],
    ],
    [
      'after its first letter',
      `<article><h1>Harbour to close</h1><div>${FIRST![0]}</div><p>${FIRST!.slice(1)}</p>${paragraphs(REST)}</article>`,
    ],
    [
      'after its first letter and a gap',
      `<article><h1>Harbour to close</h1><p><span class="drop-cap">T</span>\n ${FIRST!.slice(1)}</p>${paragraphs(REST)}</article>`,
    ],
    [
      'beside a field for an address of mail',
      `<header><h1>Harbour to close</h1></header><div>${paragraphs(STORY)}<div>Letter<input type="email"></div></div>`,
    ],
    [
      'above a heading that is no standfirst',
      `<div><h1>Harbour to close</h1><p>By Bo Lund</p><h3>Photograph of the harbour taken by a neighbour at dawn</h3></div><div class="story-body">${paragraphs(STORY)}</div>`,
    ],
    [
      'below links to its parts',
      `<h1>Harbour to close</h1><p>Costs</p><p>Timing</p><div class="body">${paragraphs(STORY)}<h2>Costs</h2>${paragraphs(REST)}<h2>Timing</h2>${paragraphs(STORY)}</div>`,
      [...STORY, 'Costs', ...REST, 'Timing', ...STORY],
    ],
  ])('has its opening where it stands %s', async (_, body, texts = STORY) => {
    expect(await textOf(body)).toEqual(texts);
  });

  it.each([
    ['<div class="initial">A</div><p>FTER the storm, ', 'AFTER the storm, '],
    ['<p><span class="dropcap">I</span> N the spring, ', 'IN the spring, '],
    ['<p><span class="dropcap">A</span> long time ago, ', 'A long time ago, '],
    ['<p><span class="dropcap">I</span> AM told that ', 'I AM told that '],
  ])('opens with a letter or a word: %s', async (html, text) => {
    const page = `<article><h1>Harbour to close</h1>${html}${FIRST}</p>${paragraphs(REST)}</article>`;
    expect((await textOf(page))[0]).toBe(text + FIRST);
  });

  it('does not join a single letter to a name in capitals', async () => {
    const page = `<article><h1>Harbour to close</h1><p>S</p><p>UN officials came. ${FIRST}</p>${paragraphs(REST)}</article>`;
    expect(await textOf(page)).toContain(`UN officials came. ${FIRST}`);
  });

  const CAPTION = 'The gate of Melsund, seen from the stone quay.';
  it.each([
    ['the words shown where the picture is not', `<div><img alt="${CAPTION}"><p>${CAPTION}</p></div>`],
    ['what a box of a picture holds', `<div class="foto"><img><p>${CAPTION}</p></div>`],
    ['what a figure holds', `<figure><img><div>${CAPTION}</div></figure>`],
    [
      'what a credit closes',
      `<div class="lead"><img><p>${CAPTION} <span class="credit">(Ole Lund)</span></p></div>`,
    ],
    ['the data of a script', '<div class="info hidden">{ "assetid": "1", "words": "harbour, gate" }</div>'],
    [
      'what readers wrote, in German',
      `<div id="kommentare"><article><p>${CAPTION} ${CAPTION}</p></article></div>`,
    ],
    ...['article-reactions', 'reactions-list', 'komentarze', 'leserstimmen'].map((name) => [
      `what readers wrote, called ${name}`,
      `<div class="${name}"><article><p>${CAPTION} ${CAPTION}</p></article></div>`,
    ]),
    [
      'what readers wrote, in a box with the id reactions',
      `<div id="reactions"><h3>12 reactions</h3><article><p>${CAPTION} ${CAPTION}</p></article></div>`,
    ],
    ['several days', '<div class="publish-dates"><p>Shown in spring and once more in autumn.</p></div>'],
    [
      'what readers wrote, in a system of its own',
      `<div class="coral-thread"><p>${CAPTION} ${CAPTION}</p></div>`,
    ],
    [
      'a note on other things of the name',
      '<div class="hatnote">For other gates, see Gate (disambiguation).</div>',
    ],
    ['the card of a link', `<figure class="kg-card kg-bookmark-card"><div>${CAPTION}</div></figure>`],
    ['the button of a shop', '<a class="shop-button" href="/s">SHOP NOW</a>'],
    [
      'a prompt for an address of mail',
      '<div class="box"><h4>Our letter</h4><p>Each Friday.</p><input type="email"></div>',
    ],
    ['an appeal', `<div class="contributions__epic"><h2>Help us</h2><p>${CAPTION}</p></div>`],
    ['a box of the site', `<div class="x9"><h4>About us</h4><p>${CAPTION}</p></div>`],
    [
      'a label for those who hear the page',
      `<figure><span>Image</span><img><figcaption>A</figcaption></figure>`,
    ],
    ['a link in brackets', '<p>[<em>Read: <a href="/1">The gate in pictures</a></em>]</p>'],
    ['a link behind an arrow', '<p>► <a href="/1">The gate in pictures</a></p>'],
    ['links below a label', '<p>SEE MORE:</p><ul><li><a href="/1">The gate in pictures</a></li></ul>'],
    ['a link behind a label', '<p>GALLERY: <a href="/1">The gate in pictures</a></p>'],
    ['a link to read as well, in French', '<h4>Lire aussi <a href="/1">Le bac reprend du service</a></h4>'],
    [
      'other stories, in Spanish',
      '<div class="noticias-relacionadas"><p>La presa vieja cerrará en otoño.</p></div>',
    ],
    ['a link that looks like a button', '<a class="btn" href="/1">See tours</a>'],
    ['the time of an entry', '<p class="entry"><time datetime="2019-03-07T20:10:00Z">20.10</time></p>'],
    ['another story as one link', `<a href="/1"><div>The gate in pictures</div><div>${CAPTION}</div></a>`],
    [
      'a prompt in an element of its own kind',
      `<figure><x-wrap name="EmailSignUpWrapper"><h2>Sign up to First Light</h2><p>${CAPTION}</p></x-wrap></figure>`,
    ],
    [
      'links below a heading in a box',
      `<div class="x1"><h2>Read next</h2><div><a href="/1">The gate</a><p>${CAPTION}</p></div><a href="/2">Boats</a></div>`,
    ],
    [
      'the place alone',
      '<div class="source"><cite><span>Melsund</span><span>NN</span>&nbsp;—&nbsp;</cite></div>',
    ],
    [
      'who the author is',
      `<div class="author-dropdown"><p>Karin Dahl writes about ports. ${CAPTION}</p></div>`,
    ],
    [
      'who the author is, at length',
      `<div class="author author-bio"><p>${'Karin Dahl writes about ports. '.repeat(10)}</p></div>`,
    ],
  ])('has nothing of %s', async (_, extra) => {
    const page = `<article><h1>Harbour to close</h1>${paragraphs(STORY.slice(0, 2))}${extra}${paragraphs(STORY.slice(2))}</article>`;
    expect(await textOf(page)).toEqual(STORY);
  });

  it('is that of the headline’s article, and of none that follows it', async () => {
    const article = (title: string, text: string) => `<article><h1>${title}</h1>${text}</article>`;
    const other = paragraphs(STORY.map((text) => text.replaceAll('e', 'a')));
    expect(
      await textOf(article('Harbour to close', paragraphs(STORY)) + article('Cat elected mayor', other)),
    ).toEqual(STORY);
  });

  it('is one article, with bylines, counts and headings that are called headers', async () => {
    const head = `<h1>Harbour to close</h1><p>${FIRST}</p><ul><li><span>112</span></li></ul><p><span>By </span><a href="/a">Karin Dahl</a></p>`;
    const body = `${head}<div><h2 class="subheader">The boats</h2>${paragraphs(REST)}</div>`;
    const page = `<html><head><title>Harbour to close</title></head><body><article>${body}</article></body></html>`;
    const articles = await parseArticle('harbour.html', Buffer.from(page));
    expect(articles).toHaveLength(1);
    expect(articles[0]!.text).toContain('The boats');
    expect(articles[0]!.text).toContain(REST.at(-1));
  });

  it('holds no headline that only links elsewhere between its paragraphs', async () => {
    const [first, ...rest] = STORY;
    const link = '<a href="/cat">Cat elected mayor of the town</a>';
    const body = `<h1>Harbour to close</h1>${paragraphs([first!])}${link}${paragraphs(rest)}`;
    expect(await textOf(`<article>${body}</article>`)).toEqual(STORY);
  });

  it('holds no list of sources of a wiki, and keeps a section of that name', async () => {
    const sources = '<h2>References</h2><ol class="references"><li>Lund Post, 3 May 2012</li></ol>';
    expect(await textOf(`<h1>Harbour to close</h1>${paragraphs(STORY)}${sources}`)).toEqual(STORY);
    const section = `<h2>References</h2>${paragraphs(['She lost her references in the storm, and nobody would write new ones for her.'])}`;
    expect(await textOf(`<h1>Harbour to close</h1>${paragraphs(STORY)}${section}`)).toContain('References');
  });

  it('keeps a few short sentences beside longer boxes of the site', async () => {
    const box = (head: string) =>
      `<div><h4>${head}</h4><p>${'The Melsund log has told of boats since 1901. '.repeat(6)}</p></div>`;
    const body = `<div><h1>Harbour to close</h1><p>Boats must leave.</p><p>Nobody knows why.</p></div><div>${box('Contact')}${box('About us')}</div>`;
    expect(await textOf(body)).toEqual(['Boats must leave.', 'Nobody knows why.']);
  });

  it('keeps parts with links that stand right below a paragraph, and no cards of other stories', async () => {
    const part = (name: string) =>
      `<div class="place"><h3><a href="/${name}">${name}</a></h3><p>It lies at the mouth of the river, and boats may stay for as long as they like.</p></div>`;
    const list = ['Ruskel', 'Corvin', 'Tarn'].map(part).join('');
    const body = (label: string) =>
      `<article><h1>Harbour to close</h1>${paragraphs(STORY)}${label}${list}</article>`;
    expect(await textOf(body(''))).toContain('Corvin');
    expect(await textOf(body('<h2>More places</h2>'))).not.toContain('Corvin');
  });

  it('has questions that open and close, and the texts of slides', async () => {
    const part = (text: string) =>
      `<div class="fold"><h3><button>Why ${text.length}?</button></h3><div><p>${text}</p></div></div>`;
    const slide = (text: string) =>
      `<div class="gallery-slide"><figure><img><figcaption>${text}</figcaption></figure></div>`;
    const page = (parts: string) => `<article><h1>Harbour to close</h1>${parts}</article>`;
    const open = await textOf(page(`<div>${paragraphs(STORY)}</div><div>${STORY.map(part).join('')}</div>`));
    expect(open).toContain(`Why ${FIRST!.length}?`);
    expect(await textOf(page(`<p>${FIRST}</p>${REST.map(slide).join('')}`))).toEqual(STORY);
  });

  it('keeps the numbered parts of a list of best things, each a headline with a link', async () => {
    const parts = [1, 2, 3, 4].map(
      (number) => [`${number}. Quay ${number}`, `${FIRST} No. ${number} is deep.`] as const,
    );
    const list = parts.map(
      ([head, text]) => `<div class="entry"><h3><a href="/${head}">${head}</a></h3><p>${text}</p></div>`,
    );
    expect(
      await textOf(`<article><h1>Harbour to close</h1>${paragraphs(STORY)}${list.join('')}</article>`),
    ).toEqual([...STORY, ...parts.flat()]);
  });

  it('is where most long paragraphs stand side by side, whatever that is called', async () => {
    const long = STORY.map((text) => text.replaceAll(',', '').repeat(3));
    const body = `<div class="outer"><h1>Harbour to close</h1><p>${FIRST}</p><div class="media">${paragraphs(long)}</div></div>`;
    expect(await textOf(body)).toEqual(expect.arrayContaining(long));
  });
});

describe('a page that shows several posts in full', () => {
  const post = (title: string, day: string, more = '') =>
    `<article class="post"><h2><a href="/${title}">${title}</a></h2><p>${day}</p>${paragraphs(STORY)}${more}</article>`;
  const front = (posts: string, title = 'The Melsund log') =>
    `<html><head><title>${title}</title><link rel="canonical" href="https://log.example/"></head><body>${posts}</body></html>`;

  it('is an article for each, with a title, day and address of its own', async () => {
    const drafts = await parseHtmlArticles(
      Buffer.from(front(post('Gates', '12 March 2015') + post('Quays', '10 March 2015'))),
    );
    expect(
      [drafts]
        .flat()
        .map(({ declared: { title, published, url }, blocks }) => [title, published, url, blocks]),
    ).toEqual([
      ['Gates', '2015-03-12', 'https://log.example/Gates', STORY],
      ['Quays', '2015-03-10', 'https://log.example/Quays', STORY],
    ]);
  });

  it('takes a day from the dateline of each', async () => {
    const told = (day: string) => `<p>PORT MAREN, ${day} — The wall has a gate. ${FIRST}</p>`;
    const posts = post('Gates', '', told('May 4, 2016')) + post('Quays', '', told('May 9, 2016'));
    expect(
      [await parseHtmlArticles(Buffer.from(front(posts)))].flat().map(({ declared }) => declared.published),
    ).toEqual(['2016-05-04', '2016-05-09']);
  });

  it('loses none of many', async () => {
    const posts = Array.from({ length: 60 }, (_, at) => post(`Tale ${at}`, '')).join('');
    expect([await parseHtmlArticles(Buffer.from(front(posts)))].flat()).toHaveLength(60);
  });

  it.each([
    [
      'is one of them by its title',
      front(post('Gates', '12 March 2015') + post('Quays', '10 March 2015'), 'Gates | Log'),
    ],
    [
      'leads on from each',
      front(['Gates', 'Quays'].map((title) => post(title, '', '<a href="/x">Read more »</a>')).join('')),
    ],
    [
      'has an article of its own above them',
      front(
        `<article><h1>Ferries</h1>${paragraphs(STORY)}</article>${post('Gates', '')}${post('Quays', '')}`,
      ),
    ],
    [
      'has much besides them',
      front(`<div>${paragraphs(STORY)}</div>${post('Gates', '')}${post('Quays', '')}`),
    ],
  ])('is not divided if it %s', async (_, page) => {
    expect([await parseHtmlArticles(Buffer.from(page))].flat()).toHaveLength(1);
  });
});

describe('next to the text of a page', () => {
  const long = STORY.concat(STORY.map((text) => text.replace('The', 'Yet the').replace('About', 'Some')));
  const story = long.join('<br><br>');

  it.each([
    [
      'a column of links in a layout table',
      `<table><tr><td><b>Menu</b><br><a href="/1">News</a><br><a href="/2">Forum</a></td><td>${story}<br><br>${story}</td></tr></table>`,
      [...long, ...long],
    ],
    [
      'cards whose headline is only a link',
      `<div><h1>Harbour to close</h1>${paragraphs(STORY)}</div><div>${[1, 2, 3].map((at) => `<div class="x"><a href="/${at}">Ferry number ${at} is late again</a><span>Why it never comes on time in spring</span></div>`).join('')}</div>`,
      STORY,
    ],
    [
      'a label above links to other stories',
      `<article><h1>Harbour to close</h1>${paragraphs(STORY)}<p>Seguí leyendo:</p><p><a href="/1">Cat elected mayor of the village</a></p></article>`,
      STORY,
    ],
    [
      'what a wall for subscribers says',
      `<article><h1>Harbour to close</h1><div>${paragraphs(STORY)}</div><div><h2>Keep reading with a subscription</h2><p>You have read all your free articles.</p></div></article>`,
      STORY,
    ],
    [
      'byline with more than a name, nor age',
      `<meta name="author" content="Ana Ruiz"><article><h1>Harbour to close</h1><div><p>Por Ana Ruiz, G1 Melsund</p><p>05/03/2019 11h20 Atualizado há 2 anos</p></div><div>${paragraphs(STORY)}</div></article>`,
      STORY,
    ],
    [
      'goods with their price',
      `<article><h1>Harbour to close</h1>${paragraphs(STORY)}<div class="product-card"><h3>Boots</h3>£49</div></article>`,
      STORY,
    ],
    [
      'a headline and a stamp that only a break ends',
      `<td><b>Harbour to close</b><br>Posted by admin on Tuesday, March 04, 2008 @ 10:22:14 (132 reads)<br><br>${story}</td>`,
      long,
    ],
  ])('is no %s', async (_, body, texts) => {
    expect(await textOf(body)).toEqual(texts);
  });

  it('the parts of a list of links stay where they are most of the page', async () => {
    const part = (text: string, at: number) =>
      `<div class="x"><a href="/${at}">The old harbour of port no. ${at}</a><p>${text}</p></div>`;
    const list = `<article><h1>Harbour to close</h1><p>${FIRST}</p><h2>Where to go</h2>${STORY.map(part).join('')}</article>`;
    expect((await textOf(list)).join(' ')).toContain(REST[0]);
  });
});
