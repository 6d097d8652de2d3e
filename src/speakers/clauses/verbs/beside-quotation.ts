/** Verbs that let somebody speak only beside a quotation, as any verb may: “Go home,” Lind implored. */

import { STATEMENTS } from '../../../language/lexicon/documents.js';
import { AUXILIARIES, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { QUOTING_VERBS, SAYING_BASES } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isNoName } from '../../../language/names/name-words.js';
import { isCapital, isNameWord, isQuotation, isWord, type Word } from '../clause-words.js';

const BESIDE = wordSet(
  'when as after while before to again later back in on at of with during from via through',
);

/** 'agreed to keep "classic" copies', 'began building it at "Starbase"': what is quoted is a word or two. */
export function isDoing(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower ?? '';
  // "charged a fee"
  if (/^charge[ds]$/.test(words[at]!.lower)) return isWord(words[at + 1]) && next !== 'that';
  // 'Such "odd" songs were new when Lind began his career.'
  const isBeginning = /^beg[ia]ns?$/.test(words[at]!.lower) && !words.slice(at).some(isQuotation);
  return (isBeginning || next === 'to' || /ing$/.test(next)) && !words.some(({ isClause }) => isClause);
}

/** "It was worth it, Lind observed." */
export function isTrailing(words: readonly Word[], at: number): boolean {
  const comma = words.slice(0, at).findLastIndex(({ text }) => text === ',');
  return (
    at > comma + 1 &&
    at - comma < 5 &&
    comma > 2 &&
    /^[.?!]?$/.test(words[at + 1]?.text ?? '') &&
    (isCapital(words[at - 1]) || /^s?he$/.test(words[at - 1]!.lower))
  );
}

/** “…,” Lind's statement read. */
export const isRead = (words: readonly Word[], at: number): boolean =>
  isBesideQuotation(words, at) ||
  (words.slice(Math.max(0, at - 8), at).some(({ lower }) => STATEMENTS.has(lower)) &&
    words.slice(0, at).some(({ isClause }) => isClause));

/** Whether a quotation of whole clauses stands right before or after a word. */
function isBesideQuotation(words: readonly Word[], at: number): boolean {
  const after = words[at + 1]?.text === ':' ? words[at + 2] : words[at + 1];
  return words[at - 1]?.isClause === true || (isQuotation(after) && after?.isClause === true);
}

/** "by interjecting, “Go home.”", ", exclaiming “Go home.”", and not "Speaking on Monday, “we”". */
export const isQuoting = (words: readonly Word[], at: number): boolean => {
  const { lower } = words[at]!;
  if (!/^[a-z]{3,}ing$/.test(lower)) return false;
  if (/^[,:]$/.test(words[at + 1]?.text ?? '')) return words[at + 2]?.isClause === true;
  return words[at + 1]?.isClause === true && QUOTING_VERBS.has(lower.replace(/ing$/, 'ed'));
};

/** “Go home,” Lind implored: a verb that only separates a subject from a quotation of whole clauses. */
export function isBesideClause(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  if (!/^[a-z-]{3,}(?:ed|s)$/.test(lower) || AUXILIARIES.has(lower) || PREPOSITIONS.has(lower)) return false;
  // "to cheers"
  if (PREPOSITIONS.has(words[at - 1]?.lower ?? '')) return false;
  const next = words[at + 1];
  // "“Go,” Lind plans to say"
  if (next?.lower === 'to' && SAYING_BASES.has(words[at + 2]?.lower ?? '')) return false;
  const ends = !isWord(next) || BESIDE.has(next.lower) || isNoName(next.text) || /ly$/.test(next.lower);
  if (isQuotation(words[at - 1]))
    return words[at - 1]!.isClause === true && (/ed$/.test(lower) || isNameWord(next));
  return ends && words.slice(Math.max(0, at - 8), at).some(({ isClause }) => isClause);
}
