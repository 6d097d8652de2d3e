/** What the ranker knows about a sentence that may be quoted. */
import type { Excerpt } from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { headingsOver } from '../../language/headings.js';
import { PRONOUNS } from '../../language/lexicon/function-words.js';
import { memoised } from '../../language/memoised.js';
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import { questionAnswered } from '../../speakers/excerpt.js';
import { sharesPrefix } from '../held-words.js';
import { agreementOf } from './agreement.js';
import { expectedAnswer } from './expected-answer.js';
import { type ReadSentence, readSentence } from './sentence.js';

/** A sentence that may be quoted, in the best passage that holds it. */
export interface CandidateSentence {
  readonly sentence: ReadSentence;
  readonly passage: RankedPassage;
  /** Position of that passage, from 0. */
  readonly rank: number;
  /**
   * Stems of its speakers' names, if the question asks what somebody said ("he said" mentions him), and in a
   * transcript, where only a label says who speaks.
   */
  readonly speakers: ReadonlySet<string>;
}

/**
 * What the ranker knows about a candidate: numbers from about 0 to 1, higher if it looks more like the answer.
 * "Coverage" is the weighted share of the question's terms that a text mentions.
 */
export const FEATURES = [
  'passageScore',
  'passageRank',
  'recency',
  'freshness',
  'lead',
  'agreement',
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
  'focus',
  'pairs',
  'person',
  'place',
  'placeOfKind',
  'date',
  'number',
  'numberOfFocus',
  'reason',
  'name',
  'manner',
  'speech',
  'answerAmid',
] as const;
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** The length of a sentence, in words, at which repeats of a term count neither for nor against it. */
const USUAL_LENGTH = 30;
/** The weight of a mention in a heading, compared with the sentence before: a heading covers many sentences equally. */
const HEADING_SHARE = 0.5;
/** The number of the sentence, from 0, at which being near an article's beginning counts half. */
const LEAD = 5;

/** A row of features for each candidate, in order, most relative to the others: from 0 to 1, recency and freshness from -1 to 0. */
export function featuresOf(asked: ParsedQuestion, candidates: readonly CandidateSentence[]): Features[] {
  const topScore = candidates[0]?.passage.score || 1;
  // Relative to the newest: how old all of them are says nothing about which is right, or whether one is.
  const newest = Math.max(...candidates.map(({ sentence }) => asked.recency(sentence.article)));
  const freshest = Math.max(...candidates.map(({ sentence }) => asked.freshness(sentence.article)));
  const agreement = asked.ofNews > 0 ? agreementOf(asked, candidates) : () => 0;
  const held = memoised(({ stems }: RankedPassage) => new Set(stems));
  const titleOf = memoised(({ title }: Excerpt) => new Set(contentStems(title ?? '')));
  const rows = candidates.map((candidate) => {
    const { sentence, passage, rank, speakers } = candidate;
    return {
      passageScore: passage.score / topScore,
      passageRank: 1 / (rank + 1),
      recency: asked.recency(sentence.article) - newest,
      // News says most in its first sentences, and what several articles say is more likely the news.
      freshness: asked.ofNews * (asked.freshness(sentence.article) - freshest),
      lead: asked.ofNews / (1 + sentence.number / LEAD),
      agreement: asked.ofNews * agreement(sentence),
      ...overlap(asked, candidate, titleOf(sentence.article)),
      namesInPassage: weighted(asked.names, (term) =>
        Math.max(mention(term, held(passage)), passage.met.get(term) ?? 0),
      ),
      ...order(asked, sentence),
      ...expectedAnswer(asked, sentence, speakers),
    };
  });
  const most = Math.max(...rows.map(({ frequency }) => frequency)) || 1;
  return rows.map((row) => ({ ...row, frequency: row.frequency / most }));
}

function overlap(
  asked: ParsedQuestion,
  { sentence, speakers, passage }: CandidateSentence,
  title: ReadonlySet<string>,
) {
  const { terms, totalWeight } = asked;
  const { article, number, positions, tokens } = sentence;
  const own = new Map(
    terms.map((term) => [
      term,
      Math.max(mention(term, positions), mention(term, speakers), passage.met.get(term) ?? 0),
    ]),
  );
  const ownOf = (term: QueryTerm): number => own.get(term)!;
  const neighbour = (at: number) => (sentenceAt(article, at) ? readSentence(article, at).positions : NOTHING);
  /** Weighted share of the question that is mentioned, given each term's mention. */
  const coverage = (mentioned: (term: QueryTerm) => number): number =>
    terms.reduce((sum, term) => sum + term.weight * mentioned(term), 0) / totalWeight;
  const with_ = (other: { has(stem: string): boolean }): number =>
    coverage((term) => Math.max(ownOf(term), mention(term, other)));
  const covered = coverage(ownOf);
  const question = questionAnswered(article, number);
  const fromHeadings = with_(headingStems(article, number)) - covered;
  // What makes the sentence clear: the one before it, the question it answers, the headings of its section.
  const fromPrevious = Math.max(
    with_(neighbour(number - 1)) - covered,
    question === null ? 0 : with_(neighbour(question)) - covered,
    HEADING_SHARE * fromHeadings,
  );
  const opensWithPronoun = PRONOUNS.has(tokens[0]?.lower ?? '');
  return {
    coverage: covered,
    matched: mean(terms, ownOf),
    frequency: terms.reduce((sum, term) => sum + term.weight * repeats(term, sentence), 0) / totalWeight,
    previousCoverage: fromPrevious,
    nextCoverage: with_(neighbour(number + 1)) - covered,
    pronounPrevious: opensWithPronoun ? fromPrevious : 0,
    titleCoverage: coverage((term) => mention(term, title)),
    withTitle: with_(title),
    prefix: prefixShare(asked, sentence),
    focus: mean(asked.focus, ownOf),
  };
}

function headingStems(article: Excerpt, number: number): { has(stem: string): boolean } {
  const headings = headingsOver(article, number).map((heading) => readSentence(article, heading).positions);
  return { has: (stem) => headings.some((positions) => positions.has(stem)) };
}

const NOTHING: ReadonlyMap<string, readonly number[]> = new Map();

function repeats(term: QueryTerm, { positions, tokens }: ReadSentence): number {
  let count = 0;
  for (const [form, strength] of term.forms) count += strength * (positions.get(form)?.length ?? 0);
  return (2.2 * count) / (count + 1.2 * (0.25 + (0.75 * tokens.length) / USUAL_LENGTH));
}

/** Mean mention of some terms; 0 when there are none. */
function mean(terms: readonly QueryTerm[], mentioned: (term: QueryTerm) => number): number {
  return terms.reduce((sum, term) => sum + mentioned(term), 0) / (terms.length || 1);
}

/** Weighted share of some terms that is mentioned; 0 when there are none. */
function weighted(terms: readonly QueryTerm[], mentioned: (term: QueryTerm) => number): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : terms.reduce((sum, term) => sum + term.weight * mentioned(term), 0) / total;
}

/** Share of the question whose words are missing but share their first five letters with a word that is there. */
function prefixShare(asked: ParsedQuestion, { positions }: ReadSentence): number {
  const sharing = asked.terms.filter(
    (term) => mention(term, positions) === 0 && sharesPrefix(term, positions),
  );
  return sharing.reduce((sum, { weight }) => sum + weight, 0) / asked.totalWeight;
}

/** How far the sentence keeps the question's own order of words. */
function order({ terms, stemPairs }: ParsedQuestion, { tokens, positions }: ReadSentence) {
  if (!terms.some((term) => mention(term, positions) > 0)) return { pairs: 0 };
  const kept = stemPairs.filter(([first, second]) =>
    tokens.some(({ stem }, i) => stem === second && tokens[i - 1]?.stem === first),
  );
  return { pairs: kept.length / Math.max(1, stemPairs.length) };
}
