/** A name whose description no comma closes: "Ada Lind, a clerk at the mill in Bergen told". */

import { isGivenName } from '../../../language/names/given-names.js';
import { isTitle } from '../../../language/names/name-words.js';
import { isCapital, isQuotation, nameStart, type Word } from '../clause-words.js';
import { readPhrase } from './noun-phrase-before.js';
import { looksLikeRole, type PlacedSubject } from './subject.js';

const PLAIN = /^(?:said|says|told|tells)$/;
/** The most words of a description of what somebody is. */
const LONGEST_DESCRIPTION = 5;

/** "Ada Lind, a clerk at the mill in Bergen told": an aside that no comma closes. */
export function nameBeforeAside(words: readonly Word[], from: number, end: number): PlacedSubject | null {
  const isRelative = words[from - 1]?.lower === 'who';
  const comma = isRelative ? from - 2 : from - 1;
  if (words[comma]?.text !== ',') return null;
  const start = nameStart(words, comma, 0);
  const isAfterClause = words[start - 1]?.isClause === true;
  const given = isTitle(words[start]?.text ?? '') ? start + 1 : start;
  if (comma - given < 2 || !(isAfterClause || isGivenName(words[given]!.text))) return null;
  const isDescribed =
    // "“Go,” Ada Lind, who works at the mill told"
    (isRelative && isAfterClause && PLAIN.test(words[end]!.lower)) ||
    // "“Go,” Ada Lind, the mayor said", "Ada Lind, director of the Bergen museum said"
    ((isAfterClause || /^an?$/.test(words[from]!.lower)) &&
      words.slice(from, from + LONGEST_DESCRIPTION).some(looksLikeRole)) ||
    // "senior vice president of programmes said", and not "founder of a group called"
    (words[end]!.lower !== 'called' &&
      words
        .slice(from, from + LONGEST_DESCRIPTION)
        .some((word, i, near) => looksLikeRole(word) && !isCapital(word) && near[i + 1]?.lower === 'of'));
  const opens = start === 0 || isQuotation(words[start - 1]) || words[start - 1]!.text === ',';
  const subject = isDescribed && opens ? readPhrase(words, start, comma) : null;
  return subject && { subject, from: start };
}
