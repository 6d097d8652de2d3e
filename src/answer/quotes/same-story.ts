/** Whether two stretches tell the same story, whatever their figures and however much more one of them says. */

import { DAY_MS } from '../../language/day.js';
import { textAt } from '../../language/excerpt.js';
import { DATE_WORDS, WEEKDAYS } from '../../language/lexicon/calendar.js';
import { contentStems, tokenize } from '../../language/tokens.js';
import type { Evidence } from '../evidence.js';

/** The share of the shorter one's words at which two tell the same story. */
const SAME_STORY = 0.6;

const DAYS_IN_WEEK = 7;

/** What a stretch is compared by. */
export interface StoryWords {
  /** Content stems of the stretch, figures and days aside; `all`: those of the title too. */
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly figures: string;
  readonly weekdays: ReadonlySet<string>;
  /** Of its article. */
  readonly published: string | null;
}

/** The words of a stretch of an article, and of the title above it. */
export function storyWords({ article, start, end }: Pick<Evidence, 'article' | 'start' | 'end'>): StoryWords {
  const tokens = tokenize(textAt(article, start, end));
  const figures = tokens.flatMap(({ lower, stem }) =>
    /^\d/.test(lower) ? [lower] : /^\d/.test(stem) ? [stem] : [],
  );
  const isWord = (stem: string): boolean => !/^\d/.test(stem);
  const own = tokens.flatMap(({ stem, stop, lower }) =>
    stop || DATE_WORDS.has(lower) || !isWord(stem) ? [] : [stem],
  );
  const title = contentStems(article.title ?? '').filter(isWord);
  return {
    own: new Set(own),
    all: new Set([...own, ...title]),
    figures: [...new Set(figures)].sort().join(' '),
    weekdays: new Set(tokens.flatMap(({ lower }) => (WEEKDAYS.has(lower) ? [lower] : []))),
    published: article.published,
  };
}

/** Whether two say the same in much the same words, whatever their figures, and not about two days. */
export function tellTheSame(one: StoryWords, other: StoryWords): boolean {
  return shared(one.own, other.own) >= SAME_STORY && !areOfTwoDays(one, other);
}

/** "On Monday" and, in an article months older, "on Saturday": two games, however similar the reports. */
function areOfTwoDays(one: StoryWords, other: StoryWords): boolean {
  if (one.weekdays.size === 0 || other.weekdays.size === 0 || !one.published || !other.published)
    return false;
  const apart = Math.abs(Date.parse(one.published) - Date.parse(other.published)) / DAY_MS;
  return apart >= DAYS_IN_WEEK && ![...one.weekdays].some((day) => other.weekdays.has(day));
}

/** The share of the stems of the smaller set that the other holds too. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length / (Math.min(a.size, b.size) || 1);
}
