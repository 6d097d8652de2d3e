/**
 * Prepared articles in a file: one per line, as JSON values separated by tabs (which JSON itself never holds). The first is
 * what lists, filters and builds need, and stays in memory; the others are the article's pages, each read when it is
 * asked for.
 */
import { createHash } from 'node:crypto';
import { readSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { ArticleSummary, Range } from '../../domain.js';
import { summaryOf } from '../../language/article-summary.js';
import { joinPages, type Page, type PageStarts, pagesOf } from '../../language/pages.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import { type ArticleSpeaker, articleSpeakers } from '../../speakers/article-speakers.js';
import { damaged, type Fingerprint, matches } from '../../system/durable-files.js';
import { flatten, pageFrom, type StoredPage, storedPage, unflatten } from '../stored-page.js';

const TAB = 9;
const LINE_FEED = 10;
/** Bytes read at a time. */
const PIECE = 1024 * 1024;

/** What an article was prepared from, and by. */
type Origin = Pick<PreparedArticle, 'sourceHash' | 'preparedBy'>;
/** The first value of a line. */
interface Header extends Omit<ArticleSummary, 'passages'>, Origin {
  /** Half-open ranges of sentences, flattened. */
  readonly passages: readonly number[];
  readonly pages: readonly PageEntry[];
  readonly speakers: readonly ArticleSpeaker[];
}
/** For each page: its bytes and their checksum, and where it begins. */
type PageEntry = readonly [bytes: number, checksum: number, offset: number, firstNumber: number];

/** An open file of articles, each named by its place. It can be read after another process has removed it. */
export interface ArticleFile {
  readonly summaries: readonly ArticleSummary[];
  /** What each was prepared from, and by. */
  readonly origins: readonly Origin[];
  /** The passages of all articles in order, as half-open ranges of their articles' sentences, flattened. */
  readonly passages: Uint32Array;
  /** Who speaks in each article. */
  readonly speakers: readonly (readonly ArticleSpeaker[])[];
  pageStarts(place: number): PageStarts;
  /**
   * Reads some pages of an article from disk at each call. Throws `UserError` when the file has changed since it was
   * opened.
   */
  pages(place: number, range: Range): Page;
  /** The bytes of some pages of an article. */
  size(place: number, range: Range): number;
  /** Reads an article from disk at each call. Throws as `pages` does. */
  prepared(place: number): Promise<PreparedArticle>;
  /** The lines of the places from `first` to `end - 1`, as they are, some megabytes at a time. Throws as `pages` does. */
  lines(first: number, end: number): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
}

/** An article as its line of the file, line feed and all. */
export function lineOf({ text, sentences, passages, ...rest }: PreparedArticle): Uint8Array {
  const pages = pagesOf({ text, sentences }).map((page) => ({
    ...page,
    bytes: Buffer.from(JSON.stringify(storedPage(page))),
  }));
  const header: Header = {
    ...rest,
    passages: flatten(passages),
    speakers: articleSpeakers(sentences),
    pages: pages.map(({ bytes, offset, firstNumber }) => [bytes.length, crc32(bytes), offset, firstNumber]),
  };
  const parts = pages.flatMap(({ bytes }) => [Buffer.of(TAB), bytes]);
  return Buffer.concat([Buffer.from(JSON.stringify(header)), ...parts, Buffer.of(LINE_FEED)]);
}

/** The articles at some places, in ascending order, of a whole file in memory. */
export function articlesAt(bytes: Buffer, places: Uint32Array): PreparedArticle[] {
  const articles: PreparedArticle[] = [];
  let start = 0;
  for (let place = 0; articles.length < places.length; place += 1) {
    const end = bytes.indexOf(LINE_FEED, start) + 1;
    if (place === places[articles.length]) articles.push(articleOf(bytes.subarray(start, end)));
    start = end;
  }
  return articles;
}

function headerOf(line: Buffer): { header: Header; bytes: number } {
  const bytes = line.indexOf(TAB);
  return { header: JSON.parse(line.toString('utf8', 0, bytes)) as Header, bytes };
}

function articleOf(line: Buffer): PreparedArticle {
  const { header, bytes } = headerOf(line);
  const { pages, passages, speakers: _, ...rest } = header;
  const { text, sentences } = pagesIn(line.subarray(bytes + 1), pages);
  return { ...rest, text, sentences, passages: unflatten(passages) };
}

/** Pages of an article that lie one after another, as one. */
function pagesIn(bytes: Buffer, entries: readonly PageEntry[]): Page {
  let at = 0;
  const pages = entries.map(([length]) => {
    const stored = JSON.parse(bytes.toString('utf8', at, at + length)) as StoredPage;
    at += length + 1;
    return pageFrom(stored);
  });
  return joinPages(pages);
}

/** Opens the file and reads it once through. Throws `UserError` when it is not as it was written. */
export async function openArticles(path: string, expected: Fingerprint | undefined): Promise<ArticleFile> {
  const file = await open(path).catch((error) => {
    throw damaged(path, error);
  });
  try {
    const { lines, headers, found } = await scan(file);
    if (found.bytes !== expected?.bytes || found.sha256 !== expected.sha256) throw damaged(path);
    return articleFile(path, file, lines, headers);
  } catch (error) {
    await file.close();
    // A file that is as it was written is not to blame for a fault of the program.
    const bytes = expected && (await readFile(path).catch(() => null));
    throw bytes && (await matches(bytes, expected)) ? error : damaged(path, error);
  }
}

/** Where a line is, how it is known again, and where its pages are. */
interface Line {
  readonly start: number;
  readonly bytes: number;
  readonly checksum: number;
  /** Where in it the first page begins. */
  readonly pagesFrom: number;
  readonly pages: readonly PageEntry[];
}

/** Some bytes of the file, and what they must be. */
type Stretch = Pick<Line, 'bytes' | 'checksum'>;

/** The bytes of stretches that lie one after another, with a gap between each two. */
const lengthOf = (stretches: readonly Stretch[], gap: number): number =>
  stretches.reduce((sum, { bytes }) => sum + bytes + gap, -gap);

function articleFile(
  path: string,
  file: FileHandle,
  lines: readonly Line[],
  headers: readonly Header[],
): ArticleFile {
  /** Throws unless some bytes are stretches that lie one after another, each as its checksum says. */
  const verify = (bytes: Buffer, stretches: readonly Stretch[], gap: number): void => {
    let at = 0;
    for (const stretch of stretches) {
      const end = at + stretch.bytes;
      if (end > bytes.length || crc32(bytes.subarray(at, end)) !== stretch.checksum) throw damaged(path);
      at = end + gap;
    }
  };
  const readLines = async (first: number, end: number): Promise<Buffer> => {
    const wanted = lines.slice(first, end);
    const buffer = Buffer.allocUnsafe(lengthOf(wanted, 0));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, lines[first]!.start).catch((error) => {
      throw damaged(path, error);
    });
    verify(buffer.subarray(0, bytesRead), wanted, 0);
    return buffer;
  };
  /** Memory that is used again for each reading of pages, which are made into something else before the next one. */
  let atHand = Buffer.alloc(0);
  const readPages = (start: number, wanted: readonly Stretch[]): Buffer => {
    const length = lengthOf(wanted, 1);
    if (atHand.length < length) atHand = Buffer.alloc(length);
    let bytesRead: number;
    try {
      bytesRead = readSync(file.fd, atHand, 0, length, start);
    } catch (error) {
      throw damaged(path, error);
    }
    const bytes = atHand.subarray(0, bytesRead);
    verify(bytes, wanted, 1);
    return bytes;
  };
  const starts: PageStarts[] = [];
  return {
    summaries: headers.map((header) => summaryOf({ ...header, passages: header.passages.length / 2 })),
    origins: headers.map(({ sourceHash, preparedBy }) => ({ sourceHash, preparedBy })),
    passages: Uint32Array.from(headers.flatMap(({ passages }) => passages)),
    speakers: headers.map(({ speakers }) => speakers),
    pageStarts(place) {
      // Asked for every sentence that somebody says in a long article, so worked out once.
      starts[place] ??= {
        offsets: lines[place]!.pages.map(([, , offset]) => offset),
        numbers: lines[place]!.pages.map(([, , , firstNumber]) => firstNumber),
      };
      return starts[place];
    },
    // A question reads dozens of pages of some kilobytes, from a file that was read as a whole when it was opened: a
    // thread's help with each costs several times what reading it does.
    pages(place, range) {
      const { start, pagesFrom, pages } = lines[place]!;
      const before = pages.slice(0, range.start).reduce((sum, [bytes]) => sum + bytes + 1, 0);
      const entries = pages.slice(range.start, range.end);
      const stretches = entries.map(([bytes, checksum]) => ({ bytes, checksum }));
      return pagesIn(readPages(start + pagesFrom + before, stretches), entries);
    },
    size: (place, { start, end }) =>
      lines[place]!.pages.slice(start, end).reduce((sum, [bytes]) => sum + bytes, 0),
    prepared: async (place) => articleOf(await readLines(place, place + 1)),
    async *lines(first, end) {
      for (let from = first; from < end; ) {
        let to = from + 1;
        while (to < end && lines[to]!.start + lines[to]!.bytes - lines[from]!.start <= PIECE) to += 1;
        yield await readLines(from, to);
        from = to;
      }
    },
    close: () => file.close(),
  };
}

/** Reads a file through, piece by piece. */
async function scan(file: FileHandle): Promise<{ lines: Line[]; headers: Header[]; found: Fingerprint }> {
  const hash = createHash('sha256');
  const lines: Line[] = [];
  const headers: Header[] = [];
  let buffer = Buffer.allocUnsafe(PIECE);
  /** How much of the buffer is the beginning of a line whose end is yet to be read. */
  let begun = 0;
  let start = 0;
  for (;;) {
    if (begun === buffer.length) buffer = Buffer.concat([buffer], 2 * begun);
    const { bytesRead } = await file.read(buffer, begun, buffer.length - begun, start + begun);
    const read = buffer.subarray(0, begun + bytesRead);
    if (bytesRead === 0)
      return { lines, headers, found: { bytes: start + begun, sha256: hash.digest('hex') } };
    hash.update(read.subarray(begun));
    let from = 0;
    for (let end = read.indexOf(LINE_FEED) + 1; end > 0; end = read.indexOf(LINE_FEED, from) + 1) {
      const line = read.subarray(from, end);
      const { header, bytes } = headerOf(line);
      lines.push({
        start: start + from,
        bytes: line.length,
        checksum: crc32(line),
        pagesFrom: bytes + 1,
        pages: header.pages,
      });
      headers.push(header);
      from = end;
    }
    read.copyWithin(0, from);
    begun = read.length - from;
    start += from;
  }
}
