import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/errors.js';
import { parsePdf } from '../../../src/index/formats/pdf.js';
import { createPdfReader } from '../../../src/index/formats/pdf-in-worker.js';
import { column, pdfOf } from '../../support/pdf.js';

const page = pdfOf([column(['The harbour reopened on Monday.'])], { Title: 'Harbour reopens' });
/** Takes pdf.js minutes, for it looks through all drawing states that are open whenever another opens. */
const endless = pdfOf(['q '.repeat(100_000)]);

const read = createPdfReader(20_000);

it('reads in a thread what it reads without', async () => {
  const [first, second] = await Promise.all([read(page), read(page)]);
  expect(first).toEqual(await parsePdf(page));
  expect(second).toEqual(first);
});

it('refuses with the same reason, and reads the next file', async () => {
  const refused = read(Buffer.from('%PDF-1.4\nnothing'));
  await expect(refused).rejects.toThrow('is damaged, or no PDF at all');
  await expect(refused).rejects.toBeInstanceOf(UserError);
  expect((await read(page)).declared.title).toBe('Harbour reopens');
});

it('gives up a file without end while the program goes on, and reads the next', async () => {
  const readBriefly = createPdfReader(1000);
  let given = false;
  const reading = readBriefly(endless).finally(() => {
    given = true;
  });
  const next = readBriefly(page);
  reading.catch(() => undefined);
  let turns = 0;
  while (!given) {
    await setTimeout(10);
    turns += 1;
  }
  expect(turns).toBeGreaterThan(50);
  await expect(reading).rejects.toThrow('takes too long to read');
  await expect(reading).rejects.toBeInstanceOf(UserError);
  expect((await next).declared.title).toBe('Harbour reopens');
});
