/** "When was the Marigold built?": a sentence that dates the very deed, and calls the ship only "the ferry". */
import { mention, type ParsedQuestion, termsBesideNames } from '../../question/parsed-question.js';
import { passageStems } from '../held-words.js';
import type { CandidateSentence } from './features.js';
import { datesOfClause } from './when.js';

/** Added to the score of a sentence that dates the deed asked about. */
const DATED = 2;

/** What is added to the score of each candidate of a question. */
export const datedOf =
  (asked: ParsedQuestion) =>
  (candidate: CandidateSentence): number =>
    datesDeed(asked, candidate) ? DATED : 0;

/**
 * Whether a day is asked for, and a sentence dates the very deed: "The ferry had been built in 1984" answers "When was the
 * Marigold built?" in a passage that names the ship, though other sentences repeat more of the question.
 */
export function datesDeed(asked: ParsedQuestion, { sentence, passage }: CandidateSentence): boolean {
  const own = termsBesideNames(asked);
  if (asked.kind !== 'date' || asked.names.length === 0 || own.length === 0) return false;
  if (!own.every((term) => mention(term, sentence.positions) > 0)) return false;
  const held = passageStems(passage);
  return asked.names.every((name) => mention(name, held) > 0) && datesOfClause(asked, sentence).length > 0;
}
