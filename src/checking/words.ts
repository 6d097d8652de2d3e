import type { Range } from '../domain.js';
import { endOfFigure } from '../language/numbers.js';

/** A word, or a meaningful sign, in the form in which quotes are compared: without case, accents and apostrophes. */
export interface ComparedWord extends Range {
  readonly key: string;
}

/**
 * A letter of a script without spaces, a dotted acronym, a number with its thousands and decimals, a word with inner
 * apostrophes, or a sign that changes a figure: of a unit, or a minus right before it.
 * Quotation marks, dashes and spaces are between words.
 */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%$€£¥°]|(?<![^\s([“"„«‘'])[-−–](?=[$€£¥]?\p{N})/uy;

/**
 * The words of a text in order, with their offsets in it; a figure such as "fifty thousand" or "5 million" is one word. Words
 * of plain letters, which nearly all are, are found without the pattern.
 */
export function comparedWords(text: string): ComparedWord[] {
  const words: ComparedWord[] = [];
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isLetter(text.charCodeAt(end))) end += 1;
    const isPlain = end > at && endsWord(text.charCodeAt(end), end - at);
    if (!isPlain && (end > at || mayBegin(text.charCodeAt(at)))) {
      WORD.lastIndex = at;
      end = at + (WORD.exec(text)?.[0].length ?? 0);
    }
    if (end > at) {
      const own = keyOf(text.slice(at, end));
      const endOfAll = endOfFigure(text, at, end, own);
      const key = endOfAll > end ? keyOf(text.slice(at, endOfAll)).replace(/[-\s]+/g, ' ') : own;
      words.push({ key, start: at, end: endOfAll });
      end = endOfAll;
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** The words of a text in order, by their keys. */
export const keysOf = (text: string): string[] => comparedWords(text).map(({ key }) => key);

/** Words as one line, by their keys, with a space on either side of each: phrases can be found in it. */
export const inRow = (keys: readonly string[]): string => ` ${keys.join(' ')} `;

/** The words of a text as such a line. */
export const rowOf = (text: string): string => inRow(keysOf(text));

/** An ASCII letter. */
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Whether a character ends a word of so many letters: a digit, an apostrophe, a letter beyond ASCII or, in "U.S.", a full
 * stop may not.
 */
const endsWord = (code: number, letters: number): boolean =>
  !(code > 127 || isDigit(code) || code === 39 || (code === 46 && letters === 1));

/** Whether a character other than an ASCII letter may begin a word: a digit, "$", "%", "-", or anything beyond ASCII. */
const mayBegin = (code: number): boolean =>
  code > 127 || isDigit(code) || code === 36 || code === 37 || code === 45;

/** Most words are their own keys, which this finds more quickly than the general rule. */
const PLAIN = /^[a-z]+$/i;

const MINUS = /^[-−–]$/;

/** The form in which a word is compared. Of a text that is longer, it holds the form of each word of plain letters. */
export function keyOf(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  if (MINUS.test(surface)) return 'minus';
  return surface
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')
    .replace(/(?<!\p{N})\.|['’ʼ]|\p{M}+/gu, '');
}
