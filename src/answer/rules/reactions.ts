/**
 * "How did Norvia react to the closure?": what its government did or said. The same articles quote its drivers' union and
 * the governments of other states, which is no answer.
 */
import type { Excerpt, Range } from '../../domain.js';
import { CLAUSE_OPENERS, isFunctionWord, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { STATE_OFFICES } from '../../language/lexicon/states.js';
import { contentStems, type Token } from '../../language/tokens.js';
import { reactionAsked } from '../../question/kinds/reaction-asked.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { voiceAt } from '../../speakers/excerpt.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

/** "Foreign minister", "government": who speaks for a state. */
const OFFICE = new RegExp(String.raw`\b${STATE_OFFICES}\b`, 'iu');
/**
 * After the name of a state: "Norvia’s deputy prime minister", "the Norvian foreign ministry", but not "Norvia and the
 * president".
 */
const OFFICE_AFTER = new RegExp(
  String.raw`^(?:['’]s?)? (?<between>(?:[\p{L}-]+ ){0,2}?)${STATE_OFFICES}\b`,
  'iu',
);
/** Before the name: "the government of Norvia". */
const OFFICE_BEFORE = new RegExp(String.raw`\b${STATE_OFFICES} (?:of|in) (?:the )?(?:\p{L}+ )?$`, 'iu');
/** A name for the government itself: "the Kremlin", "the White House". */
const GOVERNMENT = /^(?:kremlin|white house|downing street)\b/iu;
/** After the name of the state itself: "Norvia recalled its ambassador", "Norvia has expelled". */
const ACTS =
  /^ (?:(?:has|have|had|also|immediately|quickly|swiftly|in turn|later|then) )*(?:\p{Ll}{3,}ed|said|says|gave|sent|took|made|hit|cut|shut|withdrew|began|held|swore)\b/u;
/** The word before a state’s name: "of Norvia", "New Norvia" and "Ada Norvia" are no state that acts. */
const WORD_BEFORE = /(?<word>[\p{L}’'-]{1,40}) (?:the )?$/u;

/** The terms that name the state whose reaction is asked for; none for any other question. */
function stateAsked({ text, terms }: ParsedQuestion): readonly QueryTerm[] {
  const { state = [] } = reactionAsked(text) ?? {};
  return terms.filter(({ stem }) => state.includes(stem));
}

/** Whether an office of the state follows its name. */
function hasOffice(after: string): boolean {
  const between = OFFICE_AFTER.exec(after)?.groups?.between;
  return between !== undefined && !between.toLowerCase().split(' ').some(isFunctionWord);
}

/** Whether a state’s name between two parts of a sentence is the subject of what it does. */
function acts(before: string, after: string): boolean {
  if (!ACTS.test(after)) return false;
  const { word = '' } = WORD_BEFORE.exec(before)?.groups ?? {};
  const lower = word.toLowerCase();
  const isName = /^\p{Lu}/u.test(word) && !isFunctionWord(lower);
  return !isName && (!PREPOSITIONS.has(lower) || CLAUSE_OPENERS.has(lower));
}

/** Whether a state acts or speaks: its government by name, or an office next to the name of the state or its people. */
function speaksFor(
  state: readonly QueryTerm[],
  { article, number, text, tokens, start }: ReadSentence,
): boolean {
  const isNamed = (words: string): boolean => {
    const held = new Set(contentStems(words));
    return state.every((term) => mention(term, held) > 0);
  };
  const { speakers } = voiceAt(article, number);
  if (speakers.some(({ name, role }) => OFFICE.test(role ?? name) && isNamed(`${role ?? ''} ${name}`)))
    return true;
  if (!isNamed(text)) return false;
  const isOfName = ({ stem }: Pick<Token, 'stem'>): boolean =>
    state.some((term) => mention(term, new Set([stem])) > 0);
  return tokens.some((token, at) => {
    if (!isOfName(token)) return false;
    // The first word of "United States".
    const { start: from } = tokens[tokens.slice(0, at).findLastIndex((one) => !isOfName(one)) + 1]!;
    const { end } = token;
    const [before, own, after] = [
      text.slice(0, from - start),
      text.slice(from - start),
      text.slice(end - start),
    ];
    return GOVERNMENT.test(own) || hasOffice(after) || OFFICE_BEFORE.test(before) || acts(before, after);
  });
}

/** Added to the score of a sentence in which the state acts or speaks. */
const ITS_OWN = 6;

/** What is added to the score of each candidate of a question. */
function reactionOf(asked: ParsedQuestion): Worth | null {
  const state = stateAsked(asked);
  if (state.length === 0) return null;
  return ({ sentence }) => (speaksFor(state, sentence) ? ITS_OWN : 0);
}

/** Whether a state's reaction is asked for, and in no sentence of a quote does it act or speak. */
export function lacksReaction(asked: ParsedQuestion, quote: Range & { readonly article: Excerpt }): boolean {
  const state = stateAsked(asked);
  if (state.length === 0) return false;
  return !sentencesOf(quote).some((sentence) => speaksFor(state, sentence));
}

/** How a state reacted. */
export const reactions: Rule = { name: 'reactions', scores: reactionOf, doubts: lacksReaction };
