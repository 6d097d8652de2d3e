/** Fits the refusal: its weights, and the confidence from which it answers, with and without a note of doubt. */
import { likelihood, type Model } from '../src/answer/refusal.js';
import {
  NEWS_REFUSAL_SIGNS,
  REFUSAL_SIGNS,
  type RefusalFeatures,
  RIGHTNESS_SIGNS,
} from '../src/answer/refusal-features.js';
import type { RefusalExample } from './examples.js';
import { fitLogistic } from './fit.js';
import { area } from './statistics.js';

/** The examples of one set. */
export interface RefusalSet {
  /** Whether its archive is large: large and small ones have separate thresholds. */
  readonly large: boolean;
  readonly examples: readonly RefusalExample[];
}

const PENALTY = 0.001;
/** There is less news to learn from. */
const NEWS_PENALTY = 0.003;
/** How much a near miss counts, compared with a question on an absent topic: beyond this, absent topics lose what near misses gain. */
const NEAR_MISS_WEIGHT = 0.8;
/** How much a question about another name counts in news: with twice as much, other questions begin to lose. */
const RENAMED_WEIGHT = 0.25;
const WEIGHTS = { answerable: 1, nearMiss: NEAR_MISS_WEIGHT, absent: 1, renamed: RENAMED_WEIGHT };
/** The share of answerable training questions that is refused. */
const REFUSED = { small: 0.065, large: 0.08, news: 0.08 };
/** How likely the first quotes must give the answer for it to be shown without a note of doubt. */
const SURE_FROM = { small: 0.55, large: 0.88 };
/** The same in large archives of news, where this share of what is asked must also stand beside the answer. */
const SURE_IN_NEWS = { from: 0.82, asked: 0.66 };

/**
 * Three models: whether the articles hold the answer, the same in large archives of news, and whether the first quotes
 * give it. Each set counts as much as any other, however many examples it has. Only the second learns from questions about
 * other names.
 */
export function fitRefusal(all: readonly RefusalSet[], say: (line: string) => void) {
  const news = newsOf(all);
  const sets = all.map((set) => ({
    ...set,
    examples: set.examples.filter(({ kind }) => kind !== 'renamed'),
  }));
  const refusal = fitTo(sets, REFUSAL_SIGNS, isAnswerable, PENALTY);
  const refusalInNews = fitTo(news, NEWS_REFUSAL_SIGNS, isAnswerable, NEWS_PENALTY);
  const rightness = fitTo(sets, RIGHTNESS_SIGNS, ({ told }) => told, PENALTY);
  const sayRight = (where: string, sure: readonly Judged[], all: readonly Judged[]): void => {
    const right = (sure.filter(({ told }) => told).length / sure.length).toFixed(3);
    say(`rightness, ${where}: ${sure.length} of ${all.length} without a doubt, right ${right}`);
  };
  const answeredFrom = (large: boolean): number => {
    const all = judged(alike(sets, large), refusal);
    const bar = barOf(all, large ? REFUSED.large : REFUSED.small);
    const size = large ? 'large' : 'small';
    report(all, bar, (line) => say(`refusal, ${size} archives: ${line}`));
    const sure = all.filter(
      (one) => one.value >= bar && likelihood(rightness, one.features) >= SURE_FROM[size],
    );
    sayRight(`${size} archives`, sure, all);
    return rounded(bar);
  };
  const inNews = judged(news, refusalInNews);
  const newsBar = barOf(inNews, REFUSED.news);
  report(inNews, newsBar, (line) => say(`refusal, archives of news: ${line}`));
  const sureInNews = inNews.filter(
    ({ value, features }) =>
      value >= newsBar &&
      likelihood(rightness, features) >= SURE_IN_NEWS.from &&
      features.askedBeside >= SURE_IN_NEWS.asked,
  );
  sayRight('archives of news', sureInNews, inNews);
  return {
    refusalInNews: { ...refusalInNews, answeredFrom: rounded(newsBar) },
    refusal: { ...refusal, answeredFrom: { small: answeredFrom(false), large: answeredFrom(true) } },
    rightness: { ...rightness, sureFrom: SURE_FROM, sureInNews: SURE_IN_NEWS },
  };
}

/** The sets of large archives, or of small ones; all sets if there are none. */
function alike(sets: readonly RefusalSet[], large: boolean): readonly RefusalSet[] {
  const own = sets.filter((set) => set.large === large);
  return own.length > 0 ? own : sets;
}

/** The examples from large archives of news; all examples if there are none. */
function newsOf(sets: readonly RefusalSet[]): readonly RefusalSet[] {
  const own = sets
    .map((set) => ({ ...set, examples: set.examples.filter(({ features }) => features.ofNews > 0) }))
    .filter(({ examples }) => examples.length > 0);
  return own.length > 0 ? own : sets;
}

const isAnswerable = ({ kind }: RefusalExample): boolean => kind === 'answerable';

type Judged = RefusalExample & Weighed;

/** The examples of some sets with the probability that a model gives each; each set counts alike. */
const judged = (sets: readonly RefusalSet[], model: Model): Judged[] =>
  sets.flatMap(({ examples }) =>
    examples.map((one) => ({ ...one, value: likelihood(model, one.features), share: 1 / examples.length })),
  );

/** The value below which a given part of the answerable questions lies. */
const barOf = (examples: readonly Judged[], part: number): number =>
  quantile(examples.filter(isAnswerable), part);

type Signs = Partial<Record<keyof RefusalFeatures, 1 | -1>>;

function fitTo(
  sets: readonly RefusalSet[],
  signs: Signs,
  isPositive: (example: RefusalExample) => boolean,
  penalty: number,
): Model {
  const names = Object.keys(signs) as (keyof RefusalFeatures)[];
  const labelled = sets.flatMap(({ examples }) =>
    examples.map((example) => ({
      row: Float64Array.from(names, (name) => example.features[name]),
      positive: isPositive(example),
      weight: WEIGHTS[example.kind] / examples.length,
    })),
  );
  const { bias, weights } = fitLogistic(labelled, Object.values(signs), penalty);
  return {
    bias: rounded(bias),
    weights: Object.fromEntries(names.map((name, j) => [name, rounded(weights[j]!)])),
  };
}

interface Weighed {
  readonly value: number;
  readonly share: number;
}

/** The value below which a given part of the values lies, each counted by its share. */
function quantile(values: readonly Weighed[], part: number): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  let left = part * sorted.reduce((sum, { share }) => sum + share, 0);
  const found = sorted.find(({ share }) => {
    left -= share;
    return left <= 0;
  });
  return found?.value ?? Number.NaN;
}

function report(examples: readonly Judged[], answeredFrom: number, say: (line: string) => void): void {
  const of = (wanted: RefusalExample['kind']): number[] =>
    examples.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  for (const kind of ['answerable', 'nearMiss', 'absent', 'renamed'] as const) {
    const values = of(kind);
    if (values.length === 0) continue;
    const refused = values.filter((value) => value < answeredFrom).length / values.length;
    const auc = area(of('answerable'), values).toFixed(3);
    say(`${values.length} ${kind}, refused ${refused.toFixed(3)}, AUC ${auc}`);
  }
}

/** To three places, as the weights are stored. Throws if it is not a number, because the sets were too few. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error('the training sets are too few to fit weights to');
  return Math.round(value * 1000) / 1000;
}
