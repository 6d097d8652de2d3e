import type { Execute } from '../../src/commands/command.js';
import { ablate as measure } from '../ablate.js';
import { readSet } from '../sets.js';
import { foldersOf, withIndex } from './typed.js';

/** Scores each set without one signal of the ranking at a time. */
export const ablate: Execute = async ({ positionals }, io) => {
  for (const folder of foldersOf(positionals)) {
    const set = await readSet(folder, Infinity);
    const results = await withIndex({ articles: set.articlesDir, model: 'builtin' }, io, (index) =>
      measure(set, index),
    );
    io.stdout.write(`${set.name.padEnd(28)}     @1     @3  words\n`);
    for (const { name, first, three, words } of results) {
      io.stdout.write(
        `${name.padEnd(28)}  ${first.toFixed(3)}  ${three.toFixed(3)}  ${String(words).padStart(5)}\n`,
      );
    }
  }
  return 0;
};
