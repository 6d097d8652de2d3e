/** "How many died this week?", "What did she say in May?": an article of another time is about something else. */
import type { ArticleMetadata } from '../../domain.js';
import type { Constraint } from '../../question/constraints.js';
import { tollAsked } from '../../question/kinds/toll-asked.js';
import { mention, type ParsedQuestion, termsOf } from '../../question/parsed-question.js';
import { plusDays } from '../../question/time/relative-time.js';
import type { Evidence } from '../evidence.js';
import type { Rule, Worth } from './rule.js';

/** So many days before the time asked about, an article is not about it: outside the period by less, it may still be. */
const LONG_BEFORE = 31;

/**
 * Whether a question asks about "this week" or "last month", some articles are from then, and this one is from long before.
 */
export function isOfLongBefore(
  { time, constraints }: Pick<ParsedQuestion, 'time' | 'constraints'>,
  article: ArticleMetadata,
): boolean {
  const [first] = time.days.map((days) => days.first).sort();
  if (!time.isMeant || first === undefined || article.published === null) return false;
  return (
    article.published < plusDays(first, -LONG_BEFORE) && constraints.some(({ excludes }) => excludes(article))
  );
}

/** Subtracted from the score of a sentence if its article is of another month or outlet than asked, and does not name that. */
const CONTRADICTED = 3;
/** The same if a toll is asked for. */
const OF_OTHER_EVENT = 6;

/**
 * What is added to the score of each candidate if somebody's words of some time are asked for, or how many died then:
 * reports of both appear at that time.
 */
function metOf(asked: ParsedQuestion): Worth | null {
  const isOfToll = tollAsked(asked.asks) !== null;
  const isOfTime = asked.kind === 'speech' || isOfToll;
  const binding = isOfTime ? asked.constraints.filter((one) => one.binding) : [];
  if (binding.length === 0) return null;
  return ({ sentence: { article }, passage: { stems } }) => {
    const held = new Set(stems);
    const isNamed = (constraint: Constraint): boolean =>
      termsOf(asked, constraint).some((term) => mention(term, held) > 0);
    return binding.some((one) => one.excludes(article) && !isNamed(one))
      ? -(isOfToll ? OF_OTHER_EVENT : CONTRADICTED)
      : 0;
  };
}

/** After so many days, an article no longer says how things are now. */
const LASTS = 90;

/** Whether a question stresses that it means now, and the article is old. */
function tellsOfThen({ stressesNow, isOlderThan }: ParsedQuestion, { article }: Evidence): boolean {
  return stressesNow && isOlderThan(LASTS, article);
}

/** A time that is asked about. */
export const times: Rule = {
  name: 'times',
  scores: metOf,
  doubts: (asked, quote) => tellsOfThen(asked, quote) || isOfLongBefore(asked, quote.article),
};
