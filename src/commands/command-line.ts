/** A command line: one word chooses the command. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { exitStatus } from '../app/exit-status.js';
import type { Main } from '../app/run.js';
import { messageOf, UsageError } from '../errors.js';
import type { Command, Commands, Typed } from './command.js';

/** The program that runs the command which its first argument names. Help shows `program` before the command's name. */
export function commandLine(program: 'npx quotewire' | 'npm run --silent', commands: Commands): Main {
  const usageOf = (name: string, { summary, usage }: Command): string => {
    // Otherwise npm takes the options for its own.
    const separator = program.startsWith('npm') ? ' --' : '';
    return `${program} ${name}${usage ? `${separator} ${usage}` : ''}\n  ${summary}`;
  };
  const overview = (): string =>
    Object.entries(commands)
      .map((entry) => usageOf(...entry))
      .join('\n');

  return (argv, io) =>
    exitStatus(io, async () => {
      const [name = '', ...rest] = helpLast(argv);
      const command = Object.hasOwn(commands, name) ? commands[name]! : null;
      if (!command) {
        if (name === '--version') {
          io.stdout.write(`${await version()}\n`);
          return 0;
        }
        if (!['', HELP].includes(name)) throw await unknown(name, Object.keys(commands));
        io.stdout.write(`${overview()}\n`);
        if (name) return 0;
        throw new UsageError('Which command?');
      }
      if (rest.includes(HELP)) {
        io.stdout.write(`${usageOf(name, command)}\n`);
        return 0;
      }
      const typed = parse(command, rest, usageOf(name, command));
      const execute = await command.load();
      return execute(typed, io);
    });
}

const HELP = '--help';

/** `-h` and `help` ask for the same as `--help`; `help ask` and `--help ask` for the same as `ask --help`. */
function helpLast(argv: readonly string[]): readonly string[] {
  const [first, ...rest] = argv.map((word) => (word === '-h' ? HELP : word));
  if (first !== 'help' && first !== HELP) return first === undefined ? [] : [first, ...rest];
  return [...rest, HELP];
}

/** A command is still recognised with one slip for every so many letters, or part of them. */
const LETTERS_A_SLIP = 3;

async function unknown(typed: string, names: readonly string[]): Promise<UsageError> {
  // Help loads nothing.
  const { printable } = await import('../language/printable.js');
  const { editDistance } = await import('../language/spelling.js');
  const slips = Math.ceil(typed.length / LETTERS_A_SLIP);
  const [nearest] = names
    .map((name) => ({ name, edits: editDistance(typed.toLowerCase(), name, slips) }))
    .filter(({ edits }) => edits <= slips)
    .sort((a, b) => a.edits - b.edits);
  const meant = nearest ? `: did you mean ${nearest.name}?` : '.';
  return new UsageError(`There is no command "${printable(typed)}"${meant} --help shows all.`);
}

/** The version of this package, read when asked for: a compiled constant could be an older one. */
async function version(): Promise<string> {
  const description = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return JSON.parse(description).version;
}

/** Throws `UsageError`, with the usage, for arguments that the command does not take, and for an option without a value. */
function parse(command: Command, args: string[], usage: string): Typed {
  const typed = parsed(command, args, usage);
  // "$NAME", where the shell has no NAME: to go on as if nothing were asked for would answer something else.
  const empty = Object.entries(typed.values).find(([, value]) => typeof value === 'string' && !value.trim());
  if (empty) throw new UsageError(`--${empty[0]} needs a value.\n${usage}`);
  return typed;
}

function parsed({ options, takesArguments = false }: Command, args: string[], usage: string): Typed {
  try {
    return parseArgs({ args, options, allowPositionals: takesArguments, strict: true });
  } catch (error) {
    throw new UsageError(`${whyNotParsed(error)}\n${usage}`);
  }
}

/** Node's own words are for programmers, and go on about arguments that begin with a dash. */
function whyNotParsed(error: unknown): string {
  const message = messageOf(error);
  const [, named] = /'(?:-\w, )?([^']+?)(?: <value>)?'/.exec(message) ?? [];
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${named}.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `This command does not take “${named}”.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /argument missing|ambiguous/.test(message)
      ? `${named} needs a value.`
      : `${named} takes no value.`;
  return message;
}
