/** The command line of whoever develops quotewire: measuring, training and tuning. */
import { run } from '../src/app/exit-status.js';
import { type Commands, runCommandLine } from '../src/commands/command-line.js';

const COMMANDS: Commands = {
  ablate: async () => (await import('./commands/ablate.js')).ablate,
  eval: async () => (await import('./commands/eval.js')).evaluate,
  train: async () => (await import('./commands/train.js')).train,
  tune: async () => (await import('./commands/tune.js')).tune,
};

run(() => runCommandLine(COMMANDS, process.argv.slice(2)));
