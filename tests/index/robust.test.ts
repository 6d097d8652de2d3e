import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { readArticle } from '../../src/index/read.js';
import { folderOf } from '../support/folder.js';
import { runs } from '../support/full.js';
import { column, pdfOf } from '../support/pdf.js';

const SAMPLES: Record<string, Buffer> = {
  'a.txt': Buffer.from(
    'Harbour reopens\n\nBy Ana Ruiz\n\nTwo ferries left. “At last,” she said.\n\nLeave a Reply\n',
  ),
  'a.md': Buffer.from(
    '---\ntitle: Harbour\ndate: 2024-03-04\n---\n\n# Harbour\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n',
  ),
  'a.html': Buffer.from(
    '<html><head><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"A"}}</script></head><body><article><h1>Harbour</h1><p>Two ferries left.</p><ul><li>a</li></ul></article></body></html>',
  ),
  'a.pdf': pdfOf([column(['Two ferries left before', 'noon.'])], { Title: 'Harbour' }),
};
/** Settles with the text or with the reason, and throws nothing else. */
async function readable(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  writeFileSync(join(folder, path), bytes);
  try {
    for (const { text, published } of await (await readArticle(folder, path)).parse()) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe('');
      expect(published ?? '2024-03-04').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).not.toBe('');
  }
}

describe.each(Object.entries(SAMPLES))('reading %s', (path, sample) => {
  it('survives any bytes', async () => {
    const folder = folderOf({});
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => readable(folder, path, bytes)),
      { numRuns: runs(12, 200) },
    );
  });

  it('survives a damaged file', async () => {
    const folder = folderOf({});
    const damage = fc.record({
      at: fc.nat(sample.length - 1),
      cut: fc.nat(60),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc.constantFrom('<', '---\n', '[', '>>', '(').map((text) => Buffer.from(text)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(damage, ({ at, cut, insert }) =>
        readable(folder, path, Buffer.concat([sample.subarray(0, at), insert, sample.subarray(at + cut)])),
      ),
      { numRuns: runs(20, 300) },
    );
  });
});

describe('reading a page nested without end', () => {
  it.each(['<div>', '<b>', '<table><tr><td>'])('refuses %s', async (tag) => {
    const folder = folderOf({ 'a.html': tag.repeat(20_000) });
    await expect((await readArticle(folder, 'a.html')).parse()).rejects.toThrow('nested too deeply');
  });
});
