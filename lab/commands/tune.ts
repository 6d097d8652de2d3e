import { readFile, writeFile } from 'node:fs/promises';
import type { Execute, Values } from '../../src/commands/command.js';
import { UsageError } from '../../src/errors.js';
import { chooseWeight } from '../../src/retrieval/vector-weight.js';
import { type Io, sayTo } from '../../src/terminal/io.js';
import { misspell } from '../misspell.js';
import { type EvaluationSet, readSet } from '../sets.js';
import { effectsOf, effectsTable, type Ranks, ranksOf } from '../tune.js';
import { foldersOf, limitOf, withIndex } from './typed.js';

const WEIGHTS_FILE = new URL('../../src/retrieval/fusion.json', import.meta.url);

interface Measured {
  readonly embedderId: string;
  readonly asAsked: readonly (readonly Ranks[])[];
  readonly misspelled: readonly (readonly Ranks[])[];
}

/** Measures over sets what an embedder’s vectors add to words, and writes their weight to fusion.json. */
export const tune: Execute = async ({ values, positionals }, io) => {
  const limit = limitOf(values);
  const measured: Measured[] = [];
  for (const folder of foldersOf(positionals))
    measured.push(await measure(await readSet(folder, limit), values, io));
  const { embedderId } = measured[0]!;
  const asAsked = effectsOf(measured.flatMap((one) => one.asAsked));
  const misspelled = effectsOf(measured.flatMap((one) => one.misspelled));
  const weight = chooseWeight([asAsked, misspelled].map((effects) => effects.map(({ gain }) => gain)));
  await keep(embedderId, weight);
  sayTo(io)('Wrote src/retrieval/fusion.json.');
  io.stdout.write(
    `${embedderId}, ${asAsked[0]!.gain.n} questions as asked\n\n${effectsTable(asAsked)}\n\n` +
      `The same, each with a slip in one word\n\n${effectsTable(misspelled)}\n\nweight: ${weight}\n`,
  );
  return 0;
};

async function measure(set: EvaluationSet, values: Values, io: Io): Promise<Measured> {
  return withIndex({ ...values, articles: set.articlesDir }, io, async (index, { embedders }) => {
    const embedder = await embedders.forQuerying(index.info.embedderId);
    if (!embedder) throw new UsageError('Without its embedder there is nothing to tune: see the line above.');
    const asAsked: Ranks[][] = [];
    const misspelled: Ranks[][] = [];
    for (const [i, asked] of set.questions.filter(({ answerable }) => answerable).entries()) {
      asAsked.push(await ranksOf(asked, index, embedder));
      const slipped = { ...asked, question: misspell(asked.question, i) };
      misspelled.push(await ranksOf(slipped, index, embedder));
    }
    return { embedderId: embedder.id, asAsked, misspelled };
  });
}

async function keep(embedderId: string, weight: number): Promise<void> {
  const known = JSON.parse(await readFile(WEIGHTS_FILE, 'utf8')) as Record<string, number>;
  const sorted = Object.entries({ ...known, [embedderId]: weight }).sort(([a], [b]) => (a < b ? -1 : 1));
  await writeFile(WEIGHTS_FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
