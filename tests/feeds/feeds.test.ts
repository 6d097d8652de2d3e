import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { main } from '../../src/commands/commands.js';
import { feedsWith } from '../../src/commands/feeds.js';
import { readListing } from '../../src/feeds/listing.js';
import { parseArticle } from '../../src/index/parse.js';
import { folderOf } from '../support/folder.js';
import { newsPage } from '../support/pages.js';
import { runMain } from '../support/run.js';
import { fetchLocally, serveWeb } from '../support/web.js';

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example</link>${items}</channel></rss>`;
const item = (name: string, day: number): string =>
  `<item><title>${name}</title><link>/${name}</link><pubDate>0${day} May 2023 10:00:00 GMT</pubDate></item>`;
const page = (name: string, words: string) =>
  newsPage({
    title: `News of the ${name}`,
    date: '2023-05-04',
    paragraphs: [
      `The ${name} of Nordhaven ${words}, harbour master Otto Berg said on Monday to the reporters on the quay.`,
      'He said that the town had waited for that for two years, and that the work would go on until the summer.',
    ],
  });

it('adds three articles of a feed, then the one that changed and no other', async () => {
  const web = await serveWeb({
    '/feed': {
      headers: { 'content-type': 'application/rss+xml' },
      body: rss(item('mill', 1) + item('pier', 2) + item('crane', 3)),
    },
    '/mill': page('mill', 'grinds again'),
    '/pier': page('pier', 'was rebuilt in oak'),
    '/crane': page('crane', 'lifts 40 tons'),
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

  web.pages['/pier'] = page('pier', 'was rebuilt in steel');
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
