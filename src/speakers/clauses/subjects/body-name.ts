/**
 * Names of bodies that go on after their first words: "Department of Transportation", "Ministry of Economy, Trade and
 * Industry".
 */

import { isEnglishWord } from '../../../language/dictionary.js';
import { isGivenName, mayBeGivenName } from '../../../language/names/given-names.js';
import { isKnownName } from '../../../language/names/known-names.js';
import { holdsNoName, isTitle } from '../../../language/names/name-words.js';
import { splitRole } from '../../../language/names/roles.js';
import { isNameWord, isWord, nameEnd, type Word } from '../clause-words.js';
import { isLand, isOrganisation, looksLikeRole } from './subject.js';

/**
 * "Office of Traffic Safety Director Mike Hanson" names him, "Department of State Police" itself, and so does "Office of the
 * Director of National Intelligence".
 */
export function splitOfficer(whole: string): { name: string; role: string | null } {
  const { name, role } = splitRole(whole);
  return isOfficer(name, role) && /\b(?:of|for)\b/.test(role!) ? { name, role } : { name: whole, role: null };
}

/** Whether what an office's words leave is a full name, and no "for Human Rights". */
export const isOfficer = (name: string, role: string | null): boolean =>
  role !== null && /^\p{Lu}\S* /u.test(name);

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
  if (isBodysBefore(words, start, end)) return true;
  if (run.length < 2 || run.some(({ text }) => isTitle(text)) || looksLikeRole(last)) return false;
  if (holdsNoName(run.map(({ text }) => text)) && isEnglishWord(last.lower) && !isKnownName(last.text))
    return true;
  // "Norland Freedom of Information Coalition"
  if (words[end]?.lower === 'of' && isNameWord(words[end + 1])) {
    const body = words[nameEnd(words, end + 1) - 1]!;
    return isOrganisation(body) && isEnglishWord(last.lower) && !run.some(({ text }) => mayBeGivenName(text));
  }
  return (
    words[end]?.lower === 'for' &&
    run.every(({ text, lower }) => isEnglishWord(lower) && !mayBeGivenName(text))
  );
}

/**
 * "United Teachers of", "Physicians for", "ACLU of": whether the capitalised words before "of" or "for" begin the name of a
 * body that goes on there, since they are plain words or an abbreviation, and nobody's name.
 */
export function isBodysBefore(words: readonly Word[], start: number, end: number): boolean {
  const of = words[end]?.lower;
  const run = words.slice(start, end);
  const last = run.at(-1);
  const next = words[words[end + 1]?.lower === 'the' ? end + 2 : end + 1];
  if (!last || !next || !/^(?:of|for)$/.test(of ?? '') || run.some(isOfPerson) || looksLikeRole(last))
    return false;
  // "a study by Norlane for CNN", "Hall of Famer"
  if (of === 'for' ? !isEnglishWord(next.lower) : next.lower === 'famer') return false;
  if (run.length > 1) return run.every(({ lower }) => isEnglishWord(lower) || isLand(lower));
  if (of === 'of' && /^\p{Lu}{3,}$/u.test(last.text)) return true;
  // "Promotion of Virtue and Prevention of Vice"
  if (!isInside(words, start) || /^(?:and|or)$/.test(words[start - 1]!.lower)) return false;
  // "Sailors for"
  if (of === 'for' && /s$/.test(last.lower) && isEnglishWord(last.lower)) return true;
  return !isKnownName(last.text) && (of === 'for' || isEnglishWord(last.lower));
}

/** Whether a capital stands within a sentence, where only a name has one. */
const isInside = (words: readonly Word[], at: number): boolean =>
  isWord(words[at - 1]) || words[at - 1]?.text === ',' || words[at - 1]?.isClause === true;

const isOfPerson = ({ text }: Word): boolean => isTitle(text) || mayBeGivenName(text);

/** Where an "of Transportation" that follows at `end` ends; `end` if nothing of the kind follows. */
function partEnd(words: readonly Word[], end: number): number {
  if (!/^(?:of|for)$/.test(words[end]?.lower ?? '')) return end;
  const named = /^(?:the|those)$/.test(words[end + 1]?.lower ?? '') ? end + 2 : end + 1;
  // "Court of Appeals for the 2nd Circuit"
  const next = /^(?:st|nd|rd|th)$/.test(words[named + 1]?.lower ?? '') ? named + 2 : named;
  if (!isNameWord(words[next])) return end;
  // "Survivors Network of those Abused by Priests"
  const first = nameEnd(words, next);
  const isBy = words[end + 1]!.lower === 'those' && /^(?:at|by|in)$/.test(words[first]?.lower ?? '');
  const after = isBy && isNameWord(words[first + 1]) ? nameEnd(words, first + 1) : first;
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

/** "The City of Bergen" speaks as a body does; "the city of Bergen" is a place. */
export const isCorporation = (words: readonly Word[], at: number): boolean =>
  /^(?:City|Town|Port|State|County|Village|Borough)$/.test(words[at]!.text) && isNameWord(words[at + 2]);
