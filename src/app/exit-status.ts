import { messageOf, UsageError, UserError } from '../errors.js';
import type { Io } from '../terminal/io.js';

/**
 * Runs a program and returns its exit status: 0 done, 1 failed, 2 wrong usage. An error that a person can put right is one
 * line.
 */
export async function exitStatus(
  { stderr }: Pick<Io, 'stderr'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    stderr.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function explain(error: unknown): string {
  // With the usage on separate lines.
  if (error instanceof UsageError) return error.message;
  if (error instanceof UserError) return messageOf(error);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `quotewire failed in a way it did not foresee; please report this:\n${trace}`;
}
