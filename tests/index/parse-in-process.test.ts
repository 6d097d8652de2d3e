import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { parseArticle } from '../../src/index/parse.js';
import { createParser, OverLimitError, parseInProcess } from '../../src/index/parse-in-process.js';
import { isFull } from '../support/full.js';
import { column, pdfOf } from '../support/pdf.js';

const MB = 1024 * 1024;
const page = pdfOf([column(['The harbour reopened on Monday.'])], { Title: 'Harbour reopens' });
/** Takes pdf.js minutes, for it looks through all drawing states that are open whenever another opens. */
const endless = pdfOf(['q '.repeat(100_000)]);

const text = Buffer.from('Harbour reopens\n\nTwo ferries left. “At last,” she said.\n');

const parse = createParser({ cpuMs: 20_000, heapBytes: 512 * MB, rssBytes: 1024 * MB });

it('reads in processes what it reads without, one file or several at a time', async () => {
  const [first, second, third] = await Promise.all([
    parse('a.pdf', page),
    parse('a.txt', text),
    parse('b.pdf', page),
  ]);
  expect(first).toEqual(await parseArticle('a.pdf', page));
  expect(second).toEqual(await parseArticle('a.txt', text));
  expect(third).toEqual(first);
});

it('loads there what it loads late: HTML within Markdown', async () => {
  const markdown = Buffer.from('# Harbour\n\nIt <b>reopened</b>.\n\n<p>Two ferries left.</p>\n');
  expect((await parse('a.md', markdown))[0]!.text).toBe('It reopened.\n\nTwo ferries left.');
});

it('refuses with the same reason, and reads the next file', async () => {
  const refused = parse('a.pdf', Buffer.from('%PDF-1.4\nnothing'));
  await expect(refused).rejects.toThrow('is damaged or not a PDF');
  await expect(refused).rejects.toBeInstanceOf(UserError);
  await expect(refused).rejects.not.toBeInstanceOf(OverLimitError);
  expect((await parse('a.pdf', page))[0]!.title).toBe('Harbour reopens');
});

it('gives up a file without end while the program goes on, and reads the next', async () => {
  // Loading the program alone takes up to half a second of a busy machine.
  const parseBriefly = createParser({ cpuMs: 1_500, heapBytes: 512 * MB, rssBytes: 1024 * MB });
  let given = false;
  const reading = parseBriefly('endless.pdf', endless).finally(() => {
    given = true;
  });
  const next = parseBriefly('a.txt', text);
  reading.catch(() => undefined);
  let turns = 0;
  while (!given) {
    await setTimeout(10);
    turns += 1;
  }
  expect(turns).toBeGreaterThan(10);
  await expect(reading).rejects.toThrow('takes too long to read');
  await expect(reading).rejects.toBeInstanceOf(OverLimitError);
  expect((await next)[0]!.title).toBe('Harbour reopens');
});

it('gives up a file that takes more memory than it may, and in a long run reads the next', async () => {
  const parseInLittle = createParser({ cpuMs: 20_000, heapBytes: 512 * MB, rssBytes: 120 * MB });
  // Every three bytes become an object in memory.
  const large = Buffer.from(`[${'{},'.repeat(2 * MB)}{}]`);
  const reading = parseInLittle('large.json', large);
  await expect(reading).rejects.toThrow('takes too much memory to read');
  await expect(reading).rejects.toBeInstanceOf(OverLimitError);
  if (isFull) expect((await parseInLittle('a.txt', text))[0]!.title).toBe('Harbour reopens');
});

it.runIf(isFull)('has limits in the program too, of time and of memory', async () => {
  const limit = (path: string, bytes: Uint8Array) =>
    parseInProcess(path, bytes).catch((error: Error) => error);
  const slow = await limit('endless.pdf', endless);
  expect([slow, String(slow)]).toEqual([expect.any(OverLimitError), expect.stringContaining('too long')]);
  const large = await limit('large.json', Buffer.from(`[${'{},'.repeat(16 * MB)}{}]`));
  expect([large, String(large)]).toEqual([expect.any(OverLimitError), expect.stringContaining('memory')]);
});
