/** Which language a text is in, among those whose sentences are split differently from English ones. */
import { type ForeignLanguage, SMALL_ENGLISH_WORDS, SMALL_WORDS } from './lexicon/foreign.js';

/** How much of a text is enough to recognise its language, in characters. */
const SAMPLE = 2000;
/** The fewest different small words that show a language (“La La La” shows none), and their least share of all words. */
const LEAST_DIFFERENT = 2;
const LEAST_SHARE = 0.12;
const LANGUAGES = Object.keys(SMALL_WORDS) as ForeignLanguage[];

/** The language of a text if it is clearly one of these; null for any other, English among them. */
export function languageOf(text: string): ForeignLanguage | null {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const smallIn = (list: ReadonlySet<string>): string[] => words.filter((word) => list.has(word));
  const best = LANGUAGES.map((language) => {
    const small = smallIn(SMALL_WORDS[language]);
    return { language, count: small.length, different: new Set(small).size };
  }).reduce((one, other) => (other.count > one.count ? other : one));
  const isPlain =
    best.different >= LEAST_DIFFERENT &&
    best.count >= LEAST_SHARE * words.length &&
    best.count > smallIn(SMALL_ENGLISH_WORDS).length;
  return isPlain ? best.language : null;
}
