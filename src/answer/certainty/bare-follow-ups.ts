/** "Which city?", "how many seconds?" after an answer: too little is asked to tell whether a quote answers it. */
import { textAt } from '../../language/excerpt.js';
import { AUXILIARY, PREPOSITIONS, PRONOUNS } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { HELD } from '../sentences/kind-held.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';

const OPENING = String.raw`^\s*(?:(?:and|but|so|or|ok|okay|in|on|at|to|of|from|for|by|with|against)\s+)*`;
const WHICH = new RegExp(String.raw`${OPENING}(?:which|what)\s+(?!else\b)[\p{L}-]+\W*$`, 'iu');
const HOW_MANY = new RegExp(String.raw`${OPENING}how many\s+(?<noun>[\p{L}-]+)\W*$`, 'iu');

/** "What was it called?" */
const CALLED = new RegExp(
  `${OPENING}what ${AUXILIARY} (?:${[...PRONOUNS].join('|')}) (?:called|named|known as)\\W*$`,
  'iu',
);
/** "Against whom?" */
const OF_WHOM = new RegExp(
  `^\\s*(?:(?:and|but|so)\\s+)?(?:${[...PREPOSITIONS].join('|')})\\s+(?:what|whom?)\\W*$`,
  'iu',
);
/** "Where?"; "where was that?", of something that was said. */
const WHERE = new RegExp(
  `${OPENING}where\\b(?<that>(?:['’]?s| is| was| are| were) (?:that|this)\\W*$)?`,
  'iu',
);
const IN_PLACE = /\b(?:in|at|near|outside|from|to|off|on) (?:the )?\p{Lu}/u;

/** Tokens from a number to what it counts: "34 new felony counts". */
const REACH = 3;

/**
 * Whether a follow-up asks only which of a thing, whether something is so, where it was, though the quote names no place, or
 * how many of it, though the quote does not count it outright. Nothing
 * shows then that a name or a number in the quote is one of these.
 */
export function isBarelyAsked({ shownBefore, asks, kind }: ParsedQuestion, quote: Evidence): boolean {
  if (shownBefore.size === 0 || kind === 'date' || tollAsked(asks)) return false;
  if (WHICH.test(asks) || OF_WHOM.test(asks)) return true;
  if (CALLED.test(asks)) return true;
  // "How?", "what was in it?", "did he?": nothing in it can be looked for.
  if (HELD[kind] === undefined && contentStems(asks).length === 0) return true;
  const where = WHERE.exec(asks)?.groups;
  if (where) return where.that !== undefined || !IN_PLACE.test(textAt(quote.article, quote.start, quote.end));
  const [noun] = contentStems(HOW_MANY.exec(asks)?.groups?.noun ?? '');
  return noun !== undefined && !sentencesOf(quote).some((sentence) => counts(sentence, noun));
}

const counts = ({ numbers, positions }: ReadSentence, noun: string): boolean =>
  (positions.get(noun) ?? []).some((at) => numbers.some((number) => number < at && at - number <= REACH));
