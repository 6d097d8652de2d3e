import type { Execute } from '../../src/commands/command.js';
import { sayTo } from '../../src/terminal/io.js';
import { train as trainOn } from '../train.js';
import { trainIntent } from '../train-intent.js';
import { foldersOf } from './typed.js';

/** Fits weights to sets, and writes them beside the code that uses them. */
export const train: Execute = async ({ values, positionals }, io) => {
  const folders = foldersOf(positionals);
  const say = sayTo(io);
  if (values.intent) {
    await trainIntent(folders, say);
    return 0;
  }
  const only = (['ranker', 'refusal', 'weights'] as const).find((part) => values[part]);
  if (!(await trainOn(folders, say, only)))
    say(
      'These sets give other word counts, which are now saved: run the same command again to fit the weights.',
    );
  return 0;
};
