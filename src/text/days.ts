/** Days as people write them: "2022-02-16", "16 February 2022", "last week", "February 2022", "2022". */
import * as chrono from 'chrono-node';

/** First and last day of what was meant, both `YYYY-MM-DD` and inclusive. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

const DAY = 86_400_000;

/** The days that `text` means when it is read on `today`; null when it names none. Weeks begin on Monday. */
export function daysIn(text: string, today: Date): Days | null {
  const words = text.trim().toLowerCase();
  const year = /^(\d{4})$/.exec(words)?.[1];
  if (year) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return period(words, today) ?? day(text, today);
}

function period(words: string, today: Date): Days | null {
  const [, which, unit] = /^(this|last|past|previous) (week|month|year)$/.exec(words) ?? [];
  if (!which || !unit) return null;
  const back = which === 'this' ? 0 : 1;
  const [y, m, d] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (unit === 'year') return between(Date.UTC(y - back, 0, 1), Date.UTC(y - back + 1, 0, 1));
  if (unit === 'month') return between(Date.UTC(y, m - back, 1), Date.UTC(y, m - back + 1, 1));
  const monday = Date.UTC(y, m, d) - ((today.getDay() + 6) % 7) * DAY - back * 7 * DAY;
  return between(monday, monday + 7 * DAY);
}

function day(text: string, today: Date): Days | null {
  const [found] = chrono.parse(text, today);
  if (!found) return null;
  const at = (name: 'year' | 'month' | 'day'): number => found.start.get(name) ?? 1;
  const monthOnly =
    !found.start.isCertain('day') && !found.start.isCertain('weekday') && found.start.isCertain('month');
  if (monthOnly)
    return between(Date.UTC(at('year'), at('month') - 1, 1), Date.UTC(at('year'), at('month'), 1));
  const start = Date.UTC(at('year'), at('month') - 1, at('day'));
  return between(start, start + DAY);
}

/** From an instant up to, and not with, another. */
function between(start: number, end: number): Days {
  return {
    first: new Date(start).toISOString().slice(0, 10),
    last: new Date(end - DAY).toISOString().slice(0, 10),
  };
}
