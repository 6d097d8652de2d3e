/** A phrase that ends in a common noun: "the minister", "officials". */

import { FINDINGS, OWN_WORDS, STATEMENTS, STUDIES, WORKS } from '../../../language/lexicon/documents.js';
import { PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { COMPANY_NOUNS, GROUP_NOUNS, OUTLET_NOUNS } from '../../../language/lexicon/organisations.js';
import { isTitle } from '../../../language/names/name-words.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isWord,
  nameStart,
  type Word,
} from '../clause-words.js';
import { organisationEnd } from './body-name.js';
import { readName } from './name-phrase.js';
import { isOrganisation, officeAt, type Subject, UNNAMED, UNNAMED_MANY } from './subject.js';

/** What stands before an office or a people as a country's name does: "the Democratic governor". */
export const PARTIES = /^(?:democratic|republican|congressional|conservative|liberal|labour)$/;

/** "the minister", "the French prime minister"; a party has many. */
export function officeSubject(words: readonly Word[], end: number): Subject {
  const noun = officeAt(words, end);
  const before = words[end - 1 - noun.split(' ').length];
  const isPlace = isNameWord(before) && !PARTIES.test(before!.lower);
  return { kind: 'noun', noun, ...(isPlace && { place: before!.lower }) };
}

/** The most words of such a description as "the county sheriff's office", for an organisation with these words in its name. */
const LONGEST_OF_KIND = 5;

/** A phrase that ends in a common noun: "the minister", "officials", "Lind in a statement". */
export function readNoun(words: readonly Word[], from: number, end: number): Subject | null {
  const last = words[end - 1]!;
  if (isFunction(last)) return null;
  const preposition = words.slice(from, end).findIndex(({ lower }) => PREPOSITIONS.has(lower)) + from;
  if (preposition > from) {
    const start = nameStart(words, preposition, from);
    if (start === preposition || isPossessive(words[preposition - 1]!)) return UNNAMED;
    // "Department of Health officials"
    const whole = organisationEnd(words, start, preposition);
    if (whole > preposition && isWord(words[whole]) && !isFunction(words[whole]!)) return UNNAMED_MANY;
    return readName(words, from, start, preposition);
  }
  if (preposition === from) return UNNAMED;
  const near = words.slice(Math.max(from, end - 3), end - 1);
  const isOutlet =
    words[end - 2]?.lower === 'the' &&
    (OUTLET_NOUNS.has(last.lower) ||
      COMPANY_NOUNS.has(last.lower) ||
      GROUP_NOUNS.has(last.lower) ||
      OWN_WORDS.has(last.lower) ||
      STUDIES.has(last.lower) ||
      isOrganisation(last));
  if (isOutlet) return { kind: 'noun', noun: last.lower, many: true };
  // "the weather service", "the sheriff's office"
  const the = words.findLastIndex(
    ({ lower }, i) => i < end - 1 && i >= end - LONGEST_OF_KIND && lower === 'the',
  );
  const described = words.slice(the + 1, end);
  if (the >= from && isOrganisation(last) && described.every((word) => isWord(word) && !isCapital(word)))
    return { kind: 'noun', noun: described.map(({ lower }) => lower).join(' '), many: true };
  const isTheOne = near.some(({ lower }) => lower === 'the') && isTitle(last.text);
  if (isTheOne) return officeSubject(words, end);
  return /[^s]s$/.test(last.lower) || isOrganisation(last) || isTextOrWork(last.lower)
    ? UNNAMED_MANY
    : UNNAMED;
}

/** "a letter", "the film": nobody "she" could mean. */
const isTextOrWork = (noun: string): boolean => STATEMENTS.has(noun) || FINDINGS.has(noun) || WORKS.has(noun);
