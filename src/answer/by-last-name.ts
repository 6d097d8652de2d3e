/** "Did Osric Dahl resign?", if the article that says so only has "Dahl": shortens the name to match the article. */
import type { Excerpt } from '../domain.js';
import { findPeople } from '../language/names/people.js';
import { contentStems } from '../language/tokens.js';
import type { ParsedQuestion, QueryTerm } from '../question/parsed-question.js';
import type { RankedPassage } from '../retrieval/ranked-passage.js';
import type { Scored } from './evidence.js';

/**
 * A question without the first words of a full name, if the best sentence's article has only its last word and
 * another article found has the full name: as far as the articles show, both mean one person.
 */
export function byLastName(
  asked: ParsedQuestion,
  ranked: readonly Scored[],
  passages: readonly RankedPassage[],
): ParsedQuestion {
  const article = ranked[0]?.candidate.sentence.article;
  if (!article || asked.names.length < 2) return asked;
  const held = new Set(contentStems(`${article.title ?? ''} ${article.text}`));
  const dropped = new Set<QueryTerm>();
  for (const [i, last] of asked.names.entries()) {
    const first = asked.names[i - 1];
    if (!first || !held.has(last.stem) || held.has(first.stem)) continue;
    const isFull = othersThan(article, passages).some(({ text }) => namesInFull(text, first, last));
    if (!isFull) continue;
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

const othersThan = (article: Excerpt, passages: readonly RankedPassage[]): Excerpt[] =>
  [...new Set(passages.map(({ passage }) => passage.article))].filter(({ id }) => id !== article.id);

/** Most texts do not hold both words, so they need not be read for people. */
function namesInFull(text: string, first: QueryTerm, last: QueryTerm): boolean {
  const held = new Set(contentStems(text));
  return (
    held.has(first.stem) &&
    held.has(last.stem) &&
    peopleIn(text).some((words) => words.at(-1) === last.stem && words.includes(first.stem))
  );
}

const peopleIn = (text: string): string[][] => findPeople(text).map(({ name }) => contentStems(name));
