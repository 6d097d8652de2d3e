/** What somebody thinks, as the main clause of a sentence says: "But Lind believes that", "Lind is confident the port". */
import { DETERMINERS } from '../../../language/lexicon/function-words.js';
import { VIEWING_ADJECTIVES, VIEWING_VERBS } from '../../../language/lexicon/speech-verbs.js';
import type { Claim } from '../claim.js';
import { isCapital, type Word } from '../clause-words.js';
import { openingSubject } from '../opening-subject.js';
import { claimByVerb } from '../subjects/verb-subject.js';
import { CONTENT } from './content.js';

/** The first claim of that kind, if it is what the sentence is about. */
export function viewClaim(words: readonly Word[]): Claim[] {
  const verb = words.findIndex((_, at) => at > 0 && isView(words, at));
  if (verb < 0) return [];
  const claim = claimByVerb(words, verb, 'views');
  if (claim?.subject.kind !== 'name' && claim?.subject.kind !== 'pronoun') return [];
  return isOfMainClause(words, claim) ? [{ ...claim, isWeak: true }] : [];
}

/** Whether the subject of a claim is what its sentence is about. */
export const isOfMainClause = (words: readonly Word[], { from, verb }: Claim): boolean =>
  openingSubject(words, verb + 1)?.from === from;

function isView(words: readonly Word[], at: number): boolean {
  const { text } = words[at]!;
  // "feels the pain"
  if (text === 'feels') return CONTENT.has(words[at + 1]?.lower ?? '');
  if (text === 'expects') return opensClause(words[at + 1]) || words[at + 1]?.lower === 'to';
  if (VIEWING_VERBS.has(text)) return opensClause(words[at + 1]);
  if (!/^(?:is|remains)$/.test(text)) return false;
  const adjective = /ly$|^(?:still|also|less|more|very|not)$/.test(words[at + 1]?.lower ?? '')
    ? at + 2
    : at + 1;
  return VIEWING_ADJECTIVES.has(words[adjective]?.text ?? '') && opensClause(words[adjective + 1]);
}

/** "that", "he", "the", "Lind": what the verb or adjective is followed by if a clause comes. */
const opensClause = (word: Word | undefined): boolean =>
  word !== undefined && (CONTENT.has(word.lower) || DETERMINERS.has(word.lower) || isCapital(word));
