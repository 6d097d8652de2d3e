/** Verbs that let somebody speak only if what follows is said: "added that", and not "added two rooms". */

import { PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { NEEDING_CONTENT } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isNoName } from '../../../language/names/name-words.js';
import { isCapital, isNameWord, isReporting, type Word } from '../clause-words.js';

export const CONTENT = wordSet(
  'that how why what whether if he she it they we i there this his her its their reporters journalists us me him them',
);

/** Whoever hears it follows these: "assured the crowd that". */
const HEARING = wordSet('assured assures reminded reminds informed informs');
/** "last", "again": what says when something is said. */
export const isTime = (lower: string): boolean =>
  /^(?:this|last|earlier|later|again|today|yesterday)$/.test(lower);

/**
 * With some verbs, only the words that follow show that somebody speaks: jobs are added and products recalled as
 * well.
 */
export function isContent(words: readonly Word[], at: number, quotes: boolean): boolean {
  if (!NEEDING_CONTENT.has(words[at]!.lower)) return true;
  // "The Herald reports the bridge is shut."
  if (words[at]!.lower === 'reports' && isCapital(words[at - 1])) return true;
  // "wondered aloud whether"
  const isSpoken = /^(?:aloud|publicly|openly)$/.test(words[at + 1]?.lower ?? '');
  const { text = '', lower = '' } = words[isSpoken ? at + 2 : at + 1] ?? {};
  // "reminded her of home", "concluded her letter"
  if (HEARING.has(words[at]!.lower) && words[at + 2]?.lower === 'of') return false;
  if (/^conclude[ds]$/.test(words[at]!.lower) && /^(?:his|her|its|their|this)$/.test(lower)) return false;
  // "recalled its soups", "added its first shop"
  if (lower === 'its' && !quotes && !isReporting(words[at]!)) return false;
  // "Lind has responded, with an advert" says nothing; "…, Lind responded, and" does.
  const isEnd = /^[.,;]?$/.test(text);
  // "As the Herald reported, …"
  const isApart =
    !isEnd ||
    words
      .slice(Math.max(0, at - 8), at)
      .some((word, i) => word.text === ',' || (at < 8 && i === 0 && word.lower === 'as'));
  if (quotes || CONTENT.has(lower) || !/^[\p{L}\d]/u.test(text)) return quotes || isApart;
  // "It was late, recalled Ada Lind, a baker."
  if (words[at - 1]?.text === ',' && isGivenName(text) && isNameWord(words[at + 2])) return true;
  // "It was sold, reported the Herald."
  const source = words[lower === 'the' ? at + 2 : at + 1];
  if (isReporting(words[at]!) && words[at - 1]?.text === ',' && isNameWord(source)) return true;
  const that = words.slice(at + 1, at + 10).findIndex((word) => word.lower === 'that');
  return (
    that > 0 &&
    (PREPOSITIONS.has(lower) ||
      (isCapital(words[at + 1]) && isNoName(text)) ||
      HEARING.has(words[at]!.lower) ||
      isTime(lower))
  );
}
