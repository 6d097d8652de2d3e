import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/index/formats/html/page.js';

const SENTENCE = 'The council of the town voted on Tuesday to spend seven million on the old wall. ';
const BODY = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(4)}</p>`;

async function declaredOf(body: string, { lang = 'en', title = 'The old wall' } = {}) {
  const page = `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`;
  return (await parseHtml(Buffer.from(page))).declared;
}

describe('the authors of a page', () => {
  it.each([
    ['German', '<p>Geschrieben von Jutta Wolf am 12. März 2015</p>', 'de', 'Jutta Wolf'],
    ['French', '<p>Par Lucie Bernard Publié le 12 mars 2015 à 14h03</p>', 'fr', 'Lucie Bernard'],
    ['a line that first says when', '<p>Publié le 12/03/2015 par Lucie Bernard</p>', 'fr', 'Lucie Bernard'],
    ['Swedish', '<div>Av Anna Berg</div>', 'sv', 'Anna Berg'],
    [
      'a name before the day',
      '<div class="author-line">Jan Novák, 12. 3. 2015 14:03</div>',
      'cs',
      'Jan Novák',
    ],
    [
      'a foot of the post',
      '<div class="post-footer"><span class="author">Ana Ruiz</span></div>',
      'en',
      'Ana Ruiz',
    ],
    [
      'a line with the month before the day',
      '<p>Posted by Ana Ruiz June 6, 2013 08:00 AM</p>',
      'en',
      'Ana Ruiz',
    ],
    [
      'a name that is only above the day',
      '<div class="page-byline"><div>by Ana Ruiz</div><div>Tuesday, June 4, 2013</div></div>',
      'en',
      'Ana Ruiz',
    ],
    [
      'a class that ends so',
      '<div><span class="metabar-author metabar-item"><a>Ana Ruiz</a>, Quay Press</span></div>',
      'en',
      'Ana Ruiz',
    ],
    [
      'a name with a place beside it',
      '<div class="firma"><span class="autor">Ana Ruiz</span> <a>Melsund</a></div>',
      'es',
      'Ana Ruiz',
    ],
    ['a label before the name', '<div class="post-author">Words: Ana Ruiz</div>', 'en', 'Ana Ruiz'],
    [
      'a name with what people call her in brackets',
      '<span class="byline"><a href="/ana" rel="author">Analía (A.J.) Ruiz</a></span>',
      'en',
      'Analía (A.J.) Ruiz',
    ],
    [
      'one named twice',
      '<meta name="author" content="Ana Ruiz, Bo Lund, Ana Ruiz">',
      'en',
      'Ana Ruiz, Bo Lund',
    ],
    [
      'two that are run together as well',
      '<meta name="author" content="Ana Ruiz Bo Lund, Ana Ruiz, Bo Lund">',
      'en',
      'Ana Ruiz, Bo Lund',
    ],
    [
      'one whose declared company is named after the outlet',
      '<meta property="og:site_name" content="El Faro"><meta name="author" content="Ediciones El Faro"><a rel="author" href="/ana">Ana Ruiz</a>',
      'es',
      'Ana Ruiz',
    ],
    ['two with a semicolon', '<meta name="author" content="Ana Ruiz;Bo Lund">', 'en', 'Ana Ruiz, Bo Lund'],
    ['one with what she is', '<meta name="author" content="Ana Ruiz (Staff Writer)">', 'en', 'Ana Ruiz'],
    [
      'one beside the outlet',
      '<meta property="og:site_name" content="Melsund Echo"><meta name="author" content="Ana Ruiz, Melsund Echo Sports">',
      'en',
      'Ana Ruiz',
    ],
    ['Spanish', '<p class="firma">LUCÍA BERNAL</p>', 'es', 'LUCÍA BERNAL'],
  ])('are read of %s', async (_, line, lang, author) => {
    expect((await declaredOf(`<h1>The old wall</h1>${line}${BODY}`, { lang })).author).toBe(author);
  });

  it('are read in a box of the column beside the article, if it names only one', async () => {
    const box = (name: string) =>
      `<div class="author-box"><span>The author</span><a rel="author" href="/a">${name}</a></div>`;
    const beside = (...names: string[]) =>
      `<h1>The old wall</h1>${BODY}<div id="sidebar">${names.map(box).join('')}</div>`;
    expect((await declaredOf(beside('Ana Ruiz'))).author).toBe('Ana Ruiz');
    expect((await declaredOf(beside('Ana Ruiz', 'Bo Lund'))).author).toBeNull();
  });

  it.each([
    ['a sentence', '<p>By Monday Ana Ruiz had left.</p>'],
    ['a picture', '<p>Photo by Ana Ruiz</p>'],
    ['an account', '<p>Posted by admin on 12 March 2015</p>'],
    [
      'other stories',
      `<div>${Array.from({ length: 10 }, (_, at) => `<div class="byline">By Ana ${'ABCDEFGHIJ'[at]}onn</div>`).join('')}</div>`,
    ],
  ])('are none of %s', async (_, line) => {
    const around = line.startsWith('<div>') ? `${BODY}${line}` : `${line}${BODY}`;
    expect((await declaredOf(`<h1>The old wall</h1>${around}`)).author).toBeNull();
  });
});

describe('the title and outlet of a blog', () => {
  it.each([
    ['a link home', '<h1><a href="/">Wall Log</a></h1><h2>The council votes</h2>'],
    ['its class', '<h1 class="site-title">Wall Log</h1><h3>The council votes</h3>'],
  ])('are told apart by %s', async (_, heads) => {
    const title = 'Wall Log » Blog Archive » The council votes';
    expect(await declaredOf(`${heads}${BODY}`, { title })).toMatchObject({
      title: 'The council votes',
      publisher: 'Wall Log',
    });
  });
});

it('reads a title that names section and outlet after the headline', async () => {
  const { title, publisher } = await declaredOf(
    `<meta property="og:title" content="The old wall | News | Melsund"><meta property="og:site_name" content="Melsund"><h1>The old wall</h1>${BODY}`,
    { title: 'The old wall | News | Melsund' },
  );
  expect({ title, publisher }).toEqual({ title: 'The old wall', publisher: 'Melsund' });
});

it('takes the name of a blog in a folder of a site for no headline', async () => {
  const post = 'https://papers.example/wall-log/2024/03/04/council/';
  const heads = `<link rel="canonical" href="${post}"><h1><a href="https://papers.example/wall-log/">Wall Log</a></h1><h2><a href="${post}">The wall</a></h2>`;
  expect(await declaredOf(`${heads}${BODY}`, { title: 'Wall Log » The wall' })).toMatchObject({
    title: 'The wall',
    publisher: 'Wall Log',
  });
});

describe('the title of a page without an h1 of its own', () => {
  it('is the post’s, however short, below the name of the blog', async () => {
    const { title } = await declaredOf(
      `<h1><a href="/">Quay notes</a></h1><h3 class="post-title"><a href="/p">Ice</a></h3>${BODY}`,
      { title: 'Quay notes: Ice' },
    );
    expect(title).toBe('Ice');
  });

  it('is the line that repeats most of the page’s title, behind the outlet', async () => {
    const declared = await declaredOf(`<b>Bridge shut after barge strikes pier</b><br>${BODY}`, {
      title: 'Quay Argus - Bridge shut after barge strikes pier',
    });
    expect(declared).toMatchObject({
      title: 'Bridge shut after barge strikes pier',
      publisher: 'Quay Argus',
    });
  });
});

describe('the text of a page whose parts are marked', () => {
  it('begins below a headline with words for those who hear the page', async () => {
    const { blocks } = await parseHtml(
      Buffer.from(
        `<html><head><title>Quay: It is shut</title></head><body><article><h1><span>Quay</span><span class="visually-hidden">: </span><span>It is shut</span></h1><div class="summary">Nobody may land at it until May.</div><div>${BODY}</div></article></body></html>`,
      ),
    );
    expect(blocks[0]).toBe('Nobody may land at it until May.');
  });

  const read = async (body: string) =>
    (await parseHtml(Buffer.from(`<html><body>${body}</body></html>`))).blocks.join('\n');
  const comment = (n: number) =>
    `<div class="comment_content"><p>I for one never saw this wall ${n}, and ${SENTENCE}</p></div>`;

  it('holds no comments, though an outer element is marked as well', async () => {
    const text = await read(
      `<div class="news-content"><h1>The old wall</h1><div class="entry-body-text">${BODY}</div><div>${[1, 2, 3, 4, 5, 6].map(comment).join('')}</div></div>`,
    );
    expect(text).toContain(SENTENCE.trim());
    expect(text).not.toContain('I for one');
  });

  it('holds nothing of a byline whose names are links', async () => {
    const text = await read(
      `<h1>The old wall</h1><h4><span>By:</span> <a rel="author" href="/author/ana">Ana Ruiz</a></h4>${BODY}`,
    );
    expect(text.startsWith('The council')).toBe(true);
  });

  it('holds nothing of panels that fly out', async () => {
    const panel =
      '<div class="upload-flyout"><h6>Thanks!</h6><p>Check out your picture now, and look for it in the printed edition.</p></div>';
    const text = await read(`<div><h1>The old wall</h1>${panel}${BODY}${panel}</div>`);
    expect(text).not.toContain('picture');
  });

  it('holds all paragraphs of a run, whatever one of them is called', async () => {
    const last =
      'The wall is next in the council in March, when its gate is to be chosen from the plans of six.';
    expect(
      await read(`<div><h1>The old wall</h1>${BODY}${BODY}<p class="story-footer">${last}</p></div>`),
    ).toContain(last);
  });

  it('holds no cards and notes that stand beside a sentence', async () => {
    const text = await read(
      `<div><h1>The old wall</h1><p>The wall <span class="firm">of Tarn<span role="tooltip">Tarn Ltd, price 41.20</span></span> is 48<span class="sidenote">By the count of the guild.</span> metres long. ${SENTENCE}</p>${BODY}</div>`,
    );
    expect(text).toContain('The wall of Tarn is 48 metres long.');
  });

  it('holds no lines that only link elsewhere after a label', async () => {
    const links = [
      '<p><b>12 QUESTIONS:</b> <a href="/1">With the mason</a></p>',
      '<p>STORY: <a href="/2">Gate too narrow for a cart</a><br>PHOTOS: <a href="/3">Walls of the world</a></p>',
      '<p>Now read: <a href="/4">The wall that a cat may jump</a></p>',
      '<p>[See <a href="/5">Ten Walls to Avoid</a>.]</p>',
    ];
    const text = await read(
      `<div><h1>The old wall</h1>${links.map((link) => BODY + link).join('')}${BODY}</div>`,
    );
    expect(text).not.toMatch(/mason|narrow|world|cat may|Avoid/);
  });

  it('holds nothing of further reading', async () => {
    const list = [1, 2]
      .map((n) => `<li><h4><a href="/${n}">Wall ${n} unfit for its gate</a></h4></li>`)
      .join('');
    const box = `<div class="further_reading_block"><p>Further reading</p><ul>${list}</ul></div>`;
    expect(await read(`<div><h1>The old wall</h1>${BODY}${box}${BODY}</div>`)).not.toMatch(/Further|unfit/);
  });

  it('includes the standfirst above the marked text, and nothing below it', async () => {
    const standfirst =
      'A town with four walls and no gate is about to spend a fortune on the fifth of its walls';
    const text = await read(
      `<article><h1>The old wall</h1><p>${standfirst}</p><div class="story-body">${BODY}${BODY}</div><p>A ferry ran aground in the mouth of the river, and nobody was hurt, its owners say.</p></article>`,
    );
    expect(text).toContain(standfirst);
    expect(text).not.toContain('ferry');
  });
});

it('keeps when the page was last changed, as an instant', async () => {
  const page = (head: string) =>
    parseHtml(
      Buffer.from(
        `<html><head><title>T</title>${head}</head><body><p>The mill is open. ${'It is new, and large. '.repeat(9)}</p></body></html>`,
      ),
    );
  const changed = '<meta property="article:modified_time" content="2024-03-05T01:00:00+02:00">';
  expect((await page(changed)).declared.revision).toBe('2024-03-04T23:00:00.000Z');
  expect((await page('')).declared).not.toHaveProperty('revision');
});
