/**
 * The questions of a message, where it asks several: "How much did the bridge cost and who is the mayor?" Each has a verb of
 * its own; "Who closed it, when and why?" asks for three parts of one (`kinds/parts.ts`).
 */
import {
  AUXILIARIES,
  AUXILIARIES_BUT_BE,
  AUXILIARY,
  DETERMINERS,
  isFunctionWord,
  MODALS,
  PREPOSITIONS,
  QUESTION_WORDS,
  SUBJECT_PRONOUNS,
  THIRD_PERSON,
} from '../language/lexicon/function-words.js';
import { capitalised } from '../language/names/capitalised.js';
import { isPastForm } from '../language/past-forms.js';
import { carriesOn } from '../language/sentences.js';
import { contentStems, tokenize } from '../language/tokens.js';
import { withoutMarkup } from './message.js';
import { preambleEnd, withoutLeadIn, withoutTakenBack } from './preamble.js';

/** So many are answered one by one; a message with more is searched as a whole. */
const MOST_QUESTIONS = 5;
/** So many clauses are looked at, and so much of each, in characters: a longer text is no list of questions. */
const MOST_CLAUSES = 40;
const LONGEST_OPENING = 200;

/**
 * How a clause asks: `inverted` ("when did it open") only ever does; `plain` ("who built it", "who was mayor") may describe
 * somebody, too; `predicate` ("was it sold", "was sold") asks only where a sentence begins, and `indirect` ("when it opened")
 * only after "do you know".
 */
type Form = 'inverted' | 'plain' | 'predicate' | 'indirect';

interface Word {
  readonly lower: string;
  readonly isCapital: boolean;
  /** "Who's" is "who is". */
  readonly isShortened: boolean;
}

const ASKING: ReadonlySet<string> = new Set(QUESTION_WORDS);
const ADVERBS = new Set(['when', 'where', 'why', 'how']);
const DO = new Set(['do', 'does', 'did', "don't", "doesn't", "didn't"]);
/** Who does something; "it", which also is what somebody does it to, and "there" are none of them. */
const SUBJECTS: ReadonlySet<string> = new Set([...SUBJECT_PRONOUNS].filter((word) => word !== 'it'));
/** The farthest that the verb of a question may be from its first word: "how many of the city's new buses were". */
const FARTHEST_VERB = 6;

/** The same for a verb that is its only one: "which Norvian team won". */
const FARTHEST_NOUN = 4;
/** "How much it cost" */
const MEASURES = new Set(['many', 'much', 'long', 'old', 'far', 'often', 'big', 'tall']);

const opensSubject = ({ lower, isCapital }: Word): boolean =>
  isCapital || lower === 'it' || lower === 'there' || SUBJECTS.has(lower) || DETERMINERS.has(lower);

/** How a clause that begins with these words asks; null if it is none, or lacks a verb, as "why" and "which country" do. */
function formOf(words: readonly Word[]): Form | null {
  const [first] = words;
  if (!first || words.length < 2) return null;
  if (AUXILIARIES.has(first.lower)) return ofAuxiliary(words);
  if (!ASKING.has(first.lower)) return null;
  if (first.isShortened) return first.lower === 'which' ? null : ofBeing(words.slice(1));
  const verb = words.findIndex(({ lower }, i) => i > 0 && AUXILIARIES.has(lower));
  const between = words.slice(1, Math.max(verb, 1));
  const [next, ...others] = words.slice(verb + 1);
  // "How old is she" asks, "how the bridge was built" tells.
  const isTold =
    DETERMINERS.has(between[0]?.lower ?? '') ||
    between.some(({ lower }) => ASKING.has(lower) || SUBJECTS.has(lower) || lower === 'it');
  if (verb < 0 || verb > FARTHEST_VERB || !next || isTold) return withoutAuxiliary(words);
  if (ADVERBS.has(first.lower) && verb === 1) return 'inverted';
  if (first.lower === 'which' ? verb === 1 : first.lower !== 'how' && ADVERBS.has(first.lower)) return null;
  const { lower } = words[verb]!;
  const isOfSubject = others.length > 0 && opensSubject(next);
  const isBeing = first.lower !== 'how' && !AUXILIARIES_BUT_BE.has(lower);
  return DO.has(lower) || (isOfSubject && !isBeing) ? 'inverted' : ofBeing([next]);
}

/** "Who is he" asks; "who is the mayor" may describe somebody. */
const ofBeing = ([next]: readonly Word[]): Form => (SUBJECTS.has(next!.lower) ? 'inverted' : 'plain');

/** "Did Moe resign", "will the bridge reopen"; "was sold" and "does the cooking" go on with a clause before. */
function ofAuxiliary([first, next, ...rest]: readonly Word[]): Form | null {
  if (!next || rest.length === 0) return null;
  const isPronoun = SUBJECTS.has(next.lower) || next.lower === 'there';
  if (isPronoun || (next.lower === 'it' && !DO.has(first!.lower))) return 'inverted';
  const isVerbToCome = MODALS.has(first!.lower) || first!.lower === 'did';
  return isVerbToCome && (next.isCapital || DETERMINERS.has(next.lower)) ? 'inverted' : 'predicate';
}

/** "Who built it", "which team won"; "when it opened". */
function withoutAuxiliary([first, ...rest]: readonly Word[]): Form | null {
  const { lower } = first!;
  const verb = rest.findIndex((word) => isPastForm(word.lower) && !AUXILIARIES.has(word.lower));
  const isSubject = verb === 0 ? lower === 'what' : lower !== 'when' && lower !== 'where' && lower !== 'why';
  const isOfWho = lower === 'who' && (verb === 0 || (rest.length > 1 && isVerbal(rest[0]!)));
  const isOfNoun =
    verb >= 0 &&
    verb < FARTHEST_NOUN &&
    rest.slice(0, verb).every((word) => !isFunctionWord(word.lower) || word.lower === 'many');
  if (isOfWho || (lower !== 'who' && isSubject && isOfNoun)) return 'plain';
  const from = lower === 'how' && MEASURES.has(rest[0]!.lower) ? 1 : 0;
  return rest.length > from + 1 && opensSubject(rest[from]!) ? 'indirect' : null;
}

/** After "who": "who owns the ferry", but not "who the mayor is". */
const isVerbal = ({ lower, isCapital }: Word): boolean => !isCapital && !isFunctionWord(lower);

/** The words of the first sentence of a text, without "in" of "in which". */
function opening(text: string): Word[] {
  const [sentence = ''] = text.trim().split(/[?!…;\n]|\.(?=\s|$)/u, 1);
  const clause = sentence.replace(PREPOSITION, '');
  return tokenize(clause).map(({ lower, start, end }) => ({
    lower: lower.replace(/’/gu, "'"),
    isCapital: /^\p{Lu}/u.test(clause.slice(start, end)) && lower !== 'i',
    isShortened: end - start > lower.length,
  }));
}

const SENTENCE_END = /(?<=[.?!…;])\s+|\n/u;
/** What leads up to a question within its sentence: "here it is: who won?" */
const ANNOUNCED = /^.*:\s+(?=\S)/su;
/** What is quoted or stands in brackets, which asks nothing here; "the workers' pay" has no quotation marks. */
const QUOTED =
  /["“„«][^"“”„«»]*["”“»]|\([^()]*\)|(?<=^|\s)['‘](?=[\p{Lu}\d])(?:[^'’\n]|['’](?=\p{L})){1,300}['’](?!\p{L})/gu;

/**
 * Where another question may begin: after a sentence, or before a word that asks, after "and", a comma or a line. What stands
 * there is no part of either.
 */
const BREAK = new RegExp(
  String.raw`(?<end>[.?!…;]["”’)]?)\s+(?:(?:\d{1,2}[.)]|[-•*])\s+)?(?:(?:and|but|also|plus|so|then|ok|okay|oh)[\s,]+){0,2}|(?:(?<and>,?\s(?:and|&|plus)\s(?:(?:also|then|so),?\s)?)|,\s?|\n)(?=(?:(?:${[...PREPOSITIONS].join('|')}) )?(?:${[...QUESTION_WORDS, ...AUXILIARIES].join('|')}|(?:who|what|where|when|how)s)\b)`,
  'giu',
);

/** "In 1931, who was mayor ...?" */
const SETTING = new RegExp(
  `^(?:${[...PREPOSITIONS, 'according to', 'after', 'before', 'since'].join('|')})\\b[^,?]{1,60}, `,
  'iu',
);
/** "In which year", but not "in what may be the largest fire". */
const PREPOSITION = new RegExp(
  `^(?:${[...PREPOSITIONS, 'since', 'until'].join('|')}) (?=(?!what ${AUXILIARY}\\b)(?:${QUESTION_WORDS.join('|')})\\b)`,
  'iu',
);

/** A clause that asks, as far as it matters for what follows it. */
interface Clause {
  /** Its words without those that lead up to it. */
  readonly words: readonly Word[];
  /** Whether it is asked within another: "do you know". */
  readonly isWrapped: boolean;
}

/** A sentence as a clause that asks; null if it asks nothing, or not without the one before. */
function askedIn(sentence: string): Clause | null {
  const plain = withoutLeadIn(sentence.trim()).replace(ANNOUNCED, '').replace(SETTING, '');
  const preamble = preambleEnd(plain);
  const inner = opening(plain.slice(preamble));
  if (preamble > 0 && formOf(inner) !== null) return { words: inner, isWrapped: true };
  const words = opening(plain);
  const form = formOf(words);
  return form === null || form === 'indirect' ? null : { words, isWrapped: false };
}

/** "What exists between Vell and Tarn?": whatever verb it has, it asks more than "what about Vell?" and "which of them?" */
const isLongQuestion = (sentence: string): boolean =>
  LONG_QUESTION.test(sentence) && contentStems(sentence).length >= 2;
const LONG_QUESTION = new RegExp(
  String.raw`^(?:${QUESTION_WORDS.join('|')}) (?!about\b|not\b|else\b|of\b)(?:\S+ ){2}[^?]*\?`,
  'iu',
);

const isQuestion = (sentence: string): boolean => askedIn(sentence) !== null || isLongQuestion(sentence);

/** Whether words after the first ask or describe: "the man who left", "did he say when". */
const holdsClause = (words: readonly Word[]): boolean =>
  words.slice(1).some(({ lower }) => ASKING.has(lower));

/** The questions of a message in order, each as one that can be asked alone but for what it refers to; the message if it is one. */
export function questionsIn(message: string): readonly string[] {
  const text = withoutTakenBack(message.split('\n').map(withoutMarkup).filter(Boolean).join('\n'));
  const masked = text.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
  const parts: string[] = [];
  let [from, sentenceFrom, clauses] = [0, 0, 0];
  // Where the last question ends, and where what follows begins: the next question, or its background.
  let asked: { readonly end: number; readonly next: number } | null = null;
  for (const { 0: between, index, groups } of masked.matchAll(BREAK)) {
    const isSentence = groups!.end !== undefined;
    if (!isSentence && ++clauses > MOST_CLAUSES) break;
    if (isSentence && isAbbreviated(masked, index)) continue;
    const here = { end: index + (groups!.end?.length ?? 0), next: index + between.length };
    const before = masked.slice(sentenceFrom, here.end);
    const [after = ''] = masked.slice(here.next, here.next + LONGEST_OPENING).split(SENTENCE_END, 1);
    if (isSentence && isQuestion(before)) asked = here;
    const isLine = between.includes('\n');
    const goesOnHere =
      !isSentence &&
      (isLine || !isTitled(after)) &&
      goesOn(askedIn(before), opening(after), isLine || groups!.and !== undefined);
    const last = goesOnHere ? here : isSentence && isQuestion(after) ? asked : null;
    if (isSentence || goesOnHere || isLine) sentenceFrom = here.next;
    if (last === null) continue;
    parts.push(text.slice(from, last.end));
    from = last.next;
    asked = null;
  }
  if (parts.length === 0 || parts.length >= MOST_QUESTIONS) return [message];
  return [...parts, text.slice(from)].map(closed);
}

/** How much of the text around a full stop shows whether it ends a sentence, in characters. */
const AROUND_STOP = 40;

/** "What did the U.S. say?", "Who is Dr. Lind?": whether a full stop belongs to an abbreviation. */
function isAbbreviated(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - AROUND_STOP), at + 1);
  return /\p{L}\.$/u.test(before) && carriesOn(before, text.slice(at + 1, at + 1 + AROUND_STOP));
}

/** "Dude, Where's My Car?", "Will & Grace and Who Wants to Be a Millionaire": within a sentence, such words go on with a title. */
const isTitled = (words: string): boolean =>
  /^\p{Lu}\p{Ll}+\S* (?:\p{Lu}|(?:&|\p{Ll}{1,4}) \p{Lu}\p{Ll})/u.test(words);

/**
 * Whether words within a sentence ask a second question after the clause before; `isSetOff`: they follow "and", or begin a
 * line. "Who built and who owns the bridge?" asks twice about the bridge, and ", who was mayor" describes somebody.
 */
function goesOn(before: Clause | null, words: readonly Word[], isSetOff: boolean): boolean {
  const form = formOf(words);
  if (before === null || before.words.length <= 2 || form === null || form === 'predicate') return false;
  if (sharesEnd(before.words, words)) return false;
  if (form === 'inverted') return true;
  const isClear = isSetOff || words[0]!.lower === 'how' || words[0]!.lower === 'what';
  return isClear && !holdsClause(before.words) && (form === 'plain' || before.isWrapped);
}

/** Words that say what a question is about: names, "the fire", "it", "in Vell". */
const isOfSomething = ({ lower, isCapital }: Word): boolean =>
  isCapital || lower === 'it' || SUBJECTS.has(lower) || DETERMINERS.has(lower) || PREPOSITIONS.has(lower);

/** "How many people died and how many were hurt in the fire?" asks twice of the fire, which stands at the end alone. */
function sharesEnd([first, second, ...rest]: readonly Word[], after: readonly Word[]): boolean {
  const isAlike =
    first?.lower === after[0]?.lower && (first?.lower !== 'how' || second?.lower === after[1]?.lower);
  return (
    isAlike &&
    ![second!, ...rest].some(isOfSomething) &&
    after.some(({ lower }) => PREPOSITIONS.has(lower)) &&
    !after.some(({ lower }) => THIRD_PERSON.has(lower))
  );
}

const LIST_MARK = /^(?:\d{1,2}[.)]|[-•*])\s+/u;

/** A part as a question that stands alone. */
function closed(part: string): string {
  const text = capitalised(part.trim().replace(LIST_MARK, '').replace(/[,;]$/u, ''));
  return /[.?!…]["”’)]?$/u.test(text) ? text : `${text}?`;
}
