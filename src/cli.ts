/** The command line: one word chooses the command. */
import { parseArgs } from 'node:util';
import type { Command } from './commands/command.js';
import { loadEnvironment } from './config.js';
import { messageOf, UsageError } from './errors.js';
import { run } from './run.js';

/** Each is loaded when it is called for: one that needs no Discord does not wait for its library. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  ask: async () => (await import('./commands/ask.js')).ask,
  sources: async () => (await import('./commands/sources.js')).sources,
  index: async () => (await import('./commands/index-articles.js')).index,
  ablate: async () => (await import('./commands/ablate.js')).ablate,
  eval: async () => (await import('./commands/eval.js')).evaluate,
  train: async () => (await import('./commands/train.js')).train,
  tune: async () => (await import('./commands/tune.js')).tune,
  deploy: async () => (await import('./commands/deploy.js')).deploy,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
};

run(async () => {
  loadEnvironment();
  const [name = '', ...rest] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]!() : null;
  if (!command || rest.includes('--help')) {
    process.stdout.write(`${command ? usageOf(name, command) : await overview()}\n`);
    if (command || name === '--help' || name === 'help') return 0;
    throw new UsageError(name ? `There is no command "${name}".` : 'Which command?');
  }
  return command.execute(parse(name, command, rest));
});

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

async function overview(): Promise<string> {
  const usages = Object.entries(COMMANDS).map(async ([name, load]) => usageOf(name, await load()));
  return (await Promise.all(usages)).join('\n');
}
