/** A command line: one word chooses the command. */
import { parseArgs } from 'node:util';
import { loadEnvironment } from '../app/config.js';
import { messageOf, UsageError } from '../errors.js';
import type { Command } from './command.js';

/** Commands by name. Each is loaded when it is called for: one that needs no Discord does not wait for its library. */
export type Commands = Readonly<Record<string, () => Promise<Command>>>;

/**
 * Runs the command that the first word of `argv` names.
 * Resolves to the exit status; throws `UsageError` for a command or an option that there is not.
 */
export async function runCommandLine(commands: Commands, argv: readonly string[]): Promise<number> {
  loadEnvironment();
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(commands, name) ? await commands[name]!() : null;
  if (!command || rest.includes('--help')) {
    process.stdout.write(`${command ? usageOf(name, command) : await overview(commands)}\n`);
    if (command || name === '--help' || name === 'help') return 0;
    throw new UsageError(name ? `There is no command "${name}".` : 'Which command?');
  }
  return command.execute(parse(name, command, rest));
}

function parse(name: string, command: Command, args: string[]) {
  try {
    const { options, takesArguments = false } = command;
    return parseArgs({ args, options, allowPositionals: takesArguments, strict: true });
  } catch (error) {
    // Its first sentence; the rest is about quoting arguments that begin with a dash.
    const [reason] = messageOf(error).split(/(?<=['"])\. /);
    throw new UsageError(`${reason}\n${usageOf(name, command)}`);
  }
}

function usageOf(name: string, { summary, usage }: Command): string {
  return `npm run --silent ${name}${usage ? ` -- ${usage}` : ''}\n  ${summary}`;
}

async function overview(commands: Commands): Promise<string> {
  const usages = Object.entries(commands).map(async ([name, load]) => usageOf(name, await load()));
  return (await Promise.all(usages)).join('\n');
}
