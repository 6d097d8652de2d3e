/** "Who won the vote?": a poll before it says who may. "Who won in Vell?": the Vell Rovers may have lost anywhere. */
import type { Excerpt, Range } from '../../domain.js';
import { textAt } from '../../language/excerpt.js';
import { capitalisedRuns } from '../../language/names/name-patterns.js';
import { trimRun } from '../../language/names/name-words.js';
import { contentStems } from '../../language/tokens.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Rule } from './rule.js';

const ASKS_OUTCOME =
  /\b(?:won|win|wins|elected|majority|beat|lost|results?|outcome|pass(?:ed)?|rejected|approved)\b/iu;
const ASKS_AHEAD =
  /\b(?:polls?|polling|surveys?|forecasts?|expected|predict\w*|lead(?:s|ing)?|ahead|favou?rites?|likely|will|going to|would|could)\b/iu;
const POLL =
  /\b(?:polls?(?! (?:close|open|station|worker|book))|polling(?! (?:station|place))|surveyed|forecasts?)\b/iu;
const OUTCOME =
  /\b(?:w[io]ns?|winners?|victor(?:y|ious)|elected|re-elected|rejected|approved|passed|defeat(?:ed)?|declared|conceded|votes? counted|lost|beat)\b/iu;

/** Whether the outcome of a vote is asked for, and a quote only reports a poll. */
export function tellsPollOnly(
  { asks }: ParsedQuestion,
  quote: Range & { readonly article: Excerpt },
): boolean {
  if (!ASKS_OUTCOME.test(asks) || ASKS_AHEAD.test(asks)) return false;
  const text = textAt(quote.article, quote.start, quote.end);
  return POLL.test(text) && !OUTCOME.test(text);
}

const IN_PLACE = /\b(?:in|at) (?<place>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*)/u;

/** Whether the outcome of something in a place is asked for, and a quote has the place only in a longer name. */
export function tellsOfLongerName(
  { asks }: ParsedQuestion,
  { article, start, end }: Range & { readonly article: Excerpt },
): boolean {
  const place = contentStems((ASKS_OUTCOME.test(asks) && IN_PLACE.exec(asks)?.groups?.place) || '');
  if (place.length === 0) return false;
  const names = [article.title ?? '', textAt(article, start, end)]
    .flatMap(capitalisedRuns)
    .map(([run]) => contentStems(trimRun(run)))
    .filter((name) => place.every((stem) => name.includes(stem)));
  // More words are a headline in capitals: "Lund Wins Vell Mayoral Race".
  return names.length > 0 && names.every(({ length }) => length === place.length + 1);
}

/** How a vote or a contest ended. */
export const outcomes: Rule = {
  name: 'outcomes',
  doubts: (asked, quote) => tellsPollOnly(asked, quote) || tellsOfLongerName(asked, quote),
};
