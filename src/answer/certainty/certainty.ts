/**
 * Whether what was found is shown as an answer, and whether with doubt: the refusal model, and rules for what it cannot
 * know.
 */
import type { Note } from '../../domain.js';
import { editDistance } from '../../language/spelling.js';
import {
  asksForArticles,
  constrainedTerms,
  mention,
  type ParsedQuestion,
  termsOf,
} from '../../question/parsed-question.js';
import { asksNothing } from '../../question/preamble.js';
import { asksOfBefore } from '../../question/time/recency.js';
import { asWritten } from '../../question/words/spelling-variants.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import type { Evidence, Scored } from '../evidence.js';
import { stemsHeld } from '../held-words.js';
import { type Confidence, confidenceOf } from '../refusal.js';
import { refusalFeatures } from '../refusal-features.js';
import {
  asksOfNobodyKnown,
  asksOfNothingKnown,
  asksOfSilentOffice,
  holdsAskedWords,
  lacksTopic,
} from '../said-by/lacking.js';
import type { OnTopic } from '../said-by/topic.js';
import { datesDeed } from '../sentences/dated.js';
import { definesAsked } from '../sentences/definition.js';
import { askedOf } from '../sentences/echo.js';
import { introducesAsked, introducesOutright } from '../sentences/introduction.js';
import { givesQuoted, holdsQuoted } from '../sentences/quoted.js';
import { asksOfUnknownDeed } from './agents.js';
import { mayBeOfAnyStory } from './any-story.js';
import { isLacking, isMentioned, isToldElsewhere } from './lacks.js';
import { lacksMeasure } from './measures.js';
import {
  hasSeveralHolders,
  lacksOffice,
  lacksQualified,
  namesHolderOutright,
  namesNoHolder,
  speaksForAnother,
  tellsHolder,
} from './offices.js';
import { lacksSum } from './sums.js';
import { lacksToll, tellsToll } from './tolls.js';

/** What was found for a question. */
export interface Found {
  readonly asked: ParsedQuestion;
  readonly passages: readonly RankedPassage[];
  /** Sentences, best first. */
  readonly ranked: readonly Scored[];
  /** The quotes chosen for their sentences, best first. */
  readonly chosen: readonly Evidence[];
  /** The quotes as shown: reports and namesakes come before those chosen. */
  readonly evidence: readonly Evidence[];
  /** Whether the newest reports were asked for and found. */
  readonly hasReports: boolean;
  /** Whether somebody whose words are asked for speaks on the topic; null if no topic is named. */
  readonly onTopic: OnTopic | null;
  /** Whether somebody's words on a topic are asked for, and the first quote has some that name it. */
  readonly saysOnTopic: boolean;
  /** Whether somebody's words are asked for, and the articles quote none of them. */
  readonly isSilent: boolean;
  readonly note: Note | null;
  /** Passages in the index. */
  readonly archive: number;
  /** Subtracted from the log-odds of an answer by a model that read the sentences. */
  readonly doubt: number;
}

/** Subtracted from the log-odds of an answer for each condition that the article does not meet, such as being from May. */
const CONSTRAINT_DOUBT = 2.5;
/** How many quotes are shown at first. */
const FIRST_QUOTES = 3;

const REFUSED: Confidence = {
  confidence: 0,
  answered: false,
  tentative: false,
};
/** The articles hold what was asked for, whatever the model says; whether it is what was meant stays open. */
const TOLD: Confidence = { confidence: 0.5, answered: true, tentative: true };

/** How sure it is that the quotes answer the question. */
export function certaintyOf(found: Found): Confidence {
  if (isNotTold(found)) return REFUSED;
  const { asked, passages, ranked, evidence, hasReports, note, archive } = found;
  const contradicted = ranked[0] ? unmet(asked, ranked[0]) : 0;
  const doubt = found.doubt + CONSTRAINT_DOUBT * contradicted;
  const judged = confidenceOf(refusalFeatures(asked, passages, ranked, archive), doubt);
  const isTold =
    hasReports ||
    isAnsweredByArticles(asked, ranked[0]) ||
    (!judged.answered && saysOutright(asked, ranked[0]));
  const confidence = isTold ? TOLD : judged;
  const isDoubted =
    (confidence.tentative && !hasReports && !found.saysOnTopic && !isOutright(asked, ranked[0])) ||
    found.onTopic === 'maybe' ||
    contradicted > 0 ||
    // News from a time was asked for, and no report is from that time.
    (asked.asksForNews && asked.time.isMeant && !hasReports) ||
    (knowsNamesOnly(asked) && !isOutright(asked, ranked[0])) ||
    mayBeOtherName(asked) ||
    // No word of an article tells which of somebody's words came before something.
    (asked.kind === 'speech' && asksOfBefore(asked.asks)) ||
    asksOfUnknownDeed(asked) ||
    namesNoHolder(asked, passages) ||
    hasSeveralHolders(asked, passages) ||
    mayBeOfAnyStory(asked, passages) ||
    (asked.kind !== 'speech' && evidence[0] !== undefined && isToldElsewhere(asked, evidence[0], passages)) ||
    (isUnsure(note, asked, evidence) && !(note === null && saysWhose(asked, ranked[0])));
  return { ...confidence, tentative: confidence.answered && isDoubted };
}

/**
 * Whether the best sentence leaves no doubt that it answers: it names the holder of the office asked for, or gives
 * somebody's role, the words asked for, or who said them.
 */
function isOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { sentence } = best.candidate;
  return namesHolderOutright(asked, best) || introducesOutright(asked, sentence) || saysWhose(asked, best);
}

/** Whether the best sentence holds words of the person asked about, or says who said the words that the question quotes. */
function saysWhose(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { sentence } = best.candidate;
  return holdsAskedWords(asked, sentence) || givesQuoted(asked, sentence);
}

/** Whether the articles lack what any answer needs: the speaker's words, the topic, a word for what is measured. */
function isNotTold({ asked, passages, chosen, onTopic, isSilent }: Found): boolean {
  return (
    asksNothing(asked.text) ||
    onTopic === 'no' ||
    isSilent ||
    asksOfNobodyKnown(asked, passages) ||
    asksOfNothingKnown(asked) ||
    asksOfSilentOffice(asked, passages) ||
    lacksTopic(
      asked,
      chosen.slice(0, FIRST_QUOTES).filter((quote) => !speaksForAnother(asked, quote)),
    ) ||
    lacksMeasure(asked, chosen) ||
    (chosen.length > 0 && chosen.slice(0, FIRST_QUOTES).every((quote) => lacksSum(asked, quote))) ||
    lacksToll(asked, chosen.slice(0, FIRST_QUOTES)) ||
    lacksOffice(asked, passages) ||
    lacksQualified(asked, passages)
  );
}

/** Notes that leave an answer in doubt: the time or the language is another, or only the title has what is asked for. */
const DOUBTFUL: ReadonlySet<Note['kind']> = new Set(['archiveEnds', 'language', 'inTitle']);

/**
 * Whether an answer is shown with doubt however well it fits: it cannot be about the time asked about, or none of its first
 * quotes holds the kind of thing asked for, a word for what is counted, or one for what is asked about somebody.
 */
function isUnsure(note: Note | null, asked: ParsedQuestion, evidence: readonly Evidence[]): boolean {
  if (note && DOUBTFUL.has(note.kind)) return true;
  const { kind, focus } = asked;
  const first = evidence.slice(0, FIRST_QUOTES);
  const [best] = first;
  // A reason or a day in a later quote is less likely to be the one asked for.
  const telling = kind === 'reason' || kind === 'date' ? first.slice(0, 1) : first;
  if (!best || !telling.some(({ holdsKind = true }) => holdsKind)) return true;
  if (isLacking(asked, best)) return true;
  const wanted = askedOf(asked);
  if (wanted.length > 0 && !wanted.some((term) => isMentioned(term, [best]))) return true;
  const counted = kind === 'number' ? focus.at(-1) : undefined;
  return counted !== undefined && !isMentioned(counted, first);
}

/**
 * "Who plays for the Tarn Bears?": of what is asked, the archive knows only the name, and no word for what is asked about it.
 * Whether somebody's words are on the topic asked for is known by their voice.
 */
function knowsNamesOnly(asked: ParsedQuestion): boolean {
  if (asked.kind === 'speech') return false;
  const met = constrainedTerms(asked);
  const own = asked.terms.filter((term) => !term.background && !met.has(term));
  const others = own.filter((term) => !asked.names.includes(term));
  return others.length > 0 && others.length < own.length && others.every(({ known }) => !known);
}

/** "Cincinnatty", read as Cincinnati: a name with two slips, and no other name beside it, may be somebody or something else. */
const mayBeOtherName = ({ names }: ParsedQuestion): boolean =>
  names.length > 0 &&
  names.every(({ respelled }) => respelled) &&
  names.some(({ stem, found }) => editDistance(asWritten(stem), asWritten(found), 1) > 1);

/**
 * Whether the best sentence has the very form of an answer: it names the holder of the office, gives the toll, says who
 * or what something is, dates the deed, or has the quoted words.
 */
function saysOutright(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { text } = best.candidate.sentence;
  return (
    tellsHolder(asked, best) ||
    tellsToll(asked, best) ||
    definesAsked(asked, text) ||
    introducesAsked(asked, text) ||
    datesDeed(asked, best.candidate) ||
    holdsQuoted(asked, text) ||
    saysWhose(asked, best)
  );
}

/** Whether the question only asks what articles of a time or an outlet say, and there are some. */
function isAnsweredByArticles(asked: ParsedQuestion, best: Scored | undefined): boolean {
  return (
    asksForArticles(asked) &&
    best !== undefined &&
    asked.constraints.some(({ meets }) => meets(best.candidate.sentence.article) > 0)
  );
}

/** How many conditions (a time, an outlet) the best passage's article contradicts and its text does not mention. */
function unmet(asked: ParsedQuestion, { candidate: { passage } }: Scored): number {
  const held = stemsHeld(passage);
  return asked.constraints.filter((constraint) => {
    const words = termsOf(asked, constraint);
    const isNamed = words.length > 0 && words.every((term) => mention(term, held) > 0);
    return constraint.binding && !isNamed && constraint.excludes(passage.passage.article);
  }).length;
}
