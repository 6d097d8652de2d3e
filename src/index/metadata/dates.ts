import { type ParsedResult, strict } from 'chrono-node/en';
import { ofPublication, publicationDay } from './day.js';
import { writtenDates } from './foreign-dates.js';

/** One date or time of day found in a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, or null for a time of day alone and for a day on which nothing can have been published. */
  readonly date: string | null;
}

/** A date in figures alone whose day and month cannot be told apart, such as 03/04/2022. */
const AMBIGUOUS = /^(?:\p{L}{2,9}[.,]{0,2}\s+)?(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{2,4}\b/u;
/** Where dates are written with full stops, the day comes first. */
const DOTTED = /^\d{1,2}\.\d{1,2}\./;
/** As files declare it most often; a day that every month has needs no looking up. */
const ISO_DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** A figure, or a word for a time: a look at that is a hundredth of what parsing costs. */
const TELLS_WHEN = /\d|day|noon|night|tomorrow|morning|evening|week|month|year|ago\b|now\b|last|next|this/i;
/** Nothing that dates an article is longer. */
const LONGEST_DATED = 300;

/** `20181120`, as a separate value */
const COMPACT = /^([12]\d{3})(\d{2})(\d{2})$/;
/** `2013/06/07T08:51:14+00:00` */
const SLASHED = /^([12]\d{3})\/(\d{2})\/(\d{2})(?=T)/;

/** How dates in figures are read where both ways are possible: 03/04/2024 is in March or in April. */
export type Order = 'day first' | 'month first' | null;

/**
 * The calendar date that a text states, as `YYYY-MM-DD` in the zone it is stated in: an instant keeps its own
 * day. Null when day, month and year are not all there, cannot be told apart, or can be no day of publication.
 */
export function readDate(text: string, order: Order = null): string | null {
  if (ISO_DAY.test(text)) return ofPublication(text);
  const [, year, month, day] = COMPACT.exec(text) ?? SLASHED.exec(text) ?? [];
  if (day !== undefined) return publicationDay(Number(year), Number(month), Number(day));
  return findDates(text, order).find((found) => found.date !== null)?.date ?? null;
}

/** All dates and times of day in a short text, in order. */
export function findDates(text: string, order: Order = null): FoundDate[] {
  if (text.length > LONGEST_DATED || !TELLS_WHEN.test(text)) return [];
  const written = writtenDates(text).map(({ start, end, year, month, day }) => ({
    start,
    end,
    date: publicationDay(year, month, day),
  }));
  const english = strict
    .parse(text)
    .map((result) => ({
      start: result.index,
      end: result.index + result.text.length,
      date: calendarDate(result, order),
    }))
    .filter(({ start, end }) => !written.some((other) => start < other.end && other.start < end));
  return written.length === 0 ? english : [...english, ...written].sort((a, b) => a.start - b.start);
}

function calendarDate({ text, start }: ParsedResult, order: Order): string | null {
  const whole = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
  const year = start.get('year');
  // A year of two figures is chrono's guess at the century.
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
function orderByWeekday(start: ParsedResult['start'], first: number, second: number): Order {
  if (!start.isCertain('weekday')) return null;
  const isThen = (month: number, day: number) =>
    new Date(Date.UTC(start.get('year')!, month - 1, day)).getUTCDay() === start.get('weekday');
  const [monthFirst, dayFirst] = [isThen(first, second), isThen(second, first)];
  return monthFirst === dayFirst ? null : monthFirst ? 'month first' : 'day first';
}
