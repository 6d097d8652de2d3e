import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PreparedArticle } from '../../../src/retrieval/ports.js';
import { articlesAt, lineOf, openArticles } from '../../../src/stores/folder/articles.js';
import { fingerprint } from '../../../src/system/durable-files.js';
import { corpus, prepare } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';

/** Longer and shorter than what is read at a time, in between short ones. */
const articles = [
  ...corpus(3, 20),
  ofText('1.txt', `${'A word of it, '.repeat(200_000)}end.`),
  prepare('2.txt', 'Ένα “τέλος”.\n\nA tab\tand a \\n.'),
  ofText('3.txt', `${'Ж'.repeat(600_000)}.`),
  prepare('4.txt', ''),
];

/** An article whose long text is one sentence, which it would take seconds to find out. */
function ofText(path: string, text: string): PreparedArticle {
  const short = prepare(path, 'A word.');
  const sentences = [{ ...short.sentences[0]!, start: 0, end: text.length }];
  return { ...short, text, sentences };
}

async function written() {
  const bytes = Buffer.concat(articles.map(lineOf));
  const path = join(folderOf({ 'articles.jsonl': bytes }), 'articles.jsonl');
  return { bytes, path, expected: fingerprint(bytes) };
}
async function opened() {
  const { bytes, path, expected } = await written();
  const file = await openArticles(path, expected);
  onTestFinished(() => file.close());
  return { bytes, path, file };
}
const gathered = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

describe('a file of articles', () => {
  it('gives each article as it was, by its place, and some of them from memory', async () => {
    const { bytes, file } = await opened();
    expect(file.summaries.map(({ path }) => path)).toEqual(articles.map(({ path }) => path));
    for (const [place, article] of articles.entries()) expect(await file.prepared(place)).toEqual(article);
    expect(articlesAt(bytes, Uint32Array.of(1, 3, 6))).toEqual([articles[1], articles[3], articles[6]]);
  });

  it.each([
    [0, 7],
    [2, 5],
    [6, 7],
    [3, 3],
  ])('gives the lines from %d to %d as they are', async (first, end) => {
    const { file } = await opened();
    const lines = Buffer.concat(articles.slice(first, end).map(lineOf));
    expect((await gathered(file.lines(first, end))).equals(lines)).toBe(true);
  });

  it('is not called damaged if it is as it was written, whatever else keeps it from being read', async () => {
    const bytes = Buffer.from('{"pages":\t\n');
    const path = join(folderOf({ 'articles.jsonl': bytes }), 'articles.jsonl');
    await expect(openArticles(path, fingerprint(bytes))).rejects.toThrow(SyntaxError);
  });

  it('is refused when it is not as it was written', async () => {
    const { bytes, path, expected } = await written();
    await expect(openArticles(path, undefined)).rejects.toThrow(`${path} is damaged or missing`);
    await truncate(path, bytes.length - 1);
    await expect(openArticles(path, expected)).rejects.toThrow(`${path} is damaged or missing`);
    await expect(openArticles(`${path}.gone`, expected)).rejects.toThrow(
      `${path}.gone is damaged or missing`,
    );
  });

  it('gives nothing of a line that was changed since it was opened', async () => {
    const { path, file } = await opened();
    const bytes = await readFile(path);
    bytes[bytes.length - 20] = bytes[bytes.length - 20]! ^ 1;
    await writeFile(path, bytes);
    await expect(file.prepared(6)).rejects.toThrow(`${path} is damaged or missing`);
    await expect(gathered(file.lines(0, 7))).rejects.toThrow(`${path} is damaged or missing`);
    expect(await file.prepared(5)).toEqual(articles[5]);
    await truncate(path, 100);
    await expect(file.prepared(0)).rejects.toThrow(`${path} is damaged or missing`);
  });
});
