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

/** What lies so far, 0 to 1, on the way from one value to another. */
const between = (from: number, to: number, share: number): number => from + share * (to - from);

/** `large` is 0 in a small archive, 1 in a large one. */
const barAt = ({ small, large: inLarge }: Bar, large: number): number => between(small, inLarge, large);

/** A logistic model over features of a question and what was found for it. */
export interface Model {
  readonly bias: number;
  /** Of the features that it counts. */
  readonly weights: Partial<RefusalFeatures>;
}

/** The probability that a model gives, 0 to 1. `doubt` is taken from its log-odds. */
export const likelihood = (model: Model, features: RefusalFeatures, doubt = 0): number =>
  probability(logOdds(model, features) - doubt);

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

function logOdds({ bias, weights: model }: Model, features: RefusalFeatures): number {
  const names = Object.keys(model) as (keyof RefusalFeatures)[];
  return names.reduce((sum, name) => sum + model[name]! * features[name], bias);
}

/**
 * Whether the articles hold the answer decides whether to answer; whether the first quotes give it decides whether to add
 * a note of doubt. In large archives of news a model fitted to news alone decides the first. `doubt` is subtracted from all
 * log-odds.
 */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { refusal, refusalInNews, rightness } = weights;
  const { inLarge, ofNews, goesOn } = features;
  const odds = between(logOdds(refusal, features), logOdds(refusalInNews, features), ofNews);
  const confidence = probability(odds - doubt);
  const answeredFrom = between(barAt(refusal.answeredFrom, inLarge), refusalInNews.answeredFrom, ofNews);
  const answered = confidence >= answeredFrom;
  const { sureFrom, sureInNews } = rightness;
  const isSure =
    likelihood(rightness, features, doubt) >= between(barAt(sureFrom, inLarge), sureInNews.from, ofNews) &&
    features.askedBeside >= Math.max(ofNews, goesOn) * sureInNews.asked;
  return { confidence, answered, tentative: answered && !isSure };
}
