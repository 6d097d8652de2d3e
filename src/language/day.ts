import { SHORT_MONTHS } from './lexicon/calendar.js';

const DAY_MS = 86_400_000;

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
  return day <= new Date(now + DAY_MS).toISOString().slice(0, 10);
}
