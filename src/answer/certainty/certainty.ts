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
import { asWritten } from '../../question/words/spelling-variants.js';
import { isLastName } from '../../question/words/terms.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import type { Evidence, Scored } from '../evidence.js';
import { isMentioned, stemsHeld } from '../held-words.js';
import { type Confidence, confidenceOf } from '../refusal.js';
import { refusalFeatures } from '../refusal-features.js';
import { givesQuoted } from '../rules/quoted.js';
import type { Rule } from '../rules/rule.js';
import { RULES } from '../rules/rules.js';
import { holdsAskedWords } from '../rules/speech.js';
import type { OnTopic } from '../said-by/topic.js';

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
export function certaintyOf(found: Found, rules: readonly Rule[] = RULES): Confidence {
  if (isNotTold(found, rules)) return REFUSED;
  const { asked, passages, ranked, evidence, hasReports, note, archive } = found;
  const [best] = ranked;
  const contradicted = best ? unmet(asked, best) : 0;
  const doubt = found.doubt + CONSTRAINT_DOUBT * contradicted;
  const judged = confidenceOf(refusalFeatures(asked, passages, ranked, archive), doubt);
  const isTold =
    hasReports ||
    isAnsweredByArticles(asked, best) ||
    (!judged.answered && best !== undefined && rules.some((rule) => rule.answers?.(asked, best)));
  const confidence = isTold ? TOLD : judged;
  const isSettled = best !== undefined && rules.some((rule) => rule.settles?.(asked, best));
  const isDoubted =
    (confidence.tentative && !hasReports && !found.saysOnTopic && !isSettled) ||
    found.onTopic === 'maybe' ||
    contradicted > 0 ||
    // News from a time was asked for, and no report is from that time.
    (asked.asksForNews && asked.time.isMeant && !hasReports) ||
    (knowsNamesOnly(asked) && !isSettled) ||
    mayBeOtherName(asked) ||
    isLeftOpen(found, rules) ||
    (isUnsure(note, asked, evidence, rules) && !(note === null && saysWhose(asked, best)));
  return { ...confidence, tentative: confidence.answered && isDoubted };
}

/** Whether the best sentence holds words of the person asked about, or says who said the words that the question quotes. */
function saysWhose(asked: ParsedQuestion, best: Scored | undefined): boolean {
  if (!best) return false;
  const { sentence } = best.candidate;
  return holdsAskedWords(asked, sentence) || givesQuoted(asked, sentence);
}

/** Whether the articles lack what any answer needs: the speaker's words, or what the rule for such questions looks for. */
function isNotTold({ asked, passages, chosen, onTopic, isSilent }: Found, rules: readonly Rule[]): boolean {
  const quotes = chosen.slice(0, FIRST_QUOTES);
  return (
    asksNothing(asked.text) ||
    onTopic === 'no' ||
    isSilent ||
    rules.some((rule) => rule.refuses?.(asked, passages, quotes))
  );
}

/** Whether what was found leaves open what is meant. */
function isLeftOpen({ asked, passages, evidence: [first] }: Found, rules: readonly Rule[]): boolean {
  return first === undefined || rules.some((rule) => rule.leavesOpen?.(asked, passages, first));
}

/** Notes that leave an answer in doubt: the time or the language is another, or only the title has what is asked for. */
const DOUBTFUL: ReadonlySet<Note['kind']> = new Set(['archiveEnds', 'language', 'inTitle']);

/**
 * Whether an answer is shown with doubt however well it fits: it cannot be about the time asked about, none of its first
 * quotes holds the kind of thing asked for or a word for what is counted, or the first lacks what a rule looks for.
 */
function isUnsure(
  note: Note | null,
  asked: ParsedQuestion,
  evidence: readonly Evidence[],
  rules: readonly Rule[],
): boolean {
  if (note && DOUBTFUL.has(note.kind)) return true;
  const { kind, focus } = asked;
  const first = evidence.slice(0, FIRST_QUOTES);
  const [best] = first;
  // A reason or a day in a later quote is less likely to be the one asked for.
  const telling = kind === 'reason' || kind === 'date' ? first.slice(0, 1) : first;
  if (!best || !telling.some(({ holdsKind = true }) => holdsKind)) return true;
  if (rules.some((rule) => rule.doubts?.(asked, best))) return true;
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

/**
 * "Cincinnatty", read as Cincinnati, and "Cartright", read as Cartwright: a name with two slips, or a last name as it stands, and
 * no other name beside it, may be somebody or something else.
 */
const mayBeOtherName = ({ names, tokens, text }: ParsedQuestion): boolean =>
  names.length > 0 &&
  names.every(({ respelled }) => respelled) &&
  names.some(
    ({ stem, found }) =>
      editDistance(asWritten(stem), asWritten(found), 1) > 1 ||
      tokens.some((token) => token.stem === stem && isLastName(text, token)),
  );

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
