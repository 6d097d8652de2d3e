/** The command line: one word chooses the command. */
import { parseArgs } from 'node:util';
import { ask } from './commands/ask.js';
import type { Command } from './commands/command.js';
import { deploy } from './commands/deploy.js';
import { index } from './commands/index-articles.js';
import { sources } from './commands/sources.js';
import { loadEnvironment } from './config.js';
import { messageOf, UsageError } from './errors.js';
import { run } from './run.js';

const COMMANDS: Readonly<Record<string, Command>> = { ask, sources, index, deploy };

run(async () => {
  loadEnvironment();
  const [name = '', ...rest] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command || rest.includes('--help')) {
    process.stdout.write(`${command ? usageOf(name, command) : overview()}\n`);
    if (command || name === '--help' || name === 'help') return 0;
    throw new UsageError(name ? `There is no command "${name}".` : 'Which command?');
  }
  return command.execute(parse(name, command, rest));
});

function parse(name: string, command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\n${usageOf(name, command)}`);
  }
}

function usageOf(name: string, { summary, usage }: Command): string {
  return `npm run --silent ${name}${usage ? ` -- ${usage}` : ''}\n  ${summary}`;
}

function overview(): string {
  return Object.entries(COMMANDS)
    .map(([name, command]) => usageOf(name, command))
    .join('\n');
}
