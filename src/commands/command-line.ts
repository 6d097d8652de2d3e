/** A command line: one word chooses the command. */
import { parseArgs } from 'node:util';
import { exitStatus } from '../app/exit-status.js';
import type { Main } from '../app/run.js';
import { messageOf, UsageError } from '../errors.js';
import type { Command, Commands, Typed } from './command.js';

/** The program that runs the command which its first argument names. Help shows `program` before the command's name. */
export function commandLine(program: 'npx quotewire' | 'npm run --silent', commands: Commands): Main {
  const usageOf = (name: string, { summary, usage }: Command): string => {
    // Else npm takes the options for its own.
    const separator = program.startsWith('npm') ? ' --' : '';
    return `${program} ${name}${usage ? `${separator} ${usage}` : ''}\n  ${summary}`;
  };
  const overview = (): string =>
    Object.entries(commands)
      .map((entry) => usageOf(...entry))
      .join('\n');

  return (argv, io) =>
    exitStatus(io, async () => {
      const [name = '', ...rest] = argv;
      const command = Object.hasOwn(commands, name) ? commands[name]! : null;
      if (!command || rest.includes('--help')) {
        io.stdout.write(`${command ? usageOf(name, command) : overview()}\n`);
        if (command || name === '--help' || name === 'help') return 0;
        throw new UsageError(name ? `There is no command "${name}".` : 'Which command?');
      }
      const typed = parse(command, rest, usageOf(name, command));
      const execute = await command.load();
      return execute(typed, io);
    });
}

/** Throws `UsageError`, with the usage, for arguments that the command does not take. */
function parse({ options, takesArguments = false }: Command, args: string[], usage: string): Typed {
  try {
    return parseArgs({ args, options, allowPositionals: takesArguments, strict: true });
  } catch (error) {
    // Its first sentence; the rest is about quoting arguments that begin with a dash.
    const [reason] = messageOf(error).split(/(?<=['"])\. /);
    throw new UsageError(`${reason}\n${usage}`);
  }
}
