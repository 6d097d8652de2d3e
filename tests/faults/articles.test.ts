/** Damaged articles through the real indexer: each is indexed or refused with a reason, and none is misquoted. */
import { describe, expect, it } from 'vitest';
import { seeded } from '../../lab/statistics.js';
import { isVerbatim } from '../../src/answer/quotes/compose.js';
import { createApp } from '../../src/app/app.js';
import { readConfig } from '../../src/app/config.js';
import { parseArticle } from '../../src/index/parse.js';
import { renderAnswer, renderReport, renderSources } from '../../src/terminal/render.js';
import { ARTICLES } from '../support/articles.js';
import { folderOf } from '../support/folder.js';
import { isFull, runs } from '../support/full.js';
import { mutate } from '../support/mutate.js';
import { NEWS } from '../support/newsroom.js';
import { column, pdfOf } from '../support/pdf.js';
import { expectPrintable } from '../support/terminal.js';

const BATCH = runs(24, 100);
const PAGE = `<html><head><title>Ferry to Skarvik</title><script type="application/ld+json">{"@type":"NewsArticle",
"author":{"name":"Ida Holm"},"datePublished":"2023-06-18"}</script></head><body><nav><a href="/">Home</a></nav>
<article><h1>Ferry to Skarvik</h1><p>The ferry between Nordhaven and Skarvik will sail again, Fjordline said.</p>
<p>“Tickets cost 120&nbsp;crowns,” director Peter Aas said.</p><ul><li>two boats</li></ul></article></body></html>`;
const ORIGINALS: readonly (readonly [extension: string, bytes: Buffer])[] = [
  ...Object.entries({ ...NEWS, ...ARTICLES }).map(
    ([path, text]) => [path.endsWith('.md') ? 'md' : 'txt', Buffer.from(text)] as const,
  ),
  ['txt', Buffer.from(ARTICLES['news/festival.txt']!)],
  ['html', Buffer.from(PAGE)],
  ['htm', Buffer.from(PAGE, 'utf16le')],
  [
    'pdf',
    pdfOf([column(['Mayor Ada Lund said the plant would', 'power 4,000 homes by 2026.'])], {
      Title: 'Plant',
    }),
  ],
];
const QUESTIONS = [
  'What did Ada Lund say about the plant?',
  'How much do tickets for the ferry cost?',
  'When does the library close?',
  'word evil.example click here',
];

describe('mutated articles', () => {
  it.each(Array.from({ length: runs(1, 10) }, (_, batch) => batch + 1))(
    `batch %i: ${BATCH} are indexed or refused with a reason, and quoted to the letter`,
    async (batch) => {
      const random = seeded(batch);
      const files: Record<string, string | Uint8Array> = { 'whole.md': NEWS['harbour/ferry.md']! };
      for (let i = 0; i < BATCH; i += 1) {
        const [extension, bytes] = ORIGINALS[i % ORIGINALS.length]!;
        files[`${i}.${extension}`] = mutate(bytes, random);
      }
      const app = await createApp(
        readConfig(
          { ARTICLES_DIR: folderOf(files), INDEX_DIR: folderOf({}), EMBEDDING_MODEL: 'builtin' },
          {},
        ),
        { say: () => {} },
        isFull ? {} : { parse: parseArticle },
      );
      const report = await app.assistant.reindex();
      expect(report.articles + report.failed.length).toBe(BATCH + 1);
      expect(report.articles).toBeGreaterThan(BATCH / 4);
      expect(report.failed.length).toBeGreaterThan(0);
      for (const { path, reason } of report.failed) {
        expect(Object.keys(files)).toContain(path);
        expect(reason, path).toMatch(/^[a-z].{5,200}$/);
      }
      expectPrintable(renderReport(report));
      const look = { colour: false, width: 100 };
      expectPrintable(renderSources(await app.assistant.sources(), look));
      for (const text of QUESTIONS) {
        const answer = await app.assistant.ask({ text, limit: 10 });
        expectPrintable(renderAnswer(answer, look));
        for (const quote of [...answer.quotes, ...answer.closest]) {
          expect(isVerbatim(quote, (await app.assistant.article(quote.article.id))!)).toBe(true);
        }
      }
      await app.close();
    },
  );
});
