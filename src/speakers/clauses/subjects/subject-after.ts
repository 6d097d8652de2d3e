/** The subject that follows a verb of saying: "…," said Lind. */

import {
  AUXILIARIES,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../../language/lexicon/function-words.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isNoName, isTitle } from '../../../language/names/name-words.js';
import { isCapital, isFunction, isWord, nameEnd, nameStart, type Word } from '../clause-words.js';
import { sourceAt } from '../documents.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { isForeignName, officerAt } from './officers.js';
import { isOrganisation, looksLikeRole, type Subject, textOf } from './subject.js';
import { BEFORE_TIME, TIME } from './subject-before.js';

/** "…," said Lind: the subject after the verb, unless a new clause begins there. */
export function subjectAfter(words: readonly Word[], verb: number): Subject | null {
  if (words[verb + 1]?.lower === 'that') return null;
  const from = afterAge(words, verb + 1);
  const document = sourceAt(words, from);
  if (document?.isStatement) return document.subject;
  const phrase = readPhraseAt(words, from);
  if (!phrase) return officerAt(words, from)?.subject ?? null;
  // "said Special Envoy for Trade Ada Lind"
  const isOffice =
    phrase.subject.kind === 'name' &&
    isTitle(words[phrase.end - 1]!.text) &&
    /^(?:of|for)$/.test(words[phrase.end]?.lower ?? '');
  const isOpen = phrase.subject.kind === 'unnamed' || isOffice;
  const described = isOpen ? (describedName(words, from) ?? officerAt(words, from)?.subject ?? null) : null;
  if (described) return described;
  const beside = phrase.subject.kind === 'name' ? nameAfterNoun(words, from, phrase.end) : null;
  if (beside) return beside;
  const next = words[phrase.end];
  if (
    !isWord(next) ||
    isNoName(next.text) ||
    PREPOSITIONS.has(next.lower) ||
    CLAUSE_OPENERS.has(next.lower)
  ) {
    return phrase.subject;
  }
  if (TIME.has(next.lower) || BEFORE_TIME.has(next.lower)) return phrase.subject;
  return officerAt(words, from)?.subject ?? null;
}

/** "said 20-year-old Ada Lind" */
const afterAge = (words: readonly Word[], from: number): number =>
  /^\d/.test(words[from]?.text ?? '') &&
  words[from + 2]?.lower === 'year-old' &&
  isGivenName(words[from + 3]?.text ?? '')
    ? from + 3
    : from;

/** "said associate professor of law at the City University of Alba Lisa Marden": the name that ends it. */
function describedName(words: readonly Word[], from: number): Subject | null {
  const stop = words.findIndex((word, i) => i >= from && !isWord(word));
  const end = stop < 0 ? words.length : stop;
  const start = nameStart(words, end, from);
  const isRoleFirst = words.slice(from, from + 3).some(looksLikeRole);
  const isNearRole = looksLikeRole(words[start - 1]!);
  // "said voter and Norland resident Ada Lind"
  const joinsRoles = (at: number): boolean => isNearRole && looksLikeRole(words[at - 1]!);
  const hasVerb = words
    .slice(from, start)
    .some(
      ({ lower }, i) =>
        AUXILIARIES.has(lower) || /^(?:that|who)$/.test(lower) || (lower === 'and' && !joinsRoles(from + i)),
    );
  if (end - start > 1 && isOfficeBefore(words, from, start) && isGivenName(words[start]!.text))
    return {
      kind: 'name',
      name: textOf(words, start, end),
      role: textOf(words, from, start),
      opening: false,
    };
  if (!isRoleFirst || hasVerb || start === end || start === from) return null;
  const given = words.findLastIndex((word, i) => i >= start && i < end - 1 && isGivenName(word.text));
  return given < start || (given === start && !isNearRole) || DETERMINERS.has(words[from]!.lower)
    ? null
    : { kind: 'name', name: textOf(words, given, end), role: textOf(words, from, given), opening: false };
}

/** "state Board for Health and Family Services inspector general": a body's name, and an office in small letters. */
function isOfficeBefore(words: readonly Word[], from: number, end: number): boolean {
  const office = words.findLastIndex((word, i) => i < end && isCapital(word)) + 1;
  const body = words.findIndex((word, i) => i >= from && isCapital(word));
  const isBody = words
    .slice(body, office)
    .every((word) => isCapital(word) || /^(?:of|for|and|the)$/.test(word.lower));
  return (
    body >= from &&
    body < from + 2 &&
    body < office &&
    office < end &&
    isBody &&
    looksLikeRole(words[end - 1]!) &&
    words.slice(office, end).every((word) => isWord(word) && !isFunction(word)) &&
    isOrganisation(words[office - 1]!)
  );
}

/** "said Norland goalie Ada Lind": a full name after a noun for what the person is, which may be in no list. */
function nameAfterNoun(words: readonly Word[], from: number, end: number): Subject | null {
  let at = end;
  while (at < end + 3 && /^[a-z-]{3,}$/.test(words[at]?.text ?? '') && !isFunction(words[at]!)) at += 1;
  const last = words[at - 1]!.lower;
  if (at === end || /(?:ing|ed|ly|s)$/.test(last) || TIME.has(last) || BEFORE_TIME.has(last)) return null;
  const close = nameEnd(words, at);
  if (close - at < 2 || !(isGivenName(words[at]!.text) || isForeignName(words, at))) return null;
  return { kind: 'name', name: textOf(words, at, close), role: textOf(words, from, at), opening: false };
}
