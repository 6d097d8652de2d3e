/** Fits the ranker and the refusal to training sets, and writes their weights to src/answer/weights.json. */
import { readFile, writeFile } from 'node:fs/promises';
import type { FeatureWeights } from '../src/answer/find.js';
import { REFUSAL_FEATURES, REFUSAL_SIGNS } from '../src/answer/refusal.js';
import { FEATURES } from '../src/answer/sentences/features.js';
import table from '../src/answer/weights.json' with { type: 'json' };
import { createBuiltinEmbedder } from '../src/models/builtin-embedder.js';
import type { Embedder } from '../src/retrieval/ports.js';
import { backgroundOf } from './background.js';
import { askedOfOthers, type Corpus, maskedOf, partsOf, readCorpus } from './corpora.js';
import { type RefusalExample, rankingExamples, refusalExamples } from './examples.js';
import { type Choice, fitChoices, fitLogistic } from './fit.js';
import { area } from './statistics.js';

const BACKGROUND = new URL('../src/question/background-frequencies.json', import.meta.url);
const WEIGHTS = new URL('../src/answer/weights.json', import.meta.url);
const RANKER_PENALTY = 0.003;
const REFUSAL_PENALTY = 0.001;
/** Articles a corpus: the refusal must hold on a first handful of articles as on a large collection. */
const CORPUS_SIZES = [2, 8, 24];
/** A set with more articles than this serves as a separate archive, which is asked this many questions of the other sets. */
const LARGE = 500;
const FOREIGN_QUESTIONS = 300;
/** The share of answerable training questions that the threshold refuses, and that are only tentative. */
const REFUSED = 0.065;
const TENTATIVE = 0.2;

/** What a near miss counts beside a question on an absent topic: they are few, and the hardest to tell. */
const NEAR_MISS_WEIGHT = 2;

type Say = (line: string) => void;

/**
 * The sets must share no article with those that the product is evaluated on. Questions are searched with the
 * background frequencies that the program started with: when the sets give others, those are written and nothing is
 * fitted. Sentences to choose from are found with the weights there are, so that a second run may move them a little.
 * `refusalAlone` leaves the ranker as it is.
 * @returns Whether the weights were fitted; false asks for the same again.
 * Throws when the sets are too few to fit to.
 */
export async function train(folders: readonly string[], say: Say, refusalAlone = false): Promise<boolean> {
  const embedder = createBuiltinEmbedder();
  const corpora = await Promise.all(folders.map(readCorpus));
  if (!refusalAlone && (await writeJson(BACKGROUND, backgroundOf(corpora)))) return false;
  const ranker = refusalAlone ? table.ranker : await trainedRanker(corpora, embedder, say);
  const groups: RefusalExample[][] = [];
  for (const corpus of corpora) {
    const others = corpora.filter((other) => other !== corpus);
    const examples: RefusalExample[] = [];
    for (const asked of variantsOf(corpus, others))
      examples.push(...(await refusalExamples(asked, embedder, ranker)));
    say(`refusal: ${examples.length} examples from ${corpus.articles.length} articles`);
    groups.push(examples);
  }
  await writeJson(WEIGHTS, { ...table, ranker, refusal: fitRefusal(groups, say) });
  return true;
}

async function trainedRanker(
  corpora: readonly Corpus[],
  embedder: Embedder,
  say: Say,
): Promise<FeatureWeights> {
  const choices: Choice[] = [];
  for (const corpus of corpora) choices.push(...(await rankingExamples(corpus, embedder)));
  return fitRanker(choices, say);
}

/**
 * A large archive as it is, and asked about what it lacks. A small one also in parts, and without some of its answers.
 */
export function variantsOf(corpus: Corpus, others: readonly Corpus[]): Corpus[] {
  if (corpus.articles.length > LARGE) return [askedOfOthers(corpus, others, FOREIGN_QUESTIONS)];
  return [corpus, ...CORPUS_SIZES.flatMap((size) => partsOf(corpus, size)), maskedOf(corpus)];
}

/** @returns whether the file was another before. */
async function writeJson(file: URL, value: object): Promise<boolean> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const isSame = (await readFile(file, 'utf8')) === text;
  if (!isSame) await writeFile(file, text);
  return !isSame;
}

function fitRanker(choices: readonly Choice[], say: Say): FeatureWeights {
  const weights = fitChoices(choices, FEATURES.length, RANKER_PENALTY);
  const score = (row: Float64Array): number => row.reduce((sum, x, j) => sum + x * weights[j]!, 0);
  const rightFirst = choices.filter(({ rows, right }) => {
    const scores = rows.map(score);
    return right[scores.indexOf(Math.max(...scores))];
  });
  say(
    `ranker: ${choices.length} questions, right at first ${(rightFirst.length / choices.length).toFixed(3)}`,
  );
  return Object.fromEntries(FEATURES.map((name, j) => [name, rounded(weights[j]!)])) as FeatureWeights;
}

/** Where the threshold lies, each set counts as much as any other, however many questions it has. */
export function fitRefusal(groups: readonly (readonly RefusalExample[])[], say: Say) {
  const labelled = groups.flatMap((examples) =>
    examples.map(({ features, kind }) => ({
      row: Float64Array.from(REFUSAL_FEATURES, (name) => features[name]),
      positive: kind === 'answerable',
      weight: kind === 'nearMiss' ? NEAR_MISS_WEIGHT : 1,
      share: 1 / examples.length,
      kind,
    })),
  );
  const fitted = fitLogistic(labelled, Object.values(REFUSAL_SIGNS), REFUSAL_PENALTY);
  const confidence = ({ row }: { row: Float64Array }): number =>
    1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * fitted.weights[j]!, fitted.bias)));
  const of = (kind: RefusalExample['kind']) =>
    labelled.filter((one) => one.kind === kind).map((one) => ({ value: confidence(one), share: one.share }));
  const answerable = of('answerable');
  const threshold = weightedQuantile(answerable, REFUSED);
  const values = answerable.map(({ value }) => value);
  for (const kind of ['answerable', 'nearMiss', 'absent'] as const) {
    const others = of(kind).map(({ value }) => value);
    const refused = others.filter((value) => value < threshold).length / others.length;
    say(
      `refusal: ${others.length} ${kind}, refused ${refused.toFixed(3)}, AUC ${area(values, others).toFixed(3)}`,
    );
  }
  return {
    bias: rounded(fitted.bias),
    threshold: rounded(threshold),
    tentativeBelow: rounded(weightedQuantile(answerable, TENTATIVE)),
    weights: Object.fromEntries(REFUSAL_FEATURES.map((name, j) => [name, rounded(fitted.weights[j]!)])),
  };
}

/** The value below which a part of the values lies, each counted by its share. */
function weightedQuantile(values: readonly { value: number; share: number }[], part: number): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  let left = part * sorted.reduce((sum, { share }) => sum + share, 0);
  return sorted.find(({ share }) => {
    left -= share;
    return left <= 0;
  })!.value;
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error('the training sets are too few to fit weights to');
  return Math.round(value * 1000) / 1000;
}
