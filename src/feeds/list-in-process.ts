import { UserError } from '../errors.js';
import { createProcessPool, LimitError } from '../system/limited-processes.js';
import type { Listing } from './listing.js';
import type { ListOutcome, ListTask } from './listing-process.js';

const MB = 1024 * 1024;

/** Reads what a feed lists. Throws `UserError` with a reason that follows the feed's address. */
export type List = (bytes: Uint8Array, base: string) => Promise<Listing>;

const pool = createProcessPool<ListTask, ListOutcome>({
  module: new URL('./listing-process.ts', import.meta.url),
  most: 1,
  limits: { cpuMs: 10_000, heapBytes: 256 * MB, rssBytes: 640 * MB },
  idleMs: 5_000,
});

/** A hostile feed can neither stop the program nor take its memory. */
export const listInProcess: List = async (bytes, base) => {
  const outcome = await pool.run({ bytes, base }).catch((error) => {
    if (error instanceof LimitError)
      throw new UserError('takes too long or too much memory to read', { cause: error });
    throw error;
  });
  if ('refusal' in outcome) throw new UserError(outcome.refusal);
  return outcome;
};
