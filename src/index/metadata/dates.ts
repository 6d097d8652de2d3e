import { type ParsedResult, strict } from 'chrono-node/en';
import { ofPublication, publicationDay } from './day.js';
import { writtenDates } from './foreign-dates.js';

/** One date or time of day found in a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`; null for a time of day alone, and for a day on which nothing can have been published. */
  readonly date: string | null;
}

/** A date in figures whose day and month cannot be told apart, such as 03/04/2022. */
const AMBIGUOUS = /^(?:\p{L}{2,9}[.,]{0,2}\s+)?(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{2,4}\b/u;
/** Where dates are written with full stops, the day comes first. */
const DOTTED = /^\d{1,2}\.\d{1,2}\./;
/** The form most files declare, perhaps with a time; a day that every month has need not be looked up. */
const ISO_DAY =
  /^([12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]))(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** A figure, or a word for a time: to look for one takes a hundredth of the time of parsing. */
const TELLS_WHEN =
  /\d|[٠-٩۰-۹]|day|noon|night|tomorrow|morning|evening|week|month|year|ago\b|now\b|last|next|this/i;
/** Abbreviated like other months, though it has no more letters. */
const MAY = /\bMay\.(?= \d{1,2}(?:st|nd|rd|th)?,? \d{4})/gi;
/** In characters: nothing that dates an article is longer. */
const LONGEST_DATED = 300;

/** `20181120`, as a separate value, perhaps with a time: `20181120T093000Z`, `20181120093000` */
const COMPACT = /^([12]\d{3})(\d{2})(\d{2})(?:T?\d{4}(?:\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** `2013/06/07T08:51:14+00:00` */
const SLASHED = /^([12]\d{3})\/(\d{2})\/(\d{2})(?=T)/;

/** How dates in figures are read if both ways are possible: 03/04/2024 is in March or in April. */
export type DayMonthOrder = 'day first' | 'month first' | null;

/**
 * The calendar date that a text states, as `YYYY-MM-DD` in the zone it is stated in: an instant keeps its own day.
 * Null if day, month or year is missing, they cannot be told apart, or it cannot be a day of publication.
 */
export function readDate(text: string, order: DayMonthOrder = null): string | null {
  const [, iso] = ISO_DAY.exec(text) ?? [];
  if (iso !== undefined) return ofPublication(iso);
  const [, year, month, day] = COMPACT.exec(text) ?? SLASHED.exec(text) ?? [];
  if (day !== undefined) return publicationDay(Number(year), Number(month), Number(day));
  return findDates(text, order).find((found) => found.date !== null)?.date ?? null;
}

/** A text of the same length whose Arabic and Persian digits are those that all other rules know. */
export function inAsciiDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** All dates and times of day in a short text, in order. */
export function findDates(printed: string, order: DayMonthOrder = null): FoundDate[] {
  if (printed.length > LONGEST_DATED || !TELLS_WHEN.test(printed)) return [];
  const text = inAsciiDigits(printed);
  const written = writtenDates(text).map(({ start, end, year, month, day }) => ({
    start,
    end,
    date: publicationDay(year, month, day),
  }));
  const english = strict
    .parse(text.replace(MAY, 'May '))
    .map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      date: calendarDate(result, order),
    }))
    .filter(({ start, end }) => !written.some((other) => start < other.end && other.start < end));
  return written.length === 0 ? english : [...english, ...written].sort((a, b) => a.start - b.start);
}

function calendarDate({ text, start }: ParsedResult, order: DayMonthOrder): string | null {
  const whole = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
  const year = start.get('year');
  // For a year of two figures, chrono guesses the century.
  if (!whole || !text.includes(String(year)) || String(year).length !== 4) return null;
  const [, first, second] = AMBIGUOUS.exec(text) ?? [];
  if (first === undefined || Number(first) === Number(second))
    return publicationDay(year!, start.get('month')!, start.get('day')!);
  const own =
    orderByWeekday(start, Number(first), Number(second)) ?? order ?? (DOTTED.test(text) ? 'day first' : null);
  if (own === null) return null;
  return own === 'day first'
    ? publicationDay(year!, Number(second), Number(first))
    : publicationDay(year!, Number(first), Number(second));
}

/** `Wed, 12/01/2010`: the first of December was a Wednesday, and the twelfth of January was not. */
function orderByWeekday(start: ParsedResult['start'], first: number, second: number): DayMonthOrder {
  if (!start.isCertain('weekday')) return null;
  const isThen = (month: number, day: number) =>
    new Date(Date.UTC(start.get('year')!, month - 1, day)).getUTCDay() === start.get('weekday');
  const [monthFirst, dayFirst] = [isThen(first, second), isThen(second, first)];
  return monthFirst === dayFirst ? null : monthFirst ? 'month first' : 'day first';
}
