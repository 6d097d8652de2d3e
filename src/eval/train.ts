/**
 * `npm run train -- SET...`: fits the ranker and the refusal to training sets and writes their weights to
 * src/answer/weights.json. The sets must share no article with those that the product is evaluated on.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { FeatureWeights } from '../answer/rank.js';
import { REFUSAL_SIGNS } from '../answer/refuse.js';
import { createBuiltinEmbedder } from '../retrieval/adapters/builtin.js';
import { partsOf, readCorpus } from './corpora.js';
import { type RankingExample, type RefusalExample, rankingExamples, refusalExamples } from './examples.js';
import { fitChoices, fitLogistic } from './fit.js';
import { aucOf, quantile } from './statistics.js';

const WEIGHTS = new URL('../answer/weights.json', import.meta.url);
const RANKER_PENALTY = 0.003;
const REFUSAL_PENALTY = 0.001;
/** Articles a corpus: the refusal must hold on a first handful of articles as on a large collection. */
const CORPUS_SIZES = [2, 8, 24];
/** The share of answerable training questions that the threshold refuses, and that are only tentative. */
const REFUSED = 0.06;
const TENTATIVE = 0.2;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function train(folders: readonly string[]): Promise<void> {
  const embedder = createBuiltinEmbedder();
  const corpora = await Promise.all(folders.map(readCorpus));
  const ranking: RankingExample[] = [];
  for (const corpus of corpora) ranking.push(...(await rankingExamples(corpus, embedder)));
  const ranker = fitRanker(ranking);
  say(`ranker: ${ranking.length} questions, right at first ${rightFirst(ranking, ranker).toFixed(3)}`);

  const parts = corpora.flatMap((corpus) => CORPUS_SIZES.flatMap((size) => partsOf(corpus, size)));
  const examples: RefusalExample[] = [];
  for (const corpus of [...corpora, ...parts])
    examples.push(...(await refusalExamples(corpus, embedder, ranker)));
  const refusal = fitRefusal(examples);

  const table = JSON.parse(await readFile(WEIGHTS, 'utf8')) as object;
  await writeFile(WEIGHTS, `${JSON.stringify({ ...table, ranker, refusal }, null, 2)}\n`);
}

function fitRanker(examples: readonly RankingExample[]): FeatureWeights {
  const names = Object.keys(examples[0]!.features[0]!);
  const choices = examples.map(({ features, right }) => ({
    rows: features.map((row) => rowOf(row, names)),
    right,
  }));
  const weights = fitChoices(choices, names.length, RANKER_PENALTY);
  return Object.fromEntries(names.map((name, j) => [name, rounded(weights[j]!)]));
}

function rightFirst(examples: readonly RankingExample[], ranker: FeatureWeights): number {
  const score = (features: FeatureWeights): number =>
    Object.entries(ranker).reduce((sum, [name, weight]) => sum + weight * features[name]!, 0);
  const first = examples.filter(({ features, right }) => {
    const scores = features.map(score);
    return right[scores.indexOf(Math.max(...scores))];
  });
  return first.length / examples.length;
}

function fitRefusal(all: readonly RefusalExample[]) {
  const names = Object.keys(REFUSAL_SIGNS);
  const examples = all.filter(({ features }) => Object.keys(features).length > 0);
  const labelled = examples.map(({ features, kind }) => ({
    row: rowOf(features, names),
    positive: kind === 'answerable',
  }));
  const fitted = fitLogistic(labelled, Object.values(REFUSAL_SIGNS), REFUSAL_PENALTY);
  const confidence = ({ row }: { row: Float64Array }): number =>
    1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * fitted.weights[j]!, fitted.bias)));
  const of = (kind: RefusalExample['kind']): number[] =>
    labelled.filter((_, i) => examples[i]!.kind === kind).map(confidence);
  const threshold = quantile(of('answerable'), REFUSED)!;
  for (const kind of ['answerable', 'nearMiss', 'absent'] as const) {
    const values = of(kind);
    const refused = values.filter((value) => value < threshold).length / values.length;
    const auc = kind === 'answerable' ? '' : `, AUC ${aucOf(of('answerable'), values).value?.toFixed(3)}`;
    say(`refusal: ${values.length} ${kind}, refused ${refused.toFixed(3)}${auc}`);
  }
  return {
    bias: rounded(fitted.bias),
    threshold: rounded(threshold),
    tentativeBelow: rounded(quantile(of('answerable'), TENTATIVE)!),
    weights: Object.fromEntries(names.map((name, j) => [name, rounded(fitted.weights[j]!)])),
  };
}

function rowOf(features: FeatureWeights, names: readonly string[]): Float64Array {
  return Float64Array.from(names, (name) => features[name] ?? 0);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

await train(process.argv.slice(2));
