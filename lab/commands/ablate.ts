import type { Execute } from '../../src/commands/command.js';
import { withApp } from '../../src/commands/with-app.js';
import { UsageError } from '../../src/errors.js';
import { ablate as measure } from '../ablate.js';
import { readSet } from '../sets.js';

/** Scores each set without one signal of the ranking at a time. */
export const ablate: Execute = async ({ positionals }, io) => {
  if (positionals.length === 0) throw new UsageError('Which sets? Name their folders after the command.');
  for (const folder of positionals) {
    const set = await readSet(folder, Infinity);
    const results = await withApp({ articles: set.articlesDir, model: 'builtin' }, io, async ({ store }) => {
      const index = await store.open();
      return index ? measure(set, index) : [];
    });
    io.stdout.write(`${set.name.padEnd(28)}     @1     @3  words\n`);
    for (const { name, first, three, words } of results) {
      io.stdout.write(
        `${name.padEnd(28)}  ${first.toFixed(3)}  ${three.toFixed(3)}  ${String(words).padStart(5)}\n`,
      );
    }
  }
  return 0;
};
