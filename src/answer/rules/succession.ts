/**
 * "Who followed Lind as mayor?": an article on her departure has all words of the question, and need not say who came after
 * her. An answer says that one replaced the other, or whose successor somebody is.
 */
import type { Excerpt, Range } from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { memoised } from '../../language/memoised.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isRole, isTitle } from '../../language/names/name-words.js';
import { tokenize } from '../../language/tokens.js';
import { type Succession, successionAsked } from '../../question/kinds/succession-asked.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { isOfState } from '../../question/words/related-names.js';
import { namesAnother } from '../sentences/other-names.js';
import { type ReadSentence, readSentence, sentencesOf } from '../sentences/sentence.js';
import type { Rule, Worth } from './rule.js';

/** Words before the name of the one who left: "replaced Lind", "took over from Lind", "successor to Lind". */
const OF_LEAVER =
  /\b(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|follow(?:s|ed|ing)|t(?:akes?|ook|aking|aken) over (?:from|for|after)|(?:successor|replacement) (?:of|to|for)|in place of|instead of|filling in for|steps? in for|stepp(?:ed|ing) in for)\b/giu;
/** Words between the two names if the one who left comes first: "Lind was replaced by", "Lind’s successor". */
const TO_COMER =
  /\b(?:replaced|succeeded|followed) by\b|['’]s? (?:\p{L}+ )?(?:successor|replacement)\b|\bhand(?:s|ed|ing)? over (?:power |the \p{L}+ )?to\b|\bgave way to\b/giu;
/** "He will take over from Lind": the sentence before says who. */
const PRONOUN_ALONE = /^\W*s?he(?: \p{Ll}+){0,4}\W*$/iu;
/** "Her predecessor, Lind" */
const PREDECESSOR = /\bpredecessors?\b/iu;

/**
 * Whether a text has somebody's last name and before it no other given name: "Lind" and "Mayor Lind" may be Per Lind, "Karin
 * Lind" is not. With a last name alone, anybody of that name will do.
 */
function holdsName(text: string, names: readonly QueryTerm[]): boolean {
  const last = names.at(-1)!;
  const tokens = tokenize(text);
  return tokens.some(({ stem }, at) => {
    if (mention(last, new Set([stem])) === 0) return false;
    const before = tokens[at - 1];
    const isGiven =
      before !== undefined &&
      tokens[at]!.start - before.end === 1 &&
      isGivenName(text.slice(before.start, before.end));
    return !isGiven || names.length === 1 || names.some((name) => mention(name, new Set([before.stem])) > 0);
  });
}

/**
 * Whether an article is about somebody else of that last name: it has the name in full, and never with the given name asked
 * for.
 */
function isOfNamesake({ text }: Pick<Excerpt, 'text'>, names: readonly QueryTerm[]): boolean {
  if (names.length === 1) return false;
  const tokens = tokenize(text);
  const [given, last] = [names.at(-2)!, names.at(-1)!];
  const before = tokens.flatMap(({ stem, start }, at) => {
    const word = tokens[at - 1];
    return word && start - word.end === 1 && mention(last, new Set([stem])) > 0 ? [word] : [];
  });
  const isAsked = before.some(({ stem }) => mention(given, new Set([stem])) > 0);
  const mayBeGiven = ({ start, lower, stop }: (typeof before)[number]): boolean =>
    !stop && /^\p{Lu}/u.test(text.slice(start)) && !isTitle(lower) && !isRole(lower);
  return !isAsked && before.some(mayBeGiven);
}

/**
 * Whether a sentence says who came after or before the person named. `mayPointBack`: "he" may be anybody whom the sentence
 * before names, which is enough not to doubt an answer, but not to be sure of it.
 */
function tellsOf(
  side: Succession,
  names: readonly QueryTerm[],
  { text, article, number }: Pick<ReadSentence, 'text' | 'article' | 'number'>,
  mayPointBack = false,
): boolean {
  const isNamed = (part: string): boolean => holdsName(part, names);
  const namesOther = (part: string): boolean =>
    namesAnother(part, (stem) => mention(names.at(-1)!, new Set([stem])) > 0);
  const isPronoun = (part: string): boolean =>
    mayPointBack && PRONOUN_ALONE.test(part) && sentenceAt(article, number - 1) !== undefined;
  const isAnother = (part: string): boolean =>
    namesOther(part) || (isPronoun(part) && namesOther(readSentence(article, number - 1).text));
  const [leaver, comer] = side === 'after' ? [isNamed, isAnother] : [isAnother, isNamed];
  const parts = (pattern: RegExp): [string, string][] =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => [
      text.slice(0, index),
      text.slice(index + found.length),
    ]);
  return (
    parts(OF_LEAVER).some(([before, after]) => leaver(after) && comer(before)) ||
    parts(TO_COMER).some(([before, after]) => leaver(before) && comer(after)) ||
    (PREDECESSOR.test(text) && isNamed(text) && isAnother(text))
  );
}

/** The side asked for, and the words of the last name in the question; null for any other question. */
function asked(question: ParsedQuestion): { side: Succession; names: readonly QueryTerm[] } | null {
  const side = successionAsked(question.asks);
  const names = question.names.filter(({ stem }) => !isOfState(stem));
  const last = question.tokens.findLastIndex(({ stem }) => stem === names.at(-1)?.stem);
  const isFull = question.tokens[last - 1]?.stem === names.at(-2)?.stem;
  return side && names.length > 0 ? { side, names: names.slice(isFull ? -2 : -1) } : null;
}

/** Added to the score of a sentence that answers the question. */
const TOLD = 5;

/** What is added to the score of each candidate of a question. */
function successionOf(question: ParsedQuestion): Worth | null {
  const wanted = asked(question);
  if (!wanted) return null;
  const isOfOther = memoised((article: Excerpt) => isOfNamesake(article, wanted.names));
  return ({ sentence }) =>
    tellsOf(wanted.side, wanted.names, sentence) && !isOfOther(sentence.article) ? TOLD : 0;
}

/** Whether a successor is asked for, and no sentence of a quote names one. */
export function lacksSuccession(
  question: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  if (successionAsked(question.asks) === null) return false;
  const wanted = asked(question);
  if (!wanted || isOfNamesake(quote.article, wanted.names)) return true;
  return !sentencesOf(quote).some((sentence) => tellsOf(wanted.side, wanted.names, sentence, true));
}

/** Who came after or before somebody. */
export const succession: Rule = { name: 'succession', scores: successionOf, doubts: lacksSuccession };
