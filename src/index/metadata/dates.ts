import { type ParsedResult, strict } from 'chrono-node/en';

/** One date or time of day found in a text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  /** `YYYY-MM-DD`, or null for a time of day alone. */
  readonly date: string | null;
}

/** A date in figures alone whose day and month cannot be told apart, such as 03/04/2022. */
const AMBIGUOUS = /^(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-]\d{2,4}\b/;
/** As files declare it most often; a day that every month has needs no looking up. */
const ISO_DAY = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;
/** Nothing that dates an article is longer. */
const LONGEST = 300;

/**
 * The calendar date that a text states, as `YYYY-MM-DD` in the zone it is stated in: an instant keeps its own
 * day. Null when day, month and year are not all there, or cannot be told apart.
 */
export function readDate(text: string): string | null {
  if (ISO_DAY.test(text)) return text;
  return findDates(text).find((found) => found.date !== null)?.date ?? null;
}

/** All dates and times of day in a short text, in order. */
export function findDates(text: string): FoundDate[] {
  if (text.length > LONGEST) return [];
  return strict.parse(text).map((result) => ({
    start: result.index,
    end: result.index + result.text.length,
    date: calendarDate(result),
  }));
}

function calendarDate({ text, start }: ParsedResult): string | null {
  const whole = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
  const year = String(start.get('year'));
  // A year of two figures is chrono's guess at the century.
  if (!whole || !text.includes(year) || year.length !== 4) return null;
  const numeric = AMBIGUOUS.exec(text);
  if (numeric !== null && Number(numeric[1]) !== Number(numeric[2])) return null;
  const pad = (part: number | null) => String(part).padStart(2, '0');
  return `${year}-${pad(start.get('month'))}-${pad(start.get('day'))}`;
}
