/** Verbs of saying where they report what somebody does: "claimed its third title", "wrote nine books". */

import { STATEMENTS } from '../../../language/lexicon/documents.js';
import { DETERMINERS } from '../../../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../../../language/lexicon/numbers.js';
import { isCapital, isFunction, isQuotation, isWord, type Word } from '../clause-words.js';
import { CONTENT } from './content.js';

/** "slams into the coast", "called the match off", "called heads" */
export function isBlow(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  if (/^slam/.test(lower)) return /^(?:into|through|against|down|home|shut)$/.test(next);
  if (!/^call/.test(lower)) return false;
  const off = words.slice(at + 1, at + 7).findIndex((word) => word.lower === 'off' || !isWord(word));
  return /^(?:heads|tails)$/.test(next) || words[at + 1 + off]?.lower === 'off';
}

/** "called on Berg & Lind, a law firm, to": somebody introduced by what they do is asked to do it. */
export function isHiring(words: readonly Word[], from: number): boolean {
  const comma = words.slice(from, from + 8).findIndex((word) => word.text === ',');
  return comma > 0 && /^an?$/.test(words[from + comma + 1]?.lower ?? '');
}

const PRIZES =
  /^(?:victory|responsibility|credit|asylum|gold|silver|bronze|title|win|crown|place|spot|share|life|lives|prize|medal|championship|seat)s?$/;

/** "insists on fresh bread", "claimed its third title" */
export function isDeed(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower ?? '';
  // "declares for the draft", "declared the fair open"
  if (/^declare/.test(lower)) return next === 'for' || opens(words, at);
  // "said a last farewell to"
  if (/^sa(?:id|y|ys)$/.test(lower)) return hasSoon(words, at, FAREWELLS);
  // "conceded two goals", "conceded and raised wages"
  if (/^conced/.test(lower)) return /^(?:and|a|an|two|three|four|five|defeat|goals)$/.test(next);
  if (/^insist/.test(lower)) return /^(?:on|upon)$/.test(next);
  if (/^(?:wrote|writes)$/.test(lower)) return isWriting(words, at);
  // "added his 14th goal"
  if (/^add(?:ed|s)$/.test(lower))
    return /^\d/.test(words[at + 2]?.text ?? '') && /^(?:st|nd|rd|th)$/.test(words[at + 3]?.text ?? '');
  return /^claim/.test(lower) && hasSoon(words, at, PRIZES);
}

/** "the fair open", "bankruptcy": what is declared is so from then on. */
const opens = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 6).some((word) => /^(?:open|bankruptcy)$/.test(word.lower)) &&
  !words.some(isQuotation) &&
  words[at + 1]?.lower !== 'that';

/** Whether a word of a kind is the object of a verb: next to it, or after "its", "a" and what describes it. */
const hasSoon = (words: readonly Word[], at: number, kind: RegExp): boolean =>
  kind.test(words[at + 1]?.lower ?? '') ||
  ((DETERMINERS.has(words[at + 1]?.lower ?? '') || NUMBER_WORDS.has(words[at + 1]?.lower ?? '')) &&
    words.slice(at + 2, at + 5).some((word) => kind.test(word.lower)));

const FAREWELLS = /^(?:farewells?|goodbyes?|good-byes?)$/;

const PERIODICALS = /^(?:newspapers?|magazines?|journals?|publications?|outlets?|websites?|blogs?)$/;

/** "wrote his thesis on rain", "wrote lyrics", "wrote the “Song”", and not "wrote a letter to say". */
function isWriting(words: readonly Word[], at: number): boolean {
  const [next, after] = [words[at + 1], words[at + 2]];
  // "wrote for several newspapers", and not "wrote for the majority"
  if (next?.lower === 'for' && !words.some(isQuotation))
    return words.slice(at + 2, at + 7).some(({ lower }) => PERIODICALS.test(lower));
  const isDetermined = DETERMINERS.has(next?.lower ?? '') && !/^th(?:at|is)$/.test(next!.lower);
  if (isDetermined && isQuotation(after)) return true;
  if (!isWord(next) || isCapital(next)) return false;
  // "wrote nine books in his life", and not "wrote two words: “Go home.”"
  if (NUMBER_WORDS.has(next.lower) && !(words.some(isQuotation) && words.some(({ text }) => text === ':')))
    return true;
  if (words.some(isQuotation)) return false;
  const isObject =
    isDetermined || !(isFunction(next) || CONTENT.has(next.lower) || /ly$|^back$/.test(next.lower));
  const isSaid = ({ lower }: Word): boolean => STATEMENTS.has(lower) || CONTENT.has(lower);
  return isObject && !words.slice(at + 2, at + 6).some(isSaid);
}
