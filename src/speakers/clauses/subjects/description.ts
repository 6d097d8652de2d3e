/** What stands before a name and describes whoever bears it: "a tearful Lind", "Bank of Italy governor Lind". */

import { peoples } from '../../../language/lexicon/countries.js';
import { SPEECH_NOUNS } from '../../../language/lexicon/documents.js';
import { DETERMINERS } from '../../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../../language/lexicon/speech-verbs.js';
import { HONORIFICS, OFFICES_OF_FIELDS } from '../../../language/lexicon/titles.js';
import { isGivenName, mayBeGivenName } from '../../../language/names/given-names.js';
import { isKnownName } from '../../../language/names/known-names.js';
import { bare, isNoName, isThing, isTitle } from '../../../language/names/name-words.js';
import {
  isAmpersand,
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isWord,
  nameStart,
  type Word,
} from '../clause-words.js';
import { isOrganisation, looksLikeRole } from './subject.js';

/** Where the role in a description begins: after the verb of "The Post reports mayoral candidate", and after an age. */
export function roleFrom(words: readonly Word[], from: number, start: number): number {
  const cut = words.findLastIndex(
    ({ text, lower }, i) =>
      i >= from && i < start && text === lower && (SPEECH_VERBS.has(lower) || lower === 'year-old'),
  );
  // "22-time champion"
  const isCounted = words[from]!.lower === 'time' && words[from - 1]?.text === '-';
  return cut + 1 || (isCounted ? from - 2 : from);
}

/** Where the lower-case role before a name begins: "Bank of Italy governor"; null where the name is no head. */
export function descriptionStart(
  words: readonly Word[],
  from: number,
  start: number,
  end: number,
): number | null {
  const at = describingFrom(words, from, start);
  return at === start || isDescribed(words, from, at, start, end) ? at : null;
}

/** Where the words begin that may describe a name at `start`: back to the first small word that joins no office. */
function describingFrom(words: readonly Word[], from: number, start: number): number {
  let at = start;
  while (at > from && (isWord(words[at - 1]) || isAmpersand(words, at - 1))) {
    const word = words[at - 1]!;
    // "Prosecutors say Lind told"
    if (word.lower === 'say') break;
    if (!isFunction(word) && !(isCapital(word) && isNoName(word.text))) at -= 1;
    else if (word.lower === 'of' && isOffice(words, at - 2, start)) at -= 2;
    else if (isOfTwoFields(words, at - 1, start)) at -= 2;
    else if (joinsOffice(words, from, at, start)) at = nameStart(words, at - 1, from);
    else break;
  }
  return at;
}

/** Whether the word before `at` joins an organisation to its name or office: "Bank of Italy governor". */
function joinsOffice(words: readonly Word[], from: number, at: number, start: number): boolean {
  const joins = /^(?:of|for|and)$/.test(words[at - 1]!.lower);
  return at < start && joins && isCapital(words[at]) && at - 2 >= from && isOrganisation(words[at - 2]!);
}

/** A participle has a vowel in its stem: "wing" and "king" are nouns. */
const isParticipleOrPlural = (lower: string): boolean =>
  /(?:ing|ed|[^s]s)$/.test(lower) && !/^[^aeiouy]*ing$/.test(lower);

/** "Mark Lind": a given name that is more often another word, and a family name; not "Virginia Beach". */
const isRareFullName = (words: readonly Word[], start: number, end: number): boolean =>
  end - start === 2 &&
  mayBeGivenName(words[start]!.text) &&
  isKnownName(words[start + 1]!.text) &&
  !isThing([words[start + 1]!.text]);

/** "Norland-based Lind Farms", "Norland's first Prime Minister Ada Lind" */
const BEFORE_OFFICES = /-based$|^(?:first|second|third)$/;

/** Whether the words from `at` describe the name that they stand before, and it is their head. */
function isDescribed(words: readonly Word[], from: number, at: number, start: number, end: number): boolean {
  const last = words[start - 1]!;
  if (isAttribute(words, at, start) || looksLikeRole(last) || isOffice(words, at, start)) return true;
  // "acting Norland Finance Minister Ada Lind"
  if (last.lower === 'acting' && isCapital(words[start])) return true;
  // "the 59-year-old Lind", and not "the 59-year-old Norwegian"
  if (last.lower === 'year-old') return !peoples().has(words[start]!.lower);
  if (isPossessive(last) || BEFORE_OFFICES.test(last.lower)) return true;
  const isNamed = words.slice(start, end - 1).some(({ text }) => isGivenName(text));
  if ((isNamed || isRareFullName(words, start, end)) && !isParticipleOrPlural(last.lower)) return true;
  // "a tearful Lind", "a visibly moved Lind", "a smiling Ada Lind"
  const isOneWord = start - at === 1 || (start - at === 2 && words[at]!.lower.endsWith('ly'));
  const determiner = at > from ? words[at - 1]!.lower : '';
  const isOne = /^an?$/.test(determiner) && end - start > 1;
  return DETERMINERS.has(determiner) && isOneWord && (isOne || !/ing$/.test(last.lower));
}

/** "state" in "state Sen. Ana Ruiz": a small word before an abbreviated office belongs to it, unless it may be a verb. */
export function isAttribute(words: readonly Word[], from: number, start: number): boolean {
  const title = words[start]?.text ?? '';
  const { lower } = words[start - 1]!;
  return (
    words.slice(from, start).findIndex((word) => !isNameWord(word)) === start - from - 1 &&
    isTitle(title) &&
    !HONORIFICS.has(bare(title)) &&
    !SPEECH_VERBS.has(lower) &&
    !SPEECH_NOUNS.has(lower) &&
    // "the 55% benchmark Gov. Ana Ruiz set"
    !/^[\d%]/.test(words[start - 2]?.text ?? '') &&
    (lower === 'retired' || !/(?:[^s]s|ing|ed)$/.test(lower))
  );
}

/** "head of data and analytics Ada Lind": an "and" between two fields of one office, before a name or its end. */
export const isOfTwoFields = (words: readonly Word[], and: number, end: number): boolean =>
  words[and]!.lower === 'and' &&
  words[and - 2]?.lower === 'of' &&
  isOffice(words, and - 3, and) &&
  and + 1 < end &&
  isOffice(words, and - 3, and + 2);

/** "chief of staff", "professor of economics", "head of data and analytics" */
function isOffice(words: readonly Word[], from: number, end: number): boolean {
  const head = words.findIndex(
    ({ lower }, i) => i >= Math.max(0, from) && i < end && OFFICES_OF_FIELDS.has(lower),
  );
  const of = words[head + 1];
  const field = words.slice(head + 2, end);
  return (
    head >= 0 &&
    of?.lower === 'of' &&
    field.length > 0 &&
    field.length < (field[1]?.lower === 'and' ? 4 : 3) &&
    field.every((word) => isWord(word) && !isCapital(word) && !/(?:ed|ing)$/.test(word.lower))
  );
}
