import { asksForArticles, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Candidate } from './features.js';

/** What the opening of an article of the time asked about is worth beside its other sentences. */
const OPENING = 3;

/**
 * What is added to the score of each candidate where nothing but the articles of a time are asked for: the first sentence of
 * each comes first, those of the time itself before those of shortly after.
 */
export function openingOf(asked: ParsedQuestion): (candidate: Candidate) => number {
  if (!asksForArticles(asked)) return () => 0;
  return ({ sentence: { number, article } }) =>
    (number === 0 ? OPENING : 0) +
    OPENING * Math.max(...asked.constraints.map(({ meets }) => meets(article)));
}
