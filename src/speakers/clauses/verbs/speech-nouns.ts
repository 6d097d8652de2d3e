/**
 * Somebody's words, announced by a noun of saying: "Lind's pledge to be “neutral”", "Lind's claim that it was “a
 * gift”".
 */
import { ANSWER_NOUNS, SPEECH_NOUNS } from '../../../language/lexicon/documents.js';
import { AUXILIARIES } from '../../../language/lexicon/function-words.js';
import type { Claim } from '../claim.js';
import {
  isCapital,
  isPossessive,
  isQuotation,
  isWord,
  nameEnd,
  nameStart,
  type Word,
} from '../clause-words.js';
import { ownerSubject } from '../subjects/subject.js';

/** Words that describe the noun, and words between it and the quotation. */
const MOST_DESCRIBING = 2;
const REACH = 20;

/** The claim that the first such noun makes about a quotation after it; none if a clause ends in between. */
export function nounClaim(words: readonly Word[]): Claim[] {
  for (let noun = 1; noun < words.length; noun += 1) {
    if (!SPEECH_NOUNS.has(words[noun]!.text) || !holdsQuotation(words, noun)) continue;
    let end = noun;
    while (noun - end < MOST_DESCRIBING && isWord(words[end - 1]) && !isCapital(words[end - 1])) end -= 1;
    const start = nameStart(words, end, 0);
    if (start === end || !isPossessive(words[end - 1]!)) continue;
    const subject = ownerSubject(words, start, end, start === 0);
    return [{ subject, from: start, verb: noun, by: 'quotes', isWeak: true }];
  }
  return [];
}

/** “Never” was Lind's answer. “No comment” was all Lind would say. */
export function answerClaim(words: readonly Word[]): Claim[] {
  if (!isQuotation(words[0]) || !/^(?:is|was)$/.test(words[1]?.lower ?? '')) return [];
  const from = words[2]?.lower === 'all' ? 3 : 2;
  const end = nameEnd(words, from);
  if (end === from) return [];
  const isSaid =
    from === 3
      ? /^(?:would|could)$/.test(words[end]?.lower ?? '') && words[end + 1]?.lower === 'say'
      : isPossessive(words[end - 1]!) && ANSWER_NOUNS.has(words[end]?.lower ?? '') && !isWord(words[end + 1]);
  if (!isSaid) return [];
  const subject = ownerSubject(words, from, end, false);
  return [{ subject, from, verb: 1, by: 'quotes', isWeak: true }];
}

function holdsQuotation(words: readonly Word[], noun: number): boolean {
  const opener = words[noun + 1];
  if (!isQuotation(opener) && !/^(?:that|to|of|for|about)$/.test(opener?.lower ?? '')) return false;
  const after = words.slice(noun + 1, noun + 1 + REACH);
  const quotation = after.findIndex(isQuotation);
  if (quotation < 0) return false;
  return after
    .slice(0, quotation)
    .every(
      (word) =>
        isWord(word) && (opener!.lower === 'that' || word.lower === 'be' || !AUXILIARIES.has(word.lower)),
    );
}
