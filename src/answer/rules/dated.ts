/**
 * "When was the Marigold built?", "When was the covered bridge built?": a sentence that dates the very deed, and calls the ship
 * only "the ferry", the bridge only "the bridge".
 */
import { AUXILIARIES, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import type { Token } from '../../language/tokens.js';
import { mention, type ParsedQuestion, termsBesideNames } from '../../question/parsed-question.js';
import type { Evidence } from '../evidence.js';
import { passageStems } from '../held-words.js';
import type { CandidateSentence } from '../sentences/features.js';
import { sentencesOf } from '../sentences/sentence.js';
import { datesOfClause } from '../sentences/when.js';
import type { Rule } from './rule.js';

/** Added to the score of a sentence that dates the deed asked about; more if it calls a thing that was described by its noun. */
const DATED = 2;
const DATED_BRIEFLY = 4;

/**
 * Whether a day is asked for, and a sentence dates the very deed: "The ferry had been built in 1984" answers "When was the
 * Marigold built?" in a passage that names the ship, though other sentences repeat more of the question.
 */
function datesDeed(asked: ParsedQuestion, { sentence, passage }: CandidateSentence): boolean {
  if (asked.kind !== 'date') return false;
  const { noun, described } = thingAsked(asked);
  const own = termsBesideNames(asked);
  // The year of "in which year" is no deed.
  const told = own.filter((term) => !described.has(term.stem) && !asked.focus.includes(term));
  const named = [...asked.names, ...own.filter(({ stem }) => described.has(stem))];
  if (named.length === 0 || told.length === 0) return false;
  if (!told.every((term) => mention(term, sentence.positions) > 0)) return false;
  // "The old bridge was built in 1850" is of another than the covered one.
  const isTheThing = ({ stem }: Token, at: number): boolean => {
    const before = sentence.tokens[at - 1];
    return stem === noun && (!before || before.stop || described.has(before.stem));
  };
  if (described.size > 0 && !sentence.tokens.some(isTheThing)) return false;
  const held = passageStems(passage);
  return named.every((term) => mention(term, held) > 0) && datesOfClause(asked, sentence).length > 0;
}

/**
 * The noun of the thing asked about, and the stems of what says which one is meant: "bridge" and "covered" of "When was the
 * covered bridge built?" Once it is told apart, an article calls it by the noun alone.
 */
function thingAsked({ tokens }: ParsedQuestion): { noun: string | null; described: ReadonlySet<string> } {
  const when = tokens.findIndex(({ lower }) => lower === 'when');
  const deed = tokens.findLastIndex(({ stop }) => !stop);
  const [asking, article] = tokens.slice(when + 1);
  const isAsked = when >= 0 && AUXILIARIES.has(asking?.lower ?? '') && article?.lower === 'the';
  const thing = isAsked ? tokens.slice(when + 3, deed) : [];
  const end = thing.findIndex(({ lower }) => PREPOSITIONS.has(lower));
  const stems = (end < 0 ? thing : thing.slice(0, end)).filter(({ stop }) => !stop).map(({ stem }) => stem);
  return { noun: stems.at(-1) ?? null, described: new Set(stems.slice(0, -1)) };
}

const worthOf = (asked: ParsedQuestion): number =>
  thingAsked(asked).described.size > 0 ? DATED_BRIEFLY : DATED;

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
    asked.kind === 'date' ? (candidate) => (datesDeed(asked, candidate) ? worthOf(asked) : 0) : null,
  answers: (asked, { candidate }) => datesDeed(asked, candidate),
  doubts: tellsOtherDay,
};
