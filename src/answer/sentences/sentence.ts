/** A sentence with its tokens, names, figures and dates, read once. */
import type { Excerpt, Range } from '../../domain.js';
import { numbersIn, sentenceAt, textAt } from '../../language/excerpt.js';
import {
  AMBIGUOUS_DATES,
  DATE_WORDS,
  MONTH_ABBREVIATIONS,
  TIMES_OF_DAY,
} from '../../language/lexicon/calendar.js';
import { PRONOUNS } from '../../language/lexicon/function-words.js';
import { NUMBER_WORDS, YEAR } from '../../language/lexicon/numbers.js';
import { type Token, tokenize } from '../../language/tokens.js';

/** A sentence as the ranker sees it. Positions count its tokens from 0. */
export interface ReadSentence extends Range {
  readonly article: Excerpt;
  /** Position among the article's sentences. */
  readonly number: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Where each content stem stands. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /**
   * Runs of capitalised words, half-open; `opening` marks a single word that may be capitalised only because it opens the
   * sentence.
   */
  readonly names: readonly (Range & { readonly opening: boolean })[];
  readonly dates: readonly number[];
  readonly numbers: readonly number[];
}

/** A time of day in figures, as tokens have them. */
const CLOCK_TIME = /^\d\d:\d\d$/;

/** Words that may be a figure or belong to a date. */
const IN_WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS,
  ...TIMES_OF_DAY,
  ...MONTH_ABBREVIATIONS,
  ...DATE_WORDS,
]);

/** Sentences by excerpt and number: each is read once for as long as its excerpt is in memory. */
const readings = new WeakMap<Excerpt, Map<number, ReadSentence>>();

/** @param number The sentence's place in its article, which the excerpt must hold. */
export function readSentence(article: Excerpt, number: number): ReadSentence {
  const known = readings.get(article) ?? new Map<number, ReadSentence>();
  const reading = known.get(number) ?? read(article, number);
  readings.set(article, known.set(number, reading));
  return reading;
}

/** The sentences of a quote, in order. */
export function sentencesOf({
  article,
  start,
  end,
}: Range & { readonly article: Excerpt }): readonly ReadSentence[] {
  const numbers = numbersIn(article, { start, end });
  return Array.from({ length: numbers.end - numbers.start }, (_, i) =>
    readSentence(article, numbers.start + i),
  );
}

function read(article: Excerpt, number: number): ReadSentence {
  const { start, end } = sentenceAt(article, number)!;
  const text = textAt(article, start, end);
  const tokens = tokenize(text, start);
  const positions = new Map<string, number[]>();
  tokens.forEach(({ stem, stop }, i) => {
    if (stop) return;
    const list = positions.get(stem);
    if (list) list.push(i);
    else positions.set(stem, [i]);
  });
  const capital = ({ start: at }: Token): boolean => isCapital(text, at - start);
  const dates: number[] = [];
  const numbers: number[] = [];
  tokens.forEach((token, i) => {
    if (!startsWithDigit(token) && !IN_WORDS.has(token.lower)) return;
    if (isNumber(token)) numbers.push(i);
    if (isDate(tokens, i, capital)) dates.push(i);
  });
  return {
    article,
    number,
    start,
    end,
    text,
    tokens,
    positions,
    names: namesIn((from, to) => text.slice(from - start, to - start), tokens, capital),
    dates,
    numbers,
  };
}

// A question reads some thousand words, so that what is cheap is looked at before what needs a pattern.

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : /\p{Lu}/u.test(text[at]!);
}

function startsWithDigit({ lower }: Token): boolean {
  const code = lower.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const isNumber = (token: Token): boolean => startsWithDigit(token) || NUMBER_WORDS.has(token.lower);

function isDate(tokens: readonly Token[], at: number, capital: (token: Token) => boolean): boolean {
  const token = tokens[at]!;
  const { lower, start, end } = token;
  if (startsWithDigit(token))
    return (YEAR.test(lower) && end - start === lower.length) || CLOCK_TIME.test(lower);
  return (
    TIMES_OF_DAY.has(lower) ||
    (isShortMonth(tokens, at) && capital(token)) ||
    (DATE_WORDS.has(lower) && (!AMBIGUOUS_DATES.has(lower) || capital(token)))
  );
}

/** "Nov. 7", "7 Nov": alone, "Jan" is a name and "Mar" nothing. */
function isShortMonth(tokens: readonly Token[], at: number): boolean {
  if (!MONTH_ABBREVIATIONS.has(tokens[at]!.lower)) return false;
  return isNumeral(tokens[at + 1]) || isNumeral(tokens[at - 1]);
}

const isNumeral = (token: Token | undefined): boolean => /^\d{1,4}$/.test(token?.lower ?? '');

function namesIn(
  between: (start: number, end: number) => string,
  tokens: readonly Token[],
  capital: (token: Token) => boolean,
) {
  const counts = tokens.map((token, i) => {
    if (!capital(token) || (token.stop && token.end - token.start < 5)) return false;
    return i > 0 || !(token.stop || PRONOUNS.has(token.lower));
  });
  const runs: (Range & { opening: boolean })[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (!counts[i]) continue;
    let end = i + 1;
    while (counts[end] && /^[\s.'’-]*$/.test(between(tokens[end - 1]!.end, tokens[end]!.start))) end += 1;
    runs.push({ start: i, end, opening: i === 0 && end === 1 });
    i = end - 1;
  }
  return runs;
}
