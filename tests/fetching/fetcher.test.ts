import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { messageOf } from '../../src/errors.js';
import type { Resolve } from '../../src/fetching/addresses.js';
import { createFetcher, type Fetched } from '../../src/fetching/fetcher.js';
import { createRobots } from '../../src/fetching/robots.js';
import { expectLinear } from '../support/growth.js';
import { fetchLocally, serveWeb } from '../support/web.js';

const MB = 1024 * 1024;
const textOf = ({ bytes }: { bytes: Uint8Array }) =>
  Buffer.from(bytes).toString('utf8').replace('\uFEFF', '');

it('says who it is, brings no cookies, and follows redirects to where they lead', async () => {
  const web = await serveWeb({
    '/a': { status: 301, headers: { location: '/b?x=1', 'set-cookie': 'id=7' } },
    '/b?x=1': { status: 302, headers: { location: '/c#part', 'set-cookie': 'id=8' } },
    '/c': 'Here.',
  });
  const page = await fetchLocally()(`${web.origin.replace('://', '://ann:secret@')}/a`);
  expect(textOf(page)).toBe('Here.');
  expect(page.target.href).toBe(`${web.origin}/c`);
  for (const { headers } of web.asked) {
    expect(headers['user-agent']).toMatch(/^quotewire\//);
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  }
});

it('checks every redirect, and gives up one without end', async () => {
  const web = await serveWeb({
    '/round': { status: 302, headers: { location: '/round' } },
    '/inside': { status: 302, headers: { location: 'http://169.254.169.254/latest/meta-data/' } },
    '/other': { status: 302, headers: { location: 'http://[::1]/' } },
    '/file': { status: 302, headers: { location: 'file:///etc/passwd' } },
  });
  const fetch = fetchLocally();
  await expect(fetch(`${web.origin}/round`)).rejects.toThrow('without end');
  await expect(fetch(`${web.origin}/inside`)).rejects.toThrow('not on the public internet');
  await expect(fetch(`${web.origin}/other`)).rejects.toThrow('not on the public internet');
  await expect(fetch(`${web.origin}/file`)).rejects.toThrow('only fetch web addresses');
});

it('asks before it follows a redirect', async () => {
  const web = await serveWeb({ '/a': { status: 301, headers: { location: '/b' } }, '/b': 'Here.' });
  const onRedirect = async (target: URL) => {
    throw new Error(`not to ${target.pathname}`);
  };
  await expect(fetchLocally()(`${web.origin}/a`, { onRedirect })).rejects.toThrow();
  expect(web.paths()).toEqual(['/a']);
});

it('connects to no private network unless a test allows it', async () => {
  const web = await serveWeb({ '/': 'secret' });
  const fetch = createFetcher();
  await expect(fetch(`${web.origin}/`)).rejects.toThrow('usual ports');
  await expect(fetch('http://localhost/')).rejects.toThrow('not on the public internet');
  await expect(fetch('http://2130706433/')).rejects.toThrow('not on the public internet');
  expect(web.asked).toEqual([]);
});

it('looks a name up once, and connects to the address that it checked', async () => {
  const web = await serveWeb({ '/': 'Here.' });
  // As a server of names would that answers differently the second time.
  const resolve = vi
    .fn<Resolve>()
    .mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }])
    .mockResolvedValue([{ address: '10.0.0.1', family: 4 }]);
  const fetch = fetchLocally({ resolve });
  expect(textOf(await fetch(`http://news.example:${web.port}/`))).toBe('Here.');
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(web.asked[0]!.headers.host).toBe(`news.example:${web.port}`);
  await expect(fetch(`http://news.example:${web.port}/`)).rejects.toThrow('not on the public internet');
});

it.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('unpacks %s, and stops where it unpacks to too much', async (encoding, pack) => {
  const headers = { 'content-encoding': encoding };
  const bomb = pack(Buffer.alloc(8 * MB));
  expect(bomb.length).toBeLessThan(MB / 8);
  const web = await serveWeb({
    '/page': { headers, body: pack(Buffer.from('Harbour')) },
    '/bomb': { headers, body: bomb },
    '/damaged': { headers, body: 'no such packing' },
  });
  const fetch = fetchLocally();
  expect(textOf(await fetch(`${web.origin}/page`))).toBe('Harbour');
  await expect(fetch(`${web.origin}/bomb`, { mostBytes: MB })).rejects.toThrow('larger than 1 MB');
  await expect(fetch(`${web.origin}/damaged`)).rejects.toThrow(/damaged|broke off/);
});

it('stops at what is too large, whatever the server says of its length', async () => {
  const web = await serveWeb({
    '/said': { headers: { 'content-length': String(99 * MB) }, body: 'a' },
    '/endless': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
        response.once('drain', more);
      };
      more();
    },
    '/twice': { headers: { 'content-encoding': 'gzip, gzip' }, body: 'a' },
  });
  const fetch = fetchLocally();
  await expect(fetch(`${web.origin}/said`)).rejects.toMatchObject({
    message: expect.stringContaining('larger than 20 MB'),
    isPassing: false,
  });
  await expect(fetch(`${web.origin}/endless`, { mostBytes: MB })).rejects.toThrow('larger than 1 MB');
  await expect(fetch(`${web.origin}/twice`)).rejects.toThrow('cannot unpack');
});

it('gives up a server that is silent, slow or breaks off, until another time', async () => {
  const web = await serveWeb({
    '/silent': () => {},
    '/slow': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<p>');
    },
    '/broken': (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<p>', () => response.destroy());
    },
    '/reset': (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('<p>', () => response.socket!.resetAndDestroy());
    },
    '/switched': (_, response) =>
      void response.writeHead(101, { connection: 'upgrade', upgrade: 'websocket' }).end(),
  });
  const passing = (words: string) => ({ message: expect.stringContaining(words), isPassing: true });
  const silent = fetchLocally({ headMs: 30 })(`${web.origin}/silent`);
  await expect(silent).rejects.toMatchObject(passing('too long to answer'));
  const slow = fetchLocally({ totalMs: 60 })(`${web.origin}/slow`);
  await expect(slow).rejects.toMatchObject(passing('too long to answer'));
  for (const path of ['/broken', '/reset', '/switched'])
    await expect(fetchLocally()(`${web.origin}${path}`)).rejects.toMatchObject(passing('broke off'));
  const never = fetchLocally({ resolve: () => new Promise(() => {}), totalMs: 30 })('http://news.example/');
  await expect(never).rejects.toMatchObject(passing('too long'));
});

it.each([
  ['ENOTFOUND', false],
  ['EAI_AGAIN', true],
])('says that a host cannot be found (%s), and if that passes', async (code, isPassing) => {
  const resolve: Resolve = () => Promise.reject(Object.assign(new Error(code), { code }));
  const message = 'I cannot find news.example: check the address.';
  await expect(fetchLocally({ resolve })('http://news.example/')).rejects.toMatchObject({
    message,
    isPassing,
  });
});

it.each([
  [403, {}, 'does not let me read', undefined, false],
  [404, {}, 'no such page', undefined, false],
  [429, { 'retry-after': '120' }, 'come back in 2 min', 120_000, true],
  [429, { 'retry-after': '7200' }, 'come back in 120 min', 7_200_000, true],
  [429, { 'retry-after': '86400' }, 'come back later', 86_400_000, true],
  [503, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 'come back later', 0, true],
  [500, { 'retry-after': 'soon' }, 'could not give me', undefined, true],
])('says what %i means, and if it passes', async (status, headers, message, retryAfterMs, isPassing) => {
  const web = await serveWeb({ '/': { status, headers } });
  await expect(fetchLocally()(`${web.origin}/`)).rejects.toMatchObject({
    message: expect.stringContaining(message),
    status,
    retryAfterMs,
    isPassing,
  });
});

it('learns when nothing has changed', async () => {
  const web = await serveWeb({
    '/': (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"7"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"7"' }).end(isKnown ? '' : 'News.');
    },
  });
  const first = await fetchLocally()(`${web.origin}/`);
  expect(first).toMatchObject({ status: 200, validators: { etag: '"7"' } });
  const second = await fetchLocally()(`${web.origin}/`, { since: first.validators });
  expect(second).toMatchObject({ status: 304, bytes: Buffer.alloc(0) });
});

it('says where an address leads for good, and what a file is called', async () => {
  const to = (status: number, location: string) => ({ status, headers: { location } });
  const web = await serveWeb({
    '/old': to(301, '/older'),
    '/older': to(308, '/new'),
    '/today': to(302, '/old'),
    '/old/today': to(301, '/today'),
    '/new': { headers: { 'content-disposition': 'attachment; filename="Report 4.pdf"' } },
    '/plain.pdf': 'a',
    '/unnamed.pdf': { headers: { 'content-disposition': 'attachment; filename="download"' } },
    '/extended': { headers: { 'content-disposition': "attachment; filename*=UTF-8''r.pdf" } },
  });
  const { origin } = web;
  const fetched = (path: string) => fetchLocally()(`${origin}${path}`);
  expect(await fetched('/old')).toMatchObject({ movedTo: new URL(`${origin}/new`), name: 'Report 4.pdf' });
  expect((await fetched('/today')).movedTo).toBe(null);
  expect((await fetched('/old/today')).movedTo?.pathname).toBe('/today');
  expect(await fetched('/plain.pdf')).toMatchObject({ movedTo: null, name: '/plain.pdf' });
  expect((await fetched('/unnamed.pdf')).name).toBe('/unnamed.pdf');
  expect((await fetched('/extended')).name).toBe("UTF-8''r.pdf");
});

it('says what to do about a feed, a site in trouble, and one that wants to be left alone for a while', async () => {
  const web = await serveWeb({
    '/feed': { headers: { 'content-type': 'application/rss+xml' }, body: '<rss/>' },
    '/busy': { status: 429, headers: { 'retry-after': '90' } },
    '/busier': { status: 503 },
    '/broken': { status: 500 },
  });
  const reason = (path: string) =>
    fetchLocally()(`${web.origin}${path}`, { accepts: () => false }).catch(messageOf);
  expect(await reason('/feed')).toContain('put its address into FEEDS');
  expect(await reason('/busy')).toContain('asks me to come back in 2 min (429).');
  expect(await reason('/busier')).toContain('asks me to come back later (503).');
  expect(await reason('/broken')).toContain('could not give me that (500). Try again later.');
});

it('takes the charset that the server names, and refuses types that nobody asked for', async () => {
  const web = await serveWeb({
    '/latin': {
      headers: { 'content-type': 'text/html; charset="ISO-8859-1"' },
      body: Buffer.from('Brücke', 'latin1'),
    },
    '/picture': { headers: { 'content-type': 'image/png' }, body: 'a' },
  });
  const accepts = (type: string) => type === 'text/html';
  expect(textOf(await fetchLocally()(`${web.origin}/latin`, { accepts }))).toBe('Brücke');
  await expect(fetchLocally()(`${web.origin}/picture`, { accepts })).rejects.toThrow('not a kind of file');
});

it('asks robots.txt once a day', async () => {
  const web = await serveWeb({
    '/robots.txt':
      'User-agent: *\nDisallow: /private\n\nUser-agent: quotewire\nDisallow: /desk\nCrawl-delay: 3\n',
  });
  let now = 0;
  const robots = createRobots(fetchLocally(), () => now);
  expect(await robots.allows(new URL(`${web.origin}/news`))).toBe(true);
  expect(await robots.allows(new URL(`${web.origin}/desk/a`))).toBe(false);
  expect(await robots.pauseMs(new URL(web.origin))).toBe(3000);
  expect(web.paths()).toEqual(['/robots.txt']);
  now = 25 * 60 * 60 * 1000;
  await robots.allows(new URL(`${web.origin}/news`));
  expect(web.paths()).toHaveLength(2);
});

it('takes a missing robots.txt for permission, and a failing one for a refusal', async () => {
  const web = await serveWeb({});
  const robots = createRobots(fetchLocally());
  expect(await robots.allows(new URL(`${web.origin}/news`))).toBe(true);
  web.pages['/robots.txt'] = { status: 500 };
  await expect(createRobots(fetchLocally()).allows(new URL(`${web.origin}/news`))).rejects.toThrow();
});

describe('a robots.txt', () => {
  const origin = 'https://news.example';
  const robotsOf = (text: string) =>
    createRobots(async () => ({ bytes: Buffer.from(text) }) as unknown as Fetched);
  const allows = (text: string, path: string) => robotsOf(text).allows(new URL(`${origin}${path}`));

  it('of many robots and many rules takes time that grows with its size alone', async () => {
    await expectLinear(500, (size) => {
      const names = Array.from({ length: size }, (_, i) => `User-agent: robot${i}\n`);
      return allows(`${names.join('')}${'Disallow: /desk\n'.repeat(size)}`, '/news');
    });
  });

  it('binds by the rules below our name, or below that of everybody, wherever it stands in a list', async () => {
    const listed = 'User-agent: a\nUser-Agent : Quotewire/2 # us\nuser-agent: b\n\nDisallow: /desk\n';
    const others = `${listed}User-agent: c\nDisallow: /\n`;
    expect([await allows(others, '/desk/1'), await allows(others, '/news')]).toEqual([false, true]);
    const everybody = 'User-agent: a\nUser-agent: *\nUser-agent: b\nDisallow: /desk\n';
    expect([await allows(everybody, '/desk/1'), await allows(everybody, '/news')]).toEqual([false, true]);
  });

  it('allows nothing if its wildcards would take long to compare', async () => {
    const rules = `User-agent: *\n${'Disallow: /*a*a*a*b\n'.repeat(20_000)}`;
    expect([await allows(rules, '/news'), await allows(rules, `/${'a'.repeat(1900)}`)]).toEqual([
      true,
      false,
    ]);
  });
});
