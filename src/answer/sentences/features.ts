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
import { isPartOfWord, sharesPrefix, stemsHeld } from '../held-words.js';
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

/** How surely a text mentions each of the question's terms, in their order: see `mention`. */
type Mentions = readonly number[];

/**
 * A row of features for each candidate, in order, most relative to the others: from 0 to 1, recency and freshness from -1
 * to 0.
 */
export function featuresOf(asked: ParsedQuestion, candidates: readonly CandidateSentence[]): Features[] {
  const topScore = candidates[0]?.passage.score || 1;
  // Relative to the newest: how old all of them are says nothing about which is right, or whether one is.
  const recency = memoised(asked.recency);
  const freshness = memoised(asked.freshness);
  const newest = Math.max(...candidates.map(({ sentence }) => recency(sentence.article)));
  const freshest = Math.max(...candidates.map(({ sentence }) => freshness(sentence.article)));
  const agreement = asked.ofNews > 0 ? agreementOf(asked, candidates) : () => 0;
  // Each sentence is looked at for itself and as a neighbour, each title and each passage for all of its sentences.
  const mentionsIn = memoised((stems: Stems): Mentions => asked.terms.map((term) => mention(term, stems)));
  const titleOf = memoised(({ title }: Excerpt): Stems => new Set(contentStems(title ?? '')));
  const namesIn = memoised((passage: RankedPassage) =>
    weighted(asked.names, (term) => Math.max(mention(term, stemsHeld(passage)), passage.met.get(term) ?? 0)),
  );
  const overlaps = candidates.map((candidate) =>
    overlap(asked, candidate, mentionsIn(titleOf(candidate.sentence.article)), mentionsIn),
  );
  const most = Math.max(...overlaps.map(({ frequency }) => frequency)) || 1;
  return candidates.map(({ sentence, passage, rank, speakers }, i) => {
    const own = overlaps[i]!;
    return {
      passageScore: passage.score / topScore,
      passageRank: 1 / (rank + 1),
      recency: recency(sentence.article) - newest,
      // News says most in its first sentences, and what several articles say is more likely the news.
      freshness: asked.ofNews * (freshness(sentence.article) - freshest),
      lead: asked.ofNews / (1 + sentence.number / LEAD),
      agreement: asked.ofNews * agreement(sentence),
      ...own,
      frequency: own.frequency / most,
      namesInPassage: namesIn(passage),
      ...order(asked, sentence, mentionsIn(sentence.positions)),
      ...expectedAnswer(asked, sentence, speakers),
    };
  });
}

interface Stems {
  has(stem: string): boolean;
}

function overlap(
  asked: ParsedQuestion,
  { sentence, speakers, passage }: CandidateSentence,
  inTitle: Mentions,
  mentionsIn: (stems: Stems) => Mentions,
) {
  const { terms, totalWeight } = asked;
  const { article, number, positions, tokens } = sentence;
  const inSentence = mentionsIn(positions);
  const bySpeakers = mentionsIn(speakers);
  const own = terms.map((term, i) => Math.max(inSentence[i]!, bySpeakers[i]!, passage.met.get(term) ?? 0));
  /** Weighted share of the question that any of some texts mention. */
  const coverage = (...texts: readonly Mentions[]): number => {
    let sum = 0;
    for (let i = 0; i < terms.length; i += 1) {
      let most = 0;
      for (const mentions of texts) if (mentions[i]! > most) most = mentions[i]!;
      sum += terms[i]!.weight * most;
    }
    return sum / totalWeight;
  };
  const covered = coverage(own);
  const withSentences = (numbers: readonly number[]): number => {
    const there = numbers.filter((at) => sentenceAt(article, at));
    if (there.length === 0) return covered;
    return coverage(own, ...there.map((at) => mentionsIn(readSentence(article, at).positions)));
  };
  // What makes the sentence clear: the one before it, the question it answers, the headings of its section.
  const fromPrevious = Math.max(
    withSentences([number - 1]) - covered,
    withSentences(questionsAnswered(article, number)) - covered,
    HEADING_SHARE * (withSentences(headingsOver(article, number)) - covered),
  );
  const opensWithPronoun = PRONOUNS.has(tokens[0]?.lower ?? '');
  return {
    coverage: covered,
    matched: own.reduce((sum, mentioned) => sum + mentioned, 0) / (terms.length || 1),
    frequency: terms.reduce((sum, term) => sum + term.weight * repeats(term, sentence), 0) / totalWeight,
    previousCoverage: fromPrevious,
    nextCoverage: withSentences([number + 1]) - covered,
    pronounPrevious: opensWithPronoun ? fromPrevious : 0,
    titleCoverage: coverage(inTitle),
    withTitle: coverage(own, inTitle),
    prefix: prefixShare(asked, sentence, inSentence),
    focus: mean(asked.focus, (term) => own[terms.indexOf(term)]!),
  };
}

/**
 * The interviewer's question that a sentence answers, after the one before if it goes on with a pronoun: "And what will
 * it cost?" None outside interviews.
 */
function questionsAnswered(article: Excerpt, number: number): number[] {
  const question = questionAnswered(article, number);
  if (question === null) return [];
  const goesOn = readSentence(article, question).tokens.some(({ lower }) => PRONOUNS.has(lower));
  const before = goesOn ? questionAnswered(article, question - 1) : null;
  return before === null ? [question] : [before, question];
}

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
function prefixShare(asked: ParsedQuestion, { positions }: ReadSentence, mentions: Mentions): number {
  const { terms, totalWeight } = asked;
  const sharing = terms.filter(
    (term, i) =>
      mentions[i] === 0 && (isOfUnknownKind(asked, term) ? isPartOfWord : sharesPrefix)(term, positions),
  );
  return sharing.reduce((sum, { weight }) => sum + weight, 0) / totalWeight;
}

/** Nouns for who does something, or is skilled in it: "photographer", of photography. */
const OF_TRADE = /(?:er|or|ist|ian)s?$/u;

/**
 * Whether a term is the kind of thing asked for, "which policy", and no article has a word for it. Police change no policy, though
 * photography may tell of a photographer.
 */
const isOfUnknownKind = ({ kind, focus, tokens }: ParsedQuestion, term: QueryTerm): boolean =>
  !term.known &&
  kind !== 'number' &&
  focus.includes(term) &&
  !tokens.some(({ stem, lower }) => stem === term.stem && OF_TRADE.test(lower));

/** How far the sentence keeps the question's own order of words. */
function order({ stemPairs }: ParsedQuestion, { tokens }: ReadSentence, mentions: Mentions) {
  if (!mentions.some((mentioned) => mentioned > 0)) return { pairs: 0 };
  const kept = stemPairs.filter(([first, second]) =>
    tokens.some(({ stem }, i) => stem === second && tokens[i - 1]?.stem === first),
  );
  return { pairs: kept.length / Math.max(1, stemPairs.length) };
}
