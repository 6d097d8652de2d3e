/** Dates written in languages other than English, and dates in figures that every language writes alike. */
import { once } from '../../language/once.js';
import { isDay } from './day.js';

/** A date, and where it stands in the text. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const LANGUAGES =
  'de de-AT fr es es-PE it pt nl sv da nb fi et lv pl cs sk hu ro bg sr ru uk el tr ca hr sl id ar lt ar-SY ar-MA ar-DZ he'.split(
    ' ',
  );
/** What ICU does not write, and newspapers do. */
const BESIDES = new Map([
  ['mrz', 3],
  ['feber', 2],
]);
/*
 * The letters of a month are not counted: with a bound, the class of all letters would be compiled that many times, which
 * takes a tenth of a second, and again whenever the engine has discarded the result.
 */
/** `4. März 2024`, `4.März 2024`, `20 de noviembre de 2018`, `1er mars 2024`, `4 mars 2024`, `4 مارس/آذار 2024` */
const DAY_FIRST =
  /(?<![\p{L}\p{N}])(?<day>\d{1,2})(?:\. {0,3}|(?:º|ª|er)?,? {1,3})(?:[Dd][EeIi] |d['’])?(?<month>\p{L}+)(?:\/ ?\p{L}+(?: \p{L}+)?|\.?,?) {1,3}(?:[Dd][Ee][Ll]? |di )?(?<year>[12]\d{3})(?!\p{N})/gu;
/** `Oktober 12, 2015`, as written by programs that know a language's words but not their order */
const MONTH_FIRST =
  /(?<!\p{L})(?<month>\p{L}+)\.? {1,3}(?<day>\d{1,2})(?:\.|er|º)?,? {1,3}(?<year>[12]\d{3})(?!\p{N})/gu;
/** `12. 3. 2015`, as in Czech and Slovak */
const SPACED =
  /(?<![\p{L}\p{N}.])(?<day>\d{1,2})\. {1,2}(?<month>\d{1,2})\. {1,2}(?<year>[12]\d{3})(?!\p{N})/gu;
/** `2018年11月20日`, `2018년 11월 20일` */
const CJK = /(?<year>[12]\d{3})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/gu;

/** `2018. 11. 20.`, as in Korean and Hungarian */
const YEAR_FIRST_SPACED =
  /(?<![\p{L}\p{N}.])(?<year>[12]\d{3})\. {1,2}(?<month>\d{1,2})\. {1,2}(?<day>\d{1,2})(?=\.(?!\d)|$)/gu;
/** `2015. augusztus 20.`, as in Hungarian, and `2015 m. lapkričio 12 d.`, as Lithuanian */
const YEAR_FIRST =
  /(?<![\p{L}\p{N}])(?<year>[12]\d{3})(?: m)?\. {1,3}(?<month>\p{L}+)\.? {1,3}(?<day>\d{1,2})(?=\.|-| d\.)/gu;

/** All complete dates written in words or characters, in order. */
export function writtenDates(text: string): WrittenDate[] {
  if (!/[12]\d{3}/.test(text)) return [];
  const found: WrittenDate[] = [];
  for (const pattern of [DAY_FIRST, MONTH_FIRST, YEAR_FIRST, SPACED, YEAR_FIRST_SPACED, CJK]) {
    for (const match of text.matchAll(pattern)) {
      const { day, month, year } = match.groups as { day: string; month: string; year: string };
      const isForeign = /^\d{1,4}(?:\.|º|ª| de )/u.test(match[0]);
      const number = /^\d/.test(month) ? Number(month) : monthOf(month, isForeign);
      const isTaken = found.some(
        ({ start, end }) => match.index < end && start < match.index + match[0].length,
      );
      if (isTaken || number === undefined || !isDay(Number(year), number, Number(day))) continue;
      const end = match.index + match[0].length;
      found.push({ start: match.index, end, year: Number(year), month: number, day: Number(day) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** English ones are read elsewhere; asking for all the others takes a tenth of a second. */
const english = once(() => monthNames(['en']));
const others = once(() => monthNames(LANGUAGES));
const croatian = once(() => monthNames(['hr']));

/** Unlike `20 November`, `20. November` is not English. */
function monthOf(word: string, isForeign: boolean): number | undefined {
  // Hebrew joins "in" to the month.
  const name = word.toLowerCase().replace(/^ב(?=\p{Script=Hebrew}{3})/u, '');
  if (english().has(name)) return isForeign ? english().get(name) : undefined;
  // `12. listopada` is Croatian and in October, `12 listopada` is Polish and in November.
  return (isForeign ? croatian().get(name) : undefined) ?? others().get(name) ?? BESIDES.get(name);
}

/** The name within a date, in full and abbreviated, and by itself. */
const STYLES = [
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
  { month: 'long' },
] as const;

/** The names of months as ICU writes them; one that means two of them (`lip`) belongs to the first language. */
function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 4)).find(({ type }) => type === 'month');
        const name = part?.value.toLowerCase().replace(/^de |^d[’']|\.$/g, '') ?? '';
        if (/^\p{L}{3,12}$/u.test(name) && !names.has(name)) names.set(name, month);
      }
    }
  }
  for (const [short, month] of cutNames(languages)) if (!names.has(short)) names.set(short, month);
  return names;
}

/** Languages in which newspapers cut the names of months to three letters, and ICU writes more: `20 фев 2018`. */
const CUT = new Set(['ru', 'uk', 'bg', 'sr', 'el']);

/** Three letters that stand for one month alone. */
function cutNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of languages.filter((each) => CUT.has(each))) {
    const months = Array.from({ length: 12 }, (_, at) =>
      new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
        .formatToParts(Date.UTC(2024, at, 4))
        .find(({ type }) => type === 'month')!
        .value.slice(0, 3)
        .toLowerCase(),
    );
    for (const [at, short] of months.entries())
      if (months.indexOf(short) === months.lastIndexOf(short) && !names.has(short)) names.set(short, at + 1);
  }
  return names;
}

const weekdays = once(
  () =>
    new Set(
      ['en', ...LANGUAGES].flatMap((language) => {
        const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
        return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, day + 1)).toLowerCase());
      }),
    ),
);

/** Whether a word is the name of a day of the week, in full, in a language whose dates are read here. */
export function isWeekday(word: string): boolean {
  return weekdays().has(word.toLowerCase());
}
