/** The reading page in a real browser; belongs to `npm run test:full`. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startReadingPage, type Web } from '../../src/app/reading-page.js';
import { createLinks } from '../../src/web/links.js';
import { isFull } from '../support/full.js';
import { NEWS, openNewsroom } from '../support/newsroom.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const canRun = isFull && existsSync(CHROMIUM);
if (isFull && !canRun) console.warn(`the reading page was not opened: there is no browser at ${CHROMIUM}`);
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SECRET = 'a secret of a test, 32 characters';
/** Where pictures of the pages are put, if anywhere. */
const PICTURES = process.env.PICTURES;

describe.skipIf(!canRun)('the reading page in Chromium', () => {
  let newsroom: Awaited<ReturnType<typeof openNewsroom>>;
  let folder: string;
  let web: Web;
  let browser: Browser;
  let link: string;
  beforeAll(async () => {
    const filler = Array.from(
      { length: 80 },
      (_, i) => `Paragraph ${i} tells of nothing but the weather in Grenville.`,
    );
    newsroom = await openNewsroom({
      ...NEWS,
      'inland/long.md': `---\ntitle: A winter in Grenville\npublisher: The Inland Post\n---\n\n${filler.join('\n\n')}\n\nMayor Ole Frost said the snow would be gone by April. "Spring comes late here," Frost said.\n\n${filler.join('\n\n')}`,
    });
    folder = await mkdtemp(join(tmpdir(), 'quotewire-browser-'));
    const settings = { port: 0, url: 'http://127.0.0.1', host: '127.0.0.1', secret: SECRET };
    web = await startReadingPage(newsroom.assistant, settings, folder);
    // Not loaded where no browser is.
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
    const { quotes } = await newsroom.assistant.ask({ text: 'What did Ole Frost say about the snow?' });
    const [first] = quotes;
    const { text } = (await newsroom.assistant.article(first!.article.id))!;
    const references = [first!.text, 'Spring comes late here'].map((said) => {
      const start = text.indexOf(said);
      return { articleId: first!.article.id, start, end: start + said.length };
    });
    link = createLinks(`http://127.0.0.1:${web.port}`, Buffer.from(SECRET)).to(references, 0);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await web?.close();
    await newsroom?.close();
    if (folder) await rm(folder, { recursive: true });
  });
  /** A page, with what it complained of and asked for elsewhere. */
  async function open(address: string, options: BrowserContextOptions = {}) {
    // Only so can a test put axe into a page that allows no script.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())));
    page.on('pageerror', (error) => void troubles.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).host !== `127.0.0.1:${web.port}`) troubles.push(request.url());
    });
    await page.goto(address);
    return { page, troubles, close: () => context.close() };
  }
  async function accessibility(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: AXE });
    const found = (await page.evaluate('axe.run()')) as { violations: { id: string; help: string }[] };
    return found.violations.map(({ id, help }) => `${id}: ${help}`);
  }

  it.each(
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      [390, 640].map((width) => ({ colorScheme, width })),
    ),
  )('is readable and without fault: $colorScheme, $width px', async ({ colorScheme, width }) => {
    const { page, troubles, close } = await open(link, { colorScheme, viewport: { width, height: 800 } });
    expect(await accessibility(page)).toEqual([]);
    const isTooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(isTooWide)).toBe(false);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `article-${colorScheme}-${width}.png`) });
    await page.getByRole('searchbox').fill('What did Ole Frost say?');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('main').getByRole('link').first().waitFor();
    expect(await accessibility(page)).toEqual([]);
    expect(await page.evaluate(isTooWide)).toBe(false);
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `answer-${colorScheme}-${width}.png`) });
    expect(troubles).toEqual([]);
    await close();
  });

  it('opens at the quote, and goes on to the next one', async () => {
    const { page, close } = await open(link, { viewport: { width: 390, height: 800 } });
    const shown = async (): Promise<boolean> => {
      const box = await page.locator('mark').first().boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= 800;
    };
    await expect.poll(shown).toBe(true);
    expect(await page.locator('mark').innerText()).toContain('the snow would be gone by April');
    await page.getByRole('link', { name: 'Next quote (2 of 2)' }).click();
    await page.getByRole('link', { name: 'Previous quote (1 of 2)' }).waitFor({ state: 'attached' });
    expect(await page.locator('mark').innerText()).toBe('Spring comes late here');
    // The page scrolls to its quote a moment after the links are there.
    await expect.poll(shown).toBe(true);
    await close();
  });

  it('can be used by keyboard alone, and has landmarks for screen readers', async () => {
    const { page, close } = await open(link.replace('#quote', ''));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the quote');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('quote');
    for (const role of ['banner', 'main', 'article', 'search', 'navigation', 'contentinfo'] as const)
      expect(await page.getByRole(role).count(), role).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('A winter in Grenville');
    await page.getByRole('searchbox', { name: 'Ask this article' }).focus();
    await page.keyboard.type('What did Ole Frost say?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What did Ole Frost say?' }).waitFor();
    await close();
  });

  it('runs no script that slips into it', async () => {
    const { page, close } = await open(link, { bypassCSP: false });
    await page.evaluate(() => {
      // Put there as a fault of ours would put it.
      const script = globalThis as unknown as {
        document: { body: { insertAdjacentHTML(a: string, b: string): void } };
      };
      script.document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="x" onerror="document.title=\'taken\'">',
      );
    });
    await page.waitForTimeout(200);
    expect(await page.title()).toBe('A winter in Grenville');
    await close();
  });
});
