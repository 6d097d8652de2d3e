/** The day on a page that declares none and shows none at its head. */

import {
  CHANGE_OF_PAGE,
  isRunningText,
  isTelling,
  OF_PAGE,
  OTHER_LABEL,
  PUBLISHED_LABEL,
  RELEASE_LABEL,
  UPDATED_LABEL,
} from '../../metadata/date-labels.js';
import { type DayMonthOrder, findDates, inAsciiDigits, readDate } from '../../metadata/dates.js';
import { dayOfInstant, ofPublication } from '../../metadata/day.js';
import { inOneLine } from '../../text/lines.js';
import { type HtmlElement, type HtmlNode, isInside } from './blocks.js';
import { textOf } from './elements.js';
import { UPDATED } from './marked-date.js';
import { anyOf, markupWords } from './markup-words.js';
import { TEXT, wholeText } from './nodes.js';
import { isSiteHead, placeOf } from './place.js';

/** Characters of a line with a date, and elements looked at. */
const LONGEST_LINE = 120;
const LONGEST_LABEL = 30;
const MOST_ELEMENTS = 20_000;
/** Lines with a day: a page of more is a list. */
const MOST_DATED = 300;
const DATED = anyOf(
  `dates? time time-?stamp time-?ago relative-?time js-(?:ago|date|time) when date-?line date-?time datum fecha data tarih published publish(?:ed)?-(?:date|on|at|time) pub-?date posted(?:-on)?
  post-?(?:date|meta) entry-(?:date|meta) article-(?:date|meta|info) meta by-?line story-?(?:info|date) dateline`,
);
/** In German, at the foot of a page: `Stand: 4. Mai 2016`. */
const AS_OF = /(?:^|[|·•])\s?stand\s?:?\s?(?:vom\s?)?$/i;
const COPYRIGHT = /©|\(c\)|copyright/i;
const DATA = [
  'data-date',
  'data-time',
  'data-datetime',
  'data-timestamp',
  'data-published',
  'data-utime',
  'data-publish-date',
  'title',
];

/**
 * The only day outside of other stories that stands beside a label, in an element named after dates, or on a line of its
 * own; if there is none, the only day of a change.
 */
export function lonelyDate(
  page: HtmlElement,
  order: DayMonthOrder,
): { readonly published: string | null; readonly changed: string | null } {
  const labelled = new Map<HtmlElement, string>();
  const named = new Map<HtmlElement, string>();
  const bare = new Map<HtmlElement, string>();
  const changed = new Set<string>();
  const atFoot = new Set<string>();
  let dated = 0;
  const elements = [...page.querySelectorAll('body *')].slice(0, MOST_ELEMENTS);
  for (const element of elements) {
    const words = DATED.test(markupWords(element)) ? markupWords(element) : '';
    const own = ownText(element);
    const text = inAsciiDigits(sayingWhen(own === '' && words !== '' ? joinedText(element) : own));
    const data = words === '' ? null : dataDate(element);
    const hasYear = text.length <= LONGEST_LINE && /(?:19|20)\d\d/.test(text);
    const isShort = !hasYear && (SHORT_YEAR.test(text) || SHORT_YEAR_IN_WORDS.test(text));
    if (
      data === null &&
      !hasYear &&
      !(isShort && (words !== '' || PUBLISHED_LABEL.test(text + labelBefore(element))))
    )
      continue;
    dated += 1;
    if (dated > MOST_DATED) return { published: null, changed: null };
    const place = placeOf(element);
    if (COPYRIGHT.test(text) || place === 'elsewhere' || isSiteHead(element)) continue;
    const found = data === null ? dayIn(text, order, isShort) : { day: data, before: '', beside: 0 };
    const label = found?.before || labelBefore(element);
    if (found === null || OTHER_LABEL.test(label) || RELEASE_LABEL.test(label)) continue;
    const isChange =
      CHANGE_OF_PAGE.test(label) ||
      (place === 'foot of site' && AS_OF.test(label)) ||
      (OF_PAGE.test(text) && UPDATED_LABEL.test(text));
    if (place === 'foot of site') {
      if (isChange) atFoot.add(found.day);
      continue;
    }
    const isNamedChange = UPDATED.test(markupWords(element)) && !PUBLISHED_LABEL.test(text);
    if (isNamedChange || isChange) changed.add(found.day);
    else if (UPDATED_LABEL.test(label) || isTelling(text, label)) continue;
    else if (PUBLISHED_LABEL.test(label) || (OF_PAGE.test(text) && DAY_BEFORE_LABEL.test(text)))
      labelled.set(element, found.day);
    else if (words !== '') named.set(element, found.day);
    else if (found.beside <= MOST_BESIDE && !isRunningText(text)) bare.set(element, found.day);
  }
  const days = [labelled, named, bare].filter(({ size }) => size > 0);
  return {
    published: days.map(onlyDay).find((day) => day !== null) ?? closestDay(page, days),
    changed: days.length > 0 ? null : changed.size > 0 ? only(changed) : only(atFoot),
  };
}

/**
 * In a longer text, what follows the label of a date: `This entry was posted on Tuesday, October 4th, 2011 at 4 pm and
 * ...`
 */
function sayingWhen(text: string): string {
  if (text.length <= LONGEST_LINE || !/\d{4}/.test(text)) return text;
  if (!OF_PAGE.test(text)) return text;
  const start = text.slice(0, LONGEST_LINE);
  if (DAY_BEFORE_LABEL.test(start)) return start;
  const at = start.search(PUBLISHED_LABEL);
  return at < 0 ? text : text.slice(at, at + LONGEST_DAY);
}

/** `Dieser Beitrag wurde am Mittwoch, 4. Mai 2016 um 9:12 Uhr veröffentlicht` */
const DAY_BEFORE_LABEL = new RegExp(String.raw`\d{4}[^.!?]{0,30}?${PUBLISHED_LABEL.source}`, 'iu');
/** Characters of a label and a day. */
const LONGEST_DAY = 50;

/** Letters and figures beside a date that stands alone: a weekday, a clock. */
const MOST_BESIDE = 24;
const SHORT_YEAR = /^\D{0,40}\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)/;
/** `12-Mar-15`, `12 Sept. '15`, `Mar 12 '15` */
const SHORT_YEAR_IN_WORDS =
  /^(\D{0,12}(?:\d{1,2}[ -][a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2},?)[ -])['’]?(\d\d)(?!\d|:)/i;

/** `Published:` in the cell or element before. */
function labelBefore(element: HtmlElement): string {
  let before = element.previousSibling;
  while (before !== null && textOf(before) === '') before = before.previousSibling;
  const text = textOf(before);
  return text.length <= LONGEST_LABEL ? text : '';
}

/** Sign of a text: characters of its paragraphs, and how far out from it a date is looked for. */
const SHORTEST_PARAGRAPH = 80;
const FARTHEST = 5;

/** The only day in the smallest part of the page that holds most of the text and a day. */
function closestDay(page: HtmlElement, days: readonly ReadonlyMap<HtmlElement, string>[]): string | null {
  if (days.length === 0) return null;
  let around = mainParent(page);
  for (let out = 0; around !== null && out < FARTHEST; out += 1) {
    const within = days
      .map((found) => [...found].filter(([element]) => element === around || isInside(element, around!)))
      .find((found) => found.length > 0);
    if (within !== undefined) return onlyDay(new Map(within));
    around = around.parentElement;
  }
  return null;
}

/** The element whose paragraphs are the longest together. */
function mainParent(page: HtmlElement): HtmlElement | null {
  const lengths = new Map<HtmlElement, number>();
  for (const paragraph of page.querySelectorAll('p')) {
    const length = wholeText(paragraph).length;
    const parent = paragraph.parentElement;
    if (length >= SHORTEST_PARAGRAPH && parent !== null && placeOf(paragraph) === 'article')
      lengths.set(parent, (lengths.get(parent) ?? 0) + length);
  }
  let main: HtmlElement | null = null;
  for (const [parent, length] of lengths) if (main === null || length > lengths.get(main)!) main = parent;
  return main;
}

const onlyDay = (days: ReadonlyMap<HtmlElement, string>): string | null => only(new Set(days.values()));

const only = (days: ReadonlySet<string>): string | null => (days.size === 1 ? [...days][0]! : null);

/** The text that stands in an element itself, and in what marks words in it. */
function ownText(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes as Iterable<HtmlNode>) {
    if (node.nodeType === TEXT) text += wholeText(node);
    else if (node.localName === 'br') text += ' ';
    else if (/^(?:b|strong|i|em|time|a|font|small)$/.test(node.localName ?? ''))
      text += ` ${wholeText(node)} `;
    if (text.length > LONGEST_LINE * 2) return text;
  }
  return inOneLine(text).trim();
}

/** Characters of a date whose parts are elements of their own. */
const LONGEST_JOINED = 30;

/** The text of an element whose parts stand below each other: `17`, `Jan`, `2018`. */
function joinedText(element: HtmlElement): string {
  const whole = wholeText(element);
  if (whole.length > LONGEST_JOINED * 4) return '';
  const text = [...element.childNodes].map(textOf).join(' ');
  return text.length <= LONGEST_JOINED ? inOneLine(text).trim() : '';
}

function dayIn(
  text: string,
  order: DayMonthOrder,
  isShort: boolean,
): { day: string; before: string; beside: number } | null {
  const line = isShort ? text.replace(SHORT_YEAR_IN_WORDS, '$120$2') : text;
  const dates = findDates(line, order);
  const found = dates.find(({ date }) => date !== null);
  if (found !== undefined) {
    const others = dates.reduce((length, { start, end }) => length + end - start, 0);
    const beside = line.length - others;
    return { day: found.date!, before: line.slice(0, found.start), beside };
  }
  const [whole, first, mark, second, year] =
    (isShort && /(\d{1,2})([./-])(\d{1,2})[./-](\d\d)(?!\d)/.exec(text)) || [];
  if (whole === undefined) return null;
  const own = Number(second) > 12 ? 'month first' : Number(first) > 12 || mark === '.' ? 'day first' : null;
  if (order === null && own === null) return null;
  const [day, month] =
    (Number(second) > 12 ? own : (order ?? own)) === 'month first' ? [second!, first!] : [first!, second!];
  const iso = readDate(`20${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return iso === null ? null : { day: iso, before: text.slice(0, text.indexOf(whole)), beside: 0 };
}

/** An instant for scripts: `2016-05-04T10:00:00Z`, or seconds or milliseconds since 1970. */
function dataDate(element: HtmlElement): string | null {
  for (const name of DATA) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    if (/^1\d{9}(?:\d{3})?$/.test(value)) {
      return ofPublication(dayOfInstant(Number(value.padEnd(13, '0'))));
    }
    const day = readDate(value);
    if (day !== null) return day;
  }
  return null;
}
