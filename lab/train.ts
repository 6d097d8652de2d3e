/** Fits the ranker and the refusal to training sets, and writes their weights to src/answer/weights.json. */
import { readFile, writeFile } from 'node:fs/promises';
import type { FeatureWeights } from '../src/answer/find.js';
import { REFUSAL_FEATURES, REFUSAL_SIGNS } from '../src/answer/refusal.js';
import { FEATURES } from '../src/answer/sentences/features.js';
import table from '../src/answer/weights.json' with { type: 'json' };
import { createBuiltinEmbedder } from '../src/models/builtin-embedder.js';
import { backgroundOf } from './background.js';
import { maskedOf, partsOf, readCorpus } from './corpora.js';
import { type RefusalExample, rankingExamples, refusalExamples } from './examples.js';
import { type Choice, fitChoices, fitLogistic } from './fit.js';
import { area, quantile } from './statistics.js';

const BACKGROUND = new URL('../src/question/background-frequencies.json', import.meta.url);
const WEIGHTS = new URL('../src/answer/weights.json', import.meta.url);
const RANKER_PENALTY = 0.003;
const REFUSAL_PENALTY = 0.001;
/** Articles a corpus: the refusal must hold on a first handful of articles as on a large collection. */
const CORPUS_SIZES = [2, 8, 24];
/** The share of answerable training questions that the threshold refuses, and that are only tentative. */
const REFUSED = 0.08;
const TENTATIVE = 0.2;

type Say = (line: string) => void;

/**
 * The sets must share no article with those that the product is evaluated on. Questions are searched with the
 * background frequencies that the program started with: when the sets give others, those are written and nothing is
 * fitted. Sentences to choose from are found with the weights there are, so that a second run may move them a little.
 * @returns Whether the weights were fitted; false asks for the same again.
 * Throws when the sets are too few to fit to.
 */
export async function train(folders: readonly string[], say: Say): Promise<boolean> {
  const embedder = createBuiltinEmbedder();
  const corpora = await Promise.all(folders.map(readCorpus));
  if (await writeJson(BACKGROUND, backgroundOf(corpora))) return false;
  const choices: Choice[] = [];
  for (const corpus of corpora) choices.push(...(await rankingExamples(corpus, embedder)));
  const ranker = fitRanker(choices, say);

  const parts = corpora.flatMap((corpus) => CORPUS_SIZES.flatMap((size) => partsOf(corpus, size)));
  const examples: RefusalExample[] = [];
  for (const corpus of [...corpora, ...parts, ...corpora.map(maskedOf)])
    examples.push(...(await refusalExamples(corpus, embedder, ranker)));
  const refusal = fitRefusal(examples, say);

  await writeJson(WEIGHTS, { ...table, ranker, refusal });
  return true;
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

function fitRefusal(examples: readonly RefusalExample[], say: Say) {
  const labelled = examples.map(({ features, kind }) => ({
    row: Float64Array.from(REFUSAL_FEATURES, (name) => features[name]),
    positive: kind === 'answerable',
  }));
  const fitted = fitLogistic(labelled, Object.values(REFUSAL_SIGNS), REFUSAL_PENALTY);
  const confidence = ({ row }: { row: Float64Array }): number =>
    1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * fitted.weights[j]!, fitted.bias)));
  const of = (kind: RefusalExample['kind']): number[] =>
    labelled.filter((_, i) => examples[i]!.kind === kind).map(confidence);
  const answerable = of('answerable');
  const threshold = quantile(answerable, REFUSED)!;
  for (const kind of ['answerable', 'nearMiss', 'absent'] as const) {
    const values = of(kind);
    const refused = values.filter((value) => value < threshold).length / values.length;
    const auc = area(answerable, values);
    say(`refusal: ${values.length} ${kind}, refused ${refused.toFixed(3)}, AUC ${auc.toFixed(3)}`);
  }
  return {
    bias: rounded(fitted.bias),
    threshold: rounded(threshold),
    tentativeBelow: rounded(quantile(answerable, TENTATIVE)!),
    weights: Object.fromEntries(REFUSAL_FEATURES.map((name, j) => [name, rounded(fitted.weights[j]!)])),
  };
}

function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error('the training sets are too few to fit weights to');
  return Math.round(value * 1000) / 1000;
}
