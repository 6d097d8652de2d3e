/**
 * Who is meant by the phrase before a verb. It is read for its head: "a lawyer for Maria Gomez" is a lawyer whom nobody
 * names, and "Priya Venkat of Norlane Research" is Priya Venkat.
 */

import { isEnglishWord } from '../../language/dictionary.js';
import { peoples } from '../../language/lexicon/countries.js';
import { FINDINGS, OWN_WORDS, STATEMENTS, STUDIES, WORKS } from '../../language/lexicon/documents.js';
import {
  CLAUSE_OPENERS,
  DETERMINERS,
  PERSONAL_PRONOUNS,
  PREPOSITIONS,
} from '../../language/lexicon/function-words.js';
import {
  COMPANY_NOUNS,
  GROUP_NOUNS,
  OUTLET_NOUNS,
  PORTFOLIOS,
} from '../../language/lexicon/organisations.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { HONORIFICS } from '../../language/lexicon/titles.js';
import { isGivenName, mayBeGivenName } from '../../language/names/given-names.js';
import { isKnownName } from '../../language/names/known-names.js';
import {
  bare,
  holdsNoName,
  isNoName,
  isOtherThing,
  isThing,
  isTitle,
} from '../../language/names/name-words.js';
import { splitRole, withoutDoctor } from '../../language/names/roles.js';
import type { Pronoun } from '../../language/pronouns.js';
import {
  isAmpersand,
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  nameStart,
  type Word,
} from './clause-words.js';
import {
  isOrganisation,
  looksLikeRole,
  officeAt,
  type Subject,
  textOf,
  UNNAMED,
  UNNAMED_MANY,
} from './subject.js';

/** What stands before an office or a people as a country's name does: "the Democratic governor". */
export const PARTIES = /^(?:democratic|republican|congressional|conservative|liberal|labour)$/;
const OFFICES =
  /^(?:head|director|chief|professor|minister|secretary|lecturer|president|vice-president|chair|chairman|chairwoman|manager|commissioner|superintendent)$/;

/** Where the phrase that ends at `end` begins at the earliest: after a mark, or a word that opens a clause. */
export function phraseStart(words: readonly Word[], end: number): number {
  let start = end;
  while (
    start > 0 &&
    (/^[\d@]|^[^\W_]|^\p{L}/u.test(words[start - 1]!.text) || isAmpersand(words, start - 1)) &&
    !CLAUSE_OPENERS.has(words[start - 1]!.lower)
  )
    start -= 1;
  return start;
}

/** Who is meant by the words that end at `end`; null if they are no such phrase. */
export function readPhrase(words: readonly Word[], from: number, end: number): Subject | null {
  const last = words[end - 1];
  if (!isWord(last) || end <= from) return null;
  // "she's said repeatedly", "he'd said"
  const pronoun = /^(s?he)(?:'s|'d)?$/.exec(last.lower)?.[1];
  if (pronoun) return { kind: 'pronoun', pronoun: pronoun as Pronoun };
  if (last.lower === 'it') return { kind: 'noun', noun: 'it', many: true };
  if (/^(?:it|they|we|i|you)(?:'\w+)?$/.test(last.lower)) return UNNAMED_MANY;
  const owner = ownName(words, from, end);
  if (owner) return owner;
  if (isPossessive(last) || /^(?:who|whose|which)$/.test(words[from - 1]?.lower ?? '')) return UNNAMED;
  const whole = withoutDeterminersAfter(words, from, end);
  const head = nameEnd(words, whole);
  const isPerson = words.slice(head, end).some(({ text }) => isTitle(text) || isGivenName(text));
  const isLast = isListed(words, whole - 1) || (whole > from && isListed(words, from - 1));
  if (head < end && !isPerson && isLast) return UNNAMED_MANY;
  if (head < end && !isPerson && organisationEnd(words, whole, head) === end)
    return { kind: 'name', ...splitOfficer(textOf(words, whole, end)), opening: false };
  const start = nameStart(words, end, from);
  return start < end ? readName(words, from, start, end) : readNoun(words, from, end);
}

/** After "Lind's" these are verbs, never nouns or participles, as "tweets" and "revealed" may be. */
const PLAIN_VERBS = /^(?:said|says|told|tells|announced|warned|confirmed)$/;

/**
 * "McDonald's said", "according to McDonald's": a name that ends as a possessive does, with nothing that it owns
 * after it.
 */
export function ownName(words: readonly Word[], from: number, end: number): Subject | null {
  if (!/['’]s$/.test(words[end - 1]!.text)) return null;
  const start = nameStart(words, end, from);
  if (start === end || words[start - 1]?.lower === 'of') return null;
  const { text, lower } = words[end] ?? { text: '', lower: '' };
  if (!/^[.,;]?$/.test(text) && !PREPOSITIONS.has(lower) && !PLAIN_VERBS.test(lower)) return null;
  return { kind: 'name', name: textOf(words, start, end), role: null, opening: start === 0, entire: true };
}

/** "Office of Traffic Safety Director Mike Hanson" names him, and "Department of State Police" itself. */
export function splitOfficer(whole: string): { name: string; role: string | null } {
  const { name, role } = splitRole(whole);
  return role !== null && name.includes(' ') && /\b(?:of|for)\b/.test(role)
    ? { name, role }
    : { name: whole, role: null };
}

/**
 * "Department of Transportation" is one name, to its end; "Institute for the Study of War" and "Media Matters for
 * America" as well.
 */
export function organisationEnd(words: readonly Word[], start: number, end: number): number {
  if (end === start || !(isOrganisation(words[end - 1]!) || isNobodys(words, start, end))) return end;
  const first = partEnd(words, end);
  return first === end ? end : partEnd(words, first);
}

/** Whether it is nobody's name, and no office: "Academy" in "American Academy", and "Media Matters" before "for". */
function isNobodys(words: readonly Word[], start: number, end: number): boolean {
  const run = words.slice(start, end);
  const last = run.at(-1)!;
  if (run.length < 2 || run.some(({ text }) => isTitle(text)) || looksLikeRole(last)) return false;
  if (holdsNoName(run.map(({ text }) => text)) && isEnglishWord(last.lower) && !isKnownName(last.text))
    return true;
  return (
    words[end]?.lower === 'for' &&
    run.every(({ text, lower }) => isEnglishWord(lower) && !mayBeGivenName(text))
  );
}

/** Where an "of Transportation" that follows at `end` ends; `end` if nothing of the kind follows. */
function partEnd(words: readonly Word[], end: number): number {
  if (!/^(?:of|for)$/.test(words[end]?.lower ?? '')) return end;
  const next = words[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  if (!isNameWord(words[next])) return end;
  const after = nameEnd(words, next);
  const listed = listEnd(words, after);
  if (listed > after) return listed;
  const more = words[after]?.lower === 'and' && isNameWord(words[after + 1]);
  return more ? nameEnd(words, after + 1) : after;
}

/** ", Trade and Industry" after "Ministry of Economy" */
function listEnd(words: readonly Word[], from: number): number {
  let at = from;
  while (words[at]?.text === ',' && isField(words[at + 1])) at += 2;
  if (at === from) return from;
  if (words[at]?.text === ',') at += 1;
  return words[at]?.lower === 'and' && isField(words[at + 1]) ? at + 2 : from;
}

const isField = (word: Word | undefined): boolean =>
  isNameWord(word) && isEnglishWord(word!.lower) && !isGivenName(word!.text);

function withoutDeterminersAfter(words: readonly Word[], from: number, end: number): number {
  let start = from;
  while (start < end && DETERMINERS.has(words[start]!.lower)) start += 1;
  return start;
}

/** The phrase whose name stands at `start`..`end`; what precedes it decides whether that name is its head. */
export function readName(words: readonly Word[], from: number, start: number, end: number): Subject {
  const { name, role } = splitRole(textOf(words, start, end));
  if (
    /^(?:some|many|most|few|several|other|all|these|those|two|three|four|five|six|seven|eight|nine|ten|dozens|both|\d+)$/.test(
      words[start - 1]?.lower ?? '',
    ) &&
    /s$/.test(name)
  )
    return UNNAMED_MANY;
  // A credit: "Lund/Agency".
  if (words[start - 1]?.text === '/') return UNNAMED;
  const described = descriptionStart(words, from, start, end);
  if (described === null) return UNNAMED;
  const before = withoutDeterminers(words, from, described);
  const determined = before < described;
  if (determined && described === start && !name.includes(' ') && isTitle(name))
    return { kind: 'noun', noun: bare(name) };
  const isOwn =
    described < start && (looksLikeRole(words[start - 1]!) || isAttribute(words, described, start));
  // "Meet the Press host Ada Lind"
  const isShow = isOwn && determined && isNameWord(words[before - 1]) && isNameWord(words[described]);
  const preposition = before > from && !isShow ? words[before - 1]! : null;
  const isDate = preposition && isNoName(preposition.text) && isCapital(preposition);
  if (preposition && !isDate)
    return PREPOSITIONS.has(preposition.lower)
      ? headBefore(words, from, before - 1, described, end)
      : UNNAMED;
  const own = isOwn ? textOf(words, roleFrom(words, described, start), start) : '';
  return paired(words, before, {
    kind: 'name',
    name,
    role: withoutDoctor([own, role ?? ''].filter(Boolean).join(' ')) || null,
    opening: start === 0 || opensQuotedly(words[start - 1]!),
    ...(start > from && isPossessive(words[start - 1]!) && isCapital(words[start - 1]) && { owned: true }),
    ...(described === start && words[start - 1]?.lower === 'the' && { definite: true }),
  });
}

/**
 * Whether a capital after a mark may begin a sentence: not after what somebody is quoted as saying: "“Go,” Lind
 * said".
 */
const opensQuotedly = (before: Word): boolean =>
  before.text === ':' || (isQuotation(before) && before.isClause !== true);

/** Where the role in a description begins: after the verb of "The Post reports mayoral candidate", and after an age. */
const roleFrom = (words: readonly Word[], from: number, start: number): number =>
  words.findLastIndex(
    ({ text, lower }, i) =>
      i >= from && i < start && text === lower && (SPEECH_VERBS.has(lower) || lower === 'year-old'),
  ) + 1 || from;

/** Where the lower-case role before a name begins: "Bank of Italy governor"; null where the name is no head. */
function descriptionStart(words: readonly Word[], from: number, start: number, end: number): number | null {
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
  /(?:ing|ed|s)$/.test(lower) && !/^[^aeiouy]*ing$/.test(lower);

/** "Mark Lind": a given name that is more often another word, and a family name; not "Virginia Beach". */
const isRareFullName = (words: readonly Word[], start: number, end: number): boolean =>
  end - start === 2 &&
  mayBeGivenName(words[start]!.text) &&
  isKnownName(words[start + 1]!.text) &&
  !isThing([words[start + 1]!.text]);

/** Whether the words from `at` describe the name that they stand before, and it is their head. */
function isDescribed(words: readonly Word[], from: number, at: number, start: number, end: number): boolean {
  const last = words[start - 1]!;
  if (isAttribute(words, at, start) || looksLikeRole(last) || isOffice(words, at, start)) return true;
  // "the 59-year-old Lind", and not "the 59-year-old Norwegian"
  if (last.lower === 'year-old') return !peoples().has(words[start]!.lower);
  if (isPossessive(last)) return true;
  const isNamed = words.slice(start, end - 1).some(({ text }) => isGivenName(text));
  if ((isNamed || isRareFullName(words, start, end)) && !isParticipleOrPlural(last.lower)) return true;
  // "a tearful Lind", "a visibly moved Lind", "a smiling Ada Lind"
  const isOneWord = start - at === 1 || (start - at === 2 && words[at]!.lower.endsWith('ly'));
  const determiner = at > from ? words[at - 1]!.lower : '';
  const isOne = /^an?$/.test(determiner) && end - start > 1;
  return DETERMINERS.has(determiner) && isOneWord && (isOne || !/ing$/.test(last.lower));
}

/** "state" in "state Sen. Ana Ruiz": a small word before an abbreviated office belongs to it, unless it may be a verb. */
function isAttribute(words: readonly Word[], from: number, start: number): boolean {
  const title = words[start]?.text ?? '';
  const { lower } = words[start - 1]!;
  return (
    words.slice(from, start).findIndex((word) => !isNameWord(word)) === start - from - 1 &&
    isTitle(title) &&
    !HONORIFICS.has(bare(title)) &&
    !SPEECH_VERBS.has(lower) &&
    (lower === 'retired' || !/(?:[^s]s|ing|ed)$/.test(lower))
  );
}

/** "chief of staff", "professor of economics" */
function isOffice(words: readonly Word[], from: number, end: number): boolean {
  const head = words.findIndex(({ lower }, i) => i >= Math.max(0, from) && i < end && OFFICES.test(lower));
  const of = words[head + 1];
  const field = words.slice(head + 2, end);
  return (
    head >= 0 &&
    of?.lower === 'of' &&
    field.length > 0 &&
    field.length < 3 &&
    field.every((word) => isWord(word) && !isCapital(word) && !/(?:ed|ing)$/.test(word.lower))
  );
}

/** "The City of Bergen" speaks as a body does; "the city of Bergen" is a place. */
const isCorporation = (words: readonly Word[], at: number): boolean =>
  /^(?:City|Town|Port|State|County|Village|Borough)$/.test(words[at]!.text) && isNameWord(words[at + 2]);

/** The head of a phrase whose name, from `start` on, belongs to the preposition at `at`. */
function headBefore(words: readonly Word[], from: number, at: number, start: number, end: number): Subject {
  const head = nameStart(words, at, from);
  if (head === at || isPossessive(words[at - 1]!)) return UNNAMED;
  if (
    (isOrganisation(words[at - 1]!) || isCorporation(words, at - 1)) &&
    /^(?:of|for|to|on)$/.test(words[at]!.lower) &&
    isNameWord(words[start])
  ) {
    const before = withoutDeterminers(words, from, head);
    const isObject = before > from && PREPOSITIONS.has(words[before - 1]!.lower);
    if (isObject) return headBefore(words, from, before - 1, head, end);
    // "Board of Education President Ana Ruiz"
    const { name, role } = splitRole(textOf(words, start, end));
    const isOfficer = role !== null && name.includes(' ');
    if (isOfficer)
      return { kind: 'name', name, role: `${textOf(words, head, start)} ${role}`, opening: false };
    return { kind: 'name', name: textOf(words, head, end), role: null, opening: false };
  }
  // "Kerry King of the Northern Saints"
  const isName = at - head > 1 && isGivenName(words[head]!.text) && !isTitle(words[head]!.text);
  if (isTitle(words[at - 1]!.text) && !isName)
    return withField(words, head, start, end) ?? withPortfolio(words, head, at, start, end);
  // "Famer" in "Norland Hall of Famer Ada Lind"
  if (words[start]!.lower === 'famer' && end - start > 1)
    return {
      kind: 'name',
      name: textOf(words, start + 1, end),
      role: textOf(words, head, start + 1),
      opening: false,
    };
  const subject = readName(words, from, head, at);
  if (subject.kind !== 'name') return UNNAMED;
  if (at - head > 1) return subject.name.includes(' ') ? subject : UNNAMED;
  // "Lind of Norlane Research", where the article names her in full
  const { text, lower } = words[head]!;
  const isSurname = subject.name === text && /\p{Ll}/u.test(text) && !isEnglishWord(lower);
  return isSurname && words[at]!.lower === 'of' ? { ...subject, owned: true } : UNNAMED;
}

/** "Director of Communications Bill Lind": the name begins with the given one. */
function withField(words: readonly Word[], head: number, start: number, end: number): Subject | null {
  const given = words.findIndex((word, i) => i > start && i < end - 1 && isGivenName(word.text));
  // "the head of the South Virginia National Guard"
  if (given < 0 || isOtherThing(words.slice(given + 1, end).map(({ text }) => text))) return null;
  return { kind: 'name', name: textOf(words, given, end), role: textOf(words, head, given), opening: false };
}

/** "Secretary of State Noel Grant" */
function withPortfolio(
  words: readonly Word[],
  head: number,
  at: number,
  start: number,
  end: number,
): Subject {
  let name = start;
  while (name < end && PORTFOLIOS.has(words[name]!.lower)) name += 1;
  if (!/^(?:of|for)$/.test(words[at]!.lower) || name === start || name === end) return UNNAMED;
  return { kind: 'name', name: textOf(words, name, end), role: textOf(words, head, name), opening: false };
}

function withoutDeterminers(words: readonly Word[], from: number, end: number): number {
  let start = end;
  while (start > from && DETERMINERS.has(words[start - 1]!.lower)) start -= 1;
  return start;
}

/** "Lind and Berg": who else is named by the same phrase. */
function paired(words: readonly Word[], at: number, subject: Subject & { kind: 'name' }): Subject {
  if (!/^(?:and|or|nor)$/.test(words[at - 1]?.lower ?? '')) return subject;
  // "He and Berg"
  if (PERSONAL_PRONOUNS.has(words[at - 2]?.lower ?? '')) return UNNAMED;
  const start = nameStart(words, at - 1, 0);
  const isName = start < at - 1;
  // "Department of Fish and Wildlife"
  if (isName && /^(?:of|for)$/.test(words[start - 1]?.lower ?? '') && isOrganisation(words[start - 2]!)) {
    const head = nameStart(words, start - 1, 0);
    const whole = textOf(words, head, at);
    return subject.role !== null
      ? { ...subject, role: `${whole} ${subject.role}` }
      : whoseOrOwn(words, head, { ...subject, name: `${whole} ${subject.name}` });
  }
  // "Vice Chancellor for Marketing and Communications Bill Lind"
  if (isName && /^(?:of|for)$/.test(words[start - 1]?.lower ?? '') && isTitle(words[start - 2]?.text ?? '')) {
    const name = nameEnd(words, at) - subject.name.split(' ').length;
    return subject.name.includes(' ')
      ? { ...subject, role: textOf(words, nameStart(words, start - 1, 0), name) }
      : UNNAMED;
  }
  // "Several senators and Lind"
  const many = words[at - 2]?.lower ?? '';
  if (!isName && at < 5 && /[^s]s$/.test(many) && !words.slice(1, at - 1).some(isFunction))
    return UNNAMED_MANY;
  if (!isName) return words[at - 2]?.text === ',' && isNameWord(words[at - 3]) ? UNNAMED : subject;
  if (isListed(words, at - 1)) return UNNAMED_MANY;
  const [title, next] = [words[at - 2]!.text, words[at]?.text ?? ''];
  // "Union President and CEO Lia Prewitt"
  if (isTitle(title) && isTitle(next) && subject.role !== null)
    return { ...subject, role: `${textOf(words, start, at)} ${subject.role}` };
  const other = splitRole(textOf(words, start, at - 1));
  // "Chief Customer and Operating Officer Lia Prewitt"
  const isOfficeToo = subject.role !== null && other.role !== null && isNoPersons(other.name);
  if (isOfficeToo) return { ...subject, role: `${textOf(words, start, at)} ${subject.role}` };
  // "U.S. Fish and Wildlife Service spokeswoman Lia Prewitt", "Historical and Architectural Preservation official"
  const isField =
    isEnglishWord(words[at - 2]!.lower) &&
    isEnglishWord(next.toLowerCase()) &&
    !words.slice(start, at - 1).some(({ text }) => isGivenName(text)) &&
    (subject.role?.split(' ').length ?? 0) > 2;
  if (other.role === null && isField)
    return { ...subject, role: `${textOf(words, start, at)} ${subject.role}` };
  if (subject.role !== null && !other.name.includes(' ') && other.role === null) return subject;
  const opens = withoutDeterminers(words, 0, start);
  const clear = opens === 0 || isQuotation(words[opens - 1]) || isOpener(words, opens - 1);
  // "Fox News and NBC host Lia Prewitt"
  const isOthers =
    isThing(other.name.split(' ')) && isNameWord(words[at]) && (subject.role?.split(' ').length ?? 0) > 1;
  if (clear && other.role === null && isOthers && !isTitle(next))
    return { ...subject, role: `${textOf(words, start, at)} ${subject.role}` };
  // "the Food and Drug Administration"
  const isOneName =
    subject.role === null &&
    !isOrganisation(words[at - 2]!) &&
    isOrganisation(words[at + subject.name.split(' ').length - 1]!) &&
    subject.name.split(' ').length < 3 &&
    !DETERMINERS.has(next.toLowerCase());
  if (isOneName)
    return whoseOrOwn(words, start, { ...subject, name: `${textOf(words, start, at)} ${subject.name}` });
  return clear && words[at - 1]!.lower === 'and'
    ? { kind: 'pair', names: [other.name, subject.name] }
    : UNNAMED;
}

/** "Lind, Berg and Holt": whether two names, with a comma between them, stand before an "and". */
function isListed(words: readonly Word[], and: number): boolean {
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

/** A name at `start`, or whom it belongs to: "Lia Prewitt of the Fish and Wildlife Service", "a spokesman for the" same. */
function whoseOrOwn(words: readonly Word[], start: number, own: Subject & { kind: 'name' }): Subject {
  const before = withoutDeterminers(words, 0, start) - 1;
  const isObject = PREPOSITIONS.has(words[before]?.lower ?? '');
  return isObject ? headBefore(words, 0, before, start, start + own.name.split(' ').length) : own;
}

/** "On Monday, Lind and Berg" */
const isOpener = (words: readonly Word[], comma: number): boolean =>
  words[comma]?.text === ',' &&
  PREPOSITIONS.has(words[0]!.lower) &&
  words.findIndex(({ text }) => text === ',') === comma;

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
