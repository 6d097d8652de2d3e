/** Runs in a separate process: takes the bytes of a file, and returns its articles or why there are none. */
import { createRequire } from 'node:module';
import { messageOf } from '../errors.js';
import { serveTasks } from '../system/serve-tasks.js';
import { PicturesError } from './formats/pictures-error.js';
import { type ParsedArticle, type Parsers, parseWith } from './parse.js';

export interface ParseTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether text is to be recognised in its pictures, which takes seconds for each. */
  readonly isScan?: boolean;
}
export type ParseOutcome =
  | { readonly articles: readonly ParsedArticle[] }
  /** Why it holds no article, and whether only its pictures show one. */
  | { readonly refusal: string; readonly isScan: boolean };

// A process of this kind loads TypeScript by require() alone: see `process-entry.cjs`.
const load = createRequire(import.meta.url);
const parsers: Parsers = {
  markdown: async () => load('./formats/markdown.js'),
  htmlFragment: async () => load('./formats/html-fragment.js'),
  html: async () => load('./formats/html.js'),
  pdf: async () => load('./formats/pdf.js'),
  pdfActualText: async () => load('./formats/pdf-actual-text.js'),
  docx: async () => load('./formats/docx.js'),
  odt: async () => load('./formats/odt.js'),
  rtf: async () => load('./formats/rtf.js'),
  epub: async () => load('./formats/epub.js'),
  mail: async () => load('./formats/mail.js'),
  webarchive: async () => load('./formats/webarchive.js'),
  feed: async () => load('./formats/feed.js'),
  records: async () => load('./formats/records.js'),
  enex: async () => load('./formats/enex.js'),
  picture: async () => load('./formats/picture.js'),
};
const parse = parseWith(parsers);
const parseScan = parseWith({
  ...parsers,
  pdf: async () => ({ parsePdf: load('./formats/pdf-scan.js').parseScan }),
  picture: async () => ({ parsePicture: load('./formats/picture-scan.js').parsePictureScan }),
});

serveTasks<ParseTask, ParseOutcome>(({ path, bytes, isScan }) =>
  (isScan ? parseScan : parse)(path, bytes).then(
    (articles) => ({ articles }),
    // Between processes an error loses its class: what `parse` throws is always a reason to be shown.
    (error: unknown) => ({ refusal: messageOf(error), isScan: error instanceof PicturesError }),
  ),
);
