/**
 * Parses in processes of their own, so that no file, however it was contrived, stops the program, takes its memory or
 * keeps it waiting.
 */
import { UserError } from '../errors.js';
import { createProcessPool, LimitError, type Limits } from '../system/limited-processes.js';
import type { ParseArticle } from './parse.js';
import type { ParseOutcome, ParseTask } from './parsing-process.js';

const MB = 1024 * 1024;
/** Ten megabytes of page take some five seconds and 600 MB, a megabyte of PDF three seconds. */
const LIMITS: Limits = { cpuMs: 20_000, heapBytes: 640 * MB, rssBytes: 1024 * MB };
/** A second one would load the parsers, and have them compiled, once more: a third of what a thousand pages take. */
const MOST_PROCESSES = 1;
/** Longer than from one file of a folder to the next; an idle process holds some 100 MB. */
const IDLE_MS = 5_000;

/** A file that passed a limit, and would again: it need not be tried twice. */
export class OverLimitError extends UserError {}

const REASONS: Readonly<Record<LimitError['limit'], string>> = {
  time: 'takes too long to read',
  memory: 'takes too much memory to read',
  crash: 'cannot be parsed: it brings the parser down',
};

export const parseInProcess = createParser(LIMITS);

/** Parses like `parseArticle`. Throws `OverLimitError` for a file that takes more than `limits`. */
export function createParser(limits: Limits): ParseArticle {
  const pool = createProcessPool<ParseTask, ParseOutcome>({
    module: new URL('./parsing-process.ts', import.meta.url),
    most: MOST_PROCESSES,
    limits,
    idleMs: IDLE_MS,
  });
  return async (path, bytes) => {
    const outcome = await pool.run({ path, bytes }).catch((error) => {
      if (error instanceof LimitError) throw new OverLimitError(REASONS[error.limit], { cause: error });
      throw error;
    });
    if ('refusal' in outcome) throw new UserError(outcome.refusal);
    return outcome.articles;
  };
}
