/** Draws pages as pictures with a headless Chromium: the one that CHROMIUM names, or that of Debian's package. */
import { chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** @param page HTML. @param file Where the picture goes, a PNG. @param width In pixels. */
export type Draw = (page: string, file: string, width: number) => Promise<void>;

/** Runs `work` while one browser is open, as starting it takes longer than drawing. */
export async function withDrawing(work: (draw: Draw) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await work(async (page, file, width) => {
      // A picture of the full page is never lower than the window.
      const tab = await browser.newPage({ viewport: { width, height: 50 }, deviceScaleFactor: 2 });
      await tab.setContent(page);
      await tab.screenshot({ path: file, fullPage: true });
      await tab.close();
    });
  } finally {
    await browser.close();
  }
}
