import { type Io, sayTo } from '../terminal/io.js';
import { environment } from './environment.js';
import { exitStatus } from './exit-status.js';

const LINGER_MS = 500;

/** A program: from its arguments and surroundings to its exit status. */
export type Main = (argv: readonly string[], io: Io) => Promise<number>;

/** Runs a program as this process. */
export function run(main: Main): void {
  const { stdin, stdout, stderr } = process;
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader, such as `head`, has seen enough.
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  void exitStatus({ stderr }, async () =>
    main(process.argv.slice(2), { stdin, stdout, stderr, env: environment(sayTo({ stderr })) }),
  ).then((status) => {
    process.exitCode = status;
    // Work in progress, such as a build that was told to stop, must not keep the process alive.
    setTimeout(() => process.exit(), LINGER_MS).unref();
  });
}
