import type { Execute } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import { sayTo } from '../../src/terminal/io.js';
import { train as trainOn } from '../train.js';

/** Fits the weights of ranking and refusal to sets, and writes them beside the code that uses them. */
export const train: Execute = async ({ values, positionals }, io) => {
  if (positionals.length === 0) throw new UsageError('Which sets? Name their folders after the command.');
  const say = sayTo(io);
  const only = (['ranker', 'refusal', 'weights'] as const).find((part) => values[part]);
  if (!(await trainOn(positionals, say, only)))
    say(
      'These sets give other word counts, which are now saved: run the same command again to fit the weights.',
    );
  return 0;
};
