/** Builds the lexical index of a generation without keeping the program from answering meanwhile. */
import { nextMessage, startThread } from '../../thread.js';
import { buildLexicalIndex } from '../lexical.js';
import type { PreparedArticle } from '../ports.js';

/** Below this, a thread takes longer to start than the work takes: some tenths of a second. */
const FEW_PASSAGES = 2000;

/** @param path The articles as `articlesToLines` wrote them, for a thread to read. */
export async function lexicalBytes(articles: readonly PreparedArticle[], path: string): Promise<Uint8Array> {
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  return passages < FEW_PASSAGES ? buildLexicalIndex(articles).toBytes() : lexicalBytesInThread(path);
}

/** The same bytes, from a thread of its own. */
export function lexicalBytesInThread(path: string): Promise<Uint8Array> {
  return nextMessage(startThread(new URL('./embedded-lexical-thread.ts', import.meta.url), path));
}
