import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Main } from '../../src/app/run.js';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program's function to its end, with `input` on its standard input, in an environment of `env` alone. */
export async function runMain(
  main: Main,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Outcome> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const written = Promise.all([text(stdout), text(stderr)]);
  const status = await main(argv, { stdin, stdout, stderr, env });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { status, stdout: out, stderr: err };
}
