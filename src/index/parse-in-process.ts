/**
 * Parses in separate processes, so that no file, however contrived, can stop the program, take its memory or keep it
 * waiting.
 */
import { UserError } from '../errors.js';
import { createProcessPool, LimitError, type Limits, type ProcessPool } from '../system/limited-processes.js';
import { PicturesError } from './formats/pictures-error.js';
import { isPicture, type ParseArticle } from './parse.js';
import type { ParseOutcome, ParseTask } from './parsing-process.js';

const MB = 1024 * 1024;
/** Ten megabytes of page take some five seconds and 600 MB, a megabyte of PDF three seconds. */
const LIMITS: Limits = { cpuMs: 20_000, heapBytes: 640 * MB, rssBytes: 1024 * MB };
/** Recognition takes 150 MB, and one to three seconds for each of up to forty pages. */
const SCAN_LIMITS: Limits = { cpuMs: 150_000, heapBytes: 640 * MB, rssBytes: 1536 * MB };
/** A picture is one page; in a large photograph, recognition may look for letters for minutes. */
const PICTURE_LIMITS: Limits = { ...SCAN_LIMITS, cpuMs: 20_000 };
/** A second one would load and compile the parsers once more: a third of the time of a thousand pages. */
const MOST_PROCESSES = 1;
/**
 * Longer than the pause between two articles that are added: a process takes a second to start. An idle one holds
 * some 100 MB.
 */
const IDLE_MS = 30_000;

/** A file that exceeded a limit, and would again: it need not be tried twice. */
export class OverLimitError extends UserError {}

const REASONS: Readonly<Record<LimitError['limit'], string>> = {
  time: 'takes too long to read',
  memory: 'takes too much memory to read',
  crash: 'cannot be parsed: it crashes the parser',
};

export const parseInProcess = createParser(LIMITS);
/** The same, with text recognised in pictures and in PDFs that are made of them. */
export const parseAndRecognise = createParser(LIMITS, { scan: SCAN_LIMITS, picture: PICTURE_LIMITS });

/**
 * Parses like `parseArticle`. Throws `OverLimitError` for a file that takes more than `limits`.
 * @param recognising With them, text is recognised in pictures if a file holds none; a file in which none can be
 * recognised counts as over the limits, because that takes too long to be tried twice. Without them, it throws
 * `PicturesError`.
 */
export function createParser(
  limits: Limits,
  recognising?: { readonly scan: Limits; readonly picture: Limits },
): ParseArticle {
  const poolWith = (own: Limits) =>
    createProcessPool<ParseTask, ParseOutcome>({
      module: new URL('./parsing-process.ts', import.meta.url),
      most: MOST_PROCESSES,
      limits: own,
      idleMs: IDLE_MS,
    });
  const pool = poolWith(limits);
  const scans = recognising && poolWith(recognising.scan);
  const pictures = recognising && poolWith(recognising.picture);
  return async (path, bytes) => {
    const outcome = await run(pool, { path, bytes });
    if ('articles' in outcome) return outcome.articles;
    const recogniser = isPicture(path) ? pictures : scans;
    if (!outcome.isScan) throw new UserError(outcome.refusal);
    if (recogniser === undefined) throw new PicturesError(outcome.refusal);
    const recognised = await run(recogniser, { path, bytes, isScan: true });
    if ('articles' in recognised) return recognised.articles;
    throw recognised.isScan ? new OverLimitError(recognised.refusal) : new UserError(recognised.refusal);
  };
}

function run(pool: ProcessPool<ParseTask, ParseOutcome>, task: ParseTask): Promise<ParseOutcome> {
  return pool.run(task).catch((error) => {
    if (error instanceof LimitError) throw new OverLimitError(REASONS[error.limit], { cause: error });
    throw error;
  });
}
