/** "Is she related to the mayor?": a quote that only names the two does not say so. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { AUXILIARIES, THIRD_PERSON } from '../../language/lexicon/function-words.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import {
  mention,
  type ParsedQuestion,
  type QueryTerm,
  termsBesideNames,
  weightOf,
} from '../../question/parsed-question.js';
import { stemsUnderTitle } from '../held-words.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule } from './rule.js';

/** The least share of what is asked about those named, by weight, that a quote mentions, it or the title above it. */
const LEAST = 0.5;

const OF_WORDS = /\b(?:say|said|comment|speak|talk|mention|tell|think|respond|react|reply)/iu;

/** Whether a question may be answered with yes or no, and a quote has little of what it asks about those it names. */
export function lacksMostOfIt(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const [opening] = asked.asks.trim().toLowerCase().split(/[\s,]/u);
  // After "What did Lind say?" the two together ask for words, though "Were there any men?" does not.
  const mayBeOfDeed = asked.kind === 'other' || (asked.kind === 'speech' && !OF_WORDS.test(asked.asks));
  if (!mayBeOfDeed || !AUXILIARIES.has(opening ?? '')) return false;
  const own = termsBesideNames(asked);
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const mentioned = own.filter((term) => mention(term, held) > 0);
  // "Did it land?" after an answer is shown what goes on with the story, whether or not that lands.
  const isEnough = own.length > 1 || (own.length === 1 && asked.shownBefore.size > 0);
  return isEnough && weightOf(mentioned) < LEAST * weightOf(own);
}

/** "Is it true that Lind sold the mill?", "Can you confirm Lind sold it?": a whole claim. */
const CLAIM =
  /\b(?:is|was) it (?:really |actually )?(?:true?|right|correct|the case)\b|\b(?:confirm|true|right|correct) that\b|\bany truth (?:in|to)\b/iu;
/** The least share of a claim's words beside names, by weight, in the sentence that confirms or denies it. */
const OF_CLAIM = 0.6;

/**
 * Whether a question asks if a whole claim is true, and no sentence of a quote has its names, its figures and most of its
 * other words: a related sentence neither confirms nor denies it. The title may say something else of those it names.
 */
export function lacksClaim(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  if (!CLAIM.test(asked.text)) return false;
  const named = asked.names.filter(({ background }) => !background);
  const others = termsBesideNames(asked);
  const sentences = sentencesOf(quote);
  const isNoun = ({ stem }: QueryTerm): boolean =>
    asked.tokens.some((token) => token.stem === stem && NOUN.test(token.lower));
  const isNamedBefore = named.every((name) =>
    sentences.some(({ positions }) => mention(name, positions) > 0),
  );
  return !sentences.some(({ positions, tokens }) => {
    const isHeld = (term: QueryTerm): boolean =>
      mention(term, positions) > 0 && (isNoun(term) || !onlyNouns(term, positions, tokens));
    const isNamed =
      named.every(isHeld) || (isNamedBefore && tokens.some(({ lower }) => THIRD_PERSON.has(lower)));
    const held = others.filter(isHeld);
    return (
      isNamed &&
      asked.numbers.every(isHeld) &&
      weightOf(held) >= OF_CLAIM * weightOf(others) &&
      held.length > LEAST * others.length
    );
  });
}

/** "Resignation" of "She accepted his resignation" does not say that she resigned. */
const NOUN = /(?:[ai]tion|ment|al|ure)s?$/u;
/** Whether a sentence has a word of the question only as a noun made of a verb. */
const onlyNouns = (
  { forms }: QueryTerm,
  positions: ReadSentence['positions'],
  tokens: ReadSentence['tokens'],
): boolean =>
  [...forms.keys()].flatMap((form) => positions.get(form) ?? []).every((at) => NOUN.test(tokens[at]!.lower));

/** Whether a question asks what somebody named did, and a quote names others and nobody of the question, not even as "she". */
export function isOfOthers(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const [opening] = asked.asks.trim().toLowerCase().split(/[\s,]/u);
  const named = asked.names.filter(({ background }) => !background);
  if (named.length === 0 || !AUXILIARIES.has(opening ?? '')) return false;
  const sentences = sentencesOf(quote);
  const isTheirs = sentences.some(
    ({ positions, tokens }) =>
      named.some((name) => mention(name, positions) > 0) ||
      tokens.some(({ lower }) => THIRD_PERSON.has(lower)),
  );
  return !isTheirs && namesAnother(textAt(quote.article, quote.start, quote.end), () => false);
}

/** "Did Lund buy it?", "Has it opened?", "Was he jailed?" */
const OF_DONE = /^\W*(?:(?:and|so|but) )?(?:did|has|have|had|was|were)\b/iu;
/** Words of such a question that a text says in another way: "Did they get a rise?" */
const LIGHT = wordSet(`
  get got gotten make made take took taken give gave given do done go went gone come came become became use used happen happened
  find found really actually ever already yet finally still just well badly any anyone anybody`);

/**
 * Whether a question asks if something was done, and some word of it is neither in a quote nor in its title: that a vote is
 * near does not say whether the deal was approved.
 */
export function lacksDeed(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  // "Was it a fire or a flood?" is answered by one of them.
  if (!OF_DONE.test(asked.asks) || asked.words.has('or')) return false;
  const held = stemsUnderTitle(quote.article, textAt(quote.article, quote.start, quote.end));
  const isLight = (term: QueryTerm): boolean =>
    asked.tokens.some(({ stem, lower }) => stem === term.stem && LIGHT.has(lower));
  return termsBesideNames(asked).some((term) => mention(term, held) === 0 && !isLight(term));
}

/** Whether something is so. */
export const yesOrNo: Rule = {
  name: 'yes-or-no',
  doubts: (asked, quote) =>
    lacksMostOfIt(asked, quote) ||
    lacksClaim(asked, quote) ||
    isOfOthers(asked, quote) ||
    lacksDeed(asked, quote),
};
