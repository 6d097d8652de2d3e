import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.js';
import { keepHouse } from '../../src/app/housekeeping.js';
import { announce } from '../../src/bot/announce.js';
import { readListing } from '../../src/feeds/listing.js';
import type { Clock } from '../../src/system/clock.js';
import { openNewsroom } from '../support/newsroom.js';
import { townPage } from '../support/pages.js';
import { serveWeb } from '../support/web.js';

const MINUTE_MS = 60_000;

/** A clock that goes on when the test says so; `waits` resolves when the next work was set down. */
function testClock() {
  let [time, work]: [number, (() => void) | null] = [Date.parse('2024-05-04T12:00:00Z'), null];
  let told = (): void => {};
  const clock: Clock = {
    now: () => time,
    after(_, next) {
      work = next;
      told();
      return () => {
        work = null;
      };
    },
  };
  const waits = () =>
    new Promise<void>((resolve) => {
      told = resolve;
    });
  const begin = (minutes: number): void => {
    time += minutes * MINUTE_MS;
    const due = work;
    work = null;
    due?.();
  };
  return {
    clock,
    waits,
    begin,
    async pass(minutes: number): Promise<void> {
      const next = waits();
      begin(minutes);
      await next;
    },
    isIdle: () => work === null,
  };
}

const feedOf = (...items: readonly (readonly [string, number])[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example</link>${items
    .map(
      ([name, day]) =>
        `<item><title>${name}</title><link>/${name}</link><pubDate>0${day} May 2023 10:00:00 GMT</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A feed, the fake Discord that hears of its articles, and a bot that looks at it every five minutes. */
async function setUp(feed: (known: string | undefined) => { status: number; body: string }) {
  const told: string[] = [];
  const web = await serveWeb({
    '/feed': (request, response) => {
      const { status, body } = feed(request.headers['if-none-match']);
      response.writeHead(status, { etag: `"${body.length}"`, 'retry-after': '600' }).end(body);
    },
    '/mill': townPage('mill', 'grinds again'),
    '/pier': townPage('pier', 'was rebuilt in oak'),
    '/crane': townPage('crane', 'lifts 40 tons'),
    '/channels/123456789012345678/messages': (request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        told.push(body);
        response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
      });
    },
  });
  // fetch of discord.js asks for /v10 before the path.
  web.pages['/v10/channels/123456789012345678/messages'] =
    web.pages['/channels/123456789012345678/messages']!;
  const newsroom = await openNewsroom({ 'a.txt': 'The ferry sails at noon, the captain said on Monday.' });
  const { articlesDir } = newsroom;
  const config = readConfig(
    {
      ARTICLES_DIR: articlesDir,
      INDEX_DIR: join(articlesDir, '../index'),
      WATCH: 'off',
      FEEDS: `${web.origin}/feed`,
    },
    {},
  );
  const { clock, ...time } = testClock();
  const said: string[] = [];
  const first = time.waits();
  const keep = () =>
    keepHouse(newsroom, config, (line) => said.push(line), {
      clock,
      leastPauseMs: 0,
      list: async (bytes, at) => readListing(bytes, at),
      onNew: (articles) =>
        announce(articles, { token: 'a', apiBase: web.origin, channelId: '123456789012345678' }),
    });
  const house = await keep();
  await first;
  return {
    web,
    newsroom,
    told,
    said,
    time,
    house,
    keep,
    async close() {
      await house.close();
      await newsroom.close();
    },
  };
}

it('adds three articles of a feed, announces them, updates one that changed, and requests no more than is due', async () => {
  let body = feedOf(['mill', 1], ['pier', 2], ['crane', 3]);
  const { web, newsroom, told, said, time, close } = await setUp((known) =>
    known === `"${body.length}"` ? { status: 304, body: '' } : { status: 200, body },
  );
  expect(said.at(-1)).toBe('Feeds: 3 added, 0 updated, 0 moved aside, 0 not read.');
  expect(told).toHaveLength(1);
  expect(told[0]).toContain('3 new articles to ask about');
  const answerOf = async (text: string) => (await newsroom.assistant.ask({ text })).quotes[0]?.text;
  expect(await answerOf('How much does the crane lift?')).toContain('lifts 40 tons');

  const asked = () => web.paths().filter((path) => path === '/feed').length;
  await time.pass(1);
  expect(asked()).toBe(1);
  await time.pass(60);
  expect(asked()).toBe(2);
  expect(web.paths().filter((path) => path === '/mill')).toHaveLength(1);

  web.pages['/pier'] = townPage('pier', 'was rebuilt in steel');
  body = `${feedOf(['mill', 1], ['pier', 9], ['crane', 3])} `;
  await time.pass(61);
  expect(said.at(-1)).toBe('Feeds: 0 added, 1 updated, 0 moved aside, 0 not read.');
  expect(await answerOf('What was the pier rebuilt in?')).toContain('in steel');
  expect(told).toHaveLength(1);
  await close();
  expect(time.isIdle()).toBe(true);
});

it('ends when the page being read is kept, begins no other, and goes on there after a restart', async () => {
  let items = feedOf(['mill', 1]);
  const { web, newsroom, said, time, close, house, keep } = await setUp(() => ({ status: 200, body: items }));
  items = feedOf(['pier', 3], ['crane', 2]);
  const crane = web.pages['/crane'] as string;
  const read = new Promise<() => void>((resolve) => {
    web.pages['/crane'] = (_, response) => resolve(() => void response.end(crane));
  });
  time.begin(61);
  const give = await read;
  let isClosed = false;
  const closing = house.close().then(() => {
    isClosed = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  expect(isClosed).toBe(false);
  give();
  await closing;
  expect(time.isIdle()).toBe(true);
  const titles = () => newsroom.assistant.sources().then((all) => all.map(({ title }) => title));
  expect(await titles()).toContain('News of the crane');
  expect(web.paths()).not.toContain('/pier');
  const again = time.waits();
  const next = await keep();
  await again;
  expect(said.at(-1)).toBe('Feeds: 1 added, 0 updated, 0 moved aside, 0 not read.');
  expect(web.paths().filter((path) => path === '/crane')).toHaveLength(1);
  await next.close();
  await close();
});

it('rests longer after each failure, and as long as the site asks', async () => {
  let isDown = true;
  const { web, said, time, close } = await setUp(() =>
    isDown ? { status: 503, body: '' } : { status: 200, body: feedOf(['mill', 1]) },
  );
  const asked = () => web.paths().filter((path) => path === '/feed').length;
  expect(said.join('\n')).toContain('asks me to come back in 10 min (503)');
  await time.pass(119);
  expect(asked()).toBe(1);
  await time.pass(2);
  expect(asked()).toBe(2);
  await time.pass(239);
  expect(asked()).toBe(2);
  isDown = false;
  await time.pass(2);
  expect(said.at(-1)).toContain(' 1 added');
  await close();
});
