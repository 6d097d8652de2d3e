/** Whether a name is a person's. A capital makes nobody: companies, teams, brands and places have it too. */

import type { Speaker } from '../domain.js';
import { isGivenName, pronounOfGivenName } from '../language/given-names.js';
import { OTHER_THINGS, PLACE_OPENERS } from '../language/lexicon/names.js';
import { isThing, type Pronoun, pronounOf } from '../language/people.js';
import type { Reading } from './discourse.js';

/** `person`: something says so; `maybe`: nothing speaks against it. */
export type Kind = 'person' | 'maybe' | 'thing';

/** What a name of several words, or the last or first word of one, is the name of. */
export function kindOf(
  { persons, roles }: Pick<Reading, 'persons' | 'roles'>,
  { name, role }: Speaker,
): Kind {
  const words = name.split(' ');
  if (persons.has(name)) return 'person';
  if (isThing(words) || words.some(isThingWord) || /[&\d/]/.test(name)) return 'thing';
  if (role !== null || roles.has(name)) return 'person';
  if (words.length > 1 && isGivenName(words[0]!)) return 'person';
  if (PLACE_OPENERS.has(words[0]!.toLowerCase()) || words.length > 4) return 'thing';
  return words.length > 1 && words.every((word) => word.length > 1) ? 'maybe' : 'thing';
}

function isThingWord(word: string): boolean {
  const parts = word.toLowerCase().split('-');
  return parts.some((part) => OTHER_THINGS.has(part)) || /^\p{Lu}{3,}$/u.test(word);
}

/** "he" or "she", as far as a role, a title elsewhere or the given name tell. */
export function pronounFor({ pronouns }: Pick<Reading, 'pronouns'>, { name, role }: Speaker): Pronoun | null {
  const words = name.split(' ');
  const told = pronounOf(role ?? '') ?? pronouns.get(words.at(-1)!);
  return told ?? (words.length > 1 ? pronounOfGivenName(words[0]!) : null);
}
