/** What a program reads and writes: this process's own, or a test's. */
import type { WriteStream } from 'node:tty';

export type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean | undefined };
export type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, 'isTTY' | 'columns' | 'hasColors'>>;

/** Where a command reads and writes: the process’s own streams and environment, or those of a test. */
export interface Io {
  readonly stdin: Input;
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** Everything else that a person may want to know. */
  readonly stderr: Output;
  /** Environment variables, with those of `.env`. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes lines for a person to standard error. */
export function sayTo({ stderr }: Pick<Io, 'stderr'>): (line: string) => void {
  return (line) => void stderr.write(`${line}\n`);
}
