import { stemmer } from 'stemmer';
import type { Range } from '../domain.js';
import { IRREGULAR, STOP_WORDS } from './words.js';

export interface Token extends Range {
  /** The word in lower case, compatibility forms and accents folded, without apostrophes. */
  readonly lower: string;
  /** What is indexed: words of one stem are one term. */
  readonly stem: string;
  /** Too common to search for. */
  readonly stop: boolean;
}

/** A dotted acronym, a number with its thousands and decimals, or a word with inner apostrophes. */
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };
const BRITISH_OUR =
  /^((?:col|fav|lab|hon|hum|rum|harb|neighb|behavi|endeav|flav|arm|vap|vig|sav|od|glam)o)ur/;
const CACHE_LIMIT = 200_000;

type Word = Omit<Token, 'start' | 'end'>;
const known = new Map<string, Word>();

/**
 * The words of a text, or of the slice of it from `from` to `to`, with their offsets in the whole. What holds no letter or
 * digit is no token.
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  for (const { 0: surface, index } of text.slice(from, to).matchAll(WORD)) {
    const { lower, stem, stop } = analyse(surface);
    const start = from + index;
    // Made field by field, since most of the time of a question goes into making tokens.
    if (lower) tokens.push({ start, end: start + surface.length, lower, stem, stop });
  }
  return tokens;
}

/** Stems of the words that are not stop words, in order, repeats kept. */
export function contentStems(text: string): string[] {
  return tokenize(text).flatMap(({ stem, stop }) => (stop ? [] : [stem]));
}

function analyse(surface: string): Word {
  let word = known.get(surface);
  if (!word) {
    const lower = normalise(surface);
    word = { lower, stem: stemOf(lower), stop: STOP_WORDS.has(lower) };
    if (known.size >= CACHE_LIMIT) known.clear();
    known.set(surface, word);
  }
  return word;
}

function normalise(surface: string): string {
  return surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/[ıøłđßæœ]/gu, (letter) => PLAIN[letter]!)
    .normalize('NFKD')
    .replace(/(\p{N})[,](?=\p{N})/gu, '$1')
    .replace(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}

/** Porter's stem (1980) of the base form, with British spelling and ordinals folded. */
function stemOf(lower: string): string {
  const base = IRREGULAR.get(lower);
  if (base) return stemmer(base);
  if (/^\d/.test(lower)) return lower.replace(/^(\d+)(?:st|nd|rd|th|s)$/, '$1');
  return stemmer(lower.replace(BRITISH_OUR, '$1r').replace(/is(e[ds]?|ers?|ing|ation(?:s|al)?)$/, 'iz$1'));
}
