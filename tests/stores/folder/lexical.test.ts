import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildLexicalIndex } from '../../../src/retrieval/inverted-index/lexical-index.js';
import { GONE } from '../../../src/retrieval/inverted-index/merge.js';
import { lineOf } from '../../../src/stores/folder/articles.js';
import { lexicalBytesHere, lexicalBytesInThread } from '../../../src/stores/folder/lexical.js';
import { corpus } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';

it('makes the same lexical index in a thread, from kept and new articles', async () => {
  const articles = corpus(20, 30);
  const folder = folderOf({ 'articles.jsonl': Buffer.concat(articles.map(lineOf)) });
  const fresh = articles.filter((_, place) => place % 3 === 0);
  const plan = {
    fresh: Uint32Array.from([0, 3, 6, 9, 12, 15, 18]),
    old: {
      bytes: buildLexicalIndex(corpus(25, 30)).toBytes(),
      places: Uint32Array.from(corpus(25), (_, place) => (place < 20 && place % 3 > 0 ? place : GONE)),
    },
  };
  const expected = Buffer.from(buildLexicalIndex(articles).toBytes());
  expect(Buffer.from(lexicalBytesHere(plan, fresh))).toEqual(expected);
  const inThread = await lexicalBytesInThread({ path: join(folder, 'articles.jsonl'), ...plan });
  expect(Buffer.from(inThread)).toEqual(expected);
});

it('reports a thread that fails', async () => {
  const work = { path: '/nowhere/articles.jsonl', fresh: Uint32Array.of(0), old: null };
  await expect(lexicalBytesInThread(work)).rejects.toThrow('ENOENT');
});
