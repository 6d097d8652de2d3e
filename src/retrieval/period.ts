import type { Range } from '../domain.js';

/** Words that say when, seen from the day of asking: they name no word to look for. */
const PERIOD =
  /\b(?:(?:in |over |during )?(?:the )?(this|last|past|previous) (?:few )?(days?|weeks?|months?|years?)|(today|tonight|yesterday)|(?:the )?(latest|recently|lately|currently|these days|right now|at the moment))\b/iu;
const DAYS: Readonly<Record<string, number>> = { day: 2, week: 7, month: 31, year: 366 };
const RECENT_DAYS = 31;
const DAY = 86_400_000;

/** A time that a question asks about. */
export interface Period extends Range {
  /** How many days back from the newest article it reaches. */
  readonly days: number;
}

/** Where a question says "this week", "last month", "recently" and the like; null when it does not. */
export function periodIn(question: string): Period | null {
  const found = PERIOD.exec(question);
  if (!found) return null;
  const [phrase, which, unit, day] = found;
  const range = { start: found.index, end: found.index + phrase.length };
  if (day) return { ...range, days: DAYS.day! };
  if (!unit) return { ...range, days: RECENT_DAYS };
  const length = DAYS[unit.toLowerCase().replace(/s$/, '')]!;
  return { ...range, days: which!.toLowerCase() === 'this' ? length : 2 * length };
}

/** Whether a day lies in a period that ends with the newest article's day. Days are `YYYY-MM-DD`. */
export function fallsIn({ days }: Period, day: string | null, newest: string): boolean {
  return day !== null && Date.parse(newest) - Date.parse(day) < days * DAY;
}
