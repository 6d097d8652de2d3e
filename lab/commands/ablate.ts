import { type Command, withApp } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import { ablate as measure } from '../ablate.js';
import { readSet } from '../sets.js';

export const ablate: Command = {
  summary:
    'Measures what each part of the ranking is worth: quotes@1 and @3 of the built-in mode without it.',
  usage: 'SET...',
  takesArguments: true,
  options: {},

  async execute({ positionals }) {
    if (positionals.length === 0) throw new UsageError('Which sets? Name their folders behind the command.');
    for (const folder of positionals) {
      const set = await readSet(folder, Infinity);
      const results = await withApp({ articles: set.articlesDir, model: 'builtin' }, async ({ store }) => {
        const index = await store.open();
        return index ? measure(set, index) : [];
      });
      process.stdout.write(`${set.name.padEnd(28)}     @1     @3  words\n`);
      for (const { name, first, three, words } of results) {
        process.stdout.write(
          `${name.padEnd(28)}  ${first.toFixed(3)}  ${three.toFixed(3)}  ${String(words).padStart(5)}\n`,
        );
      }
    }
    return 0;
  },
};
