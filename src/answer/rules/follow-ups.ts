/** "Which city?", "how many seconds?" after an answer: too little is asked to tell whether a quote answers it. */
import { textAt } from '../../language/excerpt.js';
import {
  AUXILIARY,
  FORMS_OF_BE,
  PREPOSITIONS,
  PRONOUNS,
  SUBJECT_PRONOUNS,
} from '../../language/lexicon/function-words.js';
import { contentStems } from '../../language/tokens.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import {
  type AnswerKind,
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
  weightOf,
} from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { stemsUnderTitle } from '../held-words.js';
import { HELD } from '../sentences/kind-held.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import { mayCount } from './counts.js';
import { asksOfHome, tellsHome } from './home.js';
import { givesMeasure } from './measures.js';
import type { Rule, Worth } from './rule.js';

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
function isBarelyAsked(asked: ParsedQuestion, quote: Evidence): boolean {
  const { shownBefore, asks, kind, focus } = asked;
  if (shownBefore.size === 0) return false;
  if (OPEN_TIME.test(asks)) return true;
  if (kind === 'date' || tollAsked(asks)) return false;
  if (WHICH.test(asks) || OF_WHOM.test(asks)) return true;
  if (CALLED.test(asks)) return true;
  const own = termsBesideNames(asked);
  if (YES_OR_NO.test(asks) && own.length < LEAST_OF_YES_OR_NO) return !saysSo(asked, own, quote);
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

/** Words that may stand between the subject of a clause and its verb: "I deeply apologise", "the whale is not alive". */
const MOST_BETWEEN = 2;

/**
 * Whether a quote from the story before says the one thing asked of somebody or something, or denies it: "I apologise" after
 * "did Lind apologise", "the whale is alive" after "is it alive".
 */
function saysSo(asked: ParsedQuestion, [word]: readonly QueryTerm[], quote: Evidence): boolean {
  if (word === undefined) return false;
  const named = asked.names.filter(({ background }) => !background);
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const isOfThem = named.some((name) => mention(name, held) > 0);
  if (!isOfThem && !asked.shownBefore.has(quote.article.id)) return false;
  const isOfState = OF_STATE.test(asked.asks);
  return sentencesOf(quote).some(({ positions, tokens }) =>
    [...word.forms.keys()]
      .flatMap((form) => positions.get(form) ?? [])
      .some((at) => {
        const before = tokens.slice(Math.max(0, at - MOST_BETWEEN - 1), at);
        if (isOfState) return before.some(({ lower }) => FORMS_OF_BE.includes(lower));
        return before.some(
          ({ lower, stem }) => SUBJECT_PRONOUNS.has(lower) || named.some(({ forms }) => forms.has(stem)),
        );
      }),
  );
}

/** "Is it alive?", "was he hurt?" */
const OF_STATE = new RegExp(String.raw`${OPENING}(?:${FORMS_OF_BE.join('|')})\b`, 'iu');

const counts = (sentence: ReadSentence, { forms }: QueryTerm): boolean =>
  [...forms.keys()].some((form) =>
    (sentence.positions.get(form) ?? []).some((at) =>
      sentence.numbers.some((number) => number < at && at - number <= REACH && mayCount(sentence, number)),
    ),
  );

/** Content words of "Score?" and "per day?". */
const BARELY_ASKED = 2;
/** The least share of the words of the question before, by weight, in a quote that goes on with its story. */
const OF_STORY = 0.5;

/**
 * Whether a follow-up of hardly a word would be answered from another article than the one quoted before, in a sentence that
 * has little of what was asked before.
 */
function isOfOtherStory({ shownBefore, asks, terms, names }: ParsedQuestion, quote: Evidence): boolean {
  const [first] = shownBefore;
  if (first === undefined || quote.article.id === first) return false;
  const barely = contentStems(asks);
  if (barely.length > BARELY_ASKED) return false;
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const before = terms.filter(({ stem }) => !barely.includes(stem));
  // "Who is Jens Lind?" asks enough by itself.
  if (before.length === 0) return !terms.every((term) => names.includes(term) && mention(term, held) > 0);
  return weightOf(before.filter((term) => mention(term, held) > 0)) < OF_STORY * weightOf(before);
}

/** Subtracted from the score of a sentence that has no word of a follow-up, if it has so few. */
const BEFORE_ALONE = 1;
const MOST_OWN = 3;

/** What is added to the score of each candidate of a follow-up: what the question before asked was answered before. */
function ofFollowUp(asked: ParsedQuestion): Worth | null {
  const own = asked.terms.filter(({ background, known }) => !background && known);
  if (asked.shownBefore.size === 0 || own.length === 0 || own.length > MOST_OWN) return null;
  return ({ sentence }) => (own.some((term) => mention(term, sentence.positions) > 0) ? 0 : -BEFORE_ALONE);
}

/** A question after an answer. */
export const followUps: Rule = {
  name: 'follow-ups',
  scores: ofFollowUp,
  doubts: (asked, quote) => isBarelyAsked(asked, quote) || isOfOtherStory(asked, quote),
};
