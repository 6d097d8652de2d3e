/** Whether a name is a person's. A capital letter proves nothing: companies, teams, brands and places have one too. */

import type { Speaker } from '../../domain.js';
import { isEnglishWord } from '../../language/dictionary.js';
import { PLACE_OPENERS } from '../../language/lexicon/names.js';
import {
  COMPANY_ENDINGS,
  FAMILIES_LIKE_PUBLICATIONS,
  PUBLICATIONS,
} from '../../language/lexicon/organisations.js';
import { isGivenName, mayBeGivenName, pronounOfGivenName } from '../../language/names/given-names.js';
import { isKnownName } from '../../language/names/known-names.js';
import { holdsNoName, isOtherThing, isThing, isTitle } from '../../language/names/name-words.js';
import { type Pronoun, pronounOf } from '../../language/pronouns.js';
import { isLand } from '../clauses/subjects/subject.js';
import type { Reading } from '../discourse.js';

/** `person`: there is evidence for it; `maybe`: there is none against it. */
export type NameKind = 'person' | 'maybe' | 'thing';

/** What kind of thing a name of several words, or the last or first word of one, names. */
export function nameKind(
  { roles, pronouns, namesakes }: Pick<Reading, 'roles' | 'pronouns' | 'namesakes'>,
  { name, role }: Speaker,
): NameKind {
  const words = name.split(' ');
  const hasRole = role !== null || roles.has(name);
  if (hasRole && words.length === 2 && isGivenName(words[0]!)) return 'person';
  // "Atlanta Journal-Constitution", though Atlanta is a given name
  if (words.length > 1 && isNewspapers(words.at(-1)!.toLowerCase())) return 'thing';
  if (isFullName(words) || isAbbreviatedTitle(words[0]!)) return 'person';
  if (isThing(words) || isOtherThing(words) || /[&\d/]|(?:^| )(?!III$)\p{Lu}{3,}(?: |$)/u.test(name))
    return 'thing';
  if (hasRole) return 'person';
  if (words.length === 1) return isOnePersons(name, pronouns, namesakes) ? 'person' : 'thing';
  if (words.length > 1 && isGivenName(words[0]!)) return 'person';
  if (PLACE_OPENERS.has(words[0]!.toLowerCase()) || words.length > 4) return 'thing';
  // "Middle Tennessee"
  if (isLand(words.at(-1)!)) return 'thing';
  // "Brandt Foods", "Norland Robotics", "the Norland Tigers"
  const last = words.at(-1)!.toLowerCase();
  if (isEnglishWord(last) && !isKnownName(last)) return 'thing';
  return words.length > 1 && words.every((word) => word.length > 1) && !holdsNoName(words)
    ? 'maybe'
    : 'thing';
}

/** "Gazette", "Star-Tribune": the last word of a newspaper's name, and nobody's family name. */
function isNewspapers(word: string): boolean {
  const parts = word.split('-');
  return parts.some(
    (part) =>
      PUBLICATIONS.has(part) &&
      !FAMILIES_LIKE_PUBLICATIONS.has(part) &&
      (parts.length > 1 || !isKnownName(part)),
  );
}

/** "Laura Hall", though a hall is a place: a given name of one sex, and a family name that ends no company's or outlet's. */
function isFullName(words: readonly string[]): boolean {
  const [given, family] = words;
  if (words.length !== 2 || !isGivenName(given!) || pronounOfGivenName(given!) === null) return false;
  const ending = family!.toLowerCase();
  if (COMPANY_ENDINGS.has(ending) || PUBLICATIONS.has(ending) || ending === 'union') return false;
  return isKnownName(family!) && !isOtherThing(words);
}

/** "Dr. Brigham Temple" */
const isAbbreviatedTitle = (word: string): boolean => word.endsWith('.') && isTitle(word);

/**
 * Whether there is evidence that a name is not a person's, not just none that it is: a surname alone may be
 * anybody's.
 */
export function isSurelyThing(reading: Parameters<typeof nameKind>[0], speaker: Speaker): boolean {
  const { name, role } = speaker;
  if (role !== null || reading.roles.has(name)) return false;
  const isOther = / |^\p{Lu}{3}/u.test(name) || (isThing([name]) && !isKnownName(name));
  return isOther && nameKind(reading, speaker) === 'thing';
}

/** Whether one word names a person: "Bob", "Mr. Lind", or "Lind" where a Lind is named in full. */
function isOnePersons(name: string, pronouns: Reading['pronouns'], namesakes: Reading['namesakes']): boolean {
  const isFullName = ({ name: full }: Speaker): boolean =>
    full.endsWith(` ${name}`) && isGivenName(full.split(' ')[0]!);
  return isGivenName(name) || pronouns.has(name) || (namesakes.get(name) ?? []).some(isFullName);
}

/**
 * "Palm Canyon", "Iowa Juneteenth", "Selden-based Tarnex": whether a name of which nothing else is known is hardly a
 * person's, since it is plain words or begins with a place.
 */
export function looksLikeThing(reading: Parameters<typeof nameKind>[0], speaker: Speaker): boolean {
  if (nameKind(reading, speaker) === 'person') return false;
  const words = speaker.name.split(' ');
  const isPlain = (word: string): boolean =>
    /\p{Ll}$/u.test(word) && isEnglishWord(word.toLowerCase()) && !mayBeGivenName(word);
  return (
    words.length > 1 &&
    (words.every(isPlain) ||
      (isLand(words[0]!) && !words[0]!.endsWith('.')) ||
      /-(?:based|born)$/.test(words[0]!))
  );
}

/** "he" or "she", if a role, the given name or a title before the last name shows it. */
export function pronounFor(
  { pronouns, namesakes }: Pick<Reading, 'pronouns' | 'namesakes'>,
  { name, role }: Speaker,
): Pronoun | null {
  const words = name.split(' ');
  const given = pronounOfGivenName(words[0]!);
  // "owner of the Miss Norland pageant", "secretary to the queen"
  const office = role?.split(/ (?:of|for|to|at|in|with) /)[0] ?? '';
  const told = pronounOf(office) ?? (words.length > 1 ? given : null);
  if (told !== null) return told;
  // If several people have a name, "Mr. Trump" shows the sex of one of them, not of Ivanka.
  const bearers = (namesakes.get(words.at(-1)!) ?? []).filter((one) => one.name.includes(' '));
  const isOnlyOne = words.length === 1 || bearers.length < 2;
  return (isOnlyOne ? pronouns.get(words.at(-1)!) : null) ?? given;
}
