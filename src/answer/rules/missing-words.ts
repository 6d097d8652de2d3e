/** "Who built the Ulven dam?": a quote without a word of a short question, or from an article without its name. */
import { textAt } from '../../language/excerpt.js';
import {
  constrainedTerms,
  mention,
  type ParsedQuestion,
  type QueryTerm,
} from '../../question/parsed-question.js';
import type { RankedPassage } from '../../retrieval/ranked-passage.js';
import type { Evidence } from '../evidence.js';
import { passageStems, stemsOfArticle, stemsUnderTitle } from '../held-words.js';
import { degreeGiven } from './measures.js';
import type { Rule } from './rule.js';

/** Up to this many words in a question, the first quote must have those that its article has. */
const SHORT = 4;

/**
 * "Who built the Ulven dam?": whether the first quote, with its title, lacks a word of what a short question asks, and a
 * passage found has all of them.
 */
export function isToldElsewhere(
  asked: ParsedQuestion,
  { article, start, end }: Evidence,
  passages: readonly RankedPassage[],
): boolean {
  const met = constrainedTerms(asked);
  const own = asked.terms.filter((term) => !term.background && !met.has(term));
  // "Zelenskyy left Ukraine this week. Where did he go?": what only the background names is not asked by name.
  if (own.length > SHORT || !asked.names.some((name) => own.includes(name))) return false;
  const shown = stemsUnderTitle(article, textAt(article, start, end));
  const degree = degreeGiven(asked, textAt(article, start, end));
  const missing = own.filter(
    (term) => term.known && term.stem !== degree && !asked.names.includes(term) && mention(term, shown) === 0,
  );
  return (
    missing.length > 0 &&
    passages.some((passage) => {
      const held = passageStems(passage);
      return own.every((term) => mention(term, held) > 0);
    })
  );
}

/**
 * Whether the article of the first quote lacks a name from the part of a question that asks; or, for a short question,
 * whether another of its sentences has a word that neither quote nor title has. Names do not count then: a quote says
 * "Lund" or "she" for Ada Lund.
 */
function lacksWord(asked: ParsedQuestion, { article, start, end }: Evidence): boolean {
  const met = constrainedTerms(asked);
  const own = (terms: readonly QueryTerm[]): QueryTerm[] =>
    terms.filter((term) => !term.background && !met.has(term));
  const held = stemsOfArticle(article);
  if (own(asked.names).some((name) => mention(name, held) === 0)) return true;
  const words = own(asked.terms).filter(({ known }) => known);
  if (words.length > SHORT) return false;
  const shown = stemsUnderTitle(article, textAt(article, start, end));
  const degree = degreeGiven(asked, textAt(article, start, end));
  return words.some(
    (term) =>
      term.stem !== degree &&
      !asked.names.includes(term) &&
      mention(term, shown) === 0 &&
      mention(term, held) > 0,
  );
}

/** Words of the question that a quote lacks. */
export const missingWords: Rule = {
  name: 'missing-words',
  doubts: lacksWord,
  leavesOpen: (asked, passages, quote) => asked.kind !== 'speech' && isToldElsewhere(asked, quote, passages),
};
