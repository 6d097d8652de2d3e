import { REFUSAL_FEATURES, type RefusalFeatures } from './refusal-features.js';
import weights from './weights.json' with { type: 'json' };

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

/** A logistic model over the features of a question and what was found for it. */
interface Model {
  readonly bias: number;
  readonly weights: RefusalFeatures;
}

/**
 * Two models of the same features: whether the articles hold the answer decides whether to answer, whether the first
 * quotes give it, whether to do so without a note of doubt. `doubt` is taken from the log-odds of both.
 */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { refusal, rightness } = weights;
  const likely = ({ bias, weights: model }: Model): number =>
    1 /
    (1 + Math.exp(doubt - REFUSAL_FEATURES.reduce((sum, name) => sum + model[name] * features[name], bias)));
  const confidence = likely(refusal);
  const answered = confidence >= barAt(refusal.answeredFrom, features.inLarge);
  const isSure = likely(rightness) >= barAt(rightness.sureFrom, features.inLarge);
  return { confidence, answered, tentative: answered && !isSure };
}
