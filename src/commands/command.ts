import type { ParseArgsConfig } from 'node:util';
import type { Io } from '../terminal/io.js';

/** What was typed, by the name of the option. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** What was typed after the name of the command. */
export interface Typed {
  readonly values: Values;
  readonly positionals: readonly string[];
}

/**
 * Resolves to the exit status. Results go to standard output, everything else to standard error.
 * Throws `UserError` for what a person can put right, `UsageError` for what was typed wrong.
 */
export type Execute = (typed: Typed, io: Io) => Promise<number>;

/** A command as `--help` shows it. What it does is loaded when it runs, so that help loads nothing. */
export interface Command {
  readonly summary: string;
  /** Arguments and options as they are typed. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether it takes words other than options; if not, they are an error. */
  readonly takesArguments?: boolean;
  readonly load: () => Promise<Execute>;
}

export type Commands = Readonly<Record<string, Command>>;
