/** The subject that stands before a verb of saying. */

import { DETERMINERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { INVERTED_VERBS } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isNoName, isRole } from '../../../language/names/name-words.js';
import { interpolated } from '../apposition.js';
import {
  ADVERBS,
  isNameWord,
  isPossessive,
  isQuotation,
  isWord,
  nameStart,
  type Word,
} from '../clause-words.js';
import { sourceAt } from '../documents.js';
import { openingSubject } from '../opening-subject.js';
import { isWork } from '../quoted-words.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { phraseStart, readPhrase } from './noun-phrase-before.js';
import { officerAt } from './officers.js';
import { type PlacedSubject, type Subject, UNNAMED, UNNAMED_MANY } from './subject.js';
import { nameBeforeAside } from './unclosed-aside.js';

export const TIME = wordSet('yesterday today tonight week month year night morning afternoon evening');
export const BEFORE_TIME = wordSet('on late early earlier last past this next that in the');

/** The most words that say where somebody speaks, between commas and the verb. */
const LONGEST_PLACE = 6;

/** Words between two dashes that separate a subject from its verb. */
const LONGEST_ASIDE = 25;
const isDash = ({ text }: Word): boolean => /^[—–-]$/.test(text);
/** Where the words before the dash that ends at `end` end; two hyphens are a dash as well. */
const afterDashes = (words: readonly Word[], end: number): number =>
  end - (words[end - 2] && isDash(words[end - 2]!) ? 2 : 1);

/** The subject before a verb, and where its phrase begins; null if there is none that can be read. */
export function subjectBefore(words: readonly Word[], verb: number): PlacedSubject | null {
  const end = withoutBrackets(words, withoutTime(words, withoutAdverbs(words, verb)));
  const last = words[end - 1];
  if (last && isDash(last)) return subjectBeforeDashes(words, end);
  if (last && isWork(words, end - 1)) return interpolated(words, end) ?? ofWork(words, end - 1);
  if (!last || isQuotation(last)) return null;
  if (last.text === ',') return interpolated(words, end - 1);
  if (/^who(?:'\w+)?$/.test(last.lower)) return { subject: antecedent(words, end - 1), from: end - 1 };
  if (last.lower === 'which') return { subject: UNNAMED, from: end - 1 };
  if (/^(?:and|but|then|or)$/.test(last.lower)) return subjectBeforeAnd(words, end - 1);
  return /^\d/.test(last.text) || isWord(last) ? subjectOfPhrase(words, end) : null;
}

/** "Ada Lind of “The Long Road” told" */
function ofWork(words: readonly Word[], work: number): PlacedSubject | null {
  if (words[work - 1]?.lower !== 'of') return null;
  const person = subjectBefore(words, work - 1);
  return person?.subject.kind === 'name' && person.subject.name.includes(' ') ? person : null;
}

/** "Lind (a lawyer) said": without what brackets enclose. */
function withoutBrackets(words: readonly Word[], before: number): number {
  let end = before;
  while (words[end - 1]?.text === ')' && end > 1) {
    const opening = words.findLastIndex(({ text }, i) => i < end && i > end - 12 && text === '(');
    end = Math.max(0, opening);
  }
  return end;
}

/** "Lind — a lawyer — said" */
function subjectBeforeDashes(words: readonly Word[], end: number): PlacedSubject | null {
  const closing = afterDashes(words, end);
  const opening = words.findLastIndex(
    (word, i) => i < closing && i > closing - LONGEST_ASIDE && isDash(word),
  );
  return opening > 0 ? subjectBefore(words, afterDashes(words, opening + 1)) : null;
}

/** "Lind sat down and said": the subject of the clause before the "and". */
function subjectBeforeAnd(words: readonly Word[], and: number): PlacedSubject {
  // "Lind was joined by Berg, and both said"
  if (/^(?:both|all)$/.test(words[and + 1]!.lower)) return { subject: UNNAMED_MANY, from: and + 1 };
  const opening = openingSubject(words, and);
  const isKnown = opening?.subject.kind === 'name' || opening?.subject.kind === 'pronoun';
  return { subject: isKnown ? opening.subject : UNNAMED, from: 0 };
}

/** The subject whose phrase ends at `end`. */
function subjectOfPhrase(words: readonly Word[], end: number): PlacedSubject | null {
  const from = phraseStart(words, end);
  // "Lind, head of the trust, in a statement called"
  const isPlace = /^(?:in|on|at|via|during)$/.test(words[from]!.lower) && end - from <= LONGEST_PLACE;
  if (isPlace && words[from - 1]?.text === ',') {
    const apart = interpolated(words, from - 1);
    if (apart?.subject.kind === 'name') return apart;
  }
  const document = sourceAt(words, from);
  const isSource = document?.isStatement === true && document.end === end;
  const subject = isSource ? document.subject : readPhrase(words, from, end);
  const isUnknown = subject?.kind === 'unnamed' || subject?.kind === 'noun';
  const named = isUnknown ? (nameBeforeAside(words, from, end) ?? officerBefore(words, from, end)) : null;
  // "Lind read a list of towns he said were poor": the clause before the pronoun is not part of its phrase.
  const isInside = subject?.kind === 'pronoun' && words.slice(from, end - 1).some(isSubjectLike);
  return named ?? (subject && { subject, from: isInside ? end - 1 : from });
}

/** "Ambassador to Japan Ada Lind said" */
function officerBefore(words: readonly Word[], from: number, end: number): PlacedSubject | null {
  // "Lind, Berg and council president Ada Lind said"
  if (/^(?:and|or|nor)$/.test(words[from - 1]?.lower ?? '')) return null;
  const officer = officerAt(words, from);
  return officer?.end === end ? { subject: officer.subject, from } : null;
}

const isSubjectLike = (word: Word, at: number, words: readonly Word[]): boolean =>
  isNameWord(word) && !isPossessive(word) && !PREPOSITIONS.has(words[at - 1]?.lower ?? '');

/** Where the adverbs right before a verb begin. */
export function withoutAdverbs(words: readonly Word[], verb: number): number {
  let end = verb;
  // "Long said" is a person's.
  while (end > 0 && (ADVERBS.has(words[end - 1]!.text) || /^[a-z]+ly$/.test(words[end - 1]!.text))) end -= 1;
  return end;
}

const isDay = (word: Word | undefined): boolean =>
  word !== undefined && isNoName(word.text) && /^\p{Lu}/u.test(word.text);

/** "Lind on Monday said", "Lind on April 22 said": without the day in between. */
function withoutTime(words: readonly Word[], end: number): number {
  const last = words[end - 1];
  const isDate = last && /^\d{1,4}$/.test(last.text) && isNoName(words[end - 2]?.text ?? '');
  // "USA TODAY said"
  if (!last || isNameWord(last) || !(TIME.has(last.lower) || isDay(last) || isDate)) return end;
  let start = isDate ? end - 2 : end - 1;
  // "on Saturday morning"
  if (TIME.has(last.lower) && isDay(words[start - 1])) start -= 1;
  while (start > 0 && BEFORE_TIME.has(words[start - 1]!.lower)) start -= 1;
  return start > 0 ? start : end;
}

/**
 * Whom ", who said" continues: the name before it, if the sentence is about that person or that person did what it reports;
 * unless the name belongs to somebody else's description.
 */
function antecedent(words: readonly Word[], who: number): Subject {
  // "Lind, who told", "Lind – who told"
  const end = /^[,–—]$/.test(words[who - 1]?.text ?? '') ? who - 1 : who;
  const start = nameStart(words, end, 0);
  if (start === end) return UNNAMED;
  // "It was Lind who first said"
  const isCleft = words[start - 2]?.lower === 'it' && /^(?:is|was)$/.test(words[start - 1]!.lower);
  if (isCleft && start < 4) return readPhrase(words, start, end) ?? UNNAMED;
  let before = start;
  while (before > 0 && (DETERMINERS.has(words[before - 1]!.lower) || isRole(words[before - 1]!.text)))
    before -= 1;
  if (
    INVERTED_VERBS.has(words[before - 1]?.lower ?? '') &&
    words[before - 1]!.lower === words[before - 1]!.text
  )
    return readPhraseAt(words, before)?.subject ?? UNNAMED;
  if (!PREPOSITIONS.has(words[before - 1]?.lower ?? '')) {
    return readPhrase(words, phraseStart(words, end), end) ?? UNNAMED;
  }
  // "a third of Norlanders, who said"
  if (/s$/.test(words[end - 1]!.lower) && end - start === 1) return UNNAMED_MANY;
  const owner = words[before - 2];
  const describes = owner && (isRole(owner.lower.replace(/s$/, '')) || isNameWord(owner));
  return describes ? UNNAMED : (readPhrase(words, before, end) ?? UNNAMED);
}
