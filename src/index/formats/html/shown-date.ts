/** The day that people see at the head of an article. */

import {
  CREATED_LABEL,
  isRunningText,
  isTelling,
  OTHER_LABEL,
  PRESS_RELEASE,
  PUBLISHED_LABEL,
  RELEASE_LABEL,
  UPDATED_LABEL,
} from '../../metadata/date-labels.js';
import { type DayMonthOrder, findDates } from '../../metadata/dates.js';
import { publicationDay } from '../../metadata/day.js';
import { isOfWeb } from './day-of-web.js';
import type { PageHead } from './head.js';
import { MOST_BESIDE, UPDATED } from './marked-date.js';
import { anyOf } from './markup-words.js';

/** Elements that hold the day of publication, and those that hold any. */
const PUBLISHED = anyOf(
  'published publish(?:ed)?-?(?:date|time|on|at)? pub-?date date-?published posted(?:-on)? entry-date post-date article-date story-date dtpublished date-?time-?published first-published',
);
const DATED = anyOf(
  'dates? time time-?stamp date-?line date-?time meta by-?line posted publish(?:ed)? published-date entry-meta post-meta info details author pub-?date entry-date submitted',
);

/** Letters beside the date of a line that is nothing else. */
const MOST_LETTERS = 24;

interface Shown {
  readonly date: string | null;
  /** It is labelled as the day of publication. */
  readonly isSure: boolean;
  /** It is labelled as the day when somebody began to write, which counts if there is no other. */
  readonly isCreation?: boolean;
  /** It is labelled as the day of an update. */
  readonly isUpdate: boolean;
  /** The markup calls it one. */
  readonly isNamedUpdate: boolean;
}

/** `… on Sunday, March 3, 2024. (AP Photo/Ada Lind)`: of a picture. */
const CREDIT_AT_END = /\([^()]{0,60}(?:\p{L}\s?\/\s?\p{L}|photo|getty|reuters)[^()]{0,60}\)\.?$/iu;

const CLOCK = /\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?:\s?(?:[ap]\.?m\.?|h|uhr)(?!\p{L}))?/giu;

const DATE = '¤';
/** `¤ - 14:22 Uhr - Kategorie: Hafen`: what follows the time of day is about something else. */
const BEFORE_CLOCK =
  /(?<=¤) [–—-] (?=\d{1,2}[:.h]\d{2})|(?<=\d{1,2}[:.h]\d{2}(?: uhr| h)?|¤ (?:uhr|h)) [–—-] /giu;

/**
 * Letters beside the dates, times of day and labels, in the piece of a line between strokes where there are fewest: `Ana
 * Ruiz | 4 May 2016 | News`.
 */
function besides(text: string, dates: readonly { readonly start: number; readonly end: number }[]): number {
  const marked = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + DATE + left.slice(end),
    text,
  );
  const parted = / [–—-] /.test(marked) ? marked.replace(BEFORE_CLOCK, ' | ') : marked;
  const lengths = parted
    .split(/\s[|•·]\s/)
    .filter((piece) => piece.includes(DATE))
    .map((piece) => {
      const words = piece.replace(CLOCK, '').replace(PUBLISHED_LABEL, '').replace(UPDATED_LABEL, '');
      return words.replace(/[^\p{L}]+/gu, ' ').trim().length;
    });
  return Math.min(...lengths);
}

/** The day that people see at the head of the article. */
export function shownDate(head: PageHead, order: DayMonthOrder): Shown {
  const isRelease = head.lines.some(({ text }) => PRESS_RELEASE.test(text));
  const found = head.lines.flatMap((line) => datesShown(line, order, isRelease));
  const original = found.filter(({ isUpdate }) => !isUpdate);
  return (
    original.find(({ isSure, isCreation }) => isSure && !isCreation) ??
    original.find(({ isSure }) => isSure) ??
    original.find(({ isNamedUpdate }) => !isNamedUpdate) ??
    original[0] ?? { date: null, isSure: false, isUpdate: false, isNamedUpdate: false }
  );
}

/** The days in a line that may be the article's own. */
function datesShown(
  { text, words }: PageHead['lines'][number],
  order: DayMonthOrder,
  isRelease: boolean,
): Shown[] {
  if (!/\d{4}/.test(text) || CREDIT_AT_END.test(text)) return [];
  const dates = findDates(text, order).filter(({ date }) => isOfWeb(date));
  if (dates.length === 0) return [];
  const beside = besides(text, dates);
  const isDateLine =
    (beside <= MOST_LETTERS && !isRunningText(text)) || (DATED.test(words) && beside <= MOST_BESIDE);
  return dates.flatMap(({ start, date }, at): Shown[] => {
    const before = text.slice(at === 0 ? 0 : dates[at - 1]!.end, start);
    if (OTHER_LABEL.test(before) || isTelling(text, before)) return [];
    if (RELEASE_LABEL.test(before) && !isRelease) return [];
    const isLabelled = PUBLISHED_LABEL.test(before) || RELEASE_LABEL.test(before);
    const isUpdate = UPDATED_LABEL.test(before);
    // Templates label the day of publication `date updated` if there is no other.
    const isNamedUpdate = !isUpdate && !isLabelled && UPDATED.test(words) && !PUBLISHED.test(words);
    const isSure = isLabelled || PUBLISHED.test(words);
    if (!isSure && !isDateLine) return [];
    return [{ date, isSure, isCreation: CREATED_LABEL.test(before), isUpdate, isNamedUpdate }];
  });
}

/** `08.11.18`, `Do, 08.11.18 - Kategorie: Hafen`: where full stops separate the figures, the day comes first. */
const SHORT_DAY =
  /^(?:\p{L}{2,10}[.,]{0,2}\s)?(\d{1,2})\.(\d{1,2})\.(\d\d)(?=$|\s?[-–—|/·•,(]|\s(?:uhr|um|von|\d{1,2}[:.]\d\d)(?!\p{L}))/iu;

/** The only day that the head of a page gives with two figures for its year, or null. */
export function shortDay(head: PageHead, order: DayMonthOrder): string | null {
  if (order === 'month first') return null;
  const days = head.lines.flatMap(({ text }) => {
    const [, day, month, year] = SHORT_DAY.exec(text) ?? [];
    if (year === undefined || text.length > MOST_BESIDE || isRunningText(text)) return [];
    return publicationDay(2000 + Number(year), Number(month), Number(day)) ?? [];
  });
  return new Set(days).size === 1 ? days[0]! : null;
}
