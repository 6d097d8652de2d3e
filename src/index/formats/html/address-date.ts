/** The day that an address gives: of a page, or of the picture that stands for it. */

import { SHORT_MONTHS } from '../../../language/lexicon/calendar.js';
import { type DayMonthOrder, readDate } from '../../metadata/dates.js';
import { publicationDay } from '../../metadata/day.js';
import { first } from '../../metadata/structured-metadata.js';
import type { PageHead } from './head.js';
import type { MetaElements } from './meta-elements.js';

/** `/quay-04-05-2016.html`, where the page's language or the figures say which is the day. */
export function dayFirstInAddress(address: string | null, order: DayMonthOrder): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const path = new URL(address).pathname.slice(0, LONGEST_PATH);
  const [, one, other, year] = /(?<!\d)(\d{2})[-_.](\d{2})[-_.]((?:19|20)\d\d)(?!\d)/.exec(path) ?? [];
  return year === undefined ? null : readDate(`${one}/${other}/${year}`, order);
}

/** The day in the address of the picture that stands for the page. */
export function dayOfPicture(meta: MetaElements): string | null {
  return first(dateInAddress, [...meta.values('og:image'), ...meta.values('twitter:image')]);
}

const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
/** Separated, or run together: `/2024/0304/`, `20240304`. */
const IN_ADDRESS = [
  new RegExp(
    String.raw`(?:^|[/_.-])${YEAR}[/_-](?<month>0?[1-9]|1[0-2]|[a-z]{3})[/_-](?<day>0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)`,
    'gi',
  ),
  new RegExp(
    String.raw`(?:^|[/_.-])${YEAR}[/-]?(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)`,
    'g',
  ),
  // CNN's: `/2010/POLITICS/08/13/`
  new RegExp(
    String.raw`/${YEAR}/[a-z][a-z_-]{2,30}/(?<month>0?[1-9]|1[0-2])/(?<day>0?[1-9]|[12]\d|3[01])(?=/)`,
    'gi',
  ),
];

/** Characters of an address that are looked at. */
const LONGEST_PATH = 500;

/** The day in an address: `/2024/03/04/`, `/2024/mar/04/`, `-20240304.html`, `/2024-03-04-`. */
export function dateInAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const path = new URL(address).pathname.slice(0, LONGEST_PATH);
  for (const { groups } of IN_ADDRESS.flatMap((pattern) => [...path.matchAll(pattern)])) {
    const { year, month, day } = groups as { year: string; month: string; day: string };
    const number = /^\d/.test(month)
      ? Number(month)
      : SHORT_MONTHS.findIndex((short) => short.toLowerCase() === month.toLowerCase()) + 1;
    const found = number === 0 ? null : publicationDay(Number(year), number, Number(day));
    if (found !== null) return found;
  }
  return null;
}

const MONTH_IN_ADDRESS = /\/((?:19|20)\d\d)\/(0[1-9]|1[0-2])\//;
const LONGEST_DAY = 30;

/** The day of `12. März` at the head of a page whose address is `/2024/03/slug`. */
export function dayOfMonth(head: PageHead, url: string | null): string | null {
  const [, year, month] = MONTH_IN_ADDRESS.exec(url ?? '') ?? [];
  if (year === undefined) return null;
  const days = head.lines.map(({ text }) =>
    text.length <= LONGEST_DAY && /\d/.test(text) && !/\d{4}/.test(text)
      ? readDate(`${text}, ${year}`)
      : null,
  );
  return days.find((day) => day?.startsWith(`${year}-${month}-`)) ?? null;
}
