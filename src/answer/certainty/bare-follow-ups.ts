/** "Which city?", "how many seconds?" after an answer: too little is asked to tell whether a quote answers it. */
import { textAt } from '../../language/excerpt.js';
import { AUXILIARY, PREPOSITIONS, PRONOUNS } from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import {
  type AnswerKind,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
} from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { asksOfHome, tellsHome } from '../sentences/home.js';
import { HELD } from '../sentences/kind-held.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import { mayCount } from './counts.js';
import { givesMeasure } from './measures.js';

const OPENING = String.raw`^\s*(?:(?:and|but|so|or|ok|okay|in|on|at|to|of|from|for|by|with|against)\s+)*`;
const WHICH = new RegExp(String.raw`${OPENING}(?:which|what)\s+(?!else\b)[\p{L}-]+\W*$`, 'iu');
const HOW_MANY = new RegExp(String.raw`${OPENING}how many\b`, 'iu');
/** "How big is it?"; not "how much was it?" */
const HOW_MUCH_SO = new RegExp(String.raw`${OPENING}how (?!much\b|many\b)\p{L}+ ${AUXILIARY}\b`, 'iu');
/** "Did she agree?", "is it safe?" */
const YES_OR_NO = new RegExp(String.raw`${OPENING}${AUXILIARY}\b`, 'iu');
/** "Until when?" */
const OPEN_TIME = new RegExp(String.raw`${OPENING}(?:since|until|till) when\W*$`, 'iu');

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
  `${OPENING}where\\b(?<that>(?:['’]?s| is| was| are| were) (?:that|this|it|they)\\W*$)?`,
  'iu',
);
const IN_PLACE = /\b(?:in|at|near|outside|from|to|off|on) (?:the )?\p{Lu}/u;

/** Tokens from a number to what it counts: "34 new felony counts". */
const REACH = 3;

/** Kinds that a quote holds by any name. */
const NAMED_KINDS: ReadonlySet<AnswerKind> = new Set(['place', 'name', 'person']);

/** The least words of what a follow-up asks beside names whose meeting in a quote shows whether it says yes or no. */
const LEAST_OF_YES_OR_NO = 2;

/**
 * Whether a follow-up asks only which of a thing, since when, how big, whether something is so, where it was, though the quote
 * names no place, or how many of it, though the quote does not count it outright. Nothing shows then that a name or a number in
 * the quote is one of these, or that the quote says yes or no.
 */
export function isBarelyAsked(asked: ParsedQuestion, quote: Evidence): boolean {
  const { shownBefore, asks, kind, focus } = asked;
  if (shownBefore.size === 0) return false;
  if (OPEN_TIME.test(asks)) return true;
  if (kind === 'date' || tollAsked(asks)) return false;
  if (WHICH.test(asks) || OF_WHOM.test(asks)) return true;
  if (CALLED.test(asks)) return true;
  const own = termsBesideNames(asked);
  if (YES_OR_NO.test(asks) && own.length < LEAST_OF_YES_OR_NO) return true;
  const text = textAt(quote.article, quote.start, quote.end);
  // "How?", "what was in it?": nothing in it can be looked for.
  if (HELD[kind] === undefined && contentStems(asks).length === 0) return true;
  if (own.length === 0 && HOW_MUCH_SO.test(asks)) return !givesMeasure(asked, text);
  if (asksOfHome(asked)) return !tellsHome(asked, quote);
  // "Which country is Lind from?": any place in a sentence on Lind would do.
  if (own.length === 0 && NAMED_KINDS.has(kind) && asked.names.some(({ background }) => !background))
    return true;
  const where = WHERE.exec(asks)?.groups;
  if (where) return where.that !== undefined || !IN_PLACE.test(text);
  const noun = HOW_MANY.test(asks) && own.every((term) => focus.includes(term)) ? focus.at(-1) : undefined;
  return noun !== undefined && !sentencesOf(quote).some((sentence) => counts(sentence, noun));
}

const counts = (sentence: ReadSentence, { forms }: QueryTerm): boolean =>
  [...forms.keys()].some((form) =>
    (sentence.positions.get(form) ?? []).some((at) =>
      sentence.numbers.some((number) => number < at && at - number <= REACH && mayCount(sentence, number)),
    ),
  );
