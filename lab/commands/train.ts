import { type Command, say } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import { train as trainOn } from '../train.js';

export const train: Command = {
  summary: 'Fits the weights of ranking and refusal to training sets, and keeps them.',
  usage: 'SET...',
  takesArguments: true,
  options: {},

  async execute({ positionals }) {
    if (positionals.length === 0) throw new UsageError('Which sets? Name their folders behind the command.');
    if (!(await trainOn(positionals, say)))
      say('These sets count words otherwise, and that was kept first: run the same once more.');
    return 0;
  },
};
