import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childProgram } from '../support/child.js';
import { articleText } from '../support/corpus.js';
import { folderOf } from '../support/folder.js';
import { folderStore } from '../support/folder-store.js';
import { runs } from '../support/full.js';

const ARTICLES = runs(20, 60);

/** Builds in a process of its own; resolves with how it ended and what it wrote to standard error. */
function build(articlesDir: string, indexDir: string): Promise<{ status: number | null; told: string }> {
  const child = spawn(process.execPath, [childProgram('build-child'), articlesDir, indexDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.on('data', (chunk) => {
    told += chunk;
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, told })));
}

describe('two processes that reindex one folder at once', () => {
  const count = runs(1, 50);

  it(`${count} times: one wins and the other says so, or both finish, and the index is whole`, async () => {
    for (let run = 0; run < count; run += 1) {
      const articlesDir = folderOf(
        Object.fromEntries(Array.from({ length: ARTICLES }, (_, i) => [`${i}.txt`, articleText(i + run)])),
      );
      const indexDir = folderOf({});
      const both = await Promise.all([build(articlesDir, indexDir), build(articlesDir, indexDir)]);
      expect(both.map(({ status }) => status)).toContain(0);
      for (const { told } of both.filter(({ status }) => status !== 0)) {
        expect(told).toMatch(
          /UserError\]?: (?:The index is being built by process \d+|Another build took over)/,
        );
      }
      const index = (await folderStore(indexDir).open())!;
      expect(index.info.articles).toBe(ARTICLES);
      expect(await index.lexical([{ stem: 'council', weight: 1 }], 9)).toHaveLength(9);
      await index.close();
      expect((await readdir(indexDir)).toSorted()).toEqual(['current', 'generations']);
      expect(await readdir(join(indexDir, 'generations'))).toHaveLength(1);
    }
  });
});
