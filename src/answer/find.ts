import type { Excerpt, Note } from '../domain.js';
import { sentenceAt, textAt } from '../language/excerpt.js';
import { isHeading } from '../language/headings.js';
import { contentStems } from '../language/tokens.js';
import { type ParseOptions, parseQuestion } from '../question/parse.js';
import {
  asksForArticles,
  constrainedTerms,
  forSentences,
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsOf,
} from '../question/parsed-question.js';
import type { Embedder, Reader, SearchIndex } from '../retrieval/ports.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import { type RetrieveOptions, retrieve } from '../retrieval/retrieve.js';
import { speakerIn, voiceAt } from '../speakers/excerpt.js';
import { namesNoDoer } from './agents.js';
import { type Evidence, overlaps, type Scored } from './evidence.js';
import { latestReports } from './latest-reports.js';
import { answerIn, doubtOf, liftAnswers, readAnswers } from './machine-reading.js';
import { lacksMeasure, measureOf } from './measures.js';
import { oneOfEach } from './namesakes.js';
import { noteOn } from './notes.js';
import { lacksOffice, namesNoHolder, officeOf, tellsHolder } from './offices.js';
import { helpfulCount } from './quotes/helpful.js';
import { newerFirst } from './quotes/newer-first.js';
import { leavesOpen } from './quotes/points-back.js';
import { selectEvidence } from './quotes/select.js';
import { type Confidence, confidenceOf } from './refusal.js';
import { refusalFeatures } from './refusal-features.js';
import {
  askedSpeaker,
  askedWords,
  asksOfNobodyKnown,
  asksOfNothingKnown,
  holdsWords,
  silenceOf,
  speaksOfTopic,
  withoutOthersWords,
  wordsFirst,
} from './said-by.js';
import { definesAsked, definitionOf } from './sentences/definition.js';
import { askedOf, echoOf, withoutForenames } from './sentences/echo.js';
import { type Candidate, FEATURES, type Features, featuresOf } from './sentences/features.js';
import { introducesAsked, introductionOf } from './sentences/introduction.js';
import { beforeOf, openingOf, titledOf } from './sentences/opening.js';
import { holdsQuoted } from './sentences/quoted.js';
import { replyOf } from './sentences/reply.js';
import { realityOf } from './sentences/said-to-be.js';
import { readSentence } from './sentences/sentence.js';
import { lacksToll, tellsToll, tollOf } from './tolls.js';
import weights from './weights.json' with { type: 'json' };

export interface Finding extends Confidence {
  /** Best first; no sentence stands in two of them. */
  readonly evidence: readonly Evidence[];
  /** How many of the first ones really help: the others are shown only on request. */
  readonly helpful: number;
  /** Words of the question that no article mentions. */
  readonly unmatched: readonly string[];
  readonly note: Note | null;
  /** The question as it was understood. */
  readonly asked: ParsedQuestion;
}

/** Taken from the log-odds of an answer for each condition on the article that is not met, such as being from May. */
const CONSTRAINT_DOUBT = 2.5;
/** The most words of a question whose first quote must have those that its article has. */
const SHORT = 4;
/** How many quotes are shown at first. */
const FIRST_QUOTES = 3;
/** Sentences of this many passages are candidates. */
const CANDIDATE_PASSAGES = 10;

export type FindOptions = RetrieveOptions & ParseOptions & { readonly reader?: Reader | null | undefined };

/**
 * Finds the sentences that answer a question best, and says how sure it is that they do. Without an embedder, words
 * alone decide. A reranker and a reader, if given, look again at what was found.
 */
export async function findEvidence(
  question: string,
  index: SearchIndex,
  embedder: Embedder | null,
  options: FindOptions = {},
): Promise<Finding> {
  const asked = await parseQuestion(question, index, options);
  const passages = await retrieve(asked, index, embedder, options);
  const ranked = rankCandidates(asked, passages);
  const seen = options.reader ? await readAnswers(question, ranked, options.reader) : null;
  const words = askedWords(asked, passages);
  const theirs = words === null ? null : speaksOfTopic(words, passages);
  const believed = seen ? liftAnswers(ranked, seen) : ranked;
  const whose = words ?? askedSpeaker(asked);
  const theirWords = whose ? withoutOthersWords(whose, believed) : believed;
  const chosen = withoutExcluded(
    selectEvidence(whose ? wordsFirst(whose, theirWords, asked) : theirWords, asked),
    asked,
  );
  const chosenFirst = asked.time.isMeant ? chosen : newerFirst(chosen, asked);
  const silence = whose ? await silenceOf(whose, theirs, chosen, { index, filter: options.filter }) : null;
  const isSilent =
    theirs === 'no' ||
    silence !== null ||
    asksOfNobodyKnown(asked, passages) ||
    asksOfNothingKnown(asked) ||
    lacksMeasure(asked, chosenFirst) ||
    lacksToll(asked, chosenFirst.slice(0, FIRST_QUOTES)) ||
    lacksOffice(asked, passages);
  const doubt = (seen ? doubtOf(seen) : 0) + (ranked[0] ? CONSTRAINT_DOUBT * unmet(asked, ranked[0]) : 0);
  const { passages: archive } = index.info;
  const judged = confidenceOf(refusalFeatures(asked, passages, ranked, archive), doubt);
  const reports = await latestReports(asked, index, options.filter);
  const isTold =
    reports.length > 0 ||
    isAnsweredByArticles(asked, passages) ||
    (!judged.answered && saysOutright(asked, ranked[0]));
  const confidence = isTold ? TOLD : judged;
  const note = silence ?? (await noteOn(asked, chosenFirst, passages));
  const each = note?.kind === 'namesakes' ? oneOfEach(note, chosenFirst, asked) : reports;
  const evidence = [...each, ...chosenFirst.filter((one) => !each.some((other) => overlaps(one, other)))];
  return {
    ...(isSilent ? REFUSED : confidence),
    tentative:
      !isSilent &&
      confidence.answered &&
      ((reports.length === 0 && confidence.tentative) ||
        theirs === 'maybe' ||
        namesNoHolder(asked, passages) ||
        isUnsure(note, asked, evidence)),
    evidence: seen ? evidence.map((one) => ({ ...one, answer: answerIn(one, seen) })) : evidence,
    // Several people with one name are each shown once: more quotes would not show which of them is meant.
    helpful:
      reports.length > 0 || each.length > 1
        ? each.length
        : helpfulCount(evidence, asked, !seen && !options.reranker && embedder?.mode !== 'hybrid'),
    unmatched: asked.unmatched,
    note,
    asked,
  };
}

/** Also a sentence that another one needs, or the rest of its quotation, may have a word that the question excludes. */
function withoutExcluded(evidence: Evidence[], { excluded }: ParsedQuestion): Evidence[] {
  if (excluded.size === 0) return evidence;
  return evidence.filter(
    ({ article, start, end }) =>
      !contentStems(textAt(article, start, end)).some((stem) => excluded.has(stem)),
  );
}

/**
 * Whether an answer is shown with doubt however well it fits: it cannot be about the time asked about, or of its first
 * quotes none holds the kind of thing asked for, nor a word for what is to be counted, nor one for what is asked about somebody.
 */
function isUnsure(note: Note | null, asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  const { kind, focus } = asked;
  if (note?.kind === 'archiveEnds' || note?.kind === 'language') return true;
  // No quote has what its title tells.
  if (note?.kind === 'inTitle') return true;
  const first = evidence.slice(0, FIRST_QUOTES);
  // If only a later quote gives a reason or a day, that is likelier the one asked for.
  const telling = kind === 'reason' || kind === 'date' ? first.slice(0, 1) : first;
  if (!telling.some(({ holdsKind = true }) => holdsKind)) return true;
  if (first[0] && opensInTheMiddle(first[0])) return true;
  if (lacksMeasure(asked, first.slice(0, 1))) return true;
  if (lacksToll(asked, first.slice(0, 1))) return true;
  if (first[0] && namesNoDoer(asked, first[0])) return true;
  if (first[0] && (lacksWord(asked, first[0]) || !holdsWords(asked, first[0]))) return true;
  const counted = kind === 'number' ? focus.at(-1) : undefined;
  const isMentioned = (term: QueryTerm, among = FIRST_QUOTES): boolean =>
    first.slice(0, among).some(({ article, start, end }) => {
      const held = new Set(contentStems(`${article.title ?? ''} ${textAt(article, start, end)}`));
      return mention(term, held) > 0;
    });
  const wanted = askedOf(asked);
  if (wanted.length > 0 && !wanted.some((term) => isMentioned(term, 1))) return true;
  return counted !== undefined && !isMentioned(counted);
}

/** Whether a quote begins with a word that points back to what is not in it: it does not say by itself of whom or what it is. */
function opensInTheMiddle({ article, start, end }: Evidence): boolean {
  const isFirst = start === sentenceAt(article, 0)?.start;
  return !isFirst && leavesOpen(textAt(article, start, end), speakerIn(article, { start, end }));
}

/**
 * Whether the article of the first quote never has one of the names in the part of a question that asks; or if another
 * sentence of it has a word of a short question that neither the quote nor the title has. There names do not count: a quote
 * says "Lund" or "she" for Ada Lund.
 */
function lacksWord(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const met = constrainedTerms(asked);
  const own = (terms: readonly QueryTerm[]): QueryTerm[] =>
    terms.filter((term) => !term.background && !met.has(term));
  const held = new Set(contentStems(`${article.title ?? ''} ${article.text}`));
  if (own(asked.names).some((name) => mention(name, held) === 0)) return true;
  const words = own(asked.terms).filter(({ known }) => known);
  if (words.length > SHORT) return false;
  const shown = new Set(contentStems(`${article.title ?? ''} ${textAt(article, start, end)}`));
  return words.some(
    (term) => !asked.names.includes(term) && mention(term, shown) === 0 && mention(term, held) > 0,
  );
}

/** That somebody is quoted, but not on the topic. */
const REFUSED: Confidence = { confidence: 0, answered: false, tentative: false };
/** The articles hold what was asked for, whatever the model says; whether it is what was meant stays open. */
const TOLD: Confidence = { confidence: 0.5, answered: true, tentative: true };

/**
 * Whether the best sentence has the very form of an answer: it names who holds the office, tells the toll, says what something
 * or somebody is, or has the quoted words.
 */
function saysOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { text } = best.candidate.sentence;
  return (
    tellsHolder(asked, best) ||
    tellsToll(asked, best) ||
    definesAsked(asked, text) ||
    introducesAsked(asked, text) ||
    holdsQuoted(asked, text)
  );
}

/** Whether the question only asks what the articles of a time or an outlet say, and there are some. */
function isAnsweredByArticles(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const [top] = passages;
  return (
    asksForArticles(asked) &&
    top !== undefined &&
    asked.constraints.some(({ meets }) => meets(top.passage.article) > 0)
  );
}

/** How many conditions on the article (a time, an outlet) the best passage's article contradicts and its text does not mention. */
function unmet(asked: ParsedQuestion, { candidate: { passage } }: Scored): number {
  const held = new Set(passage.stems);
  return asked.constraints.filter((constraint) => {
    const words = termsOf(asked, constraint);
    const isNamed = words.length > 0 && words.every((term) => mention(term, held) > 0);
    return constraint.binding && !isNamed && constraint.excludes(passage.passage.article);
  }).length;
}

/** The weight of each feature. */
export type FeatureWeights = Features;

/** Candidate sentences by the linear model, best first. */
export function rankCandidates(
  asked: ParsedQuestion,
  passages: readonly RankedPassage[],
  model: FeatureWeights = weights.ranker,
): Scored[] {
  const candidates = candidatesOf(passages.slice(0, CANDIDATE_PASSAGES), asked);
  const features = featuresOf(withoutForenames(forSentences(asked)), candidates);
  const adjustments = [
    realityOf(asked),
    echoOf(asked),
    measureOf(asked),
    tollOf(asked),
    officeOf(asked),
    introductionOf(asked),
    definitionOf(asked),
    openingOf(asked),
    titledOf(asked),
    beforeOf(asked),
    replyOf,
  ];
  return candidates
    .map((candidate, i) => ({
      candidate,
      features: features[i]!,
      score:
        linearScore(features[i]!, model) +
        adjustments.reduce((sum, worth) => sum + worth(candidate, features[i]!), 0),
    }))
    .sort((a, b) => b.score - a.score);
}

function linearScore(features: Features, model: FeatureWeights): number {
  return FEATURES.reduce((sum, name) => sum + model[name] * features[name], 0);
}

const QUESTION = /\?["”’')\]]*$/;

/** Each sentence once, with the best passage that holds it. A question is never quoted as an answer, nor a heading. */
function candidatesOf(
  passages: readonly RankedPassage[],
  { kind, excluded }: Pick<ParsedQuestion, 'kind' | 'excluded'>,
): Candidate[] {
  const withSpeakers = kind === 'speech';
  const seen = new Map<string, Set<number>>();
  return passages.flatMap((passage, rank) => {
    const { article, firstSentence, endSentence } = passage.passage;
    const known = seen.get(article.id) ?? new Set();
    seen.set(article.id, known);
    const candidates: Candidate[] = [];
    for (let number = firstSentence; number < endSentence; number += 1) {
      if (known.has(number)) continue;
      known.add(number);
      const sentence = readSentence(article, number);
      const isExcluded = [...excluded].some((stem) => sentence.positions.has(stem));
      if (!isExcluded && !QUESTION.test(sentence.text) && !isHeading(article, number)) {
        const isToldApart = withSpeakers || voiceAt(article, number).labelled;
        const speakers = isToldApart ? speakerStems(article, number) : NOBODY;
        candidates.push({ sentence, passage, rank, speakers });
      }
    }
    return candidates;
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function speakerStems(article: Excerpt, sentence: number): ReadonlySet<string> {
  return new Set(voiceAt(article, sentence).speakers.flatMap(({ name }) => contentStems(name)));
}
