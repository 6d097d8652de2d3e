/** "Where was Lind born?", "Whom did she marry?": a text that answers states such a fact in particular words. */
import { contentStems } from '../../language/tokens.js';
import { askingFor } from '../../question/kinds/quantity-asked.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { stemsOfArticle } from '../held-words.js';
import { namesAnother } from '../sentences/other-names.js';
import { sentencesOf } from '../sentences/sentence.js';
import type { Rule } from './rule.js';

/**
 * Facts about a person or place that texts state in particular words. `isOwn`: a sentence with these words and another
 * name, but not the one asked about, states a fact about somebody or something else.
 */
const ATTRIBUTES: readonly (readonly [asks: RegExp, tells: RegExp, isOwn?: true])[] = [
  [
    /\b(?:where|when|in (?:which|what) \w+|what \w+) (?:was|were) .{1,80} born\b/i,
    /\bborn\b|\bnatives?\b|\bbirth|\bhome ?town\b|\b(?:grew up|raised|brought up) in\b|\(\d{4}\b/i,
    true,
  ],
  [
    /\bwhere (?:did|do|does) .{1,80} (?:grow up|go to school|study)\b/i,
    /\b(?:born|natives?|grew up|raised|brought up|child(?:hood)?|stud\w+|school\w*|college|universit\w+|degrees?|graduat\w+|educated|trained|alum\w*|attended)\b/i,
  ],
  [
    /\bwho (?:is|was) .{0,80}\b(?:husband|wife|spouse|fianc[eé]e?)\b|\b(?:is|was) .{1,80} married\b|\bwho (?:is|was|did) (?:.{1,80} )?(?:married to|marry)\b/i,
    /\b(?:husbands?|wi(?:fe|ves)|spouses?|married|marry|marri\w+|weds?|wedding|widow\w*|fianc[eé]e?|divorc\w+|couple)\b/i,
  ],
  [
    /\bhow much .{1,80} (?:earn|make a (?:year|month)|(?:get|gets|is|are|was|were) paid)\b|\b(?:salary|wages?) of\b/i,
    /\b(?:earn\w*|salar\w+|paid|pays?|wages?|incomes?|(?:a|per) (?:year|month|week|hour)|annual\w*)\b/i,
    true,
  ],
  [
    /\b(?:when|where|how|why) (?:did|has|have) .{1,80} (?:die[sd]?|pass(?:ed)? away)\b/i,
    /\b(?:die[sd]?|dying|deaths?|dead\w*|kill\w*|murder\w*|shot|suicide|perish\w*|drown\w*|bod(?:y|ies)|funeral|obituar\w*|buried|assassinat\w*|execut\w+|passed away|lost (?:his|her|their) li(?:fe|ves))\b|\d{4} ?[-–] ?\d{4}/i,
  ],
  [/\bwhat(?:['’]s| is| was) the capital (?:city )?of\b/i, /\bcapital\b/i],
  [
    /\bpopulation of\b|\bhow many (?:people|inhabitants|residents|citizens) (?:live|lived|are living) (?:in|on|at)\b|\bhow many (?:inhabitants|residents|citizens) (?:has|have|does|do)\b/i,
    /\bpopulations?\b|\binhabitants?\b|\bresidents?\b|\bcitizens?\b|\bpeople (?:who )?liv\w+|\blive (?:in|on)\b|\bhome to\b|\d (?:million|billion)\b/i,
    true,
  ],
];

/** The person stands before these words, and the place of birth after them. */
const BORN = /\b(?:born|raised|grew up|brought up)\b.*$/isu;

/** Whether a text names somebody or something, but nothing that the question names. */
function isOfAnother(text: string, { names }: ParsedQuestion): boolean {
  const held = new Set(contentStems(text));
  if (names.some((name) => mention(name, held) > 0)) return false;
  return namesAnother(text.replace(BORN, ''), () => false);
}

/** Whether such a fact is asked for, and none of the quotes states it. */
function lacksFact(asked: ParsedQuestion, quotes: readonly Evidence[]): boolean {
  const named = asked.names.at(-1);
  const attribute = named && ATTRIBUTES.find(([asks]) => asks.test(askingFor(asked)));
  if (!attribute) return false;
  const [, tells, isOwn] = attribute;
  const isTold = (text: string): boolean => tells.test(text) && !(isOwn && isOfAnother(text, asked));
  return !quotes.some(
    (one) =>
      mention(named, stemsOfArticle(one.article)) > 0 && sentencesOf(one).some(({ text }) => isTold(text)),
  );
}

/** Where somebody was born, what they earn, how many live in a town. */
export const facts: Rule = {
  name: 'facts',
  doubts: (asked, quote) => lacksFact(asked, [quote]),
  refuses: (asked, _, quotes) => lacksFact(asked, quotes),
};
