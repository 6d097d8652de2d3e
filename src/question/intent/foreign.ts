/** The language of a question that is plainly not English, judged by the function words in the package stopwords-iso. */
import { createRequire } from 'node:module';
import { isEnglishWord } from '../../language/dictionary.js';
import { FOREIGN_ASKING } from '../../language/lexicon/foreign.js';
import { NAME_PARTICLES } from '../../language/lexicon/name-particles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { once } from '../../language/once.js';

/** The likeliest languages of a Discord server besides English. */
const LANGUAGES: ReadonlySet<string> = new Set(
  'German French Spanish Portuguese Italian Dutch Polish Swedish Danish Norwegian Finnish Czech Turkish Romanian Hungarian'.split(
    ' ',
  ),
);
const NAMES = new Intl.DisplayNames('en', { type: 'language' });
/** Fewer words of its own, or a smaller share of all words, may stand in an English question too: "How old is Das Boot?" */
const LEAST_HELD = 2;
const LEAST_SHARE = 0.3;
/** A shorter word of a language's own may stand in a name, or be something else: "El Niño", "ok". */
const LEAST_LETTERS = 4;
/** The least share of letters of another script in a foreign question. */
const LEAST_SCRIPT = 0.6;

const ANOTHER = 'another language';

/** "What is Día de los Muertos?": in none of these languages does a question open like this. */
const ASKS_IN_ENGLISH = /^\W*(?:what|who|whose|where|why|how|which|when|did|does)(?:['’]s)?\s/iu;

const lists = (): Record<string, string[]> => createRequire(import.meta.url)('stopwords-iso');

/** Function words of each of these languages. */
const wordsByLanguage = once(
  () =>
    new Map<string, ReadonlySet<string>>(
      Object.entries(lists()).flatMap(([code, words]) => {
        const language = NAMES.of(code) ?? '';
        return LANGUAGES.has(language) ? [[language, new Set(words)] as const] : [];
      }),
    ),
);

/** Languages of each script other than Latin, by the package's codes: letters alone show no more. */
const OF_SCRIPT: readonly (readonly [script: RegExp, codes: readonly string[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh', 'ja']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk', 'bg']],
  [/\p{Script=Arabic}/u, ['ar', 'fa', 'ur']],
  [/\p{Script=Devanagari}/u, ['hi', 'mr']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Thai}/u, ['th']],
];

/**
 * The function words of a question's language, as the package spells them, in lower case; none if it may be English. An
 * article that answers has none of those that ask ("когда", "多少").
 */
export function foreignStopWords(question: string): ReadonlySet<string> {
  const language = foreignLanguageOf(question);
  if (language === null) return NO_WORDS;
  const codes = OF_SCRIPT.find(([script]) => script.test(question))?.[1] ?? [];
  if (codes.length > 0) return new Set([...codes.flatMap((code) => lists()[code] ?? []), ...FOREIGN_ASKING]);
  return wordsByLanguage().get(language) ?? NO_WORDS;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Whether a text is in a question's language, by its share of function words, which names do not have. */
export function isInLanguage(text: string, language: string): boolean {
  const list = wordsByLanguage().get(language);
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return list !== undefined && words.filter((word) => list.has(word)).length >= LEAST_SHARE * words.length;
}

/** The language's English name, or "another language" if only the script shows it; null for what may be English. */
export function foreignLanguageOf(question: string): string | null {
  if (ASKS_IN_ENGLISH.test(question)) return null;
  const letters = question.match(/\p{L}/gu) ?? [];
  const others = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (letters.length > 0 && others.length >= LEAST_SCRIPT * letters.length) return ANOTHER;
  const words = question.normalize('NFC').match(/[\p{L}\p{M}]+/gu) ?? [];
  const small = inSmallLetters(words);
  const own = small.filter((word) => word.length > 1 && !isEnglishWord(word));
  const plain = [...wordsByLanguage()]
    // Most questions have no word of any of them, which is quickly seen.
    .filter(([, list]) => own.some((word) => list.has(word)))
    .map(([language, list]) => ({ language, ...evidenceOf(small, list), all: words.length }))
    .filter(isPlain);
  const most = Math.max(...plain.map(({ held }) => held));
  const likeliest = plain.filter(({ held }) => held === most);
  return likeliest.length > 1 ? ANOTHER : (likeliest[0]?.language ?? null);
}

interface Evidence {
  /** How many words of the question are function words of the language, even if English has a word like it: "was", "die". */
  readonly held: number;
  /** Those that look like no English word; `proper` ones never stand in names, as "von" and "Ella" do. */
  readonly own: number;
  readonly proper: number;
  /** Of the latter, those that are long or have a letter that English does not have. */
  readonly sure: number;
  readonly heldLetters: number;
  /** Other words that are English, and no names. */
  readonly english: number;
  readonly all: number;
}

/** The words of a question that are no names, in lower case. */
function inSmallLetters(words: readonly string[]): string[] {
  // A capital inside the question is a name's, or a German noun's; if all words have one, so is the first: "Notre Dame".
  const isName = words.length > 1 && words.every((word) => word !== word.toLowerCase());
  return words
    .filter((word, i) => (i === 0 && !isName) || word === word.toLowerCase())
    .map((word) => word.toLowerCase());
}

function evidenceOf(words: readonly string[], list: ReadonlySet<string>): Omit<Evidence, 'all'> {
  const held = words.filter((word) => list.has(word));
  const own = held.filter((word) => word.length > 1 && !isEnglishWord(word));
  const proper = own.filter((word) => !isOfName(word) && word !== ENGLISH_TOO);
  return {
    held: held.length,
    own: own.length,
    proper: proper.length,
    sure: proper.filter((word) => word.length >= LEAST_LETTERS || MARKED.test(word)).length,
    heldLetters: held.join('').length,
    english: words.filter((word) => word.length > 1 && isEnglishWord(word) && !list.has(word)).length,
  };
}

/** "Is the mayor ok?": dictionaries leave it out. */
const ENGLISH_TOO = 'ok';

/** A letter with a mark, which English sets in borrowed words alone. */
const MARKED = /[^\p{ASCII}]/u;

const isOfName = (word: string): boolean =>
  NAME_PARTICLES.has(word) || isGivenName(word[0]!.toUpperCase() + word.slice(1));

/** Whether a language's words outweigh the English ones; if there are no English ones, fewer will do: "Was sagt Lund?" */
function isPlain({ held, own, proper, sure, heldLetters, english, all }: Evidence): boolean {
  if (proper === 0) return false;
  const isShort = held < LEAST_HELD || heldLetters < LEAST_LETTERS;
  if (english === 0 && (sure > 0 || !isShort)) return true;
  return own >= LEAST_HELD && own >= LEAST_SHARE * all && own >= english;
}
