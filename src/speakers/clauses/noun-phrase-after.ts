/** Who is meant by the phrase after a verb, or at the start of a sentence: said *Acme chairman Victor Amsel*. */
import { isEnglishWord } from '../../language/dictionary.js';
import { peoples } from '../../language/lexicon/countries.js';
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { SOMEBODY } from '../../language/lexicon/titles.js';
import { isGivenName } from '../../language/names/given-names.js';
import { isTitle } from '../../language/names/name-words.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isWord,
  nameEnd,
  type Word,
} from './clause-words.js';
import {
  officeSubject,
  organisationEnd,
  ownName,
  PARTIES,
  readName,
  readNoun,
  splitOfficer,
} from './noun-phrase-before.js';
import { officerAt } from './officers.js';
import {
  isOrganisation,
  looksLikeRole,
  roleStart,
  type Subject,
  textOf,
  UNNAMED,
  UNNAMED_MANY,
} from './subject.js';

/** Who is meant by the words that begin at `from`, and where they end; null where no phrase begins there. */
export function readPhraseAt(words: readonly Word[], from: number): { subject: Subject; end: number } | null {
  let at = from;
  let named = -1;
  while (DETERMINERS.has(words[at]?.lower ?? '')) at += 1;
  while (isWord(words[at]) && (!isFunction(words[at]!) || isWill(words, at))) {
    if (!isNameWord(words[at])) {
      if (isCapital(words[at])) break;
      at += 1;
      named = -1;
      continue;
    }
    const start = at;
    at = organisationEnd(words, start, nameEnd(words, start));
    named = isPossessive(words[at - 1]!) ? -1 : start;
    if (named < 0) {
      const own = ownName(words, start, at);
      if (own) return { subject: own, end: at };
      continue;
    }
    const next = describedNameStart(words, at);
    if (next !== null) at = next;
    // "the Selden area's health officer"
    else if (isOwner(words[at])) named = -1;
    // "Norwegian officials", "Democratic lawmakers"
    else if (at === start + 1 && isPeople(words[start]!.lower) && isNoun(words[at])) named = -1;
    else break;
  }
  if (at === from) return null;
  // "Commissioner of Administration Ada Lind"
  const isOffice =
    named >= 0 && isTitle(words[at - 1]!.text) && /^(?:of|for|to)$/.test(words[at]?.lower ?? '');
  const officer = isOffice ? officerAt(words, from) : null;
  if (officer) return officer;
  // "the Norland governor"
  const noun = words[at];
  if (named >= 0 && isWord(noun) && !isCapital(noun) && isTitle(noun.text) && from < named)
    return {
      subject: words[from]!.lower === 'the' ? officeSubject(words, at + 1) : UNNAMED,
      end: at + 1,
    };
  // "an Oslo official, Ada Lind"
  if (named >= 0 && isWord(noun) && isDescribed(words, from) && isSomebody(noun))
    return apposed(words, from, at + 1) ?? { subject: UNNAMED, end: at + 1 };
  // "County police"
  if (named >= 0 && isWord(noun) && !isCapital(noun) && isOrganisation(noun))
    return { subject: UNNAMED_MANY, end: at + 1 };
  if (named >= 0 && joinsTitles(words, at)) {
    const end = nameEnd(words, at + 1);
    return { subject: readName(words, at + 1, at + 1, end), end };
  }
  const whole =
    named === from || (named >= 0 && DETERMINERS.has(words[named - 1]!.lower))
      ? joinedEnd(words, named, at)
      : at;
  if (whole > at)
    return {
      subject: { kind: 'name', name: textOf(words, named, whole), role: null, opening: false },
      end: whole,
    };
  if (named >= 0) return { subject: nameAt(words, from, named, at), end: at };
  return apposed(words, from, at) ?? { subject: readNoun(words, from, at) ?? UNNAMED, end: at };
}

/** "said Will Lind" */
const isWill = (words: readonly Word[], at: number): boolean =>
  at > 0 && words[at]!.text === 'Will' && isNameWord(words[at + 1]);

const isDescribed = (words: readonly Word[], from: number): boolean => DETERMINERS.has(words[from]!.lower);
/** "official", "blogger", and not the "later" of "the mayor Ada Lind later said". */
const isSomebody = (word: Word): boolean =>
  !isCapital(word) &&
  !isFunction(word) &&
  (SOMEBODY.has(word.lower) ||
    /^(?:member|user|supporter|employee)$/.test(word.lower) ||
    looksLikeRole(word));

const isOwner = (word: Word | undefined): boolean => isWord(word) && !isCapital(word) && isPossessive(word);
const isPeople = (lower: string): boolean => PARTIES.test(lower) || peoples().has(lower);
const isNoun = (word: Word | undefined): boolean =>
  isWord(word) && !isCapital(word) && !isFunction(word) && !SPEECH_VERBS.has(word.lower);

/** "Environmental and Energy Study Institute", "National Air and Space Museum": where a name ends whose words are joined. */
function joinedEnd(words: readonly Word[], start: number, end: number): number {
  if (end - start > 3 || words[end]?.lower !== 'and' || !isNameWord(words[end + 1])) return end;
  const behind = nameEnd(words, end + 1);
  const first = words.slice(start, end);
  const isOne = behind - end > 2 && isOrganisation(words[behind - 1]!) && !first.some(isOrganisation);
  const isField = ({ text, lower }: Word) =>
    /^U\.?S\.?$/.test(text) || (isEnglishWord(lower) && !isGivenName(text));
  return isOne && first.every(isField) ? behind : end;
}

/** "Acme President and CEO Ada Lind" */
const joinsTitles = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' &&
  isTitle(words[at - 1]!.text) &&
  isNameWord(words[at + 1]) &&
  isTitle(words[at + 1]!.text);

function nameAt(words: readonly Word[], from: number, start: number, end: number): Subject {
  const isWhole = words.slice(start, end).some(({ lower }) => /^(?:of|for)$/.test(lower));
  if (isWhole) return { kind: 'name', ...splitOfficer(textOf(words, start, end)), opening: false };
  if (/^(?:and|or)$/.test(words[end]?.lower ?? '') && isNameWord(words[end + 1])) return UNNAMED;
  return readName(words, from, start, end);
}

const opensTitled = (words: readonly Word[], at: number): boolean =>
  isNameWord(words[at]) && isTitle(words[at]!.text) && isNameWord(words[at + 1]);

/** After "Tessalon" in "Tessalon chairman Victor Amsel": where the name that is meant begins. */
function describedNameStart(words: readonly Word[], end: number): number | null {
  // "Norland state Sen. Ada Lind"
  if (/^(?:state|county|city|district|federal)$/.test(words[end]?.text ?? '') && opensTitled(words, end + 1))
    return end + 1;
  let at = end;
  while (at - end < 3 && isWord(words[at]) && !isFunction(words[at]!) && !isCapital(words[at])) at += 1;
  return at > end && looksLikeRole(words[at - 1]!) && isNameWord(words[at]) ? at : null;
}

/** "the lead author, Prof. Hana Ito of Kyoto": a name set beside its description. */
function apposed(words: readonly Word[], from: number, end: number) {
  let comma = end;
  while (comma - end < 10 && isWord(words[comma]) && !CLAUSE_OPENERS.has(words[comma]!.lower)) comma += 1;
  if (words[comma]?.text !== ',' || !isNameWord(words[comma + 1])) return null;
  // "the attorney's office, Lind was there"
  const field = words.slice(from, comma).findIndex(({ lower }) => PREPOSITIONS.has(lower));
  if (isOrganisation(words[(field > 0 ? from + field : comma) - 1]!)) return null;
  const behind = readPhraseAt(words, comma + 1);
  if (behind?.subject.kind !== 'name' || !words.slice(from, end).some(looksLikeRole)) return null;
  const start = roleStart(words, from, end);
  const role = behind.subject.role ?? textOf(words, start, end);
  return { subject: { ...behind.subject, role }, end: behind.end };
}
