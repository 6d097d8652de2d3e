import { messageOf, UsageError, UserError } from '../errors.js';

const LINGER_MS = 500;

/** Runs a program to its exit status: 0 done, 1 failed, 2 wrong usage. What a person can put right is one plain line. */
export function run(program: () => Promise<number>): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads it, such as `head`, has seen enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  const end = (status: number): void => {
    process.exitCode = status;
    // What is still at work, such as a build that was told to stop, must not keep the process.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  };
  program().then(end, (error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    end(error instanceof UsageError ? 2 : 1);
  });
}

function explain(error: unknown): string {
  // With the usage on lines of its own.
  if (error instanceof UsageError) return error.message;
  if (error instanceof UserError) return messageOf(error);
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `quotewire failed in a way it did not foresee; please report this:\n${trace}`;
}
