/** The models that decide whether an answer is shown, and whether with a note of doubt. */
import type { RefusalFeatures } from './refusal-features.js';
import weights from './weights.json' with { type: 'json' };

/** How sure it is that the articles hold the answer, and how it is shown. */
export interface Confidence {
  /** 0 to 1: how likely the articles hold the answer. */
  readonly confidence: number;
  readonly answered: boolean;
  /** Answered, but only just. */
  readonly tentative: boolean;
}

/** A threshold that differs in small and large archives: a large one has more sentences that could be wrongly chosen. */
interface Bar {
  readonly small: number;
  readonly large: number;
}

/** `large` is 0 in a small archive, 1 in a large one. */
const barAt = ({ small, large: inLarge }: Bar, large: number): number => small + large * (inLarge - small);

/** A logistic model over features of a question and what was found for it. */
export interface Model {
  readonly bias: number;
  /** Of the features that it counts. */
  readonly weights: Partial<RefusalFeatures>;
}

/** The probability that a model gives, 0 to 1. `doubt` is taken from its log-odds. */
export function likelihood({ bias, weights: model }: Model, features: RefusalFeatures, doubt = 0): number {
  const names = Object.keys(model) as (keyof RefusalFeatures)[];
  const odds = names.reduce((sum, name) => sum + model[name]! * features[name], bias - doubt);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Two models: whether the articles hold the answer decides whether to answer; whether the first quotes give it decides
 * whether to add a note of doubt. `doubt` is subtracted from the log-odds of both.
 */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { refusal, rightness } = weights;
  const confidence = likelihood(refusal, features, doubt);
  const answered = confidence >= barAt(refusal.answeredFrom, features.inLarge);
  const isSure = likelihood(rightness, features, doubt) >= barAt(rightness.sureFrom, features.inLarge);
  return { confidence, answered, tentative: answered && !isSure };
}
