/** The command line of whoever runs quotewire; that of its developers is lab/cli.ts. */
import { run } from './app/exit-status.js';
import { type Commands, runCommandLine } from './commands/command-line.js';

const COMMANDS: Commands = {
  ask: async () => (await import('./commands/ask.js')).ask,
  sources: async () => (await import('./commands/sources.js')).sources,
  index: async () => (await import('./commands/index-articles.js')).index,
  deploy: async () => (await import('./commands/deploy.js')).deploy,
  doctor: async () => (await import('./commands/doctor.js')).doctor,
};

run(() => runCommandLine(COMMANDS, process.argv.slice(2)));
