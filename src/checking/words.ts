import type { Range } from '../domain.js';

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
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[%$€£¥°]|(?<![^\s([“"„«‘'])[-−–](?=[$€£¥]?\p{N})/gu;

/** The words of a text in order, with their offsets in it. */
export function comparedWords(text: string): ComparedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: surface, index }) => ({
    key: keyOf(surface),
    start: index,
    end: index + surface.length,
  }));
}

/** Most words are their own keys, which this finds more quickly than the general rule. */
const PLAIN = /^[a-z]+$/i;

const MINUS = /^[-−–]$/;

function keyOf(surface: string): string {
  if (PLAIN.test(surface)) return surface.toLowerCase();
  if (MINUS.test(surface)) return 'minus';
  return surface
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=\p{N}),(?=\p{N}{3})/gu, '')
    .replace(/(?<!\p{N})\.|['’ʼ]|\p{M}+/gu, '');
}
