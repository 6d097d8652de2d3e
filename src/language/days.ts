/** Days as people write them: "2022-02-16", "16 February 2022", "last week", "Feb 2022", "2022". */
import { setImmediate as turn } from 'node:timers/promises';
import type { ParsedComponents } from 'chrono-node';
// English alone: all its languages take a third of a second to load.
import { Chrono, casual } from 'chrono-node/en';
import { UsageError } from '../errors.js';
import { DAY_MS } from './day.js';
import { printable } from './printable.js';

/** First and last day of what was meant, both `YYYY-MM-DD` and inclusive. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days that `text` means when it is read on `today`; null if it names none. Weeks begin on Monday. Articles are from the
 * past: "Feb 16" or "Monday", before that day of this year or week, means the last one.
 */
export function daysIn(text: string, today: Date): Days | null {
  const words = text.trim().toLowerCase();
  const [, year, month] = /^(\d{4})(?:-(\d{1,2}))?$/.exec(words) ?? [];
  if (year)
    return month ? monthOf(Number(year), Number(month)) : { first: `${year}-01-01`, last: `${year}-12-31` };
  return relative(words, today) ?? written(text, today);
}

/** V8 interprets a pattern the first time and compiles it the second. */
const UNTIL_COMPILED = 2;

/**
 * Compiles each pattern for days, letting other work run in between; otherwise the first question would compile them
 * all.
 */
export async function compileDayPatterns(): Promise<void> {
  for (const parser of casual.parsers) {
    for (let i = 0; i < UNTIL_COMPILED; i += 1) {
      new Chrono({ parsers: [parser], refiners: [] }).parse('16 February 2022');
      await turn();
    }
  }
}

/** A time as it was typed: a day or days for each end that was given. */
export interface TypedTime {
  readonly since?: string | null | undefined;
  readonly until?: string | null | undefined;
}

/** Its first and last day, `YYYY-MM-DD`. Throws `UsageError` when one cannot be read, or the last comes before the first. */
export function chosenDays(typed: TypedTime, today = new Date()): { since?: string; until?: string } {
  const read = (name: keyof TypedTime, edge: keyof Days): string | undefined => {
    const text = typed[name];
    if (typeof text !== 'string') return undefined;
    const days = daysIn(text, today);
    if (days) return days[edge];
    throw new UsageError(
      'I cannot read “{text}” as a date for “{name}”. Try 2022-02-16, “Feb 2022” or “last week”.',
      { text: printable(text), name },
    );
  };
  const since = read('since', 'first');
  const until = read('until', 'last');
  if (since && until && since > until)
    throw new UsageError('The period ends before it begins: swap since and until.');
  return { ...(since && { since }), ...(until && { until }) };
}

function relative(words: string, today: Date): Days | null {
  const [, which, unit] = /^(this|last|past|previous) (week|month|year)$/.exec(words) ?? [];
  if (!which || !unit) return null;
  const back = which === 'this' ? 0 : 1;
  const [y, m, d] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (unit === 'year') return between(Date.UTC(y - back, 0, 1), Date.UTC(y - back + 1, 0, 1));
  if (unit === 'month') return between(Date.UTC(y, m - back, 1), Date.UTC(y, m - back + 1, 1));
  const monday = Date.UTC(y, m, d) - ((today.getDay() + 6) % 7) * DAY_MS - back * 7 * DAY_MS;
  return between(monday, monday + 7 * DAY_MS);
}

/** Day and month, or month and day? Nothing is guessed. */
const AMBIGUOUS = /\b(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{2,4}\b/;

/** What may stand around the days; any other word is part of a time that was not understood. */
const AROUND = /^(?:in|on|the|from|since|until|by|\W)*$/i;

function written(text: string, today: Date): Days | null {
  const [found] = AMBIGUOUS.test(text) ? [] : casual.parse(text, today);
  if (!found || !AROUND.test(text.replace(found.text, ''))) return null;
  const first = spanOf(found.start, today);
  const last = found.end ? spanOf(found.end, today) : first;
  return first && last && { first: first.first, last: last.last };
}

/** One end of what was written: a day, or a month that names no day. */
function spanOf(point: ParsedComponents, today: Date): Days | null {
  if (point.isCertain('month') && !point.isCertain('day') && !point.isCertain('weekday')) {
    return monthOf(pastYear(point, today), point.get('month')!);
  }
  const day = dayOf(point, today);
  return { first: day, last: day };
}

function dayOf(point: ParsedComponents, today: Date): string {
  const day = Date.UTC(pastYear(point, today), point.get('month')! - 1, point.get('day')!);
  const isWeekdayToCome = point.isCertain('weekday') && !point.isCertain('day') && point.date() > today;
  return iso(isWeekdayToCome ? day - 7 * DAY_MS : day);
}

function pastYear(point: ParsedComponents, today: Date): number {
  const isGuessed = point.isCertain('month') && !point.isCertain('year');
  return point.get('year')! - (isGuessed && point.date() > today ? 1 : 0);
}

function monthOf(year: number, month: number): Days | null {
  return month >= 1 && month <= 12 ? between(Date.UTC(year, month - 1, 1), Date.UTC(year, month, 1)) : null;
}

/** The days from one instant up to, but not including, another. */
const between = (start: number, end: number): Days => ({ first: iso(start), last: iso(end - DAY_MS) });

const iso = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
