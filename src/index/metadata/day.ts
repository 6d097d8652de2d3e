/** Days on which an article may have been published: one rule for every kind of file. */

import { isPast } from '../../language/day.js';

/** The first newspapers appeared in this century. */
const EARLIEST = '1600';
/** Where computers' clocks start, in zones on either side: what programs write if they know no day. */
const START_OF_CLOCKS = new Set(['1970-01-01', '1969-12-31']);

/** Whether the calendar has the day. */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A day as `YYYY-MM-DD`; null if the calendar does not have it, or nothing can have been published on it. */
export function publicationDay(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  return ofPublication([String(year).padStart(4, '0'), pad(month), pad(day)].join('-'));
}

const pad = (part: number): string => String(part).padStart(2, '0');

/** A day `YYYY-MM-DD` of the calendar; null if nothing can have been published on it. */
export function ofPublication(day: string): string | null {
  // A day in the future is a typing error, or that of an event.
  return day >= EARLIEST && isPast(day) && !START_OF_CLOCKS.has(day) ? day : null;
}

/** The day of an instant in milliseconds since 1970, in UTC: `YYYY-MM-DD`. */
export function dayOfInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
