/**
 * Who is meant by the phrase before a verb. It is read for its head: "a lawyer for Maria Gomez" is a lawyer whom nobody
 * names, and "Priya Venkat of Norlane Research" is Priya Venkat.
 */

import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isTitle } from '../../../language/names/name-words.js';
import type { Pronoun } from '../../../language/pronouns.js';
import { isAmpersand, isPossessive, isWord, nameEnd, nameStart, type Word } from '../clause-words.js';
import { organisationEnd, splitOfficer } from './body-name.js';
import { readNoun } from './common-noun-phrase.js';
import { isOfTwoFields } from './description.js';
import { isListed } from './joined-names.js';
import { readName } from './name-phrase.js';
import { type Subject, textOf, UNNAMED, UNNAMED_MANY } from './subject.js';

/** Where the phrase that ends at `end` begins at the earliest: after a mark, or a word that opens a clause. */
export function phraseStart(words: readonly Word[], end: number): number {
  let start = end;
  while (
    start > 0 &&
    (/^[\d@]|^[^\W_]|^\p{L}/u.test(words[start - 1]!.text) || isAmpersand(words, start - 1)) &&
    (!CLAUSE_OPENERS.has(words[start - 1]!.lower) || isOfTwoFields(words, start - 1, end))
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
  const whole = afterDeterminers(words, from, end);
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

function afterDeterminers(words: readonly Word[], from: number, end: number): number {
  let start = from;
  while (start < end && DETERMINERS.has(words[start]!.lower)) start += 1;
  return start;
}
