import { DAY_MS } from '../../language/day.js';
import { type Days, daysIn } from '../../language/days.js';
import { AMBIGUOUS_DATES, MONTH_FORMS, MONTHS } from '../../language/lexicon/calendar.js';
import { type Period, plusDays, relativeIn } from './relative-time.js';

/** "January", "Jan" and "Jan.", longest first. */
const MONTH = String.raw`(?:${MONTH_FORMS.flat()
  .map((form) => form[0]!.toUpperCase() + form.slice(1))
  .sort((a, b) => b.length - a.length)
  .join('|')})\b\.?`;
const NUMBERED = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:1[5-9]|20)\d\d`;
const PART_OF = '(?:early |late |mid-?|the (?:beginning|start|end) of )?';
/** A day, month or year of the calendar. Months that are also words need a capital, as all do in careful writing. */
const CALENDAR = new RegExp(
  [
    String.raw`\b${YEAR}-\d\d-\d\d\b`,
    String.raw`\b${NUMBERED} (?:of )?${MONTH}(?:,? ${YEAR})?(?!\w)`,
    String.raw`\b${MONTH} ${NUMBERED}(?:,? ${YEAR})?(?![\w.,]\d|\w)`,
    String.raw`\b${MONTH},? ${YEAR}\b`,
    String.raw`(?<=\b(?:in|of|during|since|until|before|after|by) (?:early |late |mid-?)?)${MONTH}(?!\w)`,
    String.raw`(?<=\b(?:news|articles?|stor(?:y|ies)|reports?|headlines?|anything) from )${MONTH}(?!\w| \p{Lu})`,
    String.raw`(?<=\b(?:from|between) ${PART_OF})${MONTH}(?= (?:and|to|till?|until|through) ${PART_OF}(?:${NUMBERED} )?${MONTH})`,
    String.raw`(?<![\d.,$£€-])\b${YEAR}\b(?![.,-]?\d|%)`,
  ].join('|'),
  'u',
);
/** "05/03/2024": day and month, or month and day. */
const FIGURES = /(?<![\d/.])(?<a>\d{1,2})(?<mark>[/.])(?<b>\d{1,2})\k<mark>(?<year>(?:20)?\d\d)(?![\d/])/u;
const SHORT_MONTHS = MONTH_FORMS.flatMap((forms) =>
  forms.filter((form) => form.length < 5 && form !== 'may'),
).join('|');
const LOWER_MONTHS = new RegExp(
  String.raw`\b(?:${[...MONTHS].filter((month) => !AMBIGUOUS_DATES.has(month)).join('|')})\b`,
  'gu',
);

/** "9 feb", "feb 9": short months that in lower case and alone may be other words. */
const LOWER_SHORT = new RegExp(
  String.raw`(?<=\b${NUMBERED} (?:of )?)(?:${SHORT_MONTHS})\b|\b(?:${SHORT_MONTHS})(?= \d)`,
  'gu',
);

/**
 * "in march", "march 2025", "3 may": these months are other words as well, so only the words around them show which is
 * meant.
 */
const LOWER_AMBIGUOUS = new RegExp(
  String.raw`(?<=\b(?:in|since|until) (?:early |late |mid-?)?|\b${NUMBERED} (?:of )?)(?:march|may)\b|\b(?:march|may)(?=,? ${YEAR}\b)|(?<=\bon )(?:march|may)(?= \d)`,
  'gu',
);

/** The time that a question names, by the calendar or as "this week", "last month", "recently"; null when it names none. */
export function periodIn(question: string, locale?: string): Period | null {
  const calendar = figuresIn(question, locale) ?? calendarIn(question);
  const relative = calendar === null || isBareYear(question, calendar) ? relativeIn(question) : null;
  if (!calendar || !relative) return calendar ?? relative;
  return isToldOf(question, relative, calendar) ? relative : calendar;
}

const isBareYear = (question: string, { start, end }: Period): boolean =>
  new RegExp(`^${YEAR}$`, 'u').test(question.slice(start, end));

/**
 * Whether a question asks what happened at one time about something of a year: "Who said this week that she would run in
 * 2024?", but not "The games opened this week. Who won them in 2019?" "Recently" and "last year" may speak of either.
 */
function isToldOf(question: string, relative: Period, year: Period): boolean {
  const isNear = !relative.vague && !/\byears?$/iu.test(question.slice(relative.start, relative.end));
  return isNear && !/[.!?]\s/u.test(question.slice(relative.end, Math.max(relative.end, year.start)));
}

/** A day in figures: both readings if both are days, unless the asker's locale decides. */
function figuresIn(question: string, locale: string | undefined): Period | null {
  const found = FIGURES.exec(question);
  if (!found) return null;
  const { a, b, year } = found.groups!;
  const dayFirst = dayIn(year!, b!, a!);
  const monthFirst = dayIn(year!, a!, b!);
  const inOrder = isMonthFirst(locale) ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  const days = [...new Set(inOrder.filter((day) => day !== null))].slice(0, locale ? 1 : 2);
  return {
    start: found.index,
    end: found.index + found[0].length,
    relative: false,
    wordless: true,
    vague: false,
    vaguer: [],
    readings: () => days.map((day) => ({ first: day, last: day })),
  };
}

function dayIn(year: string, month: string, day: string): string | null {
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

/** Whether a locale writes the month before the day. */
function isMonthFirst(locale: string | undefined): boolean {
  if (!locale) return false;
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}

function calendarIn(question: string): Period | null {
  const capitalised = [LOWER_MONTHS, LOWER_SHORT, LOWER_AMBIGUOUS].reduce(
    (text, months) => text.replace(months, (month) => month[0]!.toUpperCase() + month.slice(1)),
    question,
  );
  const found = CALENDAR.exec(capitalised);
  if (!found) return null;
  const [phrase] = found;
  const end = found.index + phrase.length;
  const part = PART.exec(question.slice(0, found.index));
  const start = part?.index ?? found.index;
  const before = question.slice(0, start);
  const bound = /\b(since|after|until|before)\s+$/iu.exec(before)?.[1]?.toLowerCase();
  const isSpan = /\b(?:between|from)\s+$/iu.test(before);
  const isOneOfTwo = /\bin\s+$/iu.test(before) && /^ (?:and|or) /u.test(capitalised.slice(end));
  const other = isSpan || isOneOfTwo ? otherEndOf(capitalised.slice(end)) : null;
  return {
    start,
    end: end + (other?.length ?? 0),
    relative: false,
    wordless: false,
    vague: false,
    vaguer: [],
    readings(asked) {
      const to = other ? inPart(daysOf(other.phrase, asked), other.part) : null;
      const meant = inPart(to ? daysBefore(to.last, phrase, asked) : daysOf(phrase, asked), part?.[1]);
      if (!meant) return [];
      if (to) return isSpan ? [{ first: meant.first, last: to.last }] : [meant, to];
      if (bound === 'since' || bound === 'after') return [{ first: meant.first, last: '9999-12-31' }];
      return [bound ? { first: '0000-01-01', last: meant.last } : meant];
    },
  };
}

/** "Early", "at the end of" before a month or a year. */
const PART =
  /(?:\b(?:the )?(early|mid|middle|late|beginning|start|end|(?:first|last) (?:week|half|days)|second half)(?: |-| of )(?:the )?(?:month of |year )?)$/iu;

/** The half of a time that is meant by "early", "mid" or "late". A day has no halves. */
function partOf({ first, last }: Days, part: string): Days {
  const length = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  const half = Math.floor(length / 2);
  if (/^(?:early|beginning|start|first .*)$/u.test(part)) return { first, last: plusDays(first, half) };
  if (/^(?:late|end|last .*|second .*)$/u.test(part)) return { first: plusDays(last, -half), last };
  const quarter = Math.floor(length / 4);
  return { first: plusDays(first, quarter), last: plusDays(last, -quarter) };
}

/** The other end of a time: " and 2023" after "between 2021", " to late May" after "from March"; or the second of two times. */
interface OtherEnd {
  readonly phrase: string;
  /** "late", if only a part of it is meant. */
  readonly part: string | undefined;
  /** The length of all of it, in characters. */
  readonly length: number;
}

function otherEndOf(rest: string): OtherEnd | null {
  const [joint] = /^ (?:and|or|to|till?|until|through) /u.exec(rest) ?? [];
  if (!joint) return null;
  // Some months count only after such a word as "in".
  const found = CALENDAR.exec(`in ${rest.slice(joint.length)}`);
  const part = PART.exec(`in ${rest.slice(joint.length)}`.slice(0, found?.index ?? 0));
  if (!found || (part?.index ?? found.index) !== 'in '.length) return null;
  const length = joint.length + found.index - 'in '.length + found[0].length;
  return { phrase: found[0], part: part?.[1], length };
}

/** The days of a time up to a last day: "March" is of that day's year, or of the year before it. */
function daysBefore(last: string, phrase: string, asked: string): Days | null {
  const days = daysOf(phrase, asked);
  if (new RegExp(YEAR, 'u').test(phrase)) return days;
  const year = Number(last.slice(0, 4));
  const inYear = [year, year - 1].map((one) => daysOf(`${phrase} ${one}`, asked));
  return inYear.find((one) => one !== null && one.first <= last) ?? days;
}

const inPart = (days: Days | null, part: string | undefined): Days | null =>
  days && part ? partOf(days, part.toLowerCase()) : days;

function daysOf(phrase: string, asked: string): Days | null {
  return daysIn(phrase.replace(/ of /, ' ').replace(/\.$/, ''), noonOf(asked));
}

/** How many days after a time reports about it may still appear. */
const SHORTLY = 3;
/** The worth of an article from shortly after, compared with one from the time itself. */
const SHORTLY_AFTER = 0.7;

/** How well a day, `YYYY-MM-DD`, fits a time: 1 within it, less shortly after, otherwise 0. */
export function fits({ first, last }: Days, day: string | null): number {
  if (day === null || day < first) return 0;
  if (day <= last) return 1;
  return day <= plusDays(last, SHORTLY) ? SHORTLY_AFTER : 0;
}

/** The days on which reports about a time appear. */
export function reported({ first, last }: Days): Days {
  return { first, last: plusDays(last, SHORTLY) };
}

/** As local time, because days are read in local time. */
function noonOf(day: string): Date {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 12);
}
