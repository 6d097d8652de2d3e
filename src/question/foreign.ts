/** The language of a question that is plainly not English, by the function words of the package stopwords-iso. */
import { createRequire } from 'node:module';
import { isEnglishWord } from '../language/dictionary.js';

/** The likeliest languages of a Discord server besides English. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'German French Spanish Portuguese Italian Dutch Polish Swedish Danish Norwegian Finnish Czech Turkish Romanian Hungarian'.split(
    ' ',
  ),
);
const NAMES = new Intl.DisplayNames('en', { type: 'language' });
/** Fewer function words than this, and a smaller share of all words, may stand in an English question too: "How old is Das Boot?" */
const LEAST_WORDS = 2;
const LEAST_SHARE = 0.3;
/** Letters of another script make a question foreign from this share of its letters on. */
const LEAST_SCRIPT = 0.6;

let functionWords: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** By language, those that are not English words. */
function wordsByLanguage(): ReadonlyMap<string, ReadonlySet<string>> {
  const lists = (): Record<string, string[]> => createRequire(import.meta.url)('stopwords-iso');
  const isForeign = (word: string): boolean => word.length > 1 && !isEnglishWord(word);
  functionWords ??= new Map(
    Object.entries(lists()).flatMap(([code, words]) => {
      const language = NAMES.of(code) ?? '';
      return LANGUAGES.has(language) ? [[language, new Set(words.filter(isForeign))] as const] : [];
    }),
  );
  return functionWords;
}

/** The language's English name, or "another language" if only the script shows it; null for what may be English. */
export function foreignLanguageOf(question: string): string | null {
  const letters = question.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (letters.length > 0 && others.length >= LEAST_SCRIPT * letters.length) return 'another language';
  const words = (question.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => word.toLowerCase());
  const english = words.filter((word) => word.length > 1 && isEnglishWord(word)).length;
  const [best] = [...wordsByLanguage()]
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const isForeign =
    best !== undefined &&
    best.count >= LEAST_WORDS &&
    best.count >= LEAST_SHARE * words.length &&
    best.count >= english;
  return isForeign ? best.language : null;
}
