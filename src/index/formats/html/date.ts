/** The day a page's article was published, as the outlet counts it. */

import { DAY_MS } from '../../../language/day.js';
import { SHORT_MONTHS } from '../../../language/lexicon/calendar.js';
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
import { type DayMonthOrder, findDates, readDate } from '../../metadata/dates.js';
import { publicationDay } from '../../metadata/day.js';
import { dateOf, first, type Properties } from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { lonelyDate } from './date-lines.js';
import { orderOf } from './date-order.js';
import { elementsBelow, hasValue } from './elements.js';
import { isElsewhere, type PageHead } from './head.js';
import { anyOf, markupWords } from './markup-words.js';
import type { MetaElements } from './meta-elements.js';

/** Names of meta elements for the day of publication, surest first; the time when a CMS saved the page is last. */
const SURE = [
  ...[
    'article:published_time',
    'og:article:published_time',
    'og:published_time',
    'article:published',
    'article.published',
  ],
  ...[
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
  ],
  ...['citation_publication_date', 'citation_online_date', 'rnews:datepublished', 'originalpublicationdate'],
  ...[
    'article_date_original',
    'published_time',
    'bt:pubdate',
    'vr:published_time',
    'published-date',
    'displaydate',
  ],
  ...[
    'publish-date',
    'publish_date',
    'publishdate',
    'publication_date',
    'publication-date',
    'pubdate',
    'pub_date',
  ],
  ...[
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.date',
    'article:post_date',
    'article.created',
    'ptime',
    'pdate',
  ],
  ...[
    'dc.date.created',
    'dcterms.created',
    'dc.date',
    'og:pubdate',
    'article-publication-date',
    'releasedate',
    'post_date',
  ],
];
const UNSURE = ['date', 'article_date', 'created', 'creation_date', 'date_published'];

/** Elements that hold the day of publication, and those that hold another day. */
const PUBLISHED = anyOf(
  'published publish(?:ed)?-?(?:date|time|on|at)? pub-?date date-?published posted(?:-on)? entry-date post-date article-date story-date dtpublished date-?time-?published first-published',
);
const DATED = anyOf(
  'dates? time time-?stamp date-?line date-?time meta by-?line posted publish(?:ed)? published-date entry-meta post-meta info details author pub-?date entry-date submitted',
);
const UPDATED = anyOf('updated? modified last-?(?:updated|modified|edited) date-?modified');
/** Characters beside a date, in a line that states it. */
const MOST_BESIDE = 80;
/** Letters beside the date of a line that is nothing else. */
const MOST_LETTERS = 24;

/** What a page says about itself, apart from its text. */
interface Signs {
  readonly article: Properties;
  readonly webPage: Properties;
  readonly meta: MetaElements;
  readonly head: PageHead;
  readonly url: string | null;
}

/**
 * The day of publication; if a page gives none, that of its only change, unless other signs point to the former.
 */
export function readPageDate(
  page: HtmlElement,
  signs: Signs,
): { readonly published: string | null; readonly changed: string | null } {
  const order = orderOf(page, { locale: signs.meta.values('og:locale')[0] ?? null, url: signs.url });
  const given = givenDate(page, order, signs);
  if (given !== null) return { published: given, changed: null };
  const { published, changed } = lonelyDate(page, order);
  return {
    published: ofWeb(
      published ?? dayInTitle(page, order) ?? dayFirstInAddress(signs.url, order) ?? dayOfPicture(signs.meta),
    ),
    changed: ofWeb(changed) ?? declaredChange(signs),
  };
}

/** Behind or before a title, set off by a stroke: `Quay closed – 14.03.2011` */
const AFTER_TITLE = /[–—|:-]\s*(?=\S{0,12}\d)([^–—|:]{6,40})$/u;
const BEFORE_TITLE = /^([^–—|:]{6,40}?\d)\s*[–—|:-]\s/u;

function dayInTitle(page: HtmlElement, order: DayMonthOrder): string | null {
  const title = (page.querySelector('title')?.textContent ?? '').trim().slice(0, MOST_BESIDE * 4);
  return first(
    (pattern) => {
      const text = pattern.exec(title)?.[1]?.trim() ?? '';
      const [found] = findDates(text, order);
      return found !== undefined && text.length - (found.end - found.start) <= 4 ? found.date : null;
    },
    [AFTER_TITLE, BEFORE_TITLE],
  );
}

/** `/quay-04-05-2016.html`, where the page's language or the figures say which is the day. */
function dayFirstInAddress(address: string | null, order: DayMonthOrder): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const path = new URL(address).pathname.slice(0, LONGEST_PATH);
  const [, one, other, year] = /(?<!\d)(\d{2})[-_.](\d{2})[-_.]((?:19|20)\d\d)(?!\d)/.exec(path) ?? [];
  return year === undefined ? null : readDate(`${one}/${other}/${year}`, order);
}

/** The day in the address of the picture that stands for the page. */
function dayOfPicture(meta: MetaElements): string | null {
  return first(dateInAddress, [...meta.values('og:image'), ...meta.values('twitter:image')]);
}

/** Names of meta elements for the day of a change. */
const CHANGED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

function declaredChange({ article, webPage, meta }: Signs): string | null {
  const day = (value: unknown) => ofWeb(typeof value === 'string' ? readDate(value.trim()) : dateOf(value));
  return first(day, [
    ...CHANGED.flatMap((name) => meta.values(name)),
    article.dateModified,
    webPage.dateModified,
  ]);
}

/**
 * The day that a page declares or shows at its head, or null. A declared instant is often in UTC: if the address or the
 * visible date gives the day before or after, that is the outlet's day. The address outweighs the rest, because it never
 * changes.
 */
function givenDate(
  page: HtmlElement,
  order: DayMonthOrder,
  { article, webPage, meta, head, url }: Signs,
): string | null {
  const date = (value: unknown) =>
    plausible(typeof value === 'string' ? readDate(value.trim(), order) : dateOf(value));
  const inAddress = url === null ? null : dateInAddress(url);
  const marked = markedDate(page, order);
  const declared =
    first(date, [article.datePublished, ...meta.values('article:published_time')]) ??
    marked ??
    first(date, [...SURE.flatMap((name) => meta.values(name)), webPage.datePublished, article.dateCreated]);
  const daysApart = daysBetween(inAddress, declared);
  if (inAddress !== null && !(daysApart > MOST_APART)) return inAddress;
  const shown = shownDate(head, order);
  if (inAddress !== null)
    return daysBetween(declared, shown.date) === 0 && shown.isSure ? declared : inAddress;
  if (declared !== null)
    return shown.date !== null && daysBetween(declared, shown.date) === 1 && !shown.isNamedUpdate
      ? shown.date
      : declared;
  return (
    shown.date ??
    dayOfMonth(head, url) ??
    timeElementDate(page, order) ??
    first(
      date,
      UNSURE.flatMap((name) => meta.values(name)),
    ) ??
    scriptDate(page, order)
  );
}

/** A declared day so far from the one in the address belongs to something else, unless it is also shown. */
const MOST_APART = 31;

/** Days that the programs of websites put where they know none. */
const NO_DAY = new Set(['1900-01-01', '2000-01-01']);

const plausible = (date: string | null): string | null => (date === null || NO_DAY.has(date) ? null : date);

/** The oldest web page; older days are those that an article is about. */
const OLDEST = '1990';

/** A day that may be that of a web page, or null. */
export const ofWeb = (date: string | null): string | null => (isOfWeb(date) ? date : null);

function isOfWeb(date: string | null): boolean {
  return plausible(date) !== null && date! > OLDEST;
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
function dateInAddress(address: string): string | null {
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
function dayOfMonth(head: PageHead, url: string | null): string | null {
  const [, year, month] = MONTH_IN_ADDRESS.exec(url ?? '') ?? [];
  if (year === undefined) return null;
  const days = head.lines.map(({ text }) =>
    text.length <= LONGEST_DAY && /\d/.test(text) && !/\d{4}/.test(text)
      ? readDate(`${text}, ${year}`)
      : null,
  );
  return days.find((day) => day?.startsWith(`${year}-${month}-`)) ?? null;
}

/** The day of publication as microdata or microformats mark it. */
function markedDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const marked = elementsBelow(page).filter(
    (element) =>
      isMarkedDate(element) &&
      !isElsewhere(element) &&
      !UPDATED.test(`${markupWords(element)}`.replace(/ published | entry-date /g, ' - ')),
  );
  return first((element) => dateOfElement(element, order), marked);
}

/** As schema.org calls it, and Dublin Core. */
const DATE_PUBLISHED =
  /(?:^|\s)(?:(?:schema:)?datePublished|dc:(?:date|created)|dcterms:(?:date|created|issued))(?:\s|$)/;
const ENTRY_DATE = /(?:^|\s)(?:published|entry-date)(?:\s|$)/;
const PUBLISHED_WORD = /(?:^|\s)published(?:\s|$)/;

function isMarkedDate(element: HtmlElement): boolean {
  const name = element.localName;
  if (name === 'meta') return false;
  if (hasValue(element, 'itemprop', DATE_PUBLISHED) || hasValue(element, 'property', DATE_PUBLISHED))
    return true;
  if (name === 'time')
    return element.getAttribute('pubdate') !== null || hasValue(element, 'class', ENTRY_DATE);
  return (
    name === 'abbr' && element.getAttribute('title') !== null && hasValue(element, 'class', PUBLISHED_WORD)
  );
}

function dateOfElement(element: HtmlElement, order: DayMonthOrder): string | null {
  const values = ['content', 'datetime', 'title'].map((name) => element.getAttribute(name));
  const text = (element.textContent ?? '').trim();
  // The visible day is the outlet's own; the instant beside it may be in another time zone.
  const declared = first((value) => (typeof value === 'string' ? readDate(value, order) : null), values);
  const seen = text.length <= MOST_BESIDE ? readDate(text, order) : null;
  return plausible(
    declared !== null && seen !== null && daysBetween(declared, seen) === 1 ? seen : (declared ?? seen),
  );
}

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

/** Letters beside the dates, times of day and labels, in the piece of a line between strokes where there are fewest: `Ana Ruiz | 4 May 2016 | News`. */
function besides(text: string, dates: readonly { readonly start: number; readonly end: number }[]): number {
  const marked = dates.reduceRight(
    (left, { start, end }) => left.slice(0, start) + DATE + left.slice(end),
    text,
  );
  const lengths = marked
    .split(/\s[|•·]\s/)
    .filter((piece) => piece.includes(DATE))
    .map((piece) => {
      const words = piece.replace(CLOCK, '').replace(PUBLISHED_LABEL, '').replace(UPDATED_LABEL, '');
      return words.replace(/[^\p{L}]+/gu, ' ').trim().length;
    });
  return Math.min(...lengths);
}

/** The day that people see at the head of the article. */
function shownDate(head: PageHead, order: DayMonthOrder): Shown {
  const found: Shown[] = [];
  const isRelease = head.lines.some(({ text }) => PRESS_RELEASE.test(text));
  for (const { text, words } of head.lines) {
    if (!/\d{4}/.test(text) || CREDIT_AT_END.test(text)) continue;
    const dates = findDates(text, order).filter(({ date }) => isOfWeb(date));
    const beside = besides(text, dates);
    for (const [at, { start, date }] of dates.entries()) {
      const before = text.slice(at === 0 ? 0 : dates[at - 1]!.end, start);
      if (OTHER_LABEL.test(before) || isTelling(text, before)) continue;
      if (RELEASE_LABEL.test(before) && !isRelease) continue;
      const isLabelled = PUBLISHED_LABEL.test(before) || RELEASE_LABEL.test(before);
      const isUpdate = UPDATED_LABEL.test(before);
      // Templates label the day of publication `date updated` if there is no other.
      const isNamedUpdate = !isUpdate && !isLabelled && UPDATED.test(words) && !PUBLISHED.test(words);
      const isSure = isLabelled || PUBLISHED.test(words);
      if (
        isSure ||
        (beside <= MOST_LETTERS && !isRunningText(text)) ||
        (DATED.test(words) && beside <= MOST_BESIDE)
      )
        found.push({ date, isSure, isCreation: CREATED_LABEL.test(before), isUpdate, isNamedUpdate });
    }
  }
  const original = found.filter(({ isUpdate }) => !isUpdate);
  return (
    original.find(({ isSure, isCreation }) => isSure && !isCreation) ??
    original.find(({ isSure }) => isSure) ??
    original.find(({ isNamedUpdate }) => !isNamedUpdate) ??
    original[0] ?? { date: null, isSure: false, isUpdate: false, isNamedUpdate: false }
  );
}

/** The day of the page's `<time>` and `<abbr>` elements, if all of those outside lists of other stories agree. */
function timeElementDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const days = new Set<string>();
  const instants = 'time, abbr[title^="20"], abbr[title^="19"]';
  for (const time of [...page.querySelectorAll(instants)].slice(0, 50)) {
    if (
      isElsewhere(time) ||
      UPDATED.test(markupWords(time)) ||
      UPDATED_LABEL.test(time.parentElement?.textContent?.slice(0, MOST_BESIDE) ?? '')
    )
      continue;
    const day = dateOfElement(time, order);
    if (day !== null) days.add(day);
  }
  return days.size === 1 ? [...days][0]! : null;
}

const IN_SCRIPT =
  /(?<![\w$-])["']?(?:datePublished|date_published|published(?:Date|_date)|published_?[aA]t|publish_?[dD]ate|publication_?[dD]ate|publish_?[tT]ime|firstPublished(?:Date|At)?|first_published_at|pub_?[dD]ate|datePosted|uploadDate)["']?\s?[:=]\s?(?:["']([^"']{8,40})["']|(1\d{9})(?:\d{3})?(?!\d))/g;

/** The day of publication in the page's scripts, if they give only one. */
function scriptDate(page: HtmlElement, order: DayMonthOrder): string | null {
  const days = new Set<string>();
  for (const script of page.querySelectorAll('script')) {
    for (const [, written, instant] of (script.textContent ?? '').slice(0, 500_000).matchAll(IN_SCRIPT)) {
      const day = plausible(written === undefined ? dateOf(instant) : readDate(written, order));
      if (day !== null) days.add(day);
    }
  }
  return days.size === 1 ? [...days][0]! : null;
}

function daysBetween(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number.NaN;
  return Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
}
