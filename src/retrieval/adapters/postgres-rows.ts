/** What goes over the wire: articles, postings and vectors as PostgreSQL takes them. Pure. */
import { createHash } from 'node:crypto';
import type { Range } from '../../domain.js';
import { embeddingText, passageHash } from '../../text/passages.js';
import type { PreparedArticle } from '../ports.js';
import { buildColumns, type LexicalColumns } from '../postings.js';

/** Changes whenever `rowsOf` or the words' stems come out differently, so that articles are loaded anew. */
const ROWS_VERSION = 1;
const BYTEA_OID = 17;

export interface ArticleRow {
  readonly fingerprint: string;
  readonly public_id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  /** The publisher as filters compare it. */
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly source_hash: string;
  readonly prepared_by: string;
  /** Content words of the body, and of each passage as the ranking counts them. */
  readonly length: number;
  readonly passage_lengths: readonly number[];
  readonly sentences: readonly number[];
  readonly passages: readonly number[];
  readonly text: string;
}

/** A term of an article: how often in the body, and in which passages (all of them, if it is in the title). */
export interface PostingRow {
  readonly fingerprint: string;
  readonly stem: string;
  readonly in_title: boolean;
  readonly passages: number;
  readonly count: number;
  readonly ordinals: readonly number[];
  readonly counts: readonly number[];
}

export interface ArticleRows {
  readonly article: ArticleRow;
  /** Hex hash of what is embedded, passage by passage. */
  readonly hashes: readonly string[];
  readonly postings: readonly PostingRow[];
}

/** Names an article's content: equal fingerprints, equal rows. */
export function fingerprintOf(article: PreparedArticle): string {
  const content = JSON.stringify([
    ROWS_VERSION,
    Object.entries(article).sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
  return createHash('sha256').update(content).digest('hex');
}

export function rowsOf(given: PreparedArticle, fingerprint: string): ArticleRows {
  const article = storable(given);
  const columns = buildColumns([article]);
  return {
    article: {
      fingerprint,
      public_id: article.id,
      path: article.path,
      title: article.title,
      publisher: article.publisher,
      outlet: article.publisher?.toLowerCase() ?? null,
      author: article.author,
      published: article.published,
      url: article.url,
      source_hash: article.sourceHash,
      prepared_by: article.preparedBy,
      length: columns.articleLength[0]!,
      passage_lengths: [...columns.passageLength],
      sentences: flatten(article.sentences),
      passages: flatten(article.passages),
      text: article.text,
    },
    hashes: passageHashes(given),
    postings: postingsOf(columns, fingerprint),
  };
}

export function passageHashes({ title, text, sentences, passages }: PreparedArticle): string[] {
  return passages.map(({ start, end }) => {
    const passage = text.slice(sentences[start]!.start, sentences[end - 1]!.end);
    return passageHash(embeddingText(title, passage));
  });
}

/** PostgreSQL keeps any character but NUL; its stand-in is as long, so that every offset holds. */
function storable(article: PreparedArticle): PreparedArticle {
  const clean = <T>(value: T): T =>
    typeof value === 'string' ? (value.replaceAll('\0', '\uFFFD') as T) : value;
  return Object.fromEntries(
    Object.entries(article).map(([name, value]) => [name, clean(value)]),
  ) as unknown as PreparedArticle;
}

function postingsOf(columns: LexicalColumns, fingerprint: string): PostingRow[] {
  const { terms, passageLength, inPassages, inArticles, inTitles } = columns;
  return terms.map((stem, t) => {
    const held = (postings: typeof inPassages): [number, number][] =>
      Array.from(postings.ids.subarray(postings.offsets[t], postings.offsets[t + 1]), (id, i) => [
        id,
        postings.counts[postings.offsets[t]! + i]!,
      ]);
    const counts = new Map(held(inPassages));
    const passages = counts.size;
    const in_title = held(inTitles).length > 0;
    if (in_title) for (let i = 0; i < passageLength.length; i++) counts.set(i, counts.get(i) ?? 0);
    return {
      fingerprint,
      stem,
      in_title,
      passages,
      count: held(inArticles)[0]?.[1] ?? 0,
      ordinals: [...counts.keys()],
      counts: [...counts.values()],
    };
  });
}

export const flatten = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ start, end }) => [start, end]);

export function unflatten(numbers: readonly number[]): Range[] {
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    start: numbers[2 * i]!,
    end: numbers[2 * i + 1]!,
  }));
}

/** A one-dimensional array in PostgreSQL's binary format: vectors as text would be three times as long. */
function binaryArray(elementOid: number, items: readonly Buffer[]): Buffer {
  const parts = [int32s(1, 0, elementOid, items.length, 1)];
  for (const item of items) parts.push(int32s(item.length), item);
  return Buffer.concat(parts);
}

export const hashArray = (hashes: readonly string[]): Buffer =>
  binaryArray(
    BYTEA_OID,
    hashes.map((hash) => Buffer.from(hash, 'hex')),
  );

/** `oid` is that of pgvector's type `vector`, which differs between databases. */
export const vectorArray = (oid: number, vectors: readonly Float32Array[]): Buffer =>
  binaryArray(oid, vectors.map(vectorBytes));

function vectorBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(4 + 4 * vector.length);
  bytes.writeUInt16BE(vector.length, 0);
  vector.forEach((value, i) => {
    bytes.writeFloatBE(value, 4 + 4 * i);
  });
  return bytes;
}

export function vectorFromBytes(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: bytes.readUInt16BE(0) }, (_, i) => bytes.readFloatBE(4 + 4 * i));
}

function int32s(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    bytes.writeInt32BE(value, 4 * i);
  });
  return bytes;
}

/** pgvector's text format. */
export const vectorText = (vector: Float32Array): string => `[${vector.join(',')}]`;
