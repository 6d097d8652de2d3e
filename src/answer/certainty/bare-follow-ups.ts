/** "Which city?", "how many seconds?" after an answer: too little is asked to tell whether a quote answers it. */
import { contentStems } from '../../language/tokens.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';

const OPENING = String.raw`^\s*(?:(?:and|but|so|or|ok|okay|in|on|at|to|of|from|for|by|with|against)\s+)*`;
const WHICH = new RegExp(String.raw`${OPENING}(?:which|what)\s+(?!else\b)[\p{L}-]+\W*$`, 'iu');
const HOW_MANY = new RegExp(String.raw`${OPENING}how many\s+(?<noun>[\p{L}-]+)\W*$`, 'iu');

/** Tokens from a number to what it counts: "34 new felony counts". */
const REACH = 3;

/**
 * Whether a follow-up asks only which of a thing, or how many of it where the quote does not count it outright. Nothing
 * shows then that a name or a number in the quote is one of these.
 */
export function isBarelyAsked({ shownBefore, asks, kind }: ParsedQuestion, quote: Evidence): boolean {
  if (shownBefore.size === 0 || kind === 'date' || tollAsked(asks)) return false;
  if (WHICH.test(asks)) return true;
  const [noun] = contentStems(HOW_MANY.exec(asks)?.groups?.noun ?? '');
  return noun !== undefined && !sentencesOf(quote).some((sentence) => counts(sentence, noun));
}

const counts = ({ numbers, positions }: ReadSentence, noun: string): boolean =>
  (positions.get(noun) ?? []).some((at) => numbers.some((number) => number < at && at - number <= REACH));
