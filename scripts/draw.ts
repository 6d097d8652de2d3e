/** Draws a page as a picture with a headless Chromium: the one that CHROMIUM names, or `chromium`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CHROMIUM = process.env.CHROMIUM ?? 'chromium';

/** @param page HTML that writes its height in pixels into `data-height`. @param width In pixels. */
export function draw(page: string, file: string, width: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'quotewire-page-'));
  const path = join(folder, 'page.html');
  writeFileSync(path, page);
  const chromium = (...options: string[]): string =>
    execFileSync(
      CHROMIUM,
      ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', ...options, `file://${path}`],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
  const height = /data-height="(\d+)"/.exec(chromium(`--window-size=${width},4000`, '--dump-dom'))?.[1];
  if (!height) throw new Error('Chromium could not lay out the page.');
  chromium(
    `--window-size=${width},${height}`,
    '--force-device-scale-factor=2',
    `--screenshot=${resolve(file)}`,
  );
  rmSync(folder, { recursive: true });
}
