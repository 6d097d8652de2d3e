import { isSpeltAlike } from '../../language/names/name-spelling.js';
import { splitRole } from '../../language/names/roles.js';
import { editDistance } from '../../language/spelling.js';
import { transliterated } from '../../speakers/entities/name-parts.js';

/** "Sergei" and "Sergey": with the same family name, up to two letters in a given name do not make another person. */
const SPELLINGS_APART = 2;

/**
 * Whether two names may mean one person: one says no more than the other, gives initials for names, or they differ in
 * how a given name is spelt.
 */
export function mayBeSamePerson(one: string, other: string): boolean {
  if (isShortFor(one, other) || isShortFor(other, one)) return true;
  const [a, b] = [nameWords(one), nameWords(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const has = (word: string): boolean =>
    longer.some((own) => isSpeltAlike(own, word) || transliterated(own) === transliterated(word));
  return (
    shorter.some(has) &&
    (shorter.every((word) => has(word) || isInitialOf(word, longer)) || isSpeltOtherwise(a, b))
  );
}

/**
 * "AOC" for "Alexandria Ocasio-Cortez" and for the family name "Ocasio-Cortez" alone, "HBT" for "Harbour Board of Tarnow";
 * not "AOC" for "Olaf Carter", nor letters that end in S for "al-Sadr".
 */
function isShortFor(letters: string, name: string): boolean {
  const initials = name.split(/[\s-]+/).map((word) => word[0]);
  const short = initials.filter((letter) => /\p{Lu}/u.test(letter ?? '')).join('');
  const isFamilyName = short.length > 1 && !/\s/.test(name);
  return /^\p{Lu}{3,4}$/u.test(letters) && (letters === short || (isFamilyName && letters.endsWith(short)));
}

function nameWords(name: string): string[] {
  const words = (splitRole(name).name || name).toLowerCase().split(/[\s,]+/u);
  return words
    .map((word) => word.replace(/[’']s$|\.(?:com|org|net|gov|edu)?$/u, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** "J." or "J.R." and "John", in either name. */
function isInitialOf(word: string, names: readonly string[]): boolean {
  const isInitial = (one: string): boolean => /^\p{L}(?:\.\p{L})*$/u.test(one);
  return names.some((name) => (isInitial(word) || isInitial(name)) && name[0] === word[0]);
}

function isSpeltOtherwise(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.length > 1 &&
    isSpeltAlike(a.at(-1)!, b.at(-1)!) &&
    a.every(
      (word, i) => word[0] === b[i]![0] && editDistance(word, b[i]!, SPELLINGS_APART) <= SPELLINGS_APART,
    )
  );
}
