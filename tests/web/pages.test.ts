import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReadingPage, type Web } from '../../src/app/reading-page.js';
import { UserError } from '../../src/errors.js';
import { html } from '../../src/web/html.js';
import { createLinks, LINK_DAYS, type Links } from '../../src/web/links.js';
import { createPages, type Pages } from '../../src/web/pages.js';
import { preferredLocale } from '../../src/web/preferred-locale.js';
import { withReadingLinks } from '../../src/web/reading-links.js';
import { linkKey } from '../../src/web/secret.js';
import { wordsFor } from '../../src/wording/words.js';
import { anyCharacter } from '../support/any-text.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const DAY = 86_400_000;
const SECRET = Buffer.alloc(32, 7);
const HOSTILE = '<script>alert(1)</script> & "quotes" \u202eback';
const LONG = Array.from(
  { length: 2200 },
  (_, i) => `Paragraph ${i} tells of the harbour and of boat number ${i}.`,
);
let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
let now = Date.UTC(2026, 0, 1);
let links: Links;
let pages: Pages;
beforeAll(async () => {
  newsroom = await openNewsroom({
    ...NEWS,
    'secret/plan.txt':
      'The secret plan\n\nGeneral Kai Berg said the secret plan was to dig a tunnel in March.',
    'hostile.md': `---\ntitle: ${JSON.stringify(HOSTILE)}\nurl: "javascript:alert(1)"\n---\n\nHere is ${HOSTILE} in the text.\n`,
    'long.txt': `A long report\n\n${LONG.join('\n\n')}`,
  });
  links = createLinks('https://read.example', SECRET, () => now);
  pages = createPages(newsroom.assistant, links);
  return newsroom.close;
});

const idOf = async (path: string): Promise<string> =>
  (await newsroom.assistant.sources()).find((article) => article.path === path)!.id;
/** Where the words stand in an article. */
const quoteIn = async (path: string, text: string) => {
  const articleId = await idOf(path);
  const start = (await newsroom.assistant.article(articleId))!.text.indexOf(text);
  return { articleId, start, end: start + text.length };
};
const pathOf = (link: string): string => link.replace('https://read.example', '').replace(/#.*/, '');
const hrefs = (body: string): string[] => [...body.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);

describe('a link', () => {
  const quotes = [{ articleId: '0123456789ab', start: 12, end: 345 }];

  it('opens what it was made for, for some days', () => {
    const token = pathOf(links.to(quotes, 0)).slice('/r/'.length);
    expect(links.read(token)).toMatchObject({ quotes, at: 0 });
    now += (LINK_DAYS + 1) * DAY;
    expect(links.read(token)).toBeNull();
    now -= (LINK_DAYS + 1) * DAY;
  });

  it('opens nothing else: whatever is changed in it, and under whatever other key', () => {
    const token = pathOf(links.to(quotes, 0)).slice('/r/'.length);
    expect(createLinks('', Buffer.alloc(32, 8), () => now).read(token)).toBeNull();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...'0aZ.-_~'), (place, sign) => {
        const changed = token.slice(0, place) + sign + token.slice(place + 1);
        if (changed !== token) expect(links.read(changed)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(links.read(text)).toBeNull();
      }),
    );
  });

  it('names the three quotes around the one shown, and stays short enough for a message', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      articleId: '0123456789ab',
      start: i,
      end: 9_999_999,
    }));
    for (let at = 0; at < many.length; at += 1) {
      const opened = links.read(pathOf(links.to(many, at)).slice('/r/'.length))!;
      expect(opened.quotes[opened.at]).toEqual(many[at]);
      expect(links.to(many, at).length).toBeLessThan(200);
    }
  });
});

describe('the page of an article', () => {
  it('shows it word for word, with the quote set off', async () => {
    const text = 'The ferry between Nordhaven and Skarvik will sail again from 1 July';
    const { status, body } = await pages(pathOf(links.to([await quoteIn('harbour/ferry.md', text)], 0)));
    expect(status).toBe(200);
    expect(body).toContain(`<mark id="quote" tabindex="-1">${text}</mark>, the operator Fjordline said`);
    expect(body).toContain('<a class="skip" href="#quote">Skip to the quote</a>');
    expect(body).toContain('Harbour Gazette · 18 Jun 2023');
    expect(body, 'no folder, which a collection is named after').toContain(
      '<footer>ferry.md · word for word',
    );
    expect(body).toContain('<a href="https://gazette.example/skarvik-ferry" rel="noreferrer noopener">');
  });

  it('leads from one quote of an answer to the next, across articles', async () => {
    const quotes = [
      await quoteIn('harbour/ferry.md', 'Two boats'),
      await quoteIn('inland/library.md', 'Volunteers'),
    ];
    const first = await pages(pathOf(links.to(quotes, 0)));
    const [next] = hrefs(first.body).filter((href) => href.startsWith('/r/'));
    expect(first.body).toContain('Next quote (2 of 2)');
    const second = await pages(next!.replace('#quote', ''));
    expect(second.body).toContain('<mark id="quote" tabindex="-1">Volunteers</mark>');
    expect(second.body).toContain('Previous quote (1 of 2)');
  });

  it('marks a quote over several paragraphs, and takes a long article in parts', async () => {
    const { articleId, start } = await quoteIn('long.txt', LONG[1700]!);
    const end = start + LONG[1700]!.length + 2 + LONG[1701]!.length;
    const link = pathOf(links.to([{ articleId, start, end }], 0));
    const { body } = await pages(link);
    expect(body).toContain(`<mark id="quote" tabindex="-1">${LONG[1700]}</mark>`);
    expect(body).toContain(`<mark>${LONG[1701]}</mark>`);
    expect(body).not.toContain(LONG[5]!);
    const seen = new Set<string>();
    for (let at: string | undefined = `${link}?from=0`; at; ) {
      const part: string = (await pages(at)).body;
      for (const paragraph of LONG) if (part.includes(`>${paragraph}<`)) seen.add(paragraph);
      at = /href="([^"]+)">Later part/.exec(part)?.[1];
    }
    expect(seen.size).toBe(LONG.length);
    expect(body).toContain('Earlier part');
  });

  it('escapes what an article says, and links to no address but the web’s', async () => {
    const { body } = await pages(
      pathOf(links.to([{ articleId: await idOf('hostile.md'), start: 0, end: 4 }], 0)),
    );
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
    expect(hrefs(body)).not.toContain('javascript:alert(1)');
    const values = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(values, (text) => {
        expect(html`${text}`.html).not.toMatch(/[<>"'\0]/);
      }),
    );
  });

  it('says what is wrong with an address that opens nothing', async () => {
    expect(await pages('/')).toMatchObject({ status: 404 });
    expect(await pages('/r/nonsense')).toMatchObject({ status: 403 });
    expect(await pages('/r/%E0%A4%A')).toMatchObject({ status: 403 });
    const gone = links.to([{ articleId: 'ffffffffffff', start: 0, end: 1 }], 0);
    expect(await pages(pathOf(gone))).toMatchObject({ status: 404 });
    expect((await pages('/style.css')).type).toMatch(/^text\/css/);
  });
});

describe('a reader of another language', () => {
  it('is found among those that the browser asks for', () => {
    const asked = [
      'de-CH,de;q=0.9,en;q=0.8',
      'ja, en;q=0.4, pt-BR;q=0.7',
      'fr;q=0, es',
      'ja',
      '*',
      undefined,
    ];
    expect(asked.map(preferredLocale)).toEqual(['de-CH', 'pt-BR', 'es', null, null, null]);
  });

  it('reads the same quote between words in that language', async () => {
    const link = pathOf(links.to([await quoteIn('harbour/ferry.md', 'Two boats')], 0));
    const { body } = await pages(link, wordsFor('de'));
    expect(body).toContain('<html lang="de">');
    expect(body).toContain('Diesen Artikel befragen');
    expect(body).toContain('<mark id="quote" tabindex="-1">Two boats</mark>');
    const found = await pages(`${link.replace('/r/', '/a/')}?q=${'How many boats sail?'}`, wordsFor('fr'));
    expect(found.body).toContain('Retour à l’article');
    expect((await pages('/r/x', wordsFor('es'))).body).toContain('Este enlace ha caducado');
  });
});

it('shows nobody what is meant for the operator', async () => {
  const excerpt = (): never => {
    throw new UserError('The index in /srv/secret cannot be read.');
  };
  const { assistant } = newsroom;
  const broken = createPages({ for: () => ({ ...assistant, excerpt }) }, links);
  const { status, body } = await broken(pathOf(links.to([await quoteIn('harbour/ferry.md', 'Two')], 0)));
  expect(status).toBe(500);
  expect(body).not.toContain('/srv/secret');
});

describe('asking on the page', () => {
  const asked = async (question: string, path = 'harbour/tidal-plant.md'): Promise<string> => {
    const link = pathOf(links.to([{ articleId: await idOf(path), start: 0, end: 0 }], 0));
    const { body } = await pages(`${link.replace('/r/', '/a/')}?q=${encodeURIComponent(question)}`);
    return body;
  };

  it('gives the same answer as anywhere, each quote with a link to its place', async () => {
    const body = await asked('What did Ada Lund say about the plant?');
    expect(body).toContain('Mayor Ada Lund said the plant would power');
    expect(body).toContain('✓ Word for word');
    const [, , quote] = hrefs(body).filter((href) => href.startsWith('/r/'));
    const read = await pages(
      (
        quote ??
        hrefs(body)
          .filter((href) => href.startsWith('/r/'))
          .at(-1)!
      ).replace('#quote', ''),
    );
    expect(read.body).toContain('<mark id="quote"');
  });

  it('is held to the articles of the link: nothing opens another one', async () => {
    const body = await asked('What did Kai Berg say about the secret plan?');
    expect(body).toContain('The article does not say.</strong> It does not mention “Kai”');
    expect(body).not.toContain('<ol');
    expect(body).not.toContain('tunnel');
    expect(body).not.toContain('1,');
  });

  it('betrays nothing of other articles: every page is the same where they do not exist', async () => {
    const path = 'harbour/tidal-plant.md';
    const alone = await openNewsroom({ [path]: NEWS[path]! });
    try {
      const link = pathOf(links.to([{ articleId: await idOf(path), start: 0, end: 0 }], 0));
      const pagesAlone = createPages(alone.assistant, links);
      const questions = [
        'What did Kai Berg say about the secret plan?',
        'Who is Kai Berg?',
        'Did General Berg dig a tunnel?',
        'How many articles mention the tunnel?',
        'How many articles do you have?',
        'Which outlets do you have?',
        'What is new?',
        'What is the newest article about the ferry?',
        'What did Peter Aas say?',
        'What did Ada Lund say about the tunnel?',
        'What did Ada Lund say about the plant?',
        'Where is the library?',
        'summarise the secret plan',
      ];
      for (const question of questions) {
        const address = `${link.replace('/r/', '/a/')}?q=${encodeURIComponent(question)}`;
        expect(await pages(address), question).toEqual(await pagesAlone(address));
      }
    } finally {
      await alone.close();
    }
  });

  it('names the articles that a reply is about, each with a link to its beginning', async () => {
    const body = await asked('What is new?');
    expect(body).toMatch(/The newest article:[\s\S]*<ul><li><a href="[^"]+">Council backs/);
    const [, to] = /<ul><li><a href="(\/r\/[^"]+)">Council/.exec(body)!;
    expect((await pages(to!)).body).toContain('Ada Lund');
  });

  it('speaks of no command and no follow-up, as the page has neither', async () => {
    const messages = ['hello', 'who are you?', 'help', 'what can you do?', 'do you trust these articles?'];
    for (const message of [...messages, 'What articles do you have?', 'more', 'what did she say?']) {
      const reply = /<main[\s\S]*<\/main>/.exec(await asked(message))![0];
      expect(reply, message).toMatch(/<p>\w/);
      expect(reply, message).not.toMatch(/(^|[\s(])\/\w|“more”|Follow-ups/);
    }
  });

  it('answers small talk and shows no scripts of the asker', async () => {
    expect(await asked('hello')).toContain('Hello!');
    expect(await asked('What is <img src=x onerror=alert(1)>?')).not.toContain('<img');
    expect(await asked(' ')).toContain('Write what you want to know');
    expect(await asked('x'.repeat(600))).toContain('Write what you want to know');
  });

  it('answers no more than two questions at once', async () => {
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { assistant } = newsroom;
    const busy = createPages(
      {
        for: (scope) => ({
          ...assistant,
          ask: (question) => held.then(() => assistant.for(scope).ask(question)),
        }),
      },
      links,
    );
    const link = pathOf(links.to([{ articleId: await idOf('harbour/ferry.md'), start: 0, end: 0 }], 0));
    const replies = Array.from({ length: 3 }, () => busy(`${link.replace('/r/', '/a/')}?q=ferry`));
    expect((await replies[2]!).status).toBe(503);
    release();
    expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([200, 200, 503]);
  });
});

describe('links in answers', () => {
  it('lead to the page where an article has no address, and to the address where it has one', async () => {
    const assistant = withReadingLinks(newsroom.assistant, links).for({ hidden: ['secret'] });
    const winter = await assistant.ask({ text: 'What did Lea Winter say?' });
    const [quote] = winter.quotes;
    expect(quote!.article.url).toMatch(/^https:\/\/read\.example\/r\/.+#quote$/);
    expect((await pages(pathOf(quote!.article.url!))).body).toContain('<mark id="quote" tabindex="-1">');
    const lund = await assistant.ask({ text: 'What did Ada Lund say about the plant?' });
    expect(lund.quotes[0]!.article.url).toBe('https://gazette.example/nordhaven-tidal');
    expect((await assistant.ask({ text: 'What did Kai Berg say about the tunnel?' })).answered).toBe(false);
    const excerpt = await assistant.excerpt(await idOf('inland/library.md'), { start: 0, end: 10 });
    expect(excerpt!.url).toMatch(/^https:\/\/read\.example\/r\//);
  });
});

describe('the server', () => {
  let folder: string;
  let web: Web;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quotewire-web-'));
    const settings = { port: 0, url: 'http://127.0.0.1', host: '127.0.0.1', secret: undefined };
    web = await startReadingPage(newsroom.assistant, settings, folder);
  });
  afterAll(async () => {
    await web.close();
    await rm(folder, { recursive: true });
  });
  const call = (path: string, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
      request({ host: '127.0.0.1', port: web.port, path, method }, (response) => {
        response.resume();
        resolve({ status: response.statusCode!, headers: response.headers });
      })
        .on('error', reject)
        .end();
    });

  it('allows no script, nothing from elsewhere, no frame and no search engine', async () => {
    const { status, headers } = await call('/r/x');
    expect(status).toBe(403);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
    expect(await call('/r/x', 'POST')).toMatchObject({ status: 405 });
    expect(await call('//elsewhere.example/')).toMatchObject({ status: 400 });
    expect(await call('/r/x', 'HEAD')).toMatchObject({ status: 403 });
  });

  it('keeps its key to its owner, and the same one for every process', async () => {
    expect((await stat(join(folder, 'web.key'))).mode & 0o777).toBe(0o600);
    expect(await linkKey(folder)).toEqual(await linkKey(folder));
    expect(await linkKey(folder)).toHaveLength(32);
  });

  it('says which port is taken', async () => {
    const settings = { port: web.port, url: 'http://127.0.0.1', host: '127.0.0.1', secret: 's'.repeat(32) };
    await expect(startReadingPage(newsroom.assistant, settings, folder)).rejects.toThrow(
      `WEB_PORT ${web.port} cannot be used`,
    );
  });
});
