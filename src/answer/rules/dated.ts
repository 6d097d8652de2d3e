/** "When was the Marigold built?": a sentence that dates the very deed, and calls the ship only "the ferry". */
import { mention, type ParsedQuestion, termsBesideNames } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { passageStems } from '../held-words.js';
import type { CandidateSentence } from '../sentences/features.js';
import { sentencesOf } from '../sentences/sentence.js';
import { datesOfClause } from '../sentences/when.js';
import type { Rule } from './rule.js';

/** Added to the score of a sentence that dates the deed asked about. */
const DATED = 2;

/**
 * Whether a day is asked for, and a sentence dates the very deed: "The ferry had been built in 1984" answers "When was the
 * Marigold built?" in a passage that names the ship, though other sentences repeat more of the question.
 */
function datesDeed(asked: ParsedQuestion, { sentence, passage }: CandidateSentence): boolean {
  const own = termsBesideNames(asked);
  if (asked.kind !== 'date' || asked.names.length === 0 || own.length === 0) return false;
  if (!own.every((term) => mention(term, sentence.positions) > 0)) return false;
  const held = passageStems(passage);
  return asked.names.every((name) => mention(name, held) > 0) && datesOfClause(asked, sentence).length > 0;
}

/** Whether a question asks for a day, and every date in a quote stands in a clause without a word of the question. */
function tellsOtherDay(asked: ParsedQuestion, quote: Evidence): boolean {
  if (asked.kind !== 'date') return false;
  const withDates = sentencesOf(quote).filter(({ dates }) => dates.length > 0);
  return withDates.length > 0 && !withDates.some((sentence) => datesOfClause(asked, sentence).length > 0);
}

/** On which day something was done. */
export const dated: Rule = {
  name: 'dated',
  scores: (asked) =>
    asked.kind === 'date' ? (candidate) => (datesDeed(asked, candidate) ? DATED : 0) : null,
  answers: (asked, { candidate }) => datesDeed(asked, candidate),
  doubts: tellsOtherDay,
};
