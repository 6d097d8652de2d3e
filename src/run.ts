import { messageOf, UsageError, UserError } from './errors.js';

const LINGER_MS = 500;

/** Runs a program to its exit status: 0 done, 1 failed, 2 wrong usage. What a person can put right is one plain line. */
export function run(program: () => Promise<number>): void {
  const end = (status: number): void => {
    process.exitCode = status;
    // What is still at work, such as a build that was told to stop, must not keep the process.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  };
  program().then(end, (error: unknown) => {
    const line = error instanceof UserError ? messageOf(error) : unexpected(error);
    process.stderr.write(`${line}\n`);
    end(error instanceof UsageError ? 2 : 1);
  });
}

function unexpected(error: unknown): string {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `quotewire failed in a way it did not foresee; please report this:\n${trace}`;
}
