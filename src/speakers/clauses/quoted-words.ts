/** Quotation marks around a few words of the sentence itself, which nobody says: titles of works, signs, labels. */

import { WORKS } from '../../language/lexicon/documents.js';
import { isNameWord, isQuotation, isWord, type Word } from './clause-words.js';
import { looksLikeRole } from './subjects/subject.js';

/** The longest quotation that may be the title of a work if it is not in title case, in characters with its marks. */
const LONGEST_WORK = 30;

/** "star of the show “The Baker,”", "who acts in “The Baker,”": a title by what stands before it. */
export function isWork(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const isTitled =
    words[at]?.isInTitleCase === true &&
    isWord(words[at + 1]) &&
    /^(?:on|in|of|with)$/.test(before?.lower ?? '');
  return (
    isQuotation(words[at]) &&
    (words[at]!.isInTitleCase === true || words[at]!.text.length < LONGEST_WORK) &&
    (isTitled || WORKS.has(before?.lower ?? ''))
  );
}

/** The most words between the comma that opens an aside and the quotation in it. */
const BEFORE_QUOTED = 12;

/** "Lind, a clerk who is a “hard no”, said", "Lind, wearing a “Vote” shirt, said": a few quoted words in an aside. */
export function isInAside(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const goesOn = next?.text === ',' || isWord(next);
  if (words[at]!.isClause !== false || !goesOn) return false;
  const comma = words.findLastIndex(({ text }, i) => i < at && i > at - BEFORE_QUOTED && text === ',');
  const before = words.slice(comma + 1, at);
  const isDescription = /^(?:an?|the)$/.test(before[0]?.lower ?? '') && before.some(looksLikeRole);
  return (
    comma > 0 &&
    (isNameWord(words[comma - 1]) || /^\d/.test(words[comma - 1]!.text)) &&
    before.length > 0 &&
    before.every((word) => isWord(word)) &&
    (isDescription || before.some(({ lower }, i) => lower === 'who' || (i === 0 && lower === 'wearing')))
  );
}
