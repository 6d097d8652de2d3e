/**
 * Prepared articles in a file: one a line, as two JSON values parted by a tab (which JSON itself never holds). The
 * first is what lists, filters and builds need, and stays in memory; the second, with the text, is read when it is
 * asked for.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { ArticleSummary, Range } from '../../domain.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { damaged, type Fingerprint } from '../../system/durable-files.js';

const TAB = 9;
const LINE_FEED = 10;
/** Bytes read at a time. */
const PIECE = 1024 * 1024;

type Stamp = Pick<PreparedArticle, 'sourceHash' | 'preparedBy'>;
type Head = ArticleSummary & Stamp;
/** Ranges are flattened to keep the file small. */
interface Body {
  readonly text: string;
  readonly sentences: readonly number[];
  readonly ranges: readonly number[];
}

/** An open file of articles, each named by its place. It can be read after another process has removed it. */
export interface ArticleFile {
  readonly summaries: readonly ArticleSummary[];
  /** What each was prepared from, and by. */
  readonly stamps: readonly Stamp[];
  /** Reads an article anew at each call. Throws `UserError` when the file is no longer as it was opened. */
  prepared(place: number): Promise<PreparedArticle>;
  /** The lines of the places from `first` to `end - 1`, as they are, some megabytes at a time. Throws as `prepared` does. */
  lines(first: number, end: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

export function lineOf({ text, sentences, passages, ...rest }: PreparedArticle): Uint8Array {
  const head: Head = { ...rest, passages: passages.length };
  const body: Body = { text, sentences: flatten(sentences), ranges: flatten(passages) };
  return Buffer.from(`${JSON.stringify(head)}\t${JSON.stringify(body)}\n`);
}

/** The articles at some places, in ascending order, of a whole file in memory. */
export function articlesAt(bytes: Buffer, places: Uint32Array): PreparedArticle[] {
  const articles: PreparedArticle[] = [];
  let start = 0;
  for (let place = 0; articles.length < places.length; place += 1) {
    const end = bytes.indexOf(LINE_FEED, start) + 1;
    const line = bytes.subarray(start, end);
    if (place === places[articles.length]) articles.push({ ...headOf(line), ...bodyOf(line) });
    start = end;
  }
  return articles;
}

function headOf(line: Buffer): Head {
  return JSON.parse(line.toString('utf8', 0, line.indexOf(TAB))) as Head;
}

function bodyOf(line: Buffer): Pick<PreparedArticle, 'text' | 'sentences' | 'passages'> {
  const { text, sentences, ranges } = JSON.parse(line.toString('utf8', line.indexOf(TAB) + 1)) as Body;
  return { text, sentences: unflatten(sentences), passages: unflatten(ranges) };
}

/** Opens the file and reads it once through. Throws `UserError` when it is not as it was written. */
export async function openArticles(path: string, expected: Fingerprint | undefined): Promise<ArticleFile> {
  const file = await open(path).catch((error) => {
    throw damaged(path, error);
  });
  try {
    const { lines, heads, found } = await scan(file);
    if (found.bytes !== expected?.bytes || found.sha256 !== expected.sha256) throw damaged(path);
    return articleFile(path, file, lines, heads);
  } catch (error) {
    await file.close();
    throw damaged(path, error);
  }
}

/** Where a line is, and how it is known again. */
interface Line {
  readonly start: number;
  readonly bytes: number;
  readonly checksum: number;
}

function articleFile(
  path: string,
  file: FileHandle,
  lines: readonly Line[],
  heads: readonly Head[],
): ArticleFile {
  const read = async (first: number, end: number): Promise<Buffer> => {
    const wanted = lines.slice(first, end);
    const buffer = Buffer.allocUnsafe(wanted.reduce((sum, { bytes }) => sum + bytes, 0));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, wanted[0]!.start).catch((error) => {
      throw damaged(path, error);
    });
    let at = 0;
    for (const { bytes, checksum } of bytesRead === buffer.length ? wanted : []) {
      if (crc32(buffer.subarray(at, at + bytes)) !== checksum) break;
      at += bytes;
    }
    if (at !== buffer.length) throw damaged(path);
    return buffer;
  };
  const summaries = heads.map(summaryOf);
  const stamps = heads.map(({ sourceHash, preparedBy }) => ({ sourceHash, preparedBy }));
  return {
    summaries,
    stamps,
    prepared: async (place) => ({
      ...summaries[place]!,
      ...stamps[place]!,
      ...bodyOf(await read(place, place + 1)),
    }),
    async *lines(first, end) {
      for (let from = first; from < end; ) {
        let to = from + 1;
        while (to < end && lines[to]!.start + lines[to]!.bytes - lines[from]!.start <= PIECE) to += 1;
        yield await read(from, to);
        from = to;
      }
    },
    close: () => file.close(),
  };
}

/** Reads a file through, piece by piece. */
async function scan(file: FileHandle): Promise<{ lines: Line[]; heads: Head[]; found: Fingerprint }> {
  const hash = createHash('sha256');
  const lines: Line[] = [];
  const heads: Head[] = [];
  let buffer = Buffer.allocUnsafe(PIECE);
  /** How much of the buffer is the beginning of a line whose end is yet to be read. */
  let begun = 0;
  let start = 0;
  for (;;) {
    if (begun === buffer.length) buffer = Buffer.concat([buffer], 2 * begun);
    const { bytesRead } = await file.read(buffer, begun, buffer.length - begun, start + begun);
    const read = buffer.subarray(0, begun + bytesRead);
    if (bytesRead === 0) return { lines, heads, found: { bytes: start + begun, sha256: hash.digest('hex') } };
    hash.update(read.subarray(begun));
    let from = 0;
    for (let end = read.indexOf(LINE_FEED) + 1; end > 0; end = read.indexOf(LINE_FEED, from) + 1) {
      const line = read.subarray(from, end);
      heads.push(headOf(line));
      lines.push({ start: start + from, bytes: line.length, checksum: crc32(line) });
      from = end;
    }
    read.copyWithin(0, from);
    begun = read.length - from;
    start += from;
  }
}

function summaryOf({ id, path, title, publisher, author, published, url, passages }: Head): ArticleSummary {
  return { id, path, title, publisher, author, published, url, passages };
}

function flatten(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ start, end }) => [start, end]);
}

function unflatten(numbers: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < numbers.length; i += 2) ranges.push({ start: numbers[i]!, end: numbers[i + 1]! });
  return ranges;
}
