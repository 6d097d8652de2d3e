/** Fits the refusal: its weights, from what confidence on it answers, and from what on it does so without a doubt. */
import { REFUSAL_FEATURES, REFUSAL_SIGNS } from '../src/answer/refusal-features.js';
import type { RefusalExample } from './examples.js';
import { fitLogistic } from './fit.js';
import { area } from './statistics.js';

/** What one set gives. */
export interface RefusalSet {
  /** Whether its archive is a large one: the two kinds have bars of their own. */
  readonly large: boolean;
  readonly examples: readonly RefusalExample[];
}

const PENALTY = 0.001;
/** What a near miss counts beside a question on an absent topic: more cost the absent ones what they gain. */
const NEAR_MISS_WEIGHT = 0.8;
/** The share of answerable training questions that is refused. */
const REFUSED = { small: 0.065, large: 0.09 };
/**
 * The confidence from which on an answer is shown without a doubt. Set by hand, and not fitted: on the training sets .88
 * of the answers are right from .955 on in large archives, which doubted half of the right answers of other news and made
 * the rest no surer; near misses in small ones cannot be told by words at all.
 */
const SURE_FROM = { small: 0.6, large: 0.9 };

/** Each set counts as much as any other, however many examples it has. */
export function fitRefusal(sets: readonly RefusalSet[], say: (line: string) => void) {
  const labelled = sets.flatMap(({ examples }) =>
    examples.map(({ features, kind }) => ({
      row: rowOf(features),
      positive: kind === 'answerable',
      weight: (kind === 'nearMiss' ? NEAR_MISS_WEIGHT : 1) / examples.length,
    })),
  );
  const fitted = fitLogistic(labelled, Object.values(REFUSAL_SIGNS), PENALTY);
  const weights = fitted.weights.map(rounded);
  const bias = rounded(fitted.bias);
  const confidence = ({ features }: RefusalExample): number =>
    1 / (1 + Math.exp(-rowOf(features).reduce((sum, x, j) => sum + x * weights[j]!, bias)));
  const bars = (large: boolean) => {
    const alike = sets.filter((set) => set.large === large);
    const own = alike.length > 0 ? alike : sets;
    const scored = (of: (set: RefusalSet) => readonly RefusalExample[]) =>
      own.flatMap((set) =>
        of(set).map((one) => ({ value: confidence(one), share: 1 / of(set).length, ...one })),
      );
    const all = scored(({ examples }) => examples);
    const answeredFrom = quantile(
      all.filter(({ kind }) => kind === 'answerable'),
      large ? REFUSED.large : REFUSED.small,
    );
    const sureFrom = Math.max(answeredFrom, large ? SURE_FROM.large : SURE_FROM.small);
    report(all, answeredFrom, (line) => say(`refusal, ${large ? 'large' : 'small'} archives: ${line}`));
    return { answeredFrom: rounded(answeredFrom), sureFrom: rounded(sureFrom) };
  };
  const [small, large] = [bars(false), bars(true)];
  return {
    bias,
    answeredFrom: { small: small.answeredFrom, large: large.answeredFrom },
    sureFrom: { small: small.sureFrom, large: large.sureFrom },
    weights: Object.fromEntries(REFUSAL_FEATURES.map((name, j) => [name, weights[j]!])),
  };
}

const rowOf = (features: RefusalExample['features']): Float64Array =>
  Float64Array.from(REFUSAL_FEATURES, (name) => features[name]);

interface Weighed {
  readonly value: number;
  readonly share: number;
}

/** The value below which a part of the values lies, each counted by its share. */
function quantile(values: readonly Weighed[], part: number): number {
  const sorted = values.toSorted((a, b) => a.value - b.value);
  let left = part * sorted.reduce((sum, { share }) => sum + share, 0);
  const found = sorted.find(({ share }) => {
    left -= share;
    return left <= 0;
  });
  return found?.value ?? Number.NaN;
}

function report(
  examples: readonly (Weighed & RefusalExample)[],
  answeredFrom: number,
  say: (line: string) => void,
): void {
  const of = (wanted: RefusalExample['kind']): number[] =>
    examples.filter(({ kind }) => kind === wanted).map(({ value }) => value);
  for (const kind of ['answerable', 'nearMiss', 'absent'] as const) {
    const values = of(kind);
    const refused = values.filter((value) => value < answeredFrom).length / values.length;
    const auc = area(of('answerable'), values).toFixed(3);
    say(`${values.length} ${kind}, refused ${refused.toFixed(3)}, AUC ${auc}`);
  }
}

/** To three places, as the weights are kept. Throws for what is no number: the sets were too few. */
export function rounded(value: number): number {
  if (!Number.isFinite(value)) throw new Error('the training sets are too few to fit weights to');
  return Math.round(value * 1000) / 1000;
}
