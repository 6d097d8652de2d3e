import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { main } from '../../src/commands/commands.js';
import { feedsWith } from '../../src/commands/feeds.js';
import { readListing } from '../../src/feeds/listing.js';
import { parseArticle } from '../../src/index/parse.js';
import { folderOf } from '../support/folder.js';
import { townPage } from '../support/pages.js';
import { runMain } from '../support/run.js';
import { fetchLocally, serveWeb } from '../support/web.js';

const BASE = 'https://gazette.example/feed';
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example</link>${items}</channel></rss>`;
const item = (name: string, day: number): string =>
  `<item><title>${name}</title><link>/${name}</link><pubDate>0${day} May 2023 10:00:00 GMT</pubDate></item>`;

it('adds three articles of a feed, then the one that changed and no other', async () => {
  const web = await serveWeb({
    '/feed': {
      headers: { 'content-type': 'application/rss+xml' },
      body: rss(item('mill', 1) + item('pier', 2) + item('crane', 3)),
    },
    '/mill': townPage('mill', 'grinds again'),
    '/pier': townPage('pier', 'was rebuilt in oak'),
    '/crane': townPage('crane', 'lifts 40 tons'),
    '/robots.txt': 'User-agent: *\nDisallow: /secret\n',
  });
  const base = folderOf({ 'articles/a.txt': 'The ferry sails at noon, the captain said on Monday.' });
  const env = {
    ARTICLES_DIR: join(base, 'articles'),
    INDEX_DIR: join(base, 'index'),
    EMBEDDING_MODEL: 'builtin',
    FEEDS: `${web.origin}/feed`,
  };
  const list = async (bytes: Uint8Array, at: string) => readListing(bytes, at);
  const feeds = feedsWith({ fetch: fetchLocally(), parse: parseArticle, leastPauseMs: 0, list });
  const look = () => runMain((_, io) => feeds({ positionals: [], values: {} }, io), [], env);

  const first = await look();
  expect(first.stdout).toContain('3 added, 0 updated, 0 moved aside, 0 not read.');
  expect((await runMain(main, ['ask', 'How much does the crane lift?'], env)).stdout).toContain(
    'lifts 40 tons',
  );
  expect((await look()).stdout).toContain('0 added, 0 updated');

  web.pages['/pier'] = townPage('pier', 'was rebuilt in steel');
  web.pages['/feed'] = {
    body: rss(item('mill', 1) + item('pier', 9) + item('crane', 3) + item('secret', 4)),
  };
  const before = web.asked.length;
  const second = await look();
  expect(second.stdout).toContain('0 added, 1 updated, 0 moved aside, 1 not read.');
  expect(second.stdout).toContain('robots.txt');
  expect(web.paths().slice(before)).toEqual(['/robots.txt', '/feed', '/pier']);
  expect(web.mostAtOnce()).toBe(1);
  expect((await runMain(main, ['ask', 'What was the pier rebuilt in?'], env)).stdout).toContain('in steel');
  expect(existsSync(join(base, 'index/feeds.json'))).toBe(true);
});

it('reads Atom, JSON Feed and sitemaps', () => {
  const read = (text: string) => readListing(Buffer.from(text), 'https://gazette.example/x/');
  const urls = (text: string) => read(text).items.map(({ url }) => url);
  expect(
    urls(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>g</id><updated>2023-05-04T00:00:00Z</updated><entry><title>A</title><id>a</id><updated>2023-05-04T00:00:00Z</updated><link href="/a"/></entry></feed>',
    ),
  ).toEqual(['https://gazette.example/a']);
  expect(
    urls(
      '{"version":"https://jsonfeed.org/version/1.1","title":"G","items":[{"id":"1","url":"https://gazette.example/b","content_text":"b"}]}',
    ),
  ).toEqual(['https://gazette.example/b']);
  expect(
    urls(
      '<urlset><url><loc>https://gazette.example/c</loc><lastmod>2023-01-01</lastmod></url><url><loc>https://gazette.example/d</loc><lastmod>2023-05-01</lastmod></url></urlset>',
    ),
  ).toEqual(['https://gazette.example/d', 'https://gazette.example/c']);
  const picture = '<image:image><image:loc>/pier.jpg</image:loc></image:image>';
  expect(urls(`<urlset><url><loc>\n/e?id=1&amp;page=2</loc>${picture}</url></urlset>`)).toEqual([
    'https://gazette.example/e?id=1&page=2',
  ]);
  expect(read('<sitemapindex><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>').sitemaps).toEqual([
    'https://gazette.example/s.xml',
  ]);
  expect(() => read('<p>no feed</p>')).toThrow('neither a feed nor a sitemap');
});

it('reads a sitemap packed in gzip, and takes an id that is an address for a missing link', () => {
  const sitemap = '<urlset><url><loc>https://gazette.example/c</loc></url></urlset>';
  const packed = gzipSync(sitemap);
  expect(readListing(packed, BASE).items).toMatchObject([{ url: 'https://gazette.example/c' }]);
  expect(() => readListing(packed.subarray(0, 30), BASE)).toThrow('damaged or too large');
  const guids =
    '<item><guid>https://gazette.example/a</guid></item><item><guid isPermaLink="false">https://gazette.example/b</guid></item>';
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'G',
    items: [{ id: 'https://gazette.example/d' }],
  };
  const urls = (text: string) => readListing(Buffer.from(text), BASE).items.map(({ url }) => url);
  expect(urls(rss(guids))).toEqual(['https://gazette.example/a']);
  expect(urls(JSON.stringify(json))).toEqual(['https://gazette.example/d']);
});

it('says what is at an address that is no feed, and names the feed of a page', () => {
  const reason = (text: string) => () => readListing(Buffer.from(text), BASE);
  const page = (head: string) => `<!DOCTYPE html><html><head>${head}</head><body><p>News</p></body></html>`;
  const link = '<link rel="alternate" type="application/atom+xml" href="/atom">';
  expect(reason(page(link))).toThrow('is a web page, not a feed; its feed is https://gazette.example/atom');
  expect(reason(page(''))).toThrow(/is a web page, not a feed$/);
  expect(reason(rss(item('mill', 1)).slice(0, -20))).toThrow('is a feed that is damaged or cut off');
});

it('reads the other sitemaps of an index if one is missing, and says that a feed has moved for good', async () => {
  const index =
    '<sitemapindex><sitemap><loc>/gone.xml</loc></sitemap><sitemap><loc>/s.xml</loc></sitemap></sitemapindex>';
  const web = await serveWeb({
    '/old.xml': { status: 301, headers: { location: '/new.xml' } },
    '/new.xml': index,
    '/s.xml': '<urlset><url><loc>/mill</loc></url></urlset>',
    '/mill': townPage('mill', 'grinds again'),
  });
  const base = folderOf({ 'articles/a.txt': 'The ferry sails at noon, the captain said on Monday.' });
  const env = {
    ARTICLES_DIR: join(base, 'articles'),
    INDEX_DIR: join(base, 'index'),
    EMBEDDING_MODEL: 'builtin',
    FEEDS: `${web.origin}/old.xml, `,
  };
  const list = async (bytes: Uint8Array, at: string) => readListing(bytes, at);
  const feeds = feedsWith({ fetch: fetchLocally(), parse: parseArticle, leastPauseMs: 0, list });
  const { stdout } = await runMain((_, io) => feeds({ positionals: [], values: {} }, io), [], env);
  expect(stdout).toContain(
    `moved for good: ${web.origin}/old.xml is now ${web.origin}/new.xml: change FEEDS`,
  );
  expect(stdout).toContain(`not read: ${web.origin}/gone.xml: `);
  expect(stdout).toContain('1 added, 0 updated, 0 moved aside, 1 not read.');
});

it('does not say that a feed has moved for good where no feed is at the new address', async () => {
  const web = await serveWeb({
    '/old.xml': { status: 301, headers: { location: '/' } },
    '/': townPage('mill', 'grinds again'),
  });
  const base = folderOf({ 'articles/a.txt': 'The ferry sails at noon, the captain said on Monday.' });
  const env = {
    ARTICLES_DIR: join(base, 'articles'),
    INDEX_DIR: join(base, 'index'),
    EMBEDDING_MODEL: 'builtin',
    FEEDS: `${web.origin}/old.xml`,
  };
  const list = async (bytes: Uint8Array, at: string) => readListing(bytes, at);
  const feeds = feedsWith({ fetch: fetchLocally(), parse: parseArticle, leastPauseMs: 0, list });
  const { stdout } = await runMain((_, io) => feeds({ positionals: [], values: {} }, io), [], env);
  expect(stdout).toContain('is a web page, not a feed');
  expect(stdout).not.toContain('moved for good');
});
