import type { Execute } from '../../src/commands/command.js';
import { sayTo } from '../../src/terminal/io.js';
import { train as trainOn } from '../train.js';
import { foldersOf } from './typed.js';

/** Fits the weights of ranking and refusal to sets, and writes them beside the code that uses them. */
export const train: Execute = async ({ values, positionals }, io) => {
  const folders = foldersOf(positionals);
  const say = sayTo(io);
  const only = (['ranker', 'refusal', 'weights'] as const).find((part) => values[part]);
  if (!(await trainOn(folders, say, only)))
    say(
      'These sets give other word counts, which are now saved: run the same command again to fit the weights.',
    );
  return 0;
};
