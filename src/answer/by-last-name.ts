/** "Did Osric Dahl resign?", if the article that says so only has "Dahl": shortens the name to match the article. */
import { passageText } from '../language/excerpt.js';
import { findPeople } from '../language/names/people.js';
import { contentStems } from '../language/tokens.js';
import type { ParsedQuestion, QueryTerm } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import type { Scored } from './evidence.js';
import { stemsOfArticle } from './held-words.js';

/**
 * A question without the first words of a full name, if the best sentence's article has only its last word and a passage
 * found in another article has the full name: as far as the articles show, both mean one person.
 */
export function byLastName(
  asked: ParsedQuestion,
  ranked: readonly Scored[],
  passages: readonly RankedPassage[],
): ParsedQuestion {
  const article = ranked[0]?.candidate.sentence.article;
  if (!article || asked.names.length < 2) return asked;
  const others = passages.filter(({ passage }) => passage.article.id !== article.id);
  const dropped = new Set<QueryTerm>();
  for (const [i, last] of asked.names.entries()) {
    const first = asked.names[i - 1];
    if (!first || !others.some((passage) => holdsBoth(passage, first, last))) continue;
    const held = stemsOfArticle(article);
    if (!held.has(last.stem) || held.has(first.stem)) continue;
    if (!others.some((passage) => namesInFull(passage, first, last))) continue;
    const isOther = peopleIn(article.text).some((words) => words.length > 1 && words.at(-1) === last.stem);
    if (!isOther) dropped.add(first);
  }
  if (dropped.size === 0) return asked;
  const kept = (terms: readonly QueryTerm[]): QueryTerm[] => terms.filter((term) => !dropped.has(term));
  const terms = kept(asked.terms);
  return {
    ...asked,
    terms,
    names: kept(asked.names),
    totalWeight: terms.reduce((sum, { weight }) => sum + weight, 0) || 1e-9,
  };
}

const holdsBoth = ({ stems }: RankedPassage, first: QueryTerm, last: QueryTerm): boolean =>
  stems.includes(first.stem) && stems.includes(last.stem);

/** Most passages do not hold both words, so they need not be read for people. */
const namesInFull = (found: RankedPassage, first: QueryTerm, last: QueryTerm): boolean =>
  holdsBoth(found, first, last) &&
  peopleIn(passageText(found.passage)).some(
    (words) => words.at(-1) === last.stem && words.includes(first.stem),
  );

const peopleIn = (text: string): string[][] => findPeople(text).map(({ name }) => contentStems(name));
