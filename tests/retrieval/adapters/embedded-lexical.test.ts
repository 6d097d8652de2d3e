import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articlesToLines } from '../../../src/retrieval/adapters/embedded-articles.js';
import { lexicalBytesInThread } from '../../../src/retrieval/adapters/embedded-lexical.js';
import { buildLexicalIndex } from '../../../src/retrieval/lexical.js';
import { corpus } from '../../support/corpus.js';
import { folderOf } from '../../support/folder.js';

it('builds the same lexical index in a thread', async () => {
  const articles = corpus(20, 30);
  const folder = folderOf({ 'articles.jsonl': Buffer.concat([...articlesToLines(articles)]) });
  const bytes = await lexicalBytesInThread(join(folder, 'articles.jsonl'));
  expect(Buffer.from(bytes)).toEqual(Buffer.from(buildLexicalIndex(articles).toBytes()));
});

it('reports a thread that fails', async () => {
  await expect(lexicalBytesInThread('/nowhere/articles.jsonl')).rejects.toThrow('ENOENT');
});
