import { REFUSAL_FEATURES, type RefusalFeatures } from './refusal-features.js';
import weights from './weights.json' with { type: 'json' };

export interface Confidence {
  /** 0 to 1: how likely the articles hold the answer. */
  readonly confidence: number;
  readonly answered: boolean;
  /** Answered, but only just. */
  readonly tentative: boolean;
}

/** A bar that lies elsewhere in a small archive than in a large one, where there are more sentences to take the wrong one from. */
interface Bar {
  readonly small: number;
  readonly large: number;
}

/** `large` is 0 in a small archive, 1 in a large one. */
const barAt = ({ small, large: inLarge }: Bar, large: number): number => small + large * (inLarge - small);

/** `doubt` is taken from the log-odds of an answer. */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { bias, answeredFrom, sureFrom, weights: model } = weights.refusal;
  const sum = REFUSAL_FEATURES.reduce((total, name) => total + model[name] * features[name], bias);
  const confidence = 1 / (1 + Math.exp(doubt - sum));
  const answered = confidence >= barAt(answeredFrom, features.inLarge);
  return { confidence, answered, tentative: answered && confidence < barAt(sureFrom, features.inLarge) };
}
