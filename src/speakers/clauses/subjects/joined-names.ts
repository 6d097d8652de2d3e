/** What an "and" before a name joins it to: another speaker, a list, or the first part of an office or of a body's name. */

import { isEnglishWord } from '../../../language/dictionary.js';
import {
  AUXILIARIES,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from '../../../language/lexicon/function-words.js';
import { isGivenName, mayBeGivenName } from '../../../language/names/given-names.js';
import { isKnownName } from '../../../language/names/known-names.js';
import { isThing, isTitle } from '../../../language/names/name-words.js';
import { splitRole } from '../../../language/names/roles.js';
import {
  isFunction,
  isNameWord,
  isQuotation,
  nameEnd,
  nameStart,
  type Word,
  withoutDeterminers,
} from '../clause-words.js';
import { isOrganisation, type Subject, textOf, UNNAMED, UNNAMED_MANY } from './subject.js';

/** Somebody or something with a name. */
type NameSubject = Subject & { readonly kind: 'name' };

/** A name that begins before the "and": "Fish and Wildlife Service". */
export interface Widened {
  readonly kind: 'widened';
  /** Its first word. */
  readonly from: number;
  readonly subject: NameSubject;
}

/** Who is named by a phrase whose last name begins at `at`, with what an "and" before it joins to that name. */
export function joinedTo(words: readonly Word[], at: number, subject: NameSubject): Subject | Widened {
  if (!/^(?:and|or|nor)$/.test(words[at - 1]?.lower ?? '')) return subject;
  // "He and Berg"
  if (PERSONAL_PRONOUNS.has(words[at - 2]?.lower ?? '')) return UNNAMED;
  const start = nameStart(words, at - 1, 0);
  if (start === at - 1) return afterNoName(words, at, subject);
  const field = afterField(words, start, at, subject);
  if (field) return field;
  if (isListed(words, at - 1)) return UNNAMED_MANY;
  if (isPartOfRole(words, start, at, subject)) return withRole(textOf(words, start, at), subject);
  const other = splitRole(textOf(words, start, at - 1));
  // "Business and Energy Secretary Ada Lind", but "Lind and Mayor Ada Berg"
  const isSingleWord = !other.name.includes(' ') && other.role === null;
  const isObject = words[start - 1]?.text === ',' && !opensClearly(words, start);
  if (subject.role !== null && isSingleWord && (isEnglishWord(other.name.toLowerCase()) || isObject))
    return subject;
  const isClear = opensClearly(words, start);
  const isSingle = other.role === null;
  if (isClear && isSingle && isOutlets(words, at, other.name, subject))
    return withRole(textOf(words, start, at), subject);
  if (isOneBody(words, at, subject)) return widened(words, start, at, subject);
  return isClear && words[at - 1]!.lower === 'and'
    ? { kind: 'pair', names: [other.name, subject.name] }
    : UNNAMED;
}

const withRole = (before: string, subject: NameSubject): NameSubject => ({
  ...subject,
  role: `${before} ${subject.role}`,
});

const widened = (words: readonly Word[], from: number, at: number, subject: NameSubject): Widened => ({
  kind: 'widened',
  from,
  subject: { ...subject, name: `${textOf(words, from, at)} ${subject.name}` },
});

/** After an "and" with no name before it. */
function afterNoName(words: readonly Word[], at: number, subject: NameSubject): Subject {
  const many = words[at - 2]?.lower ?? '';
  // "Several senators and Lind"
  if (at < 5 && /[^s]s$/.test(many) && !words.slice(1, at - 1).some(isFunction)) return UNNAMED_MANY;
  const isAfterName = words[at - 2]?.text === ',' && isNameWord(words[at - 3]);
  return isAfterName && !isClause(words.slice(0, at - 2)) ? UNNAMED : subject;
}

/**
 * "The crash is being looked into by the Norland Safety Board": a clause and no list, as its verb and the lack of commas
 * show.
 */
const isClause = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => AUXILIARIES.has(lower)) &&
  !words.some(({ text, lower }) => /^[,;:]$/.test(text) || /^(?:who|which|that)$/.test(lower));

/** After a body's or an office's field of work that has an "and" in it; null if there is none. */
function afterField(
  words: readonly Word[],
  start: number,
  at: number,
  subject: NameSubject,
): Subject | Widened | null {
  const field = words[start - 2];
  if (!field || !/^(?:of|for)$/.test(words[start - 1]!.lower)) return null;
  // "Department of Fish and Wildlife"
  if (isOrganisation(field)) {
    const head = nameStart(words, start - 1, 0);
    return subject.role === null
      ? widened(words, head, at, subject)
      : withRole(textOf(words, head, at), subject);
  }
  if (!isTitle(field.text)) return null;
  // "Vice Chancellor for Marketing and Communications Bill Lind"
  const name = nameEnd(words, at) - subject.name.split(' ').length;
  return subject.name.includes(' ')
    ? { ...subject, role: textOf(words, nameStart(words, start - 1, 0), name) }
    : UNNAMED;
}

/** Whether the words before an "and" belong to the same person's office. */
function isPartOfRole(words: readonly Word[], start: number, at: number, { role }: NameSubject): boolean {
  if (role === null) return false;
  const [last, next] = [words[at - 2]!, words[at]!];
  // "Union President and CEO Lia Prewitt"
  if (isTitle(last.text) && isTitle(next.text)) return true;
  // "Chief Customer and Operating Officer Lia Prewitt"
  const other = splitRole(textOf(words, start, at - 1));
  if (other.role !== null) return isNoPersons(other.name);
  // "U.S. Fish and Wildlife Service spokeswoman Lia Prewitt", "Historical and Architectural Preservation official"
  return (
    isEnglishWord(last.lower) &&
    isEnglishWord(next.lower) &&
    !words.slice(start, at - 1).some(({ text }) => isGivenName(text)) &&
    role.split(' ').length > 2
  );
}

/** "Fox News and NBC host Lia Prewitt" */
const isOutlets = (words: readonly Word[], at: number, other: string, { role }: NameSubject): boolean =>
  isThing(other.split(' ')) &&
  isNameWord(words[at]) &&
  (role?.split(' ').length ?? 0) > 1 &&
  !isTitle(words[at]!.text);

/** "the Food and Drug Administration" */
function isOneBody(words: readonly Word[], at: number, { name, role }: NameSubject): boolean {
  const length = name.split(' ').length;
  return (
    role === null &&
    !isOrganisation(words[at - 2]!) &&
    isOrganisation(words[at + length - 1]!) &&
    length < 3 &&
    !DETERMINERS.has(words[at]?.lower ?? '')
  );
}

/** Whether nothing but an opener stands before a name: "On Monday, Lind and Berg". */
function opensClearly(words: readonly Word[], start: number): boolean {
  const opens = withoutDeterminers(words, 0, start);
  return opens === 0 || isQuotation(words[opens - 1]) || isOpener(words, opens - 1);
}

/** "Lind, Berg and Holt": whether two names, with a comma between them, stand before an "and". */
export function isListed(words: readonly Word[], and: number): boolean {
  if (words[and]?.lower !== 'and') return false;
  const comma = wholeNameStart(words, and) - 1;
  // "Department of Wildlife, Fisheries and Parks"
  if (words[comma]?.text !== ',' || isNoPersons(textOf(words, comma + 1, and))) return false;
  const first = wholeNameStart(words, comma);
  const opens = withoutDeterminers(words, 0, first);
  return first < comma && (opens === 0 || isOpener(words, opens - 1) || words[opens - 1]?.text === ',');
}

/** Where the name that ends before `end` begins, an "of Commerce" included. */
function wholeNameStart(words: readonly Word[], end: number): number {
  const start = nameStart(words, end, 0);
  const isPart = start < end && words[start - 1]?.lower === 'of' && isNameWord(words[start - 2]);
  return isPart ? nameStart(words, start - 1, 0) : start;
}

/** "Customer": one word of English that is nobody's name. */
const isNoPersons = (name: string): boolean =>
  !name.includes(' ') && isEnglishWord(name.toLowerCase()) && !mayBeGivenName(name) && !isKnownName(name);

/** "On Monday, Lind and Berg" */
const isOpener = (words: readonly Word[], comma: number): boolean =>
  words[comma]?.text === ',' &&
  PREPOSITIONS.has(words[0]!.lower) &&
  words.findIndex(({ text }) => text === ',') === comma;
