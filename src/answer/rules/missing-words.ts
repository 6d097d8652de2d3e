/** "Who built the Ulven dam?": a quote without a word of a short question, or from an article without its name. */
import { textAt } from '../../language/excerpt.js';
import { contentStems } from '../../language/tokens.js';
import {
  type AnswerKind,
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
  quote: Evidence,
  passages: readonly RankedPassage[],
): boolean {
  const own = ownTerms(asked, asked.terms);
  // "Zelenskyy left Ukraine this week. Where did he go?": what only the background names is not asked by name.
  if (own.length > SHORT || !asked.names.some((name) => own.includes(name))) return false;
  const missing = lackedBy(asked, quote, own);
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
function lacksWord(asked: ParsedQuestion, quote: Evidence): boolean {
  const held = stemsOfArticle(quote.article);
  if (ownTerms(asked, asked.names).some((name) => mention(name, held) === 0)) return true;
  const words = ownTerms(asked, asked.terms).filter(({ known }) => known);
  return words.length <= SHORT && lackedBy(asked, quote, words).some((term) => mention(term, held) > 0);
}

/** Those of some terms that the part of a question which asks has, beside a time and an outlet. */
function ownTerms(asked: ParsedQuestion, terms: readonly QueryTerm[]): QueryTerm[] {
  const met = constrainedTerms(asked);
  return terms.filter((term) => !term.background && !met.has(term));
}

/** Words that only say what kind of thing the answer is: a text that gives a year or a name has no need of them. */
const OF_KIND: Partial<Record<AnswerKind, ReadonlySet<string>>> = {
  date: new Set(['year', 'month', 'date', 'day', 'century', 'decade']),
  name: new Set(['name', 'named', 'called', 'known', 'term', 'word']),
  definition: new Set(['name', 'named', 'called', 'known', 'term', 'word']),
};

/** The terms, other than names, that neither a quote nor its title has, and that its answer does not stand for. */
function lackedBy(asked: ParsedQuestion, quote: Evidence, terms: readonly QueryTerm[]): QueryTerm[] {
  const { article, start, end, best = quote } = quote;
  const text = textAt(article, start, end);
  const shown = stemsUnderTitle(article, text);
  const degree = degreeGiven(asked, text);
  const lacked = terms.filter(
    (term) => term.known && term.stem !== degree && !asked.names.includes(term) && mention(term, shown) === 0,
  );
  const ofKind = asked.tokens.filter(({ lower }) => OF_KIND[asked.kind]?.has(lower)).map(({ stem }) => stem);
  const isOfKind = ({ stem }: QueryTerm): boolean => ofKind.includes(stem);
  if (!lacked.every(isOfKind)) return lacked;
  // Only a sentence with all the rest tells just that: "Watt's partner Boulton" is the name of Watt's partner.
  const told = new Set(contentStems(textAt(article, best.start, best.end)));
  return asked.terms.every((term) => isOfKind(term) || mention(term, told) === 1) ? [] : lacked;
}

/** Words of the question that a quote lacks. */
export const missingWords: Rule = {
  name: 'missing-words',
  doubts: lacksWord,
  leavesOpen: (asked, passages, quote) => asked.kind !== 'speech' && isToldElsewhere(asked, quote, passages),
};
