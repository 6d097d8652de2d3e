import type { Execute, Values } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import type { Io } from '../../src/terminal/io.js';
import { ablate as measure } from '../ablate.js';
import { ASPECTS, ablateCases, ablateRules, type RuleWorth } from '../ablate-rules.js';
import { casesByArchive } from '../cases.js';
import { readSet } from '../sets.js';
import { foldersOf, limitOf, withIndex } from './typed.js';

/** Scores each set without one signal of the ranking at a time, or without one rule. */
export const ablate: Execute = async ({ values, positionals }, io) => {
  const limit = limitOf(values);
  if (values.rules) return withoutRules(positionals, limit, values, io);
  if (values.cases !== undefined) throw new UsageError('--cases needs --rules.');
  for (const folder of foldersOf(positionals)) {
    const set = await readSet(folder, limit);
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

async function withoutRules(
  folders: readonly string[],
  limit: number,
  values: Values,
  io: Io,
): Promise<number> {
  const cases = values.cases as string | undefined;
  for (const folder of cases === undefined ? foldersOf(folders) : folders) {
    const set = await readSet(folder, limit);
    const worths = await withIndex({ articles: set.articlesDir, model: 'builtin' }, io, (index) =>
      ablateRules(set, index),
    );
    io.stdout.write(`${table(set.name, worths)}\n`);
  }
  if (cases === undefined) return 0;
  for (const [articles, own] of await casesByArchive(cases)) {
    const changes = await withIndex({ articles, model: 'builtin' }, io, (index, { embedders }) =>
      ablateCases(own, index, embedders),
    );
    for (const { rule, id, with: all, without } of changes)
      io.stdout.write(`${rule.padEnd(NAME)}  ${id}  ${all}, without it ${without}\n`);
  }
  return 0;
}

const NAME = 28;
const CELL = 12;

/** A row for each rule that changes anything: what is so only with it, and only without it. */
function table(set: string, worths: readonly RuleWorth[]): string {
  const head = `${set.padEnd(NAME)}${ASPECTS.map((aspect) => aspect.padStart(CELL)).join('')}`;
  const rows = worths
    .filter(({ questions }) => questions > 0)
    .map(({ name, changes }) => {
      const cells = ASPECTS.map((aspect) => `+${changes[aspect].with} -${changes[aspect].without}`);
      return `${name.padEnd(NAME)}${cells.map((cell) => cell.replace('+0 -0', '').padStart(CELL)).join('')}`;
    });
  return [head, ...rows].join('\n');
}
