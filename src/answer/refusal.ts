import { sentenceAt } from '../language/excerpt.js';
import { contentStems } from '../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../question/parsed-question.js';
import { BM25 } from '../retrieval/inverted-index/bm25.js';
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
  size: -1,
  scoreBySize: 1,
  archiveEnds: -1,
} as const;

export type RefusalFeatures = Readonly<Record<keyof typeof REFUSAL_SIGNS, number>>;
export const REFUSAL_FEATURES = Object.keys(REFUSAL_SIGNS) as (keyof typeof REFUSAL_SIGNS)[];

const NEGATION = /\b(?:not|no|never|without|except|nobody|none)\b|n['’]t\b/i;

/**
 * What tells an answerable question from one that the articles do not answer. `ranked` is best first,
 * `archive` the number of passages in the archive: what a score is worth depends on among how many it was the best. Null
 * when nothing was found.
 */
export function refusalFeatures(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[],
  ranked: readonly Scored[],
  archive: number,
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
  const passageScore = shareOfMost(top.score, terms);
  const size = Math.log(archive) / 10;
  const leading = ranked.slice(0, 5);
  const { features } = best;
  const isNear = mentionedNear(best);
  const apart = (of: typeof terms): number => of.reduce((most, term) => Math.max(most, 1 - isNear(term)), 0);
  return {
    bestCoverage: features.withTitle + features.previousCoverage + features.nextCoverage,
    bestWithTitle: Math.max(...ranked.slice(0, 3).map((scored) => scored.features.withTitle)),
    passageScore,
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
    size,
    scoreBySize: passageScore * size,
    archiveEnds: asked.time.endsAt !== null && asked.time.isMeant ? 1 : 0,
  };
}

/** A passage's score as a share of the most that these terms can score. */
function shareOfMost(score: number, terms: readonly QueryTerm[]): number {
  const most =
    terms.reduce((sum, term) => sum + term.inverseFrequency, 0) * (BM25.k1 + 1) * (1 + BM25.articleWeight);
  return most > 0 ? score / most : 0;
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

/**
 * From this confidence on, .85 of the answers shown from some thousand news articles were right (news-2023a). In a small
 * archive a lower one will do, as there are fewer sentences to take the wrong one from.
 */
const SURE_IN_LARGE = 0.82;
/** Sizes, as the feature has them: a thousand passages are small, ten thousand large. */
const SMALL = Math.log(1000) / 10;
const LARGE = Math.log(10_000) / 10;

function sureFrom(inSmall: number, size: number): number {
  const share = Math.min(1, Math.max(0, (size - SMALL) / (LARGE - SMALL)));
  return inSmall + share * (SURE_IN_LARGE - inSmall);
}

/** `doubt` is taken from the log-odds of an answer; a question that asks for no more than articles of a time has it in any. */
export function confidenceOf(features: RefusalFeatures | null, doubt = 0): Confidence {
  if (!features) return { confidence: 0, answered: false, tentative: false };
  const { bias, threshold, tentativeBelow, weights: model } = weights.refusal;
  const sum = REFUSAL_FEATURES.reduce((total, name) => total + model[name] * features[name], bias);
  const confidence = 1 / (1 + Math.exp(doubt - sum));
  const answered = confidence >= threshold;
  const sure = sureFrom(tentativeBelow, features.size);
  return { confidence, answered, tentative: answered && confidence < sure };
}
