import { SHORT_MONTHS } from './lexicon/calendar.js';

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** `2022-02-16` as `16 Feb 2022`: short, and no reader confuses month and day. */
export function day(published: string): string {
  const [year, month, date] = published.split('-');
  const name = SHORT_MONTHS[Number(month) - 1];
  return name && date ? `${Number(date)} ${name} ${year}` : published;
}

/** The calendar day of an instant, `YYYY-MM-DD`, where this program runs. */
export function dayOf(instant: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}

/** Whether a day can show how new something is: one after tomorrow is mistyped, or set to stay on top of a list. */
export function isPast(day: string, now = Date.now()): boolean {
  const number = Math.floor(now / DAY_MS);
  if (number !== tomorrow.after) tomorrow = { after: number, day: dayAfter(number) };
  return day <= tomorrow.day;
}

/** Counted in days since 1970, in UTC. */
const dayAfter = (number: number): string => new Date((number + 1) * DAY_MS).toISOString().slice(0, 10);
/** Lists ask for the same day with every article, and writing a date takes longer than all else they do. */
let tomorrow = { after: 0, day: dayAfter(0) };
