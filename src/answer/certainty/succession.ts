/**
 * "Who followed Lind as mayor?": an article on her departure has all words of the question, and need not say who came after
 * her. An answer says that one replaced the other, or whose successor somebody is.
 */
import type { Excerpt, Range } from '../../domain.js';
import { contentStems } from '../../language/tokens.js';
import { type Succession, successionAsked } from '../../question/kinds/succession-asked.js';
import { mention, type ParsedQuestion, type QueryTerm } from '../../question/parsed-question.js';
import { isOfState } from '../../question/words/related-names.js';
import type { Candidate } from '../sentences/features.js';
import { type ReadSentence, sentencesOf } from '../sentences/sentence.js';
import { namesAnother } from './other-names.js';

/** Words before the name of the one who left: "replaced Lind", "took over from Lind", "successor to Lind". */
const OF_LEAVER =
  /\b(?:replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|follow(?:s|ed|ing)|t(?:akes?|ook|aking|aken) over (?:from|for|after)|(?:successor|replacement) (?:of|to|for)|in place of|instead of|filling in for|steps? in for|stepp(?:ed|ing) in for)\b/giu;
/** Words between the two names if the one who left comes first: "Lind was replaced by", "Lind’s successor". */
const TO_COMER =
  /\b(?:replaced|succeeded|followed) by\b|['’]s? (?:\p{L}+ )?(?:successor|replacement)\b|\bhand(?:s|ed|ing)? over (?:power |the \p{L}+ )?to\b|\bgave way to\b/giu;
/** "Her predecessor, Lind" */
const PREDECESSOR = /\bpredecessors?\b/iu;

/** Whether a sentence says who came after or before the person named. */
function tellsOf(
  side: Succession,
  names: readonly QueryTerm[],
  { text }: Pick<ReadSentence, 'text'>,
): boolean {
  const isNamed = (part: string): boolean => {
    const held = new Set(contentStems(part));
    return names.some((name) => mention(name, held) > 0);
  };
  const isAnother = (part: string): boolean =>
    namesAnother(part, (stem) => names.some((name) => mention(name, new Set([stem])) > 0));
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

/** The side asked for, and the last names of the people named; null for any other question. */
function asked(question: ParsedQuestion): { side: Succession; names: readonly QueryTerm[] } | null {
  const side = successionAsked(question.asks);
  const names = question.names.filter(({ stem }) => !isOfState(stem));
  return side && names.length > 0 ? { side, names: names.slice(-1) } : null;
}

/** Added to the score of a sentence that answers the question. */
const TOLD = 5;

/** What is added to the score of each candidate of a question. */
export function successionOf(question: ParsedQuestion): (candidate: Candidate) => number {
  const wanted = asked(question);
  if (!wanted) return () => 0;
  return ({ sentence }) => (tellsOf(wanted.side, wanted.names, sentence) ? TOLD : 0);
}

/** Whether a successor is asked for, and no sentence of a quote names one. */
export function lacksSuccession(
  question: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  if (successionAsked(question.asks) === null) return false;
  const wanted = asked(question);
  if (!wanted) return true;
  return !sentencesOf(quote).some((sentence) => tellsOf(wanted.side, wanted.names, sentence));
}
