/** "When was the Marigold built?": a sentence that dates the very deed, and calls the ship only "the ferry". */
import { contentStems } from '../../language/tokens.js';
import { mention, type ParsedQuestion } from '../../question/parsed-question.js';
import type { Candidate } from './features.js';
import { datesOfClause } from './when.js';

/** Added to the score of a sentence that dates the deed asked about. */
const DATED = 2;

/** What is added to the score of each candidate of a question. */
export const datedOf =
  (asked: ParsedQuestion) =>
  (candidate: Candidate): number =>
    datesDeed(asked, candidate) ? DATED : 0;

/**
 * Whether a day is asked for, and a sentence dates the very deed: "The ferry had been built in 1984" answers "When was the
 * Marigold built?" in a passage that names the ship, though other sentences repeat more of the question.
 */
export function datesDeed(asked: ParsedQuestion, { sentence, passage }: Candidate): boolean {
  const own = asked.terms.filter((term) => !term.background && !asked.names.includes(term));
  if (asked.kind !== 'date' || asked.names.length === 0 || own.length === 0) return false;
  if (!own.every((term) => mention(term, sentence.positions) > 0)) return false;
  const held = new Set([...passage.stems, ...contentStems(sentence.article.title ?? '')]);
  return asked.names.every((name) => mention(name, held) > 0) && datesOfClause(asked, sentence).length > 0;
}
