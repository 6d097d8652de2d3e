import type { Range } from '../domain.js';
import { type Days, daysIn } from '../language/days.js';
import { AMBIGUOUS_DATES, MONTH_FORMS, MONTHS } from '../language/lexicon/calendar.js';

/** Words that say when, seen from the day of asking: they name no word to look for. */
const RELATIVE =
  /\b(?:(?:in |over |during )?(?:the )?(this|last|past|previous) (?:few )?(days?|weeks?|months?|years?)|(today|tonight|yesterday)|(?:the )?(latest|recently|lately|currently|these days|right now|at the moment))\b/iu;
const LENGTHS: Readonly<Record<string, number>> = { day: 2, week: 7, month: 31, year: 366 };
const RECENT_DAYS = 31;
const DAY = 86_400_000;

/** "January", "Jan" and "Jan.", longest first. */
const MONTH = String.raw`(?:${MONTH_FORMS.flat()
  .map((form) => form[0]!.toUpperCase() + form.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')})\b\.?`;
const NUMBERED = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
/** A day, month or year of the calendar. The months that are words too need a capital, as all do in what is written with care. */
const CALENDAR = new RegExp(
  [
    String.raw`\b${YEAR}-\d\d-\d\d\b`,
    String.raw`\b${NUMBERED} (?:of )?${MONTH}(?:,? ${YEAR})?(?!\w)`,
    String.raw`\b${MONTH} ${NUMBERED}(?:,? ${YEAR})?(?![\w.,]\d|\w)`,
    String.raw`\b${MONTH},? ${YEAR}\b`,
    String.raw`(?<=\b(?:in|of|during|since|until|before|after|by) (?:early |late |mid-?)?)${MONTH}(?!\w)`,
    String.raw`(?<![\d.,$£€-])\b${YEAR}\b(?![.,-]?\d|%)`,
  ].join('|'),
  'u',
);
const LOWER_MONTHS = new RegExp(
  String.raw`\b(?:${[...MONTHS].filter((month) => !AMBIGUOUS_DATES.has(month)).join('|')})\b`,
  'gu',
);

/** A time that a question asks about: the words that say so, and the days that are meant. */
export interface Period extends Range {
  /** Whether it was counted back from the newest article ("last week"): its words then name no word to look for. */
  readonly relative: boolean;
  /** "Lately", "the latest": what is older is no wrong answer. */
  readonly vague: boolean;
  /** The days meant, where `newest` is the newest article's; null where no such day exists. Days are `YYYY-MM-DD`. */
  days(newest: string): Days | null;
}

/** The time that a question names, by the calendar or as "this week", "last month", "recently"; null when it names none. */
export function periodIn(question: string): Period | null {
  return relativeIn(question) ?? calendarIn(question);
}

function relativeIn(question: string): Period | null {
  const found = RELATIVE.exec(question);
  if (!found) return null;
  const [phrase, which, unit, day] = found;
  const length = LENGTHS[unit?.toLowerCase().replace(/s$/, '') ?? ''];
  const back = day
    ? LENGTHS.day!
    : !length
      ? RECENT_DAYS
      : which?.toLowerCase() === 'this'
        ? length
        : 2 * length;
  return {
    start: found.index,
    end: found.index + phrase.length,
    relative: true,
    vague: !day && !length,
    days: (newest) => ({ first: plusDays(newest, 1 - back), last: newest }),
  };
}

function calendarIn(question: string): Period | null {
  const capitalised = question.replace(LOWER_MONTHS, (month) => month[0]!.toUpperCase() + month.slice(1));
  const found = CALENDAR.exec(capitalised);
  if (!found) return null;
  const [phrase] = found;
  const before = question.slice(0, found.index);
  const bound = /\b(since|after|until|before)\s+$/iu.exec(before)?.[1]?.toLowerCase();
  const end = found.index + phrase.length;
  const other = /\b(?:between|from)\s+$/iu.test(before) ? otherEndOf(capitalised.slice(end)) : null;
  return {
    start: found.index,
    end: end + (other?.length ?? 0),
    relative: false,
    vague: false,
    days(newest) {
      const meant = daysOf(phrase, newest);
      if (!meant) return null;
      if (other) return { first: meant.first, last: daysOf(other.phrase, newest)?.last ?? meant.last };
      if (bound === 'since' || bound === 'after') return { first: meant.first, last: '9999-12-31' };
      return bound ? { first: '0000-01-01', last: meant.last } : meant;
    },
  };
}

/** " and 2023" after "between 2021", " to May" after "from March"; `length` is that of all of it. */
function otherEndOf(rest: string): { readonly phrase: string; readonly length: number } | null {
  const [joint] = /^ (?:and|to|until|through) /u.exec(rest) ?? [];
  if (!joint) return null;
  // Some months count only behind such a word as "in".
  const found = CALENDAR.exec(`in ${rest.slice(joint.length)}`);
  return found?.index === 'in '.length ? { phrase: found[0], length: joint.length + found[0].length } : null;
}

function daysOf(phrase: string, newest: string): Days | null {
  return daysIn(phrase.replace(/ of /, ' ').replace(/\.$/, ''), noonOf(newest));
}

/** How many days after a time its reports may still appear. */
const SHORTLY = 3;
/** What an article of shortly after is worth beside one of the time itself. */
const SHORTLY_AFTER = 0.7;

/** How well a day, `YYYY-MM-DD`, fits some days: 1 in them, less shortly after, else 0. */
export function fits({ first, last }: Days, day: string | null): number {
  if (day === null || day < first) return 0;
  if (day <= last) return 1;
  return day <= plusDays(last, SHORTLY) ? SHORTLY_AFTER : 0;
}

/** The days in which reports of a time appear. */
export function reported({ first, last }: Days): Days {
  return { first, last: plusDays(last, SHORTLY) };
}

function plusDays(day: string, count: number): string {
  const instant = Date.parse(day) + count * DAY;
  return Number.isNaN(instant) || day > '9999' ? day : new Date(instant).toISOString().slice(0, 10);
}

/** As local time, which is what days are read in. */
function noonOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
