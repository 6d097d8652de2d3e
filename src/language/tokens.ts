import { stemmer } from 'stemmer';
import type { Range } from '../domain.js';
import { withoutAccents } from './accents.js';
import { IRREGULAR } from './lexicon/irregular-forms.js';
import { STOP_WORDS } from './lexicon/stop-words.js';
import { OWN_STEMS } from './lexicon/word-families.js';
import { type Compound, canonicalFigure, compoundOf, digitsBeforeUnit, figureOf } from './numbers.js';
import { createWordTable, unitsOf } from './word-table.js';

/** A word of a text, with its place there. */
export interface Token extends Range {
  /** The word in lower case, compatibility forms and accents folded, without apostrophes. */
  readonly lower: string;
  /** What is indexed: words of one stem are one term. */
  readonly stem: string;
  /** Too common to search for. */
  readonly stop: boolean;
}

/**
 * A dotted acronym, a number with its thousands and decimals, or a word with inner apostrophes, or signs for letters:
 * "P!nk".
 */
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)+(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}]+(?:(?:['’\u200C\u200D]|(?<=\b\p{Lu})!(?=\p{Ll})|(?<=\p{L})\$(?=\p{L}))[\p{L}\p{N}\p{M}]+)*/uy;
/** Letters that no decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };
const BRITISH_OUR =
  /^((?:col|fav|lab|hon|hum|rum|harb|neighb|behavi|endeav|flav|arm|vap|vig|sav|od|glam)o)ur/;
/**
 * From 1 to 255. Raise it when a text gives different words or stems: articles indexed under another version are indexed
 * again.
 */
export const WORDS_VERSION = 14;
/** Acronyms that in lower case would be other words; their stems keep the capitals. */
const ACRONYMS: ReadonlyMap<string, string> = new Map(
  ['US', 'WHO', 'IT'].flatMap((letters) => {
    const dotted = letters.replace(/(?<=.)(?=.)/g, '.');
    return [letters, dotted, `${dotted}.`].map((form) => [form, letters] as const);
  }),
);
const CACHE_LIMIT = 200_000;
/** The unit of "%". */
const PERCENT = 37;
/** Scripts that are written without spaces, so that a whole clause matches `WORD`. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Splits text in those scripts into words, by the dictionaries of ICU. */
const SEGMENTER = new Intl.Segmenter('und', { granularity: 'word' });

/** What is known of each word, by its place in the table. In separate arrays: most look-ups need only the kind. */
const lowers: string[] = [];
const stems: string[] = [];
/** What may follow it to make one longer word: "5" to "5 million". */
const compounds: (Compound | null)[] = [];
/** How many digits stand before a unit: "5" of "5km" is a word, and so is the rest. */
const digits = new Uint8Array(CACHE_LIMIT);
const kinds = new Uint8Array(CACHE_LIMIT);
/** Kinds of words, added up. An empty word has none; content is what is no stop word. */
const CONTENT = 1;
const STOP = 2;
const COMPOUND = 4;

const words = createWordTable(readWord, CACHE_LIMIT);

/** The words of a text that begins at `offset` of a larger one, with their offsets there. A token holds a letter or a digit. */
export function tokenize(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  eachWord(text, (word, kind, at, length) => {
    if ((kind & (CONTENT | STOP)) === 0) return;
    const start = offset + at;
    tokens.push({
      start,
      end: start + length,
      lower: lowers[word]!,
      stem: stems[word]!,
      stop: (kind & STOP) !== 0,
    });
  });
  return tokens;
}

/** The words of a text, as tokens have them in lower case. */
export const wordsIn = (text: string): string[] => tokenize(text).map(({ lower }) => lower);

/** Stems of the words that are not stop words, in order, repeats kept: `tokenize` without making the tokens. */
export function contentStems(text: string): string[] {
  const content: string[] = [];
  eachWord(text, (word, kind) => {
    if ((kind & CONTENT) !== 0) content.push(stems[word]!);
  });
  return content;
}

/**
 * Calls `found` for every match of `WORD`, in order, divided further if its script has no spaces: with its place in the table
 * of words, its kind, and where it stands. Plain words, which nearly all words are, are found without the pattern.
 */
function eachWord(
  text: string,
  found: (word: number, kind: number, at: number, length: number) => void,
): void {
  const units = unitsOf(text);
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (isPlain(units[end]!)) end += 1;
    while (end > at && isApostrophe(units[end]!) && isPlain(units[end + 1]!)) {
      end += 2;
      while (isPlain(units[end]!)) end += 1;
    }
    if (mayCarryOn(units[end]!, units[end + 1]!, end > at)) {
      WORD.lastIndex = at;
      const word = WORD.exec(text)?.[0] ?? '';
      end = at + word.length;
      if (!isAscii(units, at, end) && UNSPACED.test(word)) {
        for (const { segment, index } of SEGMENTER.segment(word)) {
          const part = words.get(units, at + index, at + index + segment.length);
          found(part, kinds[part]!, at + index, segment.length);
        }
        at = end;
        continue;
      }
    } else if (end === at && units[at] === PERCENT) end += 1;
    if (end > at) {
      let word = words.get(units, at, end);
      if ((kinds[word]! & COMPOUND) !== 0) {
        const length = digits[word]! || longestOf(compounds[word]!, text, at, end - at);
        if (length !== end - at) word = words.get(units, at, at + length);
        end = at + length;
      }
      found(word, kinds[word]!, at, end - at);
    }
    at = Math.max(end, at + 1);
  }
}

/** The length of the compound that begins at an offset, or of its first word if there is none. */
function longestOf({ pattern, next, afterNext }: Compound, text: string, at: number, length: number): number {
  const end = at + length;
  if (end >= text.length || !next.includes(text[end]!)) return length;
  if (afterNext !== null && !afterNext.includes(text[end + 1] ?? ' ')) return length;
  pattern.lastIndex = at;
  return Math.max(length, pattern.exec(text)?.[0].length ?? 0);
}

/** 1 for ASCII letters and digits, by their codes. */
const PLAIN_UNITS = Uint8Array.from({ length: 65536 }, (_, code) =>
  code < 128 && /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** An ASCII letter or digit. */
const isPlain = (code: number): boolean => PLAIN_UNITS[code] === 1;

function isAscii(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (units[i]! > 127) return false;
  return true;
}

const isApostrophe = (code: number): boolean => code === 0x2019 || code === 39;

/**
 * Whether a character may begin a word, or continue one: anything beyond ASCII except the dashes and quotation marks of
 * prose; and after other letters a full stop, a comma, an apostrophe, "!" or "$" before a letter or digit.
 */
function mayCarryOn(code: number, next: number, isInside: boolean): boolean {
  if (code > 127) {
    const isMark = code === 0xa0 || (code >= 0x2010 && code <= 0x2027);
    return !isMark || (code === 0x2019 && isInside && next > 127);
  }
  const isSign = code === 46 || code === 44 || code === 39 || code === 33 || code === 36;
  return isInside && isSign && (isPlain(next) || next > 127);
}

function readWord(surface: string, place: number): void {
  const compound = compoundOf(surface);
  const { lower, stem, stop } = interpreted(surface, compound !== null);
  lowers[place] = lower;
  stems[place] = stem;
  compounds[place] = compound;
  digits[place] = digitsBeforeUnit(surface);
  kinds[place] = (lower !== '' && !stop ? CONTENT : 0) | (stop ? STOP : 0) | (compound ? COMPOUND : 0);
}

function interpreted(surface: string, mayBeFigure: boolean): Pick<Token, 'lower' | 'stem' | 'stop'> {
  const figure = mayBeFigure || /[%\s/-]/.test(surface) ? canonicalFigure(surface) : null;
  if (figure) return { lower: figure, stem: figure, stop: false };
  const lower = normalise(surface);
  if (/^[Tt]he [A-Z]/.test(surface)) return { lower, stem: lower, stop: false };
  const acronym = ACRONYMS.get(surface.replace(/['’]s$/u, ''));
  if (acronym) return { lower, stem: acronym, stop: false };
  return { lower, stem: stemOf(lower), stop: STOP_WORDS.has(lower) };
}

function normalise(surface: string): string {
  if (/^[a-z\d]+$/i.test(surface)) return surface.toLowerCase();
  const folded = surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/(?<=\p{L})[!$](?=\p{L})/gu, (sign) => (sign === '!' ? 'i' : 's'))
    .replace(/[ıøłđßæœ]/gu, (letter) => PLAIN[letter]!);
  return withoutAccents(folded)
    .replace(/(\p{N})[,](?=\p{N})/gu, '$1')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, '')
    .replace(/(?<!\p{N})\.|\.(?!\p{N})/gu, '');
}

const HANGUL = /^\p{Script=Hangul}{3,}$/u;
/** What Korean adds to a noun of two syllables or more, and to a verb after its mark of the past, composed. */
const KOREAN_ENDING =
  /(?<=^.{2,})(?:에서는|에서도|에게서|으로는|에서|에게|에는|에도|께서|으로|까지|부터|처럼|보다|이라고|이라는|이다|은|는|이|가|을|를|의|에|와|과|도|만|로)$|(?<=[었았였했됐졌갔왔렸셨겠])(?:습니다|습니까|나요|어요|다고|다는|다며|지만|으며|는가|는지|을까|다|고|나|니|죠)$/u;

/** Porter's stem (1980) of the base form, with British spelling and ordinals folded; of Korean, the word without its ending. */
function stemOf(lower: string): string {
  if (lower.charCodeAt(0) > 0x10ff) {
    const korean = lower.normalize('NFC');
    if (HANGUL.test(korean)) return korean.replace(KOREAN_ENDING, '').normalize('NFKD');
  }
  const own = OWN_STEMS.get(lower) ?? figureOf(lower);
  if (own) return own;
  const base = IRREGULAR.get(lower);
  if (base) return OWN_STEMS.get(base) ?? stemmer(base);
  if (/^\d/.test(lower)) return lower.replace(/^(\d+)(?:st|nd|rd|th|s)$/, '$1');
  if (/^[a-z]{1,3}\d{1,4}s$/.test(lower)) return lower.slice(0, -1);
  return stemmer(lower.replace(BRITISH_OUR, '$1r').replace(/is(e[ds]?|ers?|ing|ation(?:s|al)?)$/, 'iz$1'));
}
