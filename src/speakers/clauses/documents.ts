/** Whose words a document holds: "a statement from Ada Lind", "data compiled by Lind Research", "Lind's website". */

import { AUTHORED, FINDINGS, STATEMENTS } from '../../language/lexicon/documents.js';
import { PREPOSITIONS } from '../../language/lexicon/function-words.js';
import { isNoName } from '../../language/names/name-words.js';
import {
  isCapital,
  isFunction,
  isNameWord,
  isPossessive,
  isWord,
  nameEnd,
  type Word,
} from './clause-words.js';
import { readPhraseAt } from './subjects/noun-phrase-after.js';
import { isOrganisation, ownerSubject, type Subject } from './subjects/subject.js';

/** Whom a document speaks for. */
export interface Source {
  readonly subject: Subject;
  /** After its last word. */
  readonly end: number;
  /** Whether the document is a statement, so that its source says what it says; else it holds findings. */
  readonly isStatement: boolean;
}

/** The most words between a determiner and the document, or between the document and its author. */
const REACH = 6;

/** The source of the document that a phrase from `from` on is about; null where it is about none, or names nobody. */
export function sourceAt(words: readonly Word[], from: number): Source | null {
  for (let at = from; at < from + REACH && (isWord(words[at]) || isOfDate(words[at])); at += 1) {
    const { text, lower } = words[at]!;
    const isStatement = STATEMENTS.has(lower);
    if (text === lower && (isStatement || FINDINGS.has(lower))) {
      const source = ownerBefore(words, from, at) ?? authorAfter(words, at + 1);
      return source && { ...source, isStatement };
    }
    if (at > from && isFunction(words[at]!) && !/^(?:the|of)$/.test(lower)) return null;
  }
  return null;
}

/** "2021", "Aug. 9" */
const isOfDate = (word: Word | undefined): boolean => /^(?:\d+|\.)$/.test(word?.text ?? '');

/** "Lind's statement", "the Lind Foundation website" */
function ownerBefore(words: readonly Word[], from: number, at: number): Omit<Source, 'isStatement'> | null {
  const start = words.findIndex((word, i) => i >= from && i < at && isNameWord(word));
  if (start < 0) return null;
  const end = nameEnd(words, start);
  const last = words[end - 1]!;
  if (end > at || !words.slice(end, at).every((word) => isWord(word) && !isCapital(word))) return null;
  if (!isPossessive(last) && !(isOrganisation(last) && end - start > 1 && end === at)) return null;
  return { subject: ownerSubject(words, start, end, false), end: at + 1 };
}

/** "on Friday" */
const isOnDay = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'on' && isCapital(words[at + 1]) && isNoName(words[at + 1]!.text);

/** "released on Friday by Lind", "on Friday from Lind" */
function authorAfter(words: readonly Word[], document: number): Omit<Source, 'isStatement'> | null {
  const from = isOnDay(words, document) ? document + 2 : document;
  let isAuthored = false;
  for (let at = from; at < from + REACH && isWord(words[at]); at += 1) {
    const { lower } = words[at]!;
    if (lower === 'by' || (lower === 'from' && (at === from || isAuthored))) {
      const source = readPhraseAt(words, at + 1);
      return source?.subject.kind === 'name' ? source : null;
    }
    if (AUTHORED.has(lower)) isAuthored = true;
    else if (at === from || (PREPOSITIONS.has(lower) && lower !== 'on' && lower !== 'out')) return null;
  }
  return null;
}
