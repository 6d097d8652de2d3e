/** From the bytes of a file to an article: whatever a file's author wrote is worked through here, and nowhere else. */
import { extname } from 'node:path';
import type { ArticleMetadata, Range, Sentence } from '../domain.js';
import { messageOf, UserError } from '../errors.js';
import { splitPassages } from '../language/passages.js';
import { splitSentences } from '../language/sentences.js';
import { readSentences } from '../speakers/sentences.js';
import type { Draft } from './formats/draft.js';
import { isPage, parseText } from './formats/text.js';
import { clean } from './furniture/clean.js';
import { correctionOf } from './metadata/correction.js';
import { partArticles } from './metadata/several-articles.js';
import { readHead } from './metadata/text-head.js';
import { fromBlocks } from './text/blocks.js';
import { once } from './text/once.js';
import { withoutNoteMarks } from './text/raised.js';

const MB = 1024 * 1024;

interface Format {
  readonly parse: (bytes: Uint8Array, parsers: Parsers) => Promise<Draft>;
  /** Files above this many bytes are refused: no article is that long, and parsing would take minutes. */
  readonly largest: number;
}

/** Libraries that only one format needs are loaded with its first file. */
export interface Parsers {
  markdown(): Promise<typeof import('./formats/markdown.js')>;
  html(): Promise<typeof import('./formats/html.js')>;
  pdf(): Promise<typeof import('./formats/pdf.js')>;
}

const MARKDOWN: Format = {
  parse: async (bytes, { markdown }) => (await markdown()).parseMarkdown(bytes),
  largest: 2 * MB,
};
const HTML: Format = {
  parse: async (bytes, { html }) => (await html()).parseHtml(bytes),
  largest: 10 * MB,
};
const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': {
    parse: async (bytes, { html }) => (isPage(bytes) ? (await html()).parseHtml(bytes) : parseText(bytes)),
    largest: 20 * MB,
  },
  '.md': MARKDOWN,
  '.markdown': MARKDOWN,
  '.html': HTML,
  '.htm': HTML,
  '.pdf': {
    parse: async (bytes, { pdf }) => (await pdf()).parsePdf(bytes),
    largest: 20 * MB,
  },
};

export interface ParsedArticle extends ArticleMetadata {
  /** Canonical text: the body alone, paragraphs parted by a blank line. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Passages as half-open ranges of sentence indices, in order. */
  readonly passages: readonly Range[];
}

/**
 * The articles of a file, in order: one, of most files. Throws `UserError` with a plain reason, worded to follow the path,
 * when the file holds no article that can be read.
 */
export type ParseArticle = (path: string, bytes: Uint8Array) => Promise<readonly ParsedArticle[]>;

/** Whether a file may hold an article, by its name. */
export function isArticle(path: string): boolean {
  return formatOf(path) !== undefined;
}

/** How many bytes a file of such a name may have. Throws `UserError` when it holds no article by its name. */
export function largestOf(path: string): number {
  const format = formatOf(path);
  if (format === undefined) throw new UserError(`is none of ${Object.keys(FORMATS).join(', ')}`);
  return format.largest;
}

function formatOf(path: string): Format | undefined {
  return FORMATS[extname(path).toLowerCase()];
}

/** Parses in this process, without limits of time and memory: `parseInProcess` does the same within them. */
export const parseArticle = parseWith({
  markdown: once(() => import('./formats/markdown.js')),
  html: once(() => import('./formats/html.js')),
  pdf: once(() => import('./formats/pdf.js')),
});

/** A parser that gets the larger libraries from `parsers`. */
export function parseWith(parsers: Parsers): ParseArticle {
  return async (path, bytes) => {
    try {
      const draft = await formatOf(path)!.parse(bytes, parsers);
      const articles = partArticles({ ...draft, blocks: withoutNoteMarks(draft.blocks) })
        .map(articleOf)
        .filter(({ text }) => text !== '');
      if (articles.length === 0) throw new UserError('holds no text of an article');
      return articles;
    } catch (error) {
      // Whatever a parser trips over is the file's fault and must not stop the others.
      if (error instanceof UserError) throw error;
      // The stack has run out, in whatever library.
      if (error instanceof RangeError) throw new UserError('is too intricate to be read', { cause: error });
      throw new UserError(`cannot be parsed: ${messageOf(error)}`, { cause: error });
    }
  };
}

function articleOf({ declared, blocks }: Draft): ParsedArticle {
  const correction = correctionOf(blocks);
  const { metadata, body } = readHead(clean(blocks).blocks, declared);
  const text = fromBlocks(body);
  const sentences = readSentences({ text, sentences: splitSentences(text) });
  return {
    ...metadata,
    ...(correction !== null && { correction }),
    text,
    sentences,
    passages: splitPassages(text, sentences),
  };
}
