/** Makes the lexical index of a generation while the program keeps answering. */

import { columnsFromBytes, columnsToBytes } from '../../retrieval/inverted-index/columns.js';
import { mergeColumns } from '../../retrieval/inverted-index/merge.js';
import { buildColumns, type LexicalArticle } from '../../retrieval/inverted-index/postings.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { nextMessage, startThread } from '../../system/workers.js';

/** More would delay people asking meanwhile by over a tenth of a second. A thread takes longer to start, but delays nobody. */
const FEW_PASSAGES = 60;
/** This many passages are merged in the time that indexing one takes. */
const MERGED_IN_THE_TIME = 40;

/** What a generation's lexical index is made from, the fresh articles aside. */
export interface LexicalPlan {
  /** The places of the fresh articles. */
  readonly fresh: Uint32Array;
  /** The old generation's index, and where each of its articles goes, as `mergeColumns` takes it. */
  readonly old: { readonly bytes: Uint8Array; readonly places: Uint32Array } | null;
}

/** What a thread is given: the plan, and the generation's file of articles, to read the fresh ones from. */
export interface LexicalWork extends LexicalPlan {
  readonly path: string;
}

/** The lexical index of a generation as bytes, made in a thread if it takes long. `fresh` are the articles of `work.fresh`. */
export async function lexicalBytes(
  work: LexicalWork,
  fresh: readonly PreparedArticle[],
): Promise<Uint8Array> {
  const indexed = fresh.reduce((sum, article) => sum + article.passages.length, 0);
  const merged = work.old ? columnsFromBytes(work.old.bytes).passageLength.length : 0;
  const isMuch = indexed + merged / MERGED_IN_THE_TIME >= FEW_PASSAGES;
  return isMuch ? lexicalBytesInThread(work) : lexicalBytesHere(work, fresh);
}

/** The same in this thread. */
export function lexicalBytesHere(
  { fresh: places, old }: LexicalPlan,
  fresh: readonly LexicalArticle[],
): Uint8Array {
  const before = old ? [{ columns: columnsFromBytes(old.bytes), places: old.places }] : [];
  return columnsToBytes(mergeColumns([...before, { columns: buildColumns(fresh), places }]));
}

/** The same bytes, from a separate thread. */
export function lexicalBytesInThread(work: LexicalWork): Promise<Uint8Array> {
  return nextMessage(startThread(new URL('./lexical-worker.ts', import.meta.url), work));
}
