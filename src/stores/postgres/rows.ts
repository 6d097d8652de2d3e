/** Articles, postings and vectors in the form that PostgreSQL takes. Pure. */

import { createHash } from 'node:crypto';
import { pagesOf } from '../../language/pages.js';
import { passageHashes } from '../../language/passages.js';
import { WORDS_VERSION } from '../../language/tokens.js';
import { buildColumns, type LexicalColumns, postingsOf } from '../../retrieval/inverted-index/postings.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { type ArticleSpeaker, articleSpeakers } from '../../speakers/article-speakers.js';
import { flatten, type StoredPage, storedPage } from '../stored-page.js';
import { type Strength, strengthOf } from './ranking.js';

/** Raise it when `rowsOf` gives different rows, so that articles are loaded again. It changes with `WORDS_VERSION` too. */
const ROWS_VERSION = `3.${WORDS_VERSION}`;
const BYTEA_OID = 17;

/** A row of the table `article`; names are those of its columns. */
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
  readonly correction: string | null;
  readonly revision: string | null;
  readonly recognised: boolean;
  readonly source_hash: string;
  readonly prepared_by: string;
  /** Content words of the body, and of each passage as the ranking counts them. */
  readonly length: number;
  readonly passage_lengths: readonly number[];
  readonly passages: readonly number[];
  /** Where each page begins: in the text, and in the numbers of the sentences. */
  readonly page_offsets: readonly number[];
  readonly page_numbers: readonly number[];
}

/** A term of an article. */
export interface PostingRow {
  readonly stem: string;
  readonly inTitle: boolean;
  /** How many of the article's passages hold it. */
  readonly passages: number;
  /** Occurrences in the body. */
  readonly count: number;
  /** Passage ordinal · 256 + occurrences there; every passage, if it is in the title. */
  readonly hits: readonly number[];
  /** Bounds on what the term adds to a passage's score: see `ranking.ts`. */
  readonly strength: Strength;
}

/** An article as rows of all its tables. */
export interface ArticleRows {
  readonly article: ArticleRow;
  readonly pages: readonly StoredPage[];
  readonly speakers: readonly ArticleSpeaker[];
  /** Hex hash of what is embedded, passage by passage. */
  readonly hashes: readonly string[];
  readonly postings: readonly PostingRow[];
}

/** Names an article's content: equal fingerprints, equal rows. */
export function fingerprintOf(article: PreparedArticle): string {
  const content = JSON.stringify(Object.entries(article).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${ROWS_VERSION}:${createHash('sha256').update(content).digest('hex')}`;
}

/** Whether the rows of that fingerprint are what `rowsOf` would make now. */
export function areRowsCurrent(fingerprint: string): boolean {
  return fingerprint.startsWith(`${ROWS_VERSION}:`);
}

/** What is stored of an article, except its vectors. @param fingerprint As `fingerprintOf` gives it. */
export function rowsOf(given: PreparedArticle, fingerprint: string): ArticleRows {
  const article = storable(given);
  const columns = buildColumns([article]);
  const pages = pagesOf(article).map(storedPage).map(cleanPage);
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
      correction: article.correction ?? null,
      revision: article.revision ?? null,
      recognised: article.recognised ?? false,
      source_hash: article.sourceHash,
      prepared_by: article.preparedBy,
      length: columns.articleLength[0]!,
      passage_lengths: [...columns.passageLength],
      passages: flatten(article.passages),
      page_offsets: pages.map(({ text_offset }) => text_offset),
      page_numbers: pages.map(({ first_number }) => first_number),
    },
    pages,
    speakers: articleSpeakers(article.sentences).map(({ name, role, sentences }) => ({
      name: clean(name),
      role: clean(role),
      sentences,
    })),
    hashes: passageHashes(given),
    postings: columns.terms.map((stem, t) => postingOf(columns, stem, t)),
  };
}

/** PostgreSQL keeps any character but NUL; its stand-in is as long, so that every offset holds. */
const clean = <T>(value: T): T =>
  typeof value === 'string' ? (value.replaceAll('\0', '\uFFFD') as T) : value;

function cleanPage(page: StoredPage): StoredPage {
  return { ...page, speakers: page.speakers.map(([name, role]) => [clean(name), clean(role)]) };
}

function storable(article: PreparedArticle): PreparedArticle {
  return Object.fromEntries(
    Object.entries(article).map(([name, value]) => [name, clean(value)]),
  ) as unknown as PreparedArticle;
}

function postingOf(columns: LexicalColumns, stem: string, t: number): PostingRow {
  const { inPassages, inArticles, inTitles, passageLength } = columns;
  const [first, end] = [inPassages.offsets[t]!, inPassages.offsets[t + 1]!];
  const hits: number[] = [];
  for (let i = first; i < end; i++) hits.push((inPassages.ids[i]! << 8) | inPassages.counts[i]!);
  const inTitle = postingsOf(inTitles, t) > 0;
  if (inTitle) {
    const held = new Set(inPassages.ids.subarray(first, end));
    passageLength.forEach((_, ordinal) => {
      if (!held.has(ordinal)) hits.push(ordinal << 8);
    });
  }
  const count = postingsOf(inArticles, t) > 0 ? inArticles.counts[inArticles.offsets[t]!]! : 0;
  const counts = hits.map((hit) => ({ count: hit & 255, length: passageLength[hit >> 8]! }));
  const strength = strengthOf(counts, inTitle, { count, length: columns.articleLength[0]! });
  return { stem, inTitle, passages: end - first, count, hits, strength };
}

/** A one-dimensional array in PostgreSQL's binary format: vectors as text would be three times as long. */
function binaryArray(elementOid: number, items: readonly Buffer[]): Buffer {
  const parts = [int32s(1, 0, elementOid, items.length, 1)];
  for (const item of items) parts.push(int32s(item.length), item);
  return Buffer.concat(parts);
}

/** Hashes in hex as a binary value of type `bytea[]`. */
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

/** Reads what pgvector's `vector_send` gives. */
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
