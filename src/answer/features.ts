import { mention, type QueryTerm } from '../retrieval/query.js';
import type { RankedPassage } from '../retrieval/retrieve.js';
import { contentStems } from '../text/tokens.js';
import { expectedAnswer } from './expected.js';
import { type AskedQuestion, pairsOf } from './question.js';
import { type ReadSentence, readSentence } from './sentence.js';
import { PRONOUNS } from './surface.js';

/** A sentence that may be quoted, in the best passage that holds it. */
export interface Candidate {
  readonly sentence: ReadSentence;
  readonly passage: RankedPassage;
  /** Position of that passage, from 0. */
  readonly rank: number;
  /** Stems of its speakers' names, where the question asks what somebody said: "he said" mentions him. */
  readonly speakers: ReadonlySet<string>;
}

/**
 * What the ranker knows of a candidate: numbers from 0 to 1 or so, higher where it looks more like the answer.
 * "Coverage" is the weighted share of the question's terms that a text mentions.
 */
export const FEATURES = [
  'passageScore',
  'passageRank',
  'coverage',
  'matched',
  'frequency',
  'previousCoverage',
  'nextCoverage',
  'pronounPrevious',
  'titleCoverage',
  'withTitle',
  'prefix',
  'namesInPassage',
  'numbers',
  'focus',
  'pairs',
  'person',
  'place',
  'date',
  'number',
  'numberOfFocus',
  'reason',
  'name',
  'definition',
  'manner',
  'speech',
  'answerNear',
  'answerAmid',
] as const;
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** Length of the sentence, in words, at which repeats of a term are neither favoured nor held against it. */
const USUAL_LENGTH = 30;
const PREFIX = 5;

export function featuresOf(asked: AskedQuestion, candidates: readonly Candidate[]): Features[] {
  const topScore = candidates[0]?.passage.score || 1;
  const rows = candidates.map((candidate) => ({
    passageScore: candidate.passage.score / topScore,
    passageRank: 1 / (candidate.rank + 1),
    ...overlap(asked, candidate),
    ...order(asked, candidate.sentence),
    ...expectedAnswer(asked, candidate.sentence, candidate.speakers),
  }));
  const most = Math.max(...rows.map(({ frequency }) => frequency)) || 1;
  return rows.map((row) => ({ ...row, frequency: row.frequency / most }));
}

/** Weighted share of the question that is mentioned, given each term's mention. */
function coverage(asked: AskedQuestion, mentioned: (term: QueryTerm) => number): number {
  const { terms, totalWeight } = asked.query;
  return terms.reduce((sum, term) => sum + term.weight * mentioned(term), 0) / totalWeight;
}

function overlap(asked: AskedQuestion, { sentence, passage, speakers }: Candidate) {
  const { terms, totalWeight } = asked.query;
  const { article, number, positions, tokens } = sentence;
  const title = new Set(contentStems(article.title ?? ''));
  const passageHolds = new Set(passage.stems);
  const neighbour = (at: number) =>
    at < 0 || at >= article.sentences.length ? new Map() : readSentence(article, at).positions;
  const [previous, next] = [neighbour(number - 1), neighbour(number + 1)];
  const own = (term: QueryTerm): number => Math.max(mention(term, positions), mention(term, speakers));
  const covered = coverage(asked, own);
  const with_ = (other: { has(stem: string): boolean }): number =>
    coverage(asked, (term) => Math.max(own(term), mention(term, other)));
  const fromPrevious = with_(previous) - covered;
  const opensWithPronoun = PRONOUNS.has(tokens[0]?.lower ?? '');
  return {
    coverage: covered,
    matched: terms.reduce((sum, term) => sum + own(term), 0) / Math.max(1, terms.length),
    frequency: terms.reduce((sum, term) => sum + term.weight * repeats(term, sentence), 0) / totalWeight,
    previousCoverage: fromPrevious,
    nextCoverage: with_(next) - covered,
    pronounPrevious: opensWithPronoun ? fromPrevious : 0,
    titleCoverage: coverage(asked, (term) => mention(term, title)),
    withTitle: with_(title),
    prefix: prefixShare(asked, sentence),
    namesInPassage: share(asked.names, (term) => mention(term, passageHolds)),
    numbers:
      asked.numbers.length === 0
        ? 0
        : asked.numbers.reduce((sum, term) => sum + own(term), 0) / asked.numbers.length,
    focus:
      asked.focus.length === 0
        ? 0
        : asked.focus.reduce((sum, term) => sum + own(term), 0) / asked.focus.length,
  };
}

function repeats(term: QueryTerm, { positions, tokens }: ReadSentence): number {
  let count = 0;
  for (const [form, strength] of term.forms) count += strength * (positions.get(form)?.length ?? 0);
  return (2.2 * count) / (count + 1.2 * (0.25 + (0.75 * tokens.length) / USUAL_LENGTH));
}

/** Weighted share of some terms that is mentioned; 0 when there are none. */
function share(terms: readonly QueryTerm[], mentioned: (term: QueryTerm) => number): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, term) => sum + term.weight * mentioned(term), 0) / total;
}

/** Share of the question whose words are missing but share their first five letters with a word that is there. */
function prefixShare({ query }: AskedQuestion, { positions }: ReadSentence): number {
  const missing = query.terms.filter(
    ({ stem, ...term }) => stem.length >= PREFIX && mention({ stem, ...term }, positions) === 0,
  );
  if (missing.length === 0) return 0;
  const prefixes = new Set(
    [...positions.keys()].filter((stem) => stem.length >= PREFIX).map((stem) => stem.slice(0, PREFIX)),
  );
  const met = missing.filter(({ stem }) => prefixes.has(stem.slice(0, PREFIX)));
  return met.reduce((sum, { weight }) => sum + weight, 0) / query.totalWeight;
}

/** How far the sentence keeps the question's own order of words. */
function order(asked: AskedQuestion, { tokens, positions }: ReadSentence) {
  const stems = tokens.map(({ stem }) => stem);
  const any = asked.query.terms.some((term) => mention(term, positions) > 0);
  if (!any) return { pairs: 0 };
  const pairs = pairsOf(stems);
  const kept = [...asked.stemPairs].filter((pair) => pairs.has(pair)).length;
  return { pairs: kept / Math.max(1, asked.stemPairs.size) };
}
