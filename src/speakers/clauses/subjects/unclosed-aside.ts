/** A name whose description no comma closes: "Ada Lind, a clerk at the mill in Bergen told". */

import { DETERMINERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isCapital, isNameWord, isQuotation, nameStart, type Word } from '../clause-words.js';
import { readPhrase } from './noun-phrase-before.js';
import { looksLikeRole, type PlacedSubject } from './subject.js';

/** The most words of a description of what somebody is. */
const LONGEST_DESCRIPTION = 5;

/** "Ada Lind, a clerk at the mill in Bergen told", "Ada Lind, who works in Bergen told": an aside that no comma closes. */
export function nameBeforeAside(words: readonly Word[], from: number, end: number): PlacedSubject | null {
  const isRelative = words[from - 1]?.lower === 'who';
  const comma = isRelative ? from - 2 : from - 1;
  if (words[comma]?.text !== ',') return null;
  const start = nameStart(words, comma, 0);
  const isAfterClause = words[start - 1]?.isClause === true;
  if (comma - start < 2 || !(isAfterClause || isGivenName(words[start]!.text))) return null;
  const isDescribed = isRelative
    ? doesInPlace(words, from, end)
    : // "“Go,” Ada Lind, the mayor said", "Ada Lind, director of the Bergen museum said"
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

/** Verbs of clauses that describe somebody: what they do for a living, or have done. */
const DOES =
  /^(?:works|lives|runs|leads|heads|owns|serves|teaches|plays|studies|chairs|manages|represents|specialises|specializes|directs|oversees|[a-z]+ed|is|was|has|had|ran|led|grew|won|lost|came|went|left|taught)$/;

/**
 * "works in Bergen", "was born at the mill": a clause with "who" as its subject that ends in a preposition's words,
 * so that the verb after them has no other subject: not "was held in Bergen police" before "said".
 */
function doesInPlace(words: readonly Word[], from: number, end: number): boolean {
  if (!DOES.test(words[from]!.text)) return false;
  const clause = words.slice(from + 1, end);
  const preposition = clause.findLastIndex(({ lower }) => PREPOSITIONS.has(lower));
  const object = clause.slice(preposition + 1);
  const noun = DETERMINERS.has(object[0]?.lower ?? '') ? object.slice(1) : object;
  const isOneNoun = noun.length === 1 || noun.every(isNameWord);
  return preposition >= 0 && noun.length > 0 && isOneNoun && !looksLikeRole(noun.at(-1)!);
}
