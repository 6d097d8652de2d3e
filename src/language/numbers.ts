/**
 * Figures however they are written: "5m", "5 million", "five million", "5,000,000" and "5 000 000" are one word, and so are
 * "3 p.m." and "15:00", "%" and "per cent", "F-16" and "F16", "Ph.D." and "PhD", "mph" and "miles per hour". A unit right after
 * a figure is a word of its own: "5km".
 */
import { MONTH_ABBREVIATIONS, MONTHS } from './lexicon/calendar.js';

const UNITS = 'zero one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.map((word, i) => [word, 10 * (i + 2)] as const),
]);
/** "first" to "nineteenth", then the round ones from "twentieth" on, by value. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, i) => [word, i + 1] as const),
  ...TEENS.slice(3).map((word, i) => [`${word}th`, i + 13] as const),
  ...TENS.map((word, i) => [word.replace(/y$/, 'ieth'), 10 * (i + 2)] as const),
]);
/** Any of them, as part of a pattern. */
export const ORDINAL_WORD = [...ORDINALS.keys()].join('|');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  dozen: 12,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trn: 1e12,
  trillion: 1e12,
};

const SCALE = 'thousand|million|billion|trillion';
const ORDINAL_BELOW_TEN = [...ORDINALS.keys()].slice(0, 9).join('|');
const BELOW_TEN = UNITS.slice(1).join('|');
const BELOW_HUNDRED = `(?:${TENS.join('|')})(?:[- ](?:${BELOW_TEN}))?|${[...TEENS].reverse().join('|')}|${UNITS.join('|')}`;
const END = '(?![\\p{L}\\p{N}])';
/** What may stand between thousands besides a comma: "24 000". */
const GAP = '[ \\u00a0\\u2009\\u202f]';
const SPACED = `[1-9]\\d{0,2}(?:${GAP}\\d{3})+(?![\\p{L}\\p{N}]|${GAP}\\d)`;
const FIGURES = `(?:${SPACED}|\\d+(?:,\\d{3})*)(?:\\.\\d+)?`;

/** Units that are written right after a figure as well: "5km", "104mph", "5.2kg". */
const GLUED = 'kms?|cm|mm|kgs?|mg|lbs?|ft|mph|kph|kmh|[kmg]w|[kmg]wh|[kmgt]b|ha|hrs?|mins?|secs?|yrs?';
const FIGURE_AND_UNIT = new RegExp(`^\\d+(?=(?:${GLUED})$)`, 'i');

/** "On March 5 300 people came": a day is no part of the number after it. */
const MONTH = [...MONTHS, ...MONTH_ABBREVIATIONS].join('|');

/** Patterns for figures that may be written as several words, by what they begin with. Sticky. */
const FIGURE = new RegExp(
  `\\d{1,2}(?:[:.][0-5]\\d)?[ \\u00a0]?[ap](?:\\.m\\.|m${END})` +
    `|(?<![\\d:])\\d{1,2}:[0-5]\\d(?![:\\p{N}]|\\.\\d)` +
    `|${FIGURES}(?:[ \\u00a0-](?:${SCALE})|k|m|mn|mln|bn|tn|trn)${END}` +
    `|${FIGURES}(?=(?:${GLUED})${END})` +
    `|(?<![\\d.,-]|(?:${MONTH})[. ]{1,2})${SPACED}(?:\\.\\d+)?(?!-)${END}`,
  'iuy',
);
const WORDS = new RegExp(
  `(?:${TENS.join('|')})[- ](?:${ORDINAL_BELOW_TEN})${END}|` +
    `(?:${BELOW_HUNDRED})(?:[- ]hundred(?: and)?(?:[- ](?:${BELOW_HUNDRED}))?(?=[- ](?:${SCALE})${END})|[- ](?:hundred|dozen))?(?:[- ](?:${SCALE}))?${END}`,
  'iuy',
);
const PERCENT = new RegExp(`per[- \\u00a0]cent${END}`, 'iuy');
const SPEED = new RegExp(`(?:miles?|kilomet(?:re|er)s?|km)(?:[- ](?:per|an)[- ]hour|/h)${END}`, 'iuy');
const HALF = new RegExp(`half[- ](?:an? )?(?:dozen|${SCALE})${END}`, 'iuy');
/** One or two letters, or three with a second capital, so that "Mar-12" is none; "F-16s" are several. */
const CODE = new RegExp(`(?:[A-Z][A-Za-z]?|[A-Z](?:[A-Z][A-Za-z]|[a-z][A-Z]))-\\d{1,4}s?${END}`, 'uy');
const DEGREE = new RegExp(`Ph\\.? ?D(?:\\.|${END})`, 'uy');

/** The band. Sticky. */
const NAMED_BY_STOP_WORD = new RegExp(`[Tt]he (?:Who|The)${END}`, 'uy');

/** How a word may go on to a longer one. The two strings spare most words the pattern. */
export interface Compound {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Characters; one of them follows the word wherever the pattern takes in more than the word. */
  readonly next: string;
  /** The same for the character after that one; null if it may be any. */
  readonly afterNext: string | null;
}

const DIGITS = '0123456789';
const compound = (pattern: RegExp, next: string, afterNext: string | null = null): Compound => ({
  pattern,
  next,
  afterNext,
});
/** The letters of "a.m.", "p.m." and scales, or more digits. */
const OF_FIGURE = compound(FIGURE, ' \u00a0\u2009\u202f-.,:', `aApPtTmMbB${DIGITS}`);
const OF_DEGREE = compound(DEGREE, ' .');
const OF_CODE = compound(CODE, '-', DIGITS);
const OF_STOP_WORD = compound(NAMED_BY_STOP_WORD, ' ', 'WT');
const OF_HALF = compound(HALF, ' -');
const OF_TENS = compound(WORDS, ' -');
/** The letters of "hundred", "dozen" and scales. */
const OF_FEWER = compound(WORDS, ' -', 'hHdDtTmMbB');
const OF_PERCENT = compound(PERCENT, ' \u00a0-');
/** The letters of "per", "an" and "h". */
const OF_SPEED = compound(SPEED, ' -/', 'pPaAhH');

/** How a word may go on to a longer figure; null for nearly every word. */
export function compoundOf(surface: string): Compound | null {
  const first = surface.charCodeAt(0);
  if (first >= 48 && first <= 57) return OF_FIGURE;
  if (surface === 'Ph') return OF_DEGREE;
  if (surface.length <= 3 && /^(?:[A-Z][A-Za-z]?|[A-Z](?:[A-Z][A-Za-z]|[a-z][A-Z]))$/.test(surface))
    return OF_CODE;
  const lower = surface.toLowerCase();
  if (lower === 'the') return OF_STOP_WORD;
  if (lower === 'half') return OF_HALF;
  if (lower === 'per' || lower === 'pct') return OF_PERCENT;
  if (/^(?:miles?|kilomet(?:re|er)s?|km)$/.test(lower)) return OF_SPEED;
  const value = VALUES.get(lower);
  return value === undefined ? null : value < 20 ? OF_FEWER : OF_TENS;
}

/** How many digits a word begins with that goes on with a unit, such as "5km"; 0 for any other. */
export const digitsBeforeUnit = (surface: string): number => FIGURE_AND_UNIT.exec(surface)?.[0].length ?? 0;

/** The standard form of a figure, a time, a share or a code, in lower case; null for any other word. */
export function canonicalFigure(surface: string): string | null {
  const lower = surface.toLowerCase().replaceAll('\u00a0', ' ');
  if (lower === '%' || lower === 'pct' || /^per[- ]cent$/.test(lower)) return 'percent';
  if (/^ph\.? ?d\.?$/.test(lower)) return 'phd';
  const [, long, short] = /^(?:(mile)|(k))[a-z]*(?:[- ][a-z]+[- ]hour|\/h)$/.exec(lower) ?? [];
  if (long ?? short) return long ? 'mph' : 'kph';
  if (/^[a-z]{1,3}-\d{1,4}s?$/.test(lower)) return lower.replace('-', '').replace(/s$/, '');
  return timeOf(lower) ?? amountOf(lower);
}

function timeOf(lower: string): string | null {
  const [, hours, minutes = '00', half] = /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\.?)?$/.exec(lower) ?? [];
  if (!hours || (!half && !lower.includes(':')) || Number(hours) > 24) return null;
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/** "3.2bn" as "3200000000", "24 000" as "24000"; a single number word stays as it is: see `figureOf`. */
function amountOf(lower: string): string | null {
  const joined = lower.replace(/(?<=\d)[ \u2009\u202f](?=\d)/g, '');
  if (joined !== lower && /^[\d.]+$/.test(joined)) return joined;
  const [, figures, scale] = /^([\d,]+(?:\.\d+)?)[ -]?([a-z]+)$/.exec(joined) ?? [];
  if (figures && scale && Object.hasOwn(SCALES, scale))
    return whole(Number(figures.replaceAll(',', '')) * SCALES[scale]!);
  const words = lower.split(/[- ]/);
  if (words.length > 1 && words[0] === 'half') return whole(0.5 * SCALES[words.at(-1)!]!);
  if (words.length === 1 || !VALUES.has(words[0]!)) return null;
  const ordinal = ORDINALS.get(words[1]!);
  if (ordinal !== undefined) return whole(VALUES.get(words[0]!)! + ordinal);
  let value = 0;
  for (const word of words) {
    if (Object.hasOwn(SCALES, word)) value *= SCALES[word]!;
    else if (word !== 'and') value += VALUES.get(word) ?? 0;
  }
  return whole(value);
}

const whole = (value: number): string => String(Math.round(value));

/** "eight" as "8", "noon" as "12:00"; null for anything but a single number word. */
export function figureOf(lower: string): string | null {
  if (lower === 'noon' || lower === 'midday') return '12:00';
  if (lower === 'midnight') return '00:00';
  const value =
    VALUES.get(lower) ?? (Object.hasOwn(SCALES, lower) && lower.length > 3 ? SCALES[lower] : undefined);
  return value === undefined ? null : String(value);
}

/**
 * The value of a number or a share in one word or several, in lower case, in figures: "fifty thousand" as "50000"; null for
 * any other.
 */
export const amountIn = (lower: string): string | null => canonicalFigure(lower) ?? figureOf(lower);

const BEGINS_FIGURE = new RegExp(`^(?:\\d|(?:${[...VALUES.keys(), 'half', 'per'].join('|')})$)`);

/**
 * Where a figure of several words that begins with the word from `start` to `end` ends: "fifty thousand", "5 million", "3
 * p.m.", "per cent"; `end` for any other word.
 * @param lower The word in lower case.
 */
export function endOfFigure(text: string, start: number, end: number, lower: string): number {
  if (!BEGINS_FIGURE.test(lower)) return end;
  // In small letters, since "TEN" may begin a code.
  const { pattern } = compoundOf(lower)!;
  pattern.lastIndex = start;
  const length = pattern.exec(text)?.[0].length ?? 0;
  return Math.max(end, start + length);
}

/** The other way to write an ordinal: "1" of "first", "first" of "1st"; null for any other word. */
export function ordinalOf(lower: string): string | null {
  const value = ORDINALS.get(lower);
  if (value !== undefined) return String(value);
  const figures = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(lower)?.[1];
  return [...ORDINALS].find(([, number]) => number === Number(figures))?.[0] ?? null;
}
