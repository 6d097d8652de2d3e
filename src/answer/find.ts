import type { Excerpt, Note } from '../domain.js';
import { textAt } from '../language/excerpt.js';
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
import { voiceAt } from '../speakers/excerpt.js';
import type { Evidence, Scored } from './evidence.js';
import { answerIn, doubtOf, liftAnswers, readAnswers } from './machine-reading.js';
import { lacksMeasure, measureOf } from './measures.js';
import { oneOfEach } from './namesakes.js';
import { noteOn } from './notes.js';
import { lacksOffice, namesNoHolder, officeOf, tellsHolder } from './offices.js';
import { helpfulCount } from './quotes/helpful.js';
import { newerFirst } from './quotes/newer-first.js';
import { selectEvidence } from './quotes/select.js';
import { type Confidence, confidenceOf } from './refusal.js';
import { refusalFeatures } from './refusal-features.js';
import {
  askedSpeaker,
  askedWords,
  asksOfNobodyKnown,
  asksOfNothingKnown,
  notOnTopic,
  speaksOfTopic,
  withoutOthersWords,
  wordsFirst,
} from './said-by.js';
import { askedOf, echoOf, withoutForenames } from './sentences/echo.js';
import { type Candidate, FEATURES, type Features, featuresOf } from './sentences/features.js';
import { introductionOf } from './sentences/introduction.js';
import { beforeOf, openingOf, titledOf } from './sentences/opening.js';
import { replyOf } from './sentences/reply.js';
import { realityOf } from './sentences/said-to-be.js';
import { readSentence } from './sentences/sentence.js';
import weights from './weights.json' with { type: 'json' };

export interface Finding extends Confidence {
  /** Best first; no sentence stands in two of them. */
  readonly evidence: readonly Evidence[];
  /** How many of the first of it truly help: the others are only shown to who asks for more. */
  readonly helpful: number;
  /** Words of the question that no article mentions. */
  readonly unmatched: readonly string[];
  readonly note: Note | null;
  /** The question as it was understood. */
  readonly asked: ParsedQuestion;
}

/** Taken from the log-odds of an answer for each thing that was asked of an article, as that it is of May, and is not met. */
const CONSTRAINT_DOUBT = 2.5;
/** So many quotes are shown at first. */
const FIRST_QUOTES = 3;
/** Sentences of this many passages are candidates. */
const CANDIDATE_PASSAGES = 10;

export type FindOptions = RetrieveOptions & ParseOptions & { readonly reader?: Reader | null | undefined };

/**
 * Finds the sentences that answer a question best, and says how sure it is that they do. Without an embedder words
 * alone decide. A reranker and a reader, where given, look at what was found once more.
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
  const chosen = selectEvidence(whose ? wordsFirst(whose, theirWords, asked) : theirWords, asked);
  const chosenFirst = asked.time.isMeant ? chosen : newerFirst(chosen, asked);
  const isSilent =
    theirs === 'no' ||
    asksOfNobodyKnown(asked, passages) ||
    asksOfNothingKnown(asked) ||
    lacksMeasure(asked, chosenFirst) ||
    lacksOffice(asked, passages);
  const doubt = (seen ? doubtOf(seen) : 0) + (ranked[0] ? CONSTRAINT_DOUBT * unmet(asked, ranked[0]) : 0);
  const { passages: archive } = index.info;
  const judged = confidenceOf(refusalFeatures(asked, passages, ranked, archive), doubt);
  const isTold = isAnsweredByArticles(asked, passages) || (!judged.answered && tellsHolder(asked, ranked[0]));
  const confidence = isTold ? TOLD : judged;
  const note =
    (theirs === 'no' ? await notOnTopic(words!, index) : null) ??
    (await noteOn(asked, chosenFirst, passages));
  const each = note?.kind === 'namesakes' ? oneOfEach(note, chosenFirst, asked) : [];
  const evidence = [...each, ...chosenFirst.filter((one) => !each.includes(one))];
  return {
    ...(isSilent ? REFUSED : confidence),
    tentative:
      !isSilent &&
      confidence.answered &&
      (confidence.tentative ||
        theirs === 'maybe' ||
        namesNoHolder(asked, passages) ||
        isUnsure(note, asked, evidence)),
    evidence: seen ? evidence.map((one) => ({ ...one, answer: answerIn(one, seen) })) : evidence,
    // Of several people of one name each is shown once: which of them is meant, the others would not tell.
    helpful:
      each.length > 1
        ? each.length
        : helpfulCount(evidence, asked, !seen && !options.reranker && embedder?.mode !== 'hybrid'),
    unmatched: asked.unmatched,
    note,
    asked,
  };
}

/**
 * Whether an answer is shown with a doubt however well it fits: it cannot tell of the time asked about, or of its first
 * quotes none holds the kind of thing asked for, nor a word of what is to be counted, nor one of what is asked of somebody.
 */
function isUnsure(note: Note | null, asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  const { kind, focus } = asked;
  if (note?.kind === 'archiveEnds' || note?.kind === 'language') return true;
  // No quote has what its title tells.
  if (note?.kind === 'inTitle') return true;
  const first = evidence.slice(0, FIRST_QUOTES);
  // A reason that only a later quote gives is likelier the one.
  const telling = kind === 'reason' ? first.slice(0, 1) : first;
  if (!telling.some(({ holdsKind = true }) => holdsKind)) return true;
  if (lacksName(asked, first[0])) return true;
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

/** Whether the article of the first quote never has one of the names in the part of a question that asks. */
function lacksName(asked: ParsedQuestion, first: Evidence | undefined): boolean {
  if (!first) return false;
  const { article } = first;
  const held = new Set(contentStems(`${article.title ?? ''} ${article.text}`));
  const met = constrainedTerms(asked);
  return asked.names.some((name) => !name.background && !met.has(name) && mention(name, held) === 0);
}

/** Of whom is quoted, but not on what was asked. */
const REFUSED: Confidence = { confidence: 0, answered: false, tentative: false };
/** The articles hold what was asked for, whatever the model makes of it; whether it is what was meant, nobody knows. */
const TOLD: Confidence = { confidence: 0.5, answered: true, tentative: true };

/** Whether nothing is asked but what the articles of a time or an outlet say, and there are some. */
function isAnsweredByArticles(asked: ParsedQuestion, passages: readonly RankedPassage[]): boolean {
  const [top] = passages;
  return (
    asksForArticles(asked) &&
    top !== undefined &&
    asked.constraints.some(({ meets }) => meets(top.passage.article) > 0)
  );
}

/** How many things the question asks of an article (a time, an outlet) the best passage says otherwise of, and does not mention. */
function unmet(asked: ParsedQuestion, { candidate: { passage } }: Scored): number {
  const held = new Set(passage.stems);
  return asked.constraints.filter((constraint) => {
    const words = termsOf(asked, constraint);
    const isNamed = words.length > 0 && words.every((term) => mention(term, held) > 0);
    return constraint.binding && !isNamed && constraint.excludes(passage.passage.article);
  }).length;
}

/** What each feature is worth. */
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
    officeOf(asked),
    introductionOf(asked),
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
