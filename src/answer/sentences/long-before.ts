/** "How many died this week?": articles from long before the time asked about are about something else. */
import type { ArticleMetadata } from '../../domain.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import { plusDays } from '../../question/time/relative-time.js';

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
