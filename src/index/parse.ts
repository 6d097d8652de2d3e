/** From the bytes of a file to an article: what the file's author wrote is processed here, and nowhere else. */
import type { ArticleMetadata, Range, Sentence } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { once } from '../language/once.js';
import { splitPassages } from '../language/passages.js';
import { splitSentences } from '../language/sentences.js';
import { readSentences } from '../speakers/sentences.js';
import type { Draft } from './formats/draft.js';
import { isNotice, NO_ARTICLE } from './formats/html/no-article.js';
import { type FileKind, fileKind, kindOfName, knownEndings } from './formats/kind.js';
import { parseText } from './formats/text.js';
import { clean } from './furniture/clean.js';
import { readRecord } from './metadata/archive-record.js';
import { correctionOf } from './metadata/correction.js';
import { dateInFileName } from './metadata/file-name.js';
import { byAddress, withAddressAbove } from './metadata/own-address.js';
import { asList, inUsualCase } from './metadata/persons.js';
import { isRule, partArticles } from './metadata/several-articles.js';
import { mergedMetadata } from './metadata/structured-metadata.js';
import { readHead, type SplitHead } from './metadata/text-head.js';
import { type Block, fromBlocks } from './text/blocks.js';
import { withoutBracketedMarks } from './text/bracketed.js';
import { withoutNoteMarks } from './text/raised.js';

const MB = 1024 * 1024;

/** Libraries that only one format needs, loaded with its first file. */
export interface Parsers {
  markdown(): Promise<typeof import('./formats/markdown/markdown.js')>;
  htmlFragment(): Promise<typeof import('./formats/html/fragment.js')>;
  html(): Promise<typeof import('./formats/html/page.js')>;
  pdf(): Promise<typeof import('./formats/pdf/pdf.js')>;
  pdfActualText(): Promise<typeof import('./formats/pdf/actual-text.js')>;
  docx(): Promise<typeof import('./formats/docx.js')>;
  odt(): Promise<typeof import('./formats/odt.js')>;
  rtf(): Promise<typeof import('./formats/rtf.js')>;
  epub(): Promise<typeof import('./formats/epub.js')>;
  mail(): Promise<typeof import('./formats/mail.js')>;
  webarchive(): Promise<typeof import('./formats/webarchive.js')>;
  feed(): Promise<typeof import('./formats/feed.js')>;
  records(): Promise<typeof import('./formats/records.js')>;
  enex(): Promise<typeof import('./formats/enex.js')>;
  newsXml(): Promise<typeof import('./formats/news-xml.js')>;
  picture(): Promise<Pick<typeof import('./formats/picture.js'), 'parsePicture'>>;
}

interface Format {
  /** One draft, which may hold several articles one below the other, or one for each article. */
  readonly parse: (bytes: Uint8Array, parsers: Parsers) => Promise<Draft | readonly Draft[]>;
  /** In megabytes; a larger file is refused: no article is that long, and parsing would take minutes. */
  readonly largestMb: number;
}

const FORMATS: Readonly<Record<FileKind, Format>> = {
  text: { parse: parseText, largestMb: 20 },
  markdown: {
    parse: async (bytes, { markdown, htmlFragment }) =>
      (await markdown()).parseMarkdownFiles(bytes, htmlFragment),
    largestMb: 2,
  },
  html: { parse: async (bytes, { html }) => (await html()).parseHtmlArticles(bytes), largestMb: 10 },
  pdf: {
    parse: async (bytes, { pdf, pdfActualText }) => (await pdf()).parsePdf(bytes, pdfActualText),
    largestMb: 20,
  },
  docx: { parse: async (bytes, { docx }) => (await docx()).parseDocx(bytes), largestMb: 20 },
  odt: { parse: async (bytes, { odt }) => (await odt()).parseOdt(bytes), largestMb: 20 },
  rtf: { parse: async (bytes, { rtf }) => (await rtf()).parseRtf(bytes), largestMb: 20 },
  epub: { parse: async (bytes, { epub }) => (await epub()).parseEpub(bytes), largestMb: 20 },
  eml: { parse: async (bytes, { mail }) => (await mail()).parseEml(bytes), largestMb: 20 },
  mbox: { parse: async (bytes, { mail }) => (await mail()).parseMbox(bytes), largestMb: 50 },
  mhtml: { parse: async (bytes, { mail }) => (await mail()).parseMhtml(bytes), largestMb: 20 },
  webarchive: {
    parse: async (bytes, { webarchive }) => (await webarchive()).parseWebarchive(bytes),
    largestMb: 20,
  },
  feed: { parse: async (bytes, { feed }) => (await feed()).parseFeed(bytes), largestMb: 50 },
  json: { parse: async (bytes, { records }) => (await records()).parseJson(bytes), largestMb: 50 },
  jsonl: { parse: async (bytes, { records }) => (await records()).parseJsonLines(bytes), largestMb: 50 },
  csv: { parse: async (bytes, { records }) => (await records()).parseCsv(bytes), largestMb: 50 },
  picture: { parse: async (bytes, { picture }) => (await picture()).parsePicture(bytes), largestMb: 20 },
  enex: { parse: async (bytes, { enex }) => (await enex()).parseEnex(bytes), largestMb: 50 },
  newsXml: { parse: async (bytes, { newsXml }) => (await newsXml()).parseNewsXml(bytes), largestMb: 20 },
};

/** An article as its file gives it: read, split and attributed, but without a place in an archive. */
export interface ParsedArticle extends ArticleMetadata {
  /** Canonical text: the body alone, paragraphs separated by a blank line. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Passages as half-open ranges of sentence indices, in order. */
  readonly passages: readonly Range[];
}

/**
 * The articles of a file, in order: usually one. Throws `UserError` with a plain reason, worded to follow the path,
 * if the file holds no article that can be read.
 */
export type ParseArticle = (path: string, bytes: Uint8Array) => Promise<readonly ParsedArticle[]>;

/** Whether a file may hold an article, by its name. */
export function isArticle(path: string): boolean {
  return kindOfName(path) !== undefined;
}

/** Whether a file is a picture by its name; few pictures are articles. */
export function isPicture(path: string): boolean {
  return kindOfName(path) === 'picture';
}

/** How many bytes a file of such a name may have. Throws `UserError` if a file of that name holds no article. */
export function largestOf(path: string): number {
  return FORMATS[promisedBy(path)].largestMb * MB;
}

function promisedBy(path: string): FileKind {
  const kind = kindOfName(path);
  if (kind === undefined) throw new UserError(`is none of ${knownEndings().join(', ')}`);
  return kind;
}

/** Parsers of the text that a file holds; they recognise none in pictures. */
export const PARSERS: Parsers = {
  markdown: once(() => import('./formats/markdown/markdown.js')),
  htmlFragment: once(() => import('./formats/html/fragment.js')),
  html: once(() => import('./formats/html/page.js')),
  pdf: once(() => import('./formats/pdf/pdf.js')),
  pdfActualText: once(() => import('./formats/pdf/actual-text.js')),
  docx: once(() => import('./formats/docx.js')),
  odt: once(() => import('./formats/odt.js')),
  rtf: once(() => import('./formats/rtf.js')),
  epub: once(() => import('./formats/epub.js')),
  mail: once(() => import('./formats/mail.js')),
  webarchive: once(() => import('./formats/webarchive.js')),
  feed: once(() => import('./formats/feed.js')),
  records: once(() => import('./formats/records.js')),
  enex: once(() => import('./formats/enex.js')),
  newsXml: once(() => import('./formats/news-xml.js')),
  picture: once(() => import('./formats/picture.js')),
};

/** Parses in this process, without limits of time and memory: `parseInProcess` does the same within them. */
export const parseArticle = parseWith(PARSERS);

/** A parser that gets the larger libraries from `parsers`. */
export function parseWith(parsers: Parsers): ParseArticle {
  return async (path, bytes) => {
    try {
      const kind = fileKind(promisedBy(path), bytes);
      if (kind === 'zip') throw new UserError(ofArchive(promisedBy(path)));
      if (kind === 'compound')
        throw new UserError(
          'is a file of an old Office or locked by a password: save it in a current format, without a password',
        );
      const drafts = await FORMATS[kind].parse(bytes, parsers);
      const articles = articleDrafts(drafts)
        .map(articleOf)
        .filter(({ text }) => text !== '');
      if (articles.length === 0) throw new UserError('holds no article text');
      const [first] = articles;
      if (articles.length === 1 && isNotice(first!.title ?? '', first!.text)) throw new UserError(NO_ARTICLE);
      return articles.length === 1 ? [datedByName(articles[0]!, path)] : articles;
    } catch (error) {
      // A parser's error is the file's fault and must not stop the others.
      if (error instanceof UserError) throw error;
      // The stack has overflowed, in one of the libraries.
      if (error instanceof RangeError) throw new UserError('is too complex to read', { cause: error });
      throw new UserError(`cannot be parsed: ${messageOf(error)}`, { cause: error });
    }
  };
}

/** Why an archive is not read: it is one, or it should be the document that its name promises. */
function ofArchive(promised: FileKind): string {
  return promised === 'docx' || promised === 'odt' || promised === 'epub'
    ? 'is damaged: it cannot be unpacked'
    : 'is a ZIP archive, not a document: unpack it';
}

/** If an article has no date, its file's name may have one. */
function datedByName(article: ParsedArticle, path: string): ParsedArticle {
  return article.published === null ? { ...article, published: dateInFileName(path) } : article;
}

/** A draft for each article. Articles that come as a list are not split again. */
function articleDrafts(drafts: Draft | readonly Draft[]): readonly Draft[] {
  const unmarked = (draft: Draft): Draft => ({
    ...draft,
    blocks: withoutBracketedMarks(withoutNoteMarks(draft.blocks)),
  });
  if (!isList(drafts) && drafts.isCanonical) return [drafts];
  const parted = isList(drafts) ? drafts.map(unmarked) : partArticles(unmarked(drafts));
  return parted.map((draft) => ({ ...draft, blocks: draft.blocks.filter((block) => !isRule(block)) }));
}

/**
 * What a text says about itself, and the rest. A database's labels are taken out before the furniture, some of which
 * looks like them.
 */
function introduced(blocks: readonly Block[], declared: ArticleMetadata): SplitHead {
  const record = readRecord(blocks);
  return record === null
    ? readHead(clean(blocks).blocks, declared)
    : readHead(clean(record.body).blocks, mergedMetadata(declared, record.declared));
}

function isList(drafts: Draft | readonly Draft[]): drafts is readonly Draft[] {
  return Array.isArray(drafts);
}

function articleOf({ declared, blocks, isCanonical, isRecognised }: Draft): ParsedArticle {
  const correction = correctionOf(blocks);
  const { metadata, body } = isCanonical
    ? { metadata: declared, body: blocks }
    : introduced(blocks, withAddressAbove(declared, blocks));
  const text = fromBlocks(body);
  const sentences = readSentences({ text, sentences: splitSentences(text) });
  return {
    ...byAddress(metadata),
    author: metadata.author && asList(inUsualCase(metadata.author)),
    ...(correction !== null && { correction }),
    ...(isRecognised && { recognised: true as const }),
    text,
    sentences,
    passages: splitPassages(text, sentences),
  };
}
