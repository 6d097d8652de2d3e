/** Verbs that let somebody speak only if what follows is said: "added that", and not "added two rooms". */

import { AUXILIARIES, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { NEEDING_CONTENT } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isNoName } from '../../../language/names/name-words.js';
import { isCapital, isNameWord, isReporting, isWord, type Word } from '../clause-words.js';

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
  const verb = words[at]!;
  if (!NEEDING_CONTENT.has(verb.lower)) return true;
  // "The Herald reports the bridge is shut."
  if (verb.lower === 'reports' && isCapital(words[at - 1])) return true;
  // "wondered aloud whether"
  const isAloud = /^(?:aloud|publicly|openly)$/.test(words[at + 1]?.lower ?? '');
  const { text = '', lower = '' } = words[isAloud ? at + 2 : at + 1] ?? {};
  if (hasOtherSense(words, at, lower, quotes)) return false;
  if (quotes) return true;
  // "Lind has responded, with an advert" says nothing; "…, Lind responded, and" does.
  const isEnd = /^[.,;]?$/.test(text);
  if (CONTENT.has(lower) || !/^[\p{L}\d]/u.test(text)) return !isEnd || isAfterClause(words, at);
  return isInverted(words, at, text, lower) || hasThatLater(words, at, text, lower);
}

/** Whether a verb means something else here: "reminded her of home", "concluded her letter", "recalled its soups". */
function hasOtherSense(words: readonly Word[], at: number, next: string, quotes: boolean): boolean {
  const verb = words[at]!;
  return (
    (HEARING.has(verb.lower) && words[at + 2]?.lower === 'of') ||
    (/^conclude[ds]$/.test(verb.lower) && /^(?:his|her|its|their|this)$/.test(next)) ||
    (next === 'its' && !quotes && !isReporting(verb)) ||
    // "added a pocket to her gown as “a joke”", and not "added a warning that", "added a joke: “…”"
    (/^add(?:s|ed)$/.test(verb.lower) &&
      // "“It is late,” added a baker"
      isWord(words[0]) &&
      words[at - 1]?.text !== ',' &&
      /^(?:an?|another|more)$/.test(next) &&
      // "added a decision would be “soon”"
      !words
        .slice(at + 2, at + 8)
        .some((word) => word.lower === 'that' || word.text === ':' || AUXILIARIES.has(word.lower)))
  );
}

/** "It is shut, Lind responded", "As the Herald reported" */
const isAfterClause = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 8), at)
    .some((word, i) => word.text === ',' || (at < 8 && i === 0 && word.lower === 'as'));

/** "It was late, recalled Ada Lind, a baker.", "It was sold, reported the Herald." */
function isInverted(words: readonly Word[], at: number, next: string, lower: string): boolean {
  if (words[at - 1]?.text !== ',') return false;
  const source = words[lower === 'the' ? at + 2 : at + 1];
  return (isGivenName(next) && isNameWord(words[at + 2])) || (isReporting(words[at]!) && isNameWord(source));
}

/** "added in May that", "reminded the crowd that" */
function hasThatLater(words: readonly Word[], at: number, next: string, lower: string): boolean {
  const that = words.slice(at + 1, at + 10).findIndex((word) => word.lower === 'that');
  return (
    that > 0 &&
    (PREPOSITIONS.has(lower) ||
      (isCapital(words[at + 1]) && isNoName(next)) ||
      HEARING.has(words[at]!.lower) ||
      isTime(lower))
  );
}
