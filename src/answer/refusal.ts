import { sentenceAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import type { Scored } from './evidence.js';
import { readSentence } from './sentences/sentence.js';
import weights from './weights.json' with { type: 'json' };

export interface Confidence {
  /** 0 to 1: how likely the articles hold the answer. */
  readonly confidence: number;
  readonly answered: boolean;
  /** Answered, but only just. */
  readonly tentative: boolean;
}

/** Whether more of a feature speaks for an answer (1) or against one (-1): training keeps to these signs. */
export const REFUSAL_SIGNS = {
  bestCoverage: 1,
  bestWithTitle: 1,
  passageScore: 1,
  topScore: 1,
  missingNames: -1,
  missingNumbers: -1,
  nameApart: -1,
  numberApart: -1,
  sameArticle: 1,
  terms: 1,
  negation: -1,
  prefix: 1,
  unmatched: -1,
} as const;

export type RefusalFeatures = Readonly<Record<keyof typeof REFUSAL_SIGNS, number>>;
export const REFUSAL_FEATURES = Object.keys(REFUSAL_SIGNS) as (keyof typeof REFUSAL_SIGNS)[];

const NEGATION = /\b(?:not|no|never|without|except|nobody|none)\b|n['’]t\b/i;

/** What tells an answerable question from one that the articles do not answer. `ranked` is best first; null when nothing was found. */
export function refusalFeatures(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[],
  ranked: readonly Scored[],
): RefusalFeatures | null {
  const [best] = ranked;
  const [top] = passages;
  if (!best || !top) return null;
  const { terms, totalWeight, text } = asked;
  const article = best.candidate.sentence.article;
  const { met } = best.candidate.passage;
  const own = new Set(
    passages.filter(({ passage }) => passage.article.id === article.id).flatMap(({ stems }) => stems),
  );
  const missing = (of: typeof terms): number =>
    of.length === 0
      ? 0
      : of.reduce((sum, term) => sum + 1 - Math.max(mention(term, own), met.get(term) ?? 0), 0) / of.length;
  const most = terms.reduce((sum, term) => sum + term.inverseFrequency, 0) * 1.9 * 1.35;
  const leading = ranked.slice(0, 5);
  const { features } = best;
  const isNear = mentionedNear(best);
  const apart = (of: typeof terms): number => of.reduce((most, term) => Math.max(most, 1 - isNear(term)), 0);
  return {
    bestCoverage: features.withTitle + features.previousCoverage + features.nextCoverage,
    bestWithTitle: Math.max(...ranked.slice(0, 3).map((scored) => scored.features.withTitle)),
    passageScore: most > 0 ? top.score / most : 0,
    topScore: best.score / 10,
    missingNames: missing(asked.names),
    missingNumbers: missing(asked.numbers),
    nameApart: apart(asked.names),
    numberApart: apart(asked.numbers),
    sameArticle:
      leading.filter(({ candidate }) => candidate.sentence.article.id === article.id).length / leading.length,
    terms: Math.log1p(terms.length) / 3,
    negation: NEGATION.test(text) ? 1 : 0,
    prefix: features.prefix,
    unmatched: terms.reduce((sum, term) => sum + (term.known ? 0 : term.weight), 0) / totalWeight,
  };
}

/**
 * How surely a sentence, the ones beside it, the title or what the article says of itself mention a term. A name that stands only elsewhere in the
 * article was swapped in, as often as not: the question asks of one what the article says of another.
 */
function mentionedNear({ candidate: { sentence, passage, speakers } }: Scored): (term: QueryTerm) => number {
  const { article, number } = sentence;
  const beside = [number - 1, number + 1].filter((at) => sentenceAt(article, at));
  const near = [
    sentence.positions,
    ...beside.map((at) => readSentence(article, at).positions),
    new Set(contentStems(article.title ?? '')),
    speakers,
  ];
  return (term) => Math.max(passage.met.get(term) ?? 0, ...near.map((stems) => mention(term, stems)));
}

/** `doubt` is taken from the log-odds of an answer. */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { bias, threshold, tentativeBelow, weights: model } = weights.refusal;
  const sum = REFUSAL_FEATURES.reduce((total, name) => total + model[name] * features[name], bias);
  const confidence = 1 / (1 + Math.exp(doubt - sum));
  const answered = confidence >= threshold;
  return { confidence, answered, tentative: answered && confidence < tentativeBelow };
}
