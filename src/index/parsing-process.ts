/** Runs in a separate process: takes the bytes of a file, and returns its articles or why there are none. */
import { setFlagsFromString } from 'node:v8';
import { messageOf } from '../errors.js';
import { serveTasks } from '../system/serve-tasks.js';
import { PicturesError } from './formats/pictures-error.js';
import { PARSERS, type ParsedArticle, parseArticle, parseWith } from './parse.js';

export interface ParseTask {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Whether to recognise text in its pictures, which takes seconds for each. */
  readonly isScan?: boolean;
}
export type ParseOutcome =
  | { readonly articles: readonly ParsedArticle[] }
  /** Why it holds no article, and whether only its pictures show one. */
  | { readonly refusal: string; readonly isScan: boolean };

/**
 * How V8 compiles: a function must do four times as much as usual before it is compiled once more, to run faster, and is then
 * compiled by itself, without what it calls. The rules for pages are thousands of functions that are busy for a moment;
 * compiling them all took a fifth of the time of some hundred pages, and compiling them into each other a tenth of the rest.
 * A Node.js that does not know these flags works without.
 */
setFlagsFromString('--interrupt-budget=270336');
setFlagsFromString('--no-turbo-inlining');

const parseScan = parseWith({
  ...PARSERS,
  pdf: async () => ({ parsePdf: (await import('./formats/pdf/scan.js')).parseScan }),
  picture: async () => ({ parsePicture: (await import('./formats/picture-scan.js')).parsePictureScan }),
});

serveTasks<ParseTask, ParseOutcome>(({ path, bytes, isScan }) =>
  (isScan ? parseScan : parseArticle)(path, bytes).then(
    (articles) => ({ articles }),
    // An error loses its class between processes: what `parse` throws is always a reason to show.
    (error: unknown) => ({ refusal: messageOf(error), isScan: error instanceof PicturesError }),
  ),
);
