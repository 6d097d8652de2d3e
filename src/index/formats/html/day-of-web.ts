/** Which days may be those of a web page. */

import { DAY_MS } from '../../../language/day.js';

/** Days that the programs of websites put where they know none. */
const NO_DAY = new Set(['1900-01-01', '2000-01-01']);

/** A day, unless it is one that programs put where they know none. */
export const plausible = (date: string | null): string | null =>
  date === null || NO_DAY.has(date) ? null : date;

/** The oldest web page; older days are those that an article is about. */
const OLDEST = '1990';

/** A day that may be that of a web page, or null. */
export const ofWeb = (date: string | null): string | null => (isOfWeb(date) ? date : null);

/** Whether a day may be that of a web page. */
export function isOfWeb(date: string | null): boolean {
  return plausible(date) !== null && date! > OLDEST;
}

/** How many days apart two days are; `NaN` if one is unknown. */
export function daysBetween(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number.NaN;
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
}
