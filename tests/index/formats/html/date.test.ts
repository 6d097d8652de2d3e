import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../src/index/formats/html/page.js';

const SENTENCE = 'The council of the town voted on Tuesday to spend seven million on the old wall. ';
const BODY = `<p>${SENTENCE.repeat(3)}</p><p>${SENTENCE.repeat(4)}</p>`;

/** The day of a page with such a body, in a language. */
async function dayOf(body: string, lang = 'en', head = ''): Promise<string | null> {
  const page = `<!doctype html><html lang="${lang}"><head><title>T</title>${head}</head><body>${body}</body></html>`;
  return (await parseHtml(Buffer.from(page))).declared.published;
}

describe('the day of a page that declares none', () => {
  it.each([
    [
      'a label, beside the day of a film',
      `<h1>T</h1><p>Published May 4, 2016</p>${BODY}<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="datePublished" content="2015-06-16"></div>`,
      'en',
    ],
    [
      'a label below a picture of another day',
      `<h1>T</h1><div class="slide-info"><p>Boats at the quay, Sunday, May 1, 2016. (Agency Photo/Ole Lund)</p></div><p>Published May 4, 2016</p>${BODY}`,
      'en',
    ],
    [
      'a bar on top of the text',
      `<h1>T</h1><div class="top-bar"><i class="date">2016年05月04日 12:15</i></div>${BODY}`,
      'zh',
    ],
    [
      'a label of publication below one of creation',
      `<h1>T</h1><dl><dd class="create">Created: 2 May 2016</dd><dd class="published">Published: 4 May 2016</dd></dl>${BODY}`,
      'en-GB',
    ],
    ['a label below the text', `<h1>T</h1>${BODY}<p>Published: May 4, 2016</p>`, 'en'],
    ['an element named after dates, below', `<h1>T</h1>${BODY}<div class="date">May 4, 2016</div>`, 'en'],
    [
      'the label of each time, on one line without years',
      `<h1>T</h1><p>Updated <time datetime="2016-06-01">1 June</time> | First published <time datetime="2016-05-04">4 May</time></p>${BODY}`,
      'en',
    ],
    ['a line before the headline', `<div><i>04.05.2016</i></div><div><h1>T</h1>${BODY}</div>`, 'de'],
    ['two figures for the year', `<h1>T</h1><span class="datum">04.05.16</span>${BODY}`, 'de'],
    [
      'what scripts read',
      `<h1>T</h1><i class="date" data-time="2016-05-04T10:00Z">last week</i>${BODY}`,
      'en',
    ],
    ['seconds since 1970', `<h1>T</h1><i class="date" data-timestamp="1462356000">old</i>${BODY}`, 'en'],
    [
      'published beside updated, below',
      `<h1>T</h1>${BODY}<dl class="info"><dd>Published: 4 May 2016</dd><dd>Updated: 9 May 2016</dd></dl>`,
      'en',
    ],
    [
      'a label in an element that is called updated',
      `<h1>T</h1><span class="updated dtstamp">Published: May 4, 2016</span>${BODY}`,
      'en',
    ],
    [
      'an instant in an abbreviation',
      `<h1>T</h1><abbr title="2016-05-04T08:40:40Z">2 hours ago</abbr>${BODY}`,
      'en',
    ],
    [
      'a blog that is a widget',
      `<h1>Blog</h1><div class="widget Blog"><h2 class="date-header">2016-05-04</h2><h3>T</h3><div class="post-body">${BODY}</div></div>`,
      'en',
    ],
    ['the order of Hungarian', `<h1>T</h1><p class="info">2016. május 4., 11:16</p>${BODY}`, 'hu'],
    [
      'the markup’s day of an update, where it shows no other',
      `<h1>T</h1><i class="date updated">4 May 2016</i>${BODY}`,
      'en',
    ],
    [
      'both days in a line of figures',
      `<h1>T</h1><p>04/05/2016 14h03 - Atualizado em 05/05/2016 09h00</p>${BODY}`,
      'pt',
    ],
    ['a year of two figures after a word', `<h1>T</h1><p class="date">4-May-16</p>${BODY}`, 'en'],
    [
      'a label in the cell before',
      `<h1>T</h1><table><tr><td>Published:</td><td>05.04.16, 22:47</td></tr></table>${BODY}`,
      'en-US',
    ],
    [
      'a line below the headline with two figures for the year',
      `<h1>T</h1><p><small>04.05.16 - Kategorie: <a href="/n">Hafen</a></small></p>${BODY}`,
      'de',
    ],
    [
      'the name and the day below the text',
      `<h1>T</h1><div>${BODY}</div><div class="feedback">Scritto da Ana, mercoledì 4 maggio 2016 alle 18:40 | <a href="/c">Commenti (2)</a></div>`,
      'it',
    ],
    [
      'the foot of a post',
      `<article><h2>T</h2>${BODY}<footer><a href="/1">May 4, 2016</a></footer></article>`,
      'en',
    ],
    [
      'an instant in an unquoted script',
      `<h1>T</h1>${BODY}<script>var a = { publishedAt: 1462356000000 }</script>`,
      'en',
    ],
    [
      'an age that a script counts',
      `<h1>T</h1><i class="js-ago" data-timestamp="1462356000">old</i>${BODY}`,
      'en',
    ],
    ['the title of an age', `<h1>T</h1><i class="timestamp" title="4 May 2016">2 years ago</i>${BODY}`, 'en'],
    [
      'another day that tells the order of figures',
      `<h1>T</h1><p>Posted 04/05/2016</p>${BODY}<p>The vote was on 28/04/2016.</p>`,
      'en',
    ],
    [
      'a meta element with a value',
      `<meta itemprop="datePublished" value="2016-05-04 07:34:00.0"><h1>T</h1>${BODY}`,
      'en',
    ],
    [
      'JSON in a meta element',
      `<meta name="parsely-page" content='{"title": "T", "pub_date": "2016-05-04T07:34:00Z"}'><h1>T</h1>${BODY}`,
      'en',
    ],
    [
      'a line that goes on after the clock',
      `<h1>T</h1><i>04.05.2016 - 14:22 Uhr - Kategorie: Hafen - 3 Kommentare</i>${BODY}`,
      'de',
    ],
    [
      'a sentence about the page whose label follows the day',
      `<h1>T</h1>${BODY}<p><small>Dieser Beitrag wurde am Mittwoch, 04. Mai 2016 um 12:33 Uhr veröffentlicht und wurde unter der Kategorie Hafen abgelegt.</small></p>`,
      'de',
    ],
    [
      'two figures for the year behind a label and a name',
      `<h1>T</h1>${BODY}<p class="entry-footer"><span>Veröffentlicht von Ana am  4.05.16 12:33</span> | <a>Permalink</a></p>`,
      'de',
    ],
    ['a German page as of a day', `<h1>T</h1>${BODY}<div id="footer"><p>Stand: 04.05.2016</p></div>`, 'de'],
    [
      'another day than today',
      `<div id="datum">Heute ist Montag, der 9. März 2020</div><h1>T</h1><p>04.05.2016</p>${BODY}`,
      'de',
    ],
    [
      'the instant of publication around the day of an update',
      `<h1>T</h1><i itemprop="datePublished" content="2016-05-04T06:02:00+12:00">Last updated 06:02, May 5 2016</i>${BODY}`,
      'en',
    ],
    ['Arabic figures', `<h1>T</h1><p class="date">٤ مايو ٢٠١٦</p>${BODY}`, 'ar'],
    [
      'a label in Turkish',
      `<h1>T</h1><p>Giriş Tarihi: 4 Mayıs 2016 Çarşamba Son Güncelleme: 5 Mayıs 2016</p>${BODY}`,
      'tr',
    ],
    [
      'figures with strokes',
      `<meta name="DCTERMS.created" content="2016/05/04T08:51:14+00:00">${BODY}`,
      'en',
    ],
    [
      'an address with the section amid the day',
      `<link rel="canonical" href="https://gazette.example/2016/POLITICS/05/04/wall/index.html"><h1>T</h1>${BODY}`,
      'en',
    ],
    ['of an update, where no other is shown', `<h1>T</h1>${BODY}<div class="date">Updated May 4, 2016</div>`],
    [
      'in a long line that says where it is filed',
      `<h1>T</h1>${BODY}<p><small>This entry was posted on Wednesday, May 4th, 2016 at 2:03 pm and is filed under News. You can follow any responses through the feed, or leave one of your own.</small></p>`,
    ],
    [
      'in the dateline',
      `<h1>T</h1><p>PORT MAREN, May 4, 2016 — The wall has ${SENTENCE.repeat(3)}</p>${BODY}`,
    ],
    [
      'in RDFa',
      `<h1>T</h1><span property="dc:date dc:created" content="2016-05-04T10:22:00+02:00">05/04/2016</span>${BODY}`,
    ],
    [
      'in the dateline, before that of an update',
      `<h1>T</h1><p>PORT MAREN, May 4, 2016 — The wall has ${SENTENCE.repeat(3)}</p>${BODY}<p>Updated May 9, 2016</p>`,
    ],
    [
      'in parts below each other',
      `<h1>T</h1>${BODY}<div class="date"><div>4</div><div>Mai</div><div>2016</div></div>`,
      'de',
    ],
    [
      'in the same part of the page as the text, beside another elsewhere',
      `<h1>T</h1><div><div>${BODY}</div><i class="date">May 4, 2016</i></div><div><i class="date">May 9, 2016</i> Other</div>`,
    ],
    ['below a headline that is no heading', `<div><b>T</b></div><i>4 May 2016</i>${BODY}`],
    [
      'of a change that the server states',
      `<meta http-equiv="last-modified" content="Wed, 04 May 2016 10:11:12 GMT"><h1>T</h1>${BODY}`,
    ],
    [
      'in the address of its picture',
      `<meta property="og:image" content="https://gazette.example/img/2016/05/04/wall.jpg"><h1>T</h1>${BODY}`,
    ],
    [
      'in the address, with the day first',
      `<link rel="canonical" href="https://gazette.example/wall-04-05-2016.html"><h1>T</h1>${BODY}`,
      'de',
    ],
    ['of a change of the page, after its author', `<h1>T</h1>${BODY}<p>Ana Ruiz | Updated May 4, 2016</p>`],
    ['of a change, in French', `<h1>T</h1>${BODY}<p>Dernière mise à jour le 4 mai 2016</p>`, 'fr'],
    ['of a change, in a sentence', `<h1>T</h1>${BODY}<p>This page was last updated on 4 May 2016.</p>`],
    [
      'in a sentence about the page',
      `<h1>T</h1>${BODY}<p>This story was first published on May 4, 2016.</p>`,
    ],
    [
      'in a sentence that a label opens',
      `<h1>T</h1>${BODY}<p>Posted on May 4, 2016 by Ana Ruiz in News.</p>`,
    ],
    [
      'behind a label that ends as a sentence does',
      `<h1>T</h1><p>Article publié le : mercredi 4 mai 2016.</p>${BODY}`,
      'fr',
    ],
    [
      'in Ukrainian, cut to three letters',
      `<h1>T</h1><p class="news-date">4 тра 2016, 12:01</p>${BODY}`,
      'uk',
    ],
    ['in Lithuanian', `<h1>T</h1><p>2016 m. gegužės 4 d. 10:30</p>${BODY}`, 'lt'],
    [
      'beside that of a picture',
      `<h1>T</h1><p>Taken on May 1, 2016</p><p>Uploaded on May 4, 2016</p>${BODY}`,
    ],
    ['in Japanese', `<h1>T</h1><p>公開日：2016年05月04日 更新日：2016年05月09日</p>${BODY}`, 'ja'],
    [
      'of a change of the page, at the foot of the site',
      `<h1>T</h1>${BODY}<div id="footer"><p>Page last modified: May 4, 2016</p></div>`,
    ],
    [
      'of a change, told at the end of a sentence',
      `<h1>T</h1>${BODY}<footer><p>Diese Seite wurde zuletzt am 4. Mai 2016 um 11:42 Uhr bearbeitet.</p></footer>`,
      'de',
    ],
    ['by the weekday of figures', `<h1>T</h1><p class="submitted">Wed, 05/04/2016 - 09:15</p>${BODY}`],
    [
      'in what an article says of itself beside it',
      `<main><h1>T</h1><aside class="meta"><dl><dt>Published</dt><dd>4 May 2016</dd></dl></aside>${BODY}</main>`,
    ],
    [
      'at the foot of what microdata call an article',
      `<div itemtype="http://schema.org/Article"><h3 itemprop="headline">T</h3><div class="footer"><time itemprop="datePublished">4 May 2016</time></div>${BODY}</div>`,
    ],
    [
      'in the opening of a press release',
      `<h1>T</h1><p>Hafenau, 04. Mai 2016 – Der Rat hat beschlossen. ${SENTENCE}</p>${BODY}`,
      'de',
    ],
    [
      'in the opening of a press release of a place with an article in its name',
      `<h1>T</h1><p>Hafen in der Senke, 4. Mai 2016. Der Rat hat beschlossen. ${SENTENCE}</p>${BODY}`,
      'de',
    ],
    [
      'in the opening of a press release of a place of five words',
      `<h1>T</h1><p>Bad Hafen vor der Höhe, 4. Mai 2016 – Der Rat hat beschlossen. ${SENTENCE}</p>${BODY}`,
      'de',
    ],
    [
      'in the opening of a press release, behind the state',
      `<h1>T</h1><p>Washington, D.C., May 4, 2016 – The council has agreed. ${SENTENCE}</p>${BODY}`,
    ],
    [
      'in the opening of a press release of a place that is named like a color',
      `<h1>T</h1><p>Red Hook, 4 May 2016. The council has agreed. ${SENTENCE}</p>${BODY}`,
    ],
    [
      'beside the first of two in a line',
      `<h1>T</h1>${BODY}<p>4 maggio 2016 (modifica il 5 maggio 2016)</p>`,
      'it',
    ],
    [
      'between strokes',
      `<h1>T</h1><p>Written by Ana Ruiz de la Costa | 4 May 2016 | Filed under: Town and harbour</p>${BODY}`,
    ],
    [
      'of a change that is declared',
      `<h1>T</h1><meta property="article:modified_time" content="2016-05-04T10:00:00Z">${BODY}`,
    ],
    [
      'below a post that is called so only by its class',
      `<div class="post"><h2>T</h2>${BODY}<footer class="meta"><a href="/post/1">May 4th, 2016</a> 1,204 notes</footer></div>`,
    ],
    [
      'in a message that Telegram shows',
      `<div class="tgme_widget_message js-widget_message">${BODY}<div class="tgme_widget_message_footer"><time datetime="2016-05-04T08:14:05+00:00">May 4, 2016 at 10:14</time></div></div>`,
    ],
    [
      'in a widget of Elementor',
      `<h1>T</h1>${BODY}<div class="elementor-widget"><li itemprop="datePublished">4 May 2016</li></div>`,
    ],
  ])('comes from %s', async (_, body, lang?: string) => {
    expect(await dayOf(body, lang)).toBe('2016-05-04');
  });

  it.each([
    ['copyright', `<h1>T</h1>${BODY}<div>Copyright 4 May 2016 The Times</div>`],
    ['comments', `<h1>T</h1>${BODY}<div class="comments"><div class="date">May 4, 2016</div></div>`],
    [
      'several other stories',
      `<h1>T</h1>${BODY}<div class="date">May 4, 2016</div><div class="date">May 5, 2016</div>`,
    ],
    [
      'what happened when',
      `<h1>T</h1><p>May 4, 2016 - The council votes. ${SENTENCE}</p><p>June 19, 2016 - The wall falls in. ${SENTENCE}</p>${BODY}`,
    ],
    ['a sentence', `<h1>T</h1><p>On May 4, 2016, ${SENTENCE.repeat(3)}</p>${BODY}`],
    [
      'the day of reading',
      `<header><div class="date">May 4, 2016</div></header><main><h1>T</h1>${BODY}</main>`,
    ],
  ])('is not that of %s', async (_, body) => {
    expect(await dayOf(body)).toBeNull();
  });

  it.each([
    ['another thing', `<h1>T</h1><table><tr><th>Release date</th><td>4 May 2016</td></tr></table>${BODY}`],
    ['a long time ago', `<h1>T</h1>${BODY}<h3>4 May 1843</h3>${BODY}`],
    ['the head of the site', `<div id="header"><i>4 May 2016</i></div><h1>T</h1>${BODY}`],
    [
      'a reader, by microdata',
      `<h1>T</h1><div itemtype="http://schema.org/Comment"><time datetime="2016-05-04">May</time></div>${BODY}`,
    ],
    ['an event', `<h1>T</h1><p>When: Saturday, 14 May 2016, 7 p.m.</p>${BODY}`],
    ['events', `<h1>T</h1>${BODY}<div class="events"><p>20 June 2016: the wall by boat</p></div>`],
    ['readers', `<h1>T</h1>${BODY}<div id="comments"><p class="date">9 May 2016</p></div>`],
    [
      'what a long paragraph tells of',
      `<h1>T</h1><p>The suspect was released on May 4, 2016, after three weeks. ${SENTENCE.repeat(3)}</p>${BODY}`,
    ],
    [
      'what a gate is for',
      `<h1>T</h1><p>The gate was first opened on May 4, 2016, when ${SENTENCE.repeat(3)}</p>${BODY}`,
    ],
    ['what a short one tells of', `<h1>T</h1><p>He was released on May 4, 2016, she said.</p>${BODY}`],
    ['a newspaper that is told of', `<h1>T</h1><p>The Post published it on May 4, 2016.</p>${BODY}`],
    ['terms of use', `<h1>T</h1>${BODY}<p>Terms of use updated 4 May 2016</p>`],
    ['rules', `<h1>T</h1>${BODY}<p>Rules modified on 4 May 2016 are here</p>`],
    ['prices', `<h1>T</h1>${BODY}<table><tr><td>Prices revised</td><td>4 May 2016</td></tr></table>`],
    ['the foot of the site', `<h1>T</h1>${BODY}<footer>Port Maren, 4 May 2016</footer>`],
    ['a letter', `<h1>T</h1><p>Vell, 12 March 1815. The wall has gone. ${SENTENCE}</p>${BODY}`],
    ['a death', `<h1>T</h1><p>Died in Vienna, 4 May 2016. She was ${SENTENCE}</p>${BODY}`],
    ['today', `<h1>T</h1><p>Today is <b>May 4, 2016</b></p>${BODY}`],
    ['an arrest', `<h1>T</h1><p>Arrested, 4 May 2016. She was ${SENTENCE}</p>${BODY}`],
    ['a member', `<h1>T</h1><div class="author">Ana<br>Joined: 4 May 2009</div>${BODY}`],
    ['a birth', `<h1>T</h1><p>Born May 4, 1995. She was ${SENTENCE}</p>${BODY}`],
    [
      'other stories below a short text',
      `<h1>T</h1><p>${SENTENCE.repeat(4)}</p><h2>Latest</h2><div><a href="/1">A</a> <time>4 May 2016</time></div><div><a href="/2">B</a> <time>3 May 2016</time></div>`,
    ],
    ['an open day', `<h1>T</h1><p>Join us on Saturday, 14 May 2016, at the quay.</p>${BODY}`],
  ])('is none of %s', async (_, body) => {
    expect(await dayOf(body)).toBeNull();
  });

  it('is a release date only in a press release', async () => {
    const dated = '<p>Release date: May 4, 2016</p>';
    expect(await dayOf(`<h1>T</h1>${dated}${BODY}`)).toBeNull();
    expect(await dayOf(`<main><p>FOR IMMEDIATE RELEASE</p><h1>T</h1>${dated}${BODY}</main>`)).toBe(
      '2016-05-04',
    );
  });

  it('is looked for in no endless list of days', async () => {
    const days = '<i class="date">May 4, 2016</i> '.repeat(400);
    expect(await dayOf(`<h1>T</h1>${BODY}<div>${days}</div>`)).toBeNull();
  });

  it.each([
    ['short', 'Is the wall open?'],
    ['long', SENTENCE.repeat(8)],
  ])('is that of a forum’s first post, which is %s, whatever the second says', async (_, first) => {
    const post = (day: string, text: string) =>
      `<div class="post odd"><div class="post-head">${day}</div><p>${text}</p></div>`;
    const thread = `<h1>Is the wall open?</h1><div>${post('May 4, 2016', first)}${post('Posted on May 9, 2016', SENTENCE.repeat(9))}</div>`;
    expect(await dayOf(thread)).toBe('2016-05-04');
  });

  it('is not one that is still to come', async () => {
    const head = '<meta property="article:published_time" content="2999-05-04T10:00:00Z">';
    expect(await dayOf(`<h1>T</h1>${BODY}`, 'en', head)).toBeNull();
  });
});

describe('the text of a page', () => {
  const textOf = async (body: string): Promise<readonly string[]> =>
    (await parseHtml(Buffer.from(`<html><head><title>Wall</title></head><body>${body}</body></html>`)))
      .blocks;

  it('is what the page marks as the article, if the rest of the page is as long', async () => {
    const others = `<div>${`<p>${SENTENCE.replace('seven', 'nine').repeat(5)}</p>`.repeat(6)}</div>`;
    const blocks = await textOf(`<div itemprop="articleBody"><div>${BODY}</div></div>${others}`);
    expect(blocks.join(' ')).not.toContain('nine million');
    expect(blocks.join(' ')).toContain('seven million');
  });

  it('has no stamps, links and labels above it, and no times on lines of their own', async () => {
    const blocks = await textOf(
      `<div><p>News</p><h1>Wall</h1><p>Posted on March 14th, 2019 by Ida Moll</p>${BODY}
       <div><time>10.05 GMT</time><p>${SENTENCE}</p></div></div>`,
    );
    expect(blocks.map((block) => block.trim())).toEqual([
      SENTENCE.repeat(3).trim(),
      SENTENCE.repeat(4).trim(),
      SENTENCE.trim(),
    ]);
  });
});
