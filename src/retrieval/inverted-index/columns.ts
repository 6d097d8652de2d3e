import { WORDS_VERSION } from '../../language/tokens.js';
import type { LexicalColumns, Postings } from './postings.js';

const LAYOUT_VERSION = 3;
/**
 * "QW" and the versions of the layout and of the words. Columns are merged with those of earlier builds, so outdated
 * ones must be recognised and rebuilt.
 */
const MAGIC = (0x5157 << 16) | (LAYOUT_VERSION << 8) | WORDS_VERSION;

/**
 * Lays the columns out one after another: a 4-byte mark, then each column as its length in bytes
 * (4 bytes, little endian) and its content, padded to 4. Reading makes views and copies nothing.
 */
export function columnsToBytes(columns: LexicalColumns): Uint8Array {
  const parts = [
    new TextEncoder().encode(columns.terms.join('\n')),
    columns.articleStart,
    columns.passageLength,
    columns.articleLength,
    ...[columns.inPassages, columns.inArticles, columns.inTitles].flatMap(({ offsets, ids, counts }) => [
      offsets,
      ids,
      counts,
    ]),
    columns.words,
  ];
  const size = parts.reduce((sum, { byteLength }) => sum + 4 + padded(byteLength), 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  let at = 4;
  for (const part of parts) {
    view.setUint32(at, part.byteLength, true);
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at + 4);
    at += 4 + padded(part.byteLength);
  }
  return bytes;
}

/** The inverse of `columnsToBytes`. Throws on bytes that it did not write. */
export function columnsFromBytes(bytes: Uint8Array): LexicalColumns {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < 4 || view.getUint32(0, true) !== MAGIC) throw new Error('not a lexical index');
  let at = 4;
  const octets = (): Uint8Array => {
    const start = at + 4;
    const length = start > aligned.byteLength ? Infinity : view.getUint32(at, true);
    if (start + length > aligned.byteLength) throw new Error('a lexical index cut short');
    at = start + padded(length);
    return aligned.subarray(start, start + length);
  };
  const integers = (): Uint32Array => {
    const part = octets();
    return new Uint32Array(part.buffer, part.byteOffset, part.byteLength / 4);
  };
  const postings = (): Postings => ({ offsets: integers(), ids: integers(), counts: octets() });
  const vocabulary = new TextDecoder().decode(octets());
  return {
    terms: vocabulary === '' ? [] : vocabulary.split('\n'),
    articleStart: integers(),
    passageLength: integers(),
    articleLength: integers(),
    inPassages: postings(),
    inArticles: postings(),
    inTitles: postings(),
    words: octets(),
  };
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
