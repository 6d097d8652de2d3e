/**
 * The word of a question that points to something said before it: "he" of "When did he resign?". Not every pronoun does:
 * "her" is the mayor in "Why did the mayor sell her house?", and "it" means nothing in "How long does it take to get there?".
 */
import type { Range } from '../../domain.js';
import { DEMONSTRATIVE_TIMES } from '../../language/lexicon/calendar.js';
import {
  ADDING_CONJUNCTIONS,
  AUXILIARIES,
  CLAUSE_OPENERS,
  DEMONSTRATIVES,
  DETERMINERS,
  EMPTY_IT,
  PREPOSITIONS,
  THIRD_PERSON,
} from '../../language/lexicon/function-words.js';
import { type Token, tokenize } from '../../language/tokens.js';
import { BEFORE_PHRASE } from '../intent/intent-phrases.js';

/** A word that points back, where it stands in the question. */
export interface Pointer extends Range {
  /** In lower case. */
  readonly word: string;
  /** "Her" in "her plan", but not in "about her". */
  readonly owns: boolean;
}

/** After "that", at the end of a question, they show that it stands for something. */
const ENDS_ALONE = new Set(['before', 'again', 'too', 'already', 'yet', 'first', 'yesterday', 'today']);

const ASKING_NOUN = new Set(['which', 'what', 'whose', 'many', 'much']);

/** "How much did he pay for it?", "Did he say so himself?": knowing the person is not enough to know the topic. */
export const POINTS_TWICE = /\b(?:it|that|this|them|there|so|(?:him|her|it|them)sel(?:f|ves))\W*$/i;

/** The first word of a question that points to something before it; null if none does. */
export function pointerIn(question: string): Pointer | null {
  const tokens = tokenize(question);
  const meant = firstMeant(question, tokens);
  for (const [i, { lower, start, end }] of tokens.entries()) {
    if (!DEMONSTRATIVES.has(lower) && !THIRD_PERSON.has(lower)) continue;
    const owns = isPossessive(tokens, i);
    const points = DEMONSTRATIVES.has(lower)
      ? isDemonstrative(tokens, i)
      : !isWordOfItsOwn(question, tokens, i) && !isBound(question, tokens, { i, owns, meant });
    if (points) return { word: lower, start, end, owns };
  }
  return null;
}

/** "IT", the trade, and the "it" of "it takes days to", which refers to nothing. */
function isWordOfItsOwn(question: string, tokens: readonly Token[], i: number): boolean {
  const { lower, start, end } = tokens[i]!;
  if (lower !== 'it') return false;
  const isTrade = question.slice(start, end) === 'IT' && /\p{Ll}/u.test(question);
  const after = tokens.slice(i + 1).map((token) => token.lower);
  const at = after.findIndex((word) => EMPTY_IT.has(word));
  const goesOn = after.slice(at + 1).findIndex((word) => word === 'to' || word === 'that' || word === 'if');
  const verb = at + goesOn + 2;
  // "How much will it cost to fix?" leaves out what, so that "it" stands for that.
  const isVerb = !DETERMINERS.has(after[verb] ?? 'the') && verb < after.length - 1;
  return isTrade || (at >= 0 && at < 3 && goesOn >= 0 && isVerb);
}

/**
 * "That" in "Who said that?" and "that shooting", not in "Who said that rents rose?"; "this" in "this plan", not in "this
 * week".
 */
function isDemonstrative(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1]?.lower;
  const after = tokens[i + 1]?.lower;
  if (after !== undefined && (DEMONSTRATIVE_TIMES.has(after) || after === 'who')) return false;
  if (lower !== 'that' || after === undefined || before === undefined) return true;
  // "Has anyone done that before?"
  if (ENDS_ALONE.has(after) && i + 2 === tokens.length) return true;
  return AUXILIARIES.has(before) || PREPOSITIONS.has(before);
}

function isPossessive(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const next = tokens[i + 1];
  if (lower === 'her')
    return next !== undefined && !PREPOSITIONS.has(next.lower) && !CLAUSE_OPENERS.has(next.lower);
  return lower === 'his' || lower === 'its' || lower === 'their';
}

/**
 * Whether the question itself says what a pronoun refers to. `meant` is the position of the first word in it that a pronoun
 * may stand for.
 */
function isBound(
  question: string,
  tokens: readonly Token[],
  { i, owns, meant }: { i: number; owns: boolean; meant: number },
): boolean {
  const { lower } = tokens[i]!;
  const before = tokens.slice(0, i);
  const isFirstSubject =
    AUXILIARIES.has(before.at(-1)?.lower ?? '') &&
    before.filter((one) => AUXILIARIES.has(one.lower)).length === 1;
  const first = before.findIndex(({ lower: word }) => !ADDING_CONJUNCTIONS.has(word));
  const isJoined =
    before.slice(Math.max(first, 0)).some(({ lower: word }) => ADDING_CONJUNCTIONS.has(word)) ||
    /[.?!;]\s/u.test(question.slice(0, tokens[i]!.start));
  if (isFirstSubject && !isJoined) return false;
  const isObject =
    !owns &&
    lower !== 'he' &&
    lower !== 'she' &&
    lower !== 'they' &&
    !opensClause(before.at(-1)?.lower ?? '');
  if (isObject && !isJoined) return false;
  return meant < i || isWhosOwn(tokens, i, owns);
}

const opensClause = (word: string): boolean => AUXILIARIES.has(word) || CLAUSE_OPENERS.has(word);

/**
 * The place of the first word that heads what a later pronoun may stand for: a name, "the mayor", "Why did dockers",
 * "which lawmaker". Infinity if there is none.
 */
function firstMeant(question: string, tokens: readonly Token[]): number {
  const at = tokens.findIndex(({ stop, start, lower }, i) => {
    if (stop || BEFORE_PHRASE.test(`${lower} `)) return false;
    const before = tokens[i - 1]?.lower;
    const isName = /\p{Lu}/u.test(question[start]!);
    const isNoun =
      before !== undefined && (DETERMINERS.has(before) || ASKING_NOUN.has(before) || AUXILIARIES.has(before));
    return before === undefined || isName || isNoun;
  });
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/**
 * In "Who gained fame for her book?" and "Who stated he would leave?" it is whoever is asked for; not in "Who wrote her
 * book?"
 */
function isWhosOwn(tokens: readonly Token[], i: number, owns: boolean): boolean {
  const who = tokens.findIndex(({ lower }) => lower === 'who');
  const verb = tokens[who + 1];
  if (who < 0 || !verb || verb.stop || AUXILIARIES.has(verb.lower)) return false;
  return owns ? i > who + 2 : tokens[i]!.lower !== 'it';
}
