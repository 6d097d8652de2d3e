/** What the words of a capitalised run are: parts of a person's name, titles, or words of an organisation. */

import { isEnglishWord } from '../dictionary.js';
import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from '../lexicon/calendar.js';
import { JOINED_ARTICLES, NAME_PARTICLES } from '../lexicon/name-particles.js';
import { OTHER_THINGS, SURNAMES_TOO } from '../lexicon/names.js';
import { ORGANISATIONS, PLACES } from '../lexicon/organisations.js';
import { NEVER_NAMES } from '../lexicon/stop-words.js';
import { DOTTED_TITLES, KIN, OUT_OF_OFFICE, TITLES } from '../lexicon/titles.js';
import { remembered } from '../remembered.js';
import { capitalised } from './capitalised.js';
import { isGivenName } from './given-names.js';
import { isKnownName } from './known-names.js';

/** Words that are capitalised at the head of a sentence or in a date without being part of a name. */
const NOT_NAMES: ReadonlySet<string> = new Set([
  ...NEVER_NAMES,
  ...MONTHS,
  ...WEEKDAYS,
  // "Jan" is somebody as well, and "Mar" may be part of a place.
  ...[...MONTH_ABBREVIATIONS].filter((short) => !/^(?:jan|mar)$/.test(short)),
]);

/** What a word of a name is; looked up once, as names come back throughout an article. */
interface NameWord {
  readonly bare: string;
  readonly isNoName: boolean;
  readonly isTitle: boolean;
  readonly isRole: boolean;
  readonly isThing: boolean;
}

const nameWord = remembered((word): NameWord => {
  const plain = withoutEnding(word.toLowerCase());
  const isTitle = isTitleWord(word, plain);
  return {
    bare: plain,
    isNoName: NOT_NAMES.has(plain),
    isTitle,
    // "his ex-wife"
    isRole: isTitle || KIN.has(plain.replace(/^ex-/, '')),
    isThing: ORGANISATIONS.has(plain) || PLACES.has(plain),
  };
});

const withoutEnding = (lower: string): string => lower.replace(/(?:[’']s|\.?(?:-elect|-designate)|\.)$/, '');

/**
 * Titles only with these capitals: a nun, a district attorney, a prime minister; "sister", "da" and "pm" are something
 * else.
 */
const ALWAYS_CAPITAL = new Set(['Sister', 'DA', 'PM']);

function isTitleWord(word: string, plain: string): boolean {
  // "His sister Ana Ruiz" is not a nun.
  return TITLES.has(plain) || ALWAYS_CAPITAL.has(word) || (word.endsWith('.') && isAbbreviatedTitle(plain));
}

/** "Det", "Lt.-Gov" */
function isAbbreviatedTitle(abbreviation: string): boolean {
  return DOTTED_TITLES.has(abbreviation) || TITLES.has(abbreviation.replace(/^lt\.-/, ''));
}

/** A word of a name in lower case, without its possessive, full stop or "-elect". */
export const bare = (word: string): string => nameWord(word).bare;
/** Whether a word with a capital is not part of a name: it opens a sentence, or belongs to a date. */
export const isNoName = (word: string): boolean => nameWord(word).isNoName;
/** Whether a word is a title; some abbreviations are one only with their full stop. */
export const isTitle = (word: string): boolean => nameWord(word).isTitle;

/** A capitalised run without leading words that are not part of a name; empty if nothing is left. */
export function trimRun(run: string): string {
  const words = run.split(/\s+/);
  const first = words.findIndex((word) => !isNoName(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** Whether a word, in upper or lower case, says what a person is: by office, trade or kinship. */
export const isRole = (word: string): boolean => nameWord(word).isRole;

/** Whether a role means a stand-in, a former holder or a candidate for an office: "deputy mayor", "ex-minister". */
export const isOutOfOffice = (role: string): boolean =>
  role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => OUT_OF_OFFICE.has(word));

/** Whether a name's words are an organisation's or a place's. */
export function isThing(words: readonly string[]): boolean {
  return words.some((word) => nameWord(word).isThing);
}

/** "NME", "YouTubeTV": most words end in a lower-case letter and need no further look. */
const isAbbreviation = (word: string): boolean =>
  /\p{Lu}$/u.test(word.slice(-1)) && /^(?:\p{Lu}{3,}|\p{L}+\p{Ll}\p{Lu}+)$/u.test(word);

/**
 * Whether a name has what no person's name has: an abbreviation, another name's possessive, a day, or, unless there is a
 * given name as well, a word that is nobody's name: "NME Award", "Beijing's Covid", "Platinum Jubilee".
 */
export function holdsNoName(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  // "ESPN NFL" is no "ADA LIND".
  const isShouted = words.every((word) => word === word.toUpperCase() && /[AEIOUY]/.test(word));
  const isForeign = (word: string, i: number): boolean =>
    (word.length > 2 && isNoName(word)) ||
    (!isShouted && isAbbreviation(word)) ||
    (i < words.length - 1 && /[’']s$/.test(word));
  if (words.some(isForeign)) return true;
  const isCommon = (word: string): boolean => {
    const lower = bare(word);
    return lower.length > 2 && isEnglishWord(lower) && !isKnownName(lower);
  };
  return !words.some((word) => isGivenName(word)) && words.some(isCommon);
}

/** Whether a name's words are those of a team, a brand or a law: not "Bill Lind", nor "Betty White". */
export function isOtherThing(words: readonly string[]): boolean {
  const isPersons = words.length > 1 && isGivenName(words[0]!);
  const others = words.slice(isPersons ? 1 : 0).flatMap((word) => word.toLowerCase().split('-'));
  if (isPersons && others.length === 1 && SURNAMES_TOO.has(others[0]!)) return false;
  return others.some((word) => OTHER_THINGS.has(word));
}

/** Whether a name ends as "Ivo Brask Jr." and "Ivo Brask III" do. */
export const isSuffixed = (words: readonly string[]): boolean =>
  /^(?:Jr|Sr)\.?$|^I{2,3}$/.test(words.at(-1)!);

/** For Bill de Brask, "Brask", and "de Brask" as written within a sentence and at its head. */
export function lastNames(words: readonly string[]): string[] {
  const last = words.at(-1)!;
  const [, joined] = /^(\p{Ll}{2})-\p{Lu}/u.exec(last) ?? [];
  // "Bashar al-Assad" is "Assad" as well, and "Al-Assad" at the head of a sentence.
  if (joined && JOINED_ARTICLES.includes(joined))
    return [last, last.slice(joined.length + 1), capitalised(last)];
  const first = words.findIndex((word) => NAME_PARTICLES.has(word.toLowerCase()));
  if (first < 1) return words.length > 4 ? [] : [last];
  // "Van de Brask", always with its capital
  // "Sportswriter Al Brask" is Al.
  const isTitled =
    words[first] === 'Al' || (isEnglishWord(words[0]!.toLowerCase()) && !isGivenName(words[0]!));
  if (words[first] !== words[first]!.toLowerCase())
    return isTitled ? [last] : [last, words.slice(first).join(' ')];
  const whole = words.slice(first).join(' ');
  return [last, whole, capitalised(whole)];
}
