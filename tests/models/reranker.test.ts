import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createReranker } from '../../src/models/reranker.js';
import type { Reranker } from '../../src/retrieval/ports.js';
import { folderOf } from '../support/folder.js';
import { startHub, unreachableHub } from '../support/hub.js';
import { crossEncoder } from '../support/model/cross-encoder.js';
import { spanReader } from '../support/model/span-reader.js';

const WORDS = 'when does the ferry leave for storvik bridge closed river it leaves at noon'.split(' ');
const FILES = crossEncoder(WORDS);
const MODEL = 'someone/cross-encoder';
const QUESTION = 'When does the ferry leave?';

async function rerankerOf(request: Parameters<typeof createReranker>[0]): Promise<Reranker> {
  const reranker = await createReranker(request);
  onTestFinished(() => reranker.close());
  return reranker;
}
const fromFolder = (files = FILES) => rerankerOf({ model: folderOf(files), cacheDir: folderOf({}) });

describe('a reranker', () => {
  it('scores each text by question and text together', async () => {
    const reranker = await fromFolder();
    const texts = ['The bridge is closed.', 'The ferry leaves at noon.', 'When does the ferry leave', ''];
    expect(await reranker.score(QUESTION, texts)).toEqual([1, 2, 5, 0]);
    expect(await reranker.score('Is the bridge closed?', texts)).toEqual([3, 1, 1, 0]);
    expect(await reranker.score(QUESTION, [])).toEqual([]);
  });

  it('scores in the order of the texts, each as if alone', async () => {
    const reranker = await fromFolder();
    const many = Array.from(
      { length: 21 },
      (_, i) => `${'river '.repeat((i * 5) % 7)}${WORDS.slice(0, i % 6)}`,
    );
    const alone: number[] = [];
    for (const text of many) alone.push(...(await reranker.score(QUESTION, [text])));
    expect(await reranker.score(QUESTION, many)).toEqual(alone);
    expect(new Set(alone).size).toBeGreaterThan(3);
  });

  it('cuts a long text and a long question, and still reads both', async () => {
    const reranker = await fromFolder(crossEncoder(WORDS, { longest: 200 }));
    const long = 'river '.repeat(1000);
    expect(await reranker.score(QUESTION, [`ferry ${long}`, `${long} ferry`])).toEqual([1, 0]);
    expect(await reranker.score(`ferry ${'closed '.repeat(1000)}`, ['The ferry'])).toEqual([1]);
  });

  it('is downloaded once, and then needs no network', async () => {
    const hub = await startHub(MODEL, FILES);
    const cacheDir = folderOf({});
    const first = await rerankerOf({ model: MODEL, cacheDir, hub });
    expect(hub.requests.toSorted()).toEqual(Object.keys(FILES).toSorted());
    const again = await rerankerOf({
      model: MODEL,
      cacheDir,
      hub: await unreachableHub(),
    });
    expect(again.id).toBe(first.id);
    expect(again.id).toMatch(/^someone\/cross-encoder q8 [0-9a-f]{8}$/);
  });

  it('says in one line that it cannot be had', async () => {
    const hub = await unreachableHub();
    await expect(createReranker({ model: MODEL, cacheDir: folderOf({}), hub })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(
        /^The reranker someone\/cross-encoder could not be downloaded: .*ECONNREFUSED.*\.$/,
      ),
    });
  });

  it.each([
    ['gives two scores', crossEncoder(WORDS, { labels: 2 }), /does not give one score per text/],
    ['is a reader', spanReader({ starts: {}, ends: {} }), /does not give one score per text/],
  ])('refuses a model that %s', async (_, files, message) => {
    await expect(createReranker({ model: folderOf(files), cacheDir: folderOf({}) })).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(message),
    });
  });

  it('cannot be used once it is closed', async () => {
    const reranker = await createReranker({ model: folderOf(FILES), cacheDir: folderOf({}) });
    await reranker.close();
    const library = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => library.mockRestore());
    await expect(reranker.score(QUESTION, ['The ferry'])).rejects.toThrow();
  });
});
