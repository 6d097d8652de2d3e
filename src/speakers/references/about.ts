/** Whom a sentence is about in which nobody speaks: whether "he" after it may be somebody from before it. */

import { SOMEBODY } from '../../language/lexicon/titles.js';
import { wordSet } from '../../language/lexicon/word-set.js';
import { isNoName, isRole } from '../../language/names/name-words.js';
import { type Pronoun, pronounOf } from '../../language/pronouns.js';
import { isNameWord, type Word } from '../clauses/clause-words.js';
import type { Reading } from '../discourse.js';
import { isOther } from './fitting.js';
import type { Mention } from './mentions.js';

/** All forms of each pronoun. */
export const FORMS: Readonly<Record<Pronoun, ReadonlySet<string>>> = {
  he: wordSet("he his him himself he's he'd he'll"),
  she: wordSet("she her hers herself she's she'd she'll"),
};

/** "Lind, a surgeon", "his coach, Ada Lind": what is said of somebody who is named beside it. */
export const isBesideName = (words: readonly Word[], at: number): boolean =>
  isNameWord(words[at + 1]) ||
  words
    .slice(Math.max(0, at - 5), at)
    .some((word, i, near) => word.text === ',' && isNameWord(near[i - 1])) ||
  (words[at + 1]?.text === ',' && isNameWord(words[at + 2]));

/** "The woman paid Berg": it is about somebody unnamed. */
export function isAboutSomebody(words: readonly Word[], mentions: readonly Mention[]): boolean {
  return (
    words.slice(0, 4).some((word, i) => isSomebody(word) && !isNameWord(words[i + 1])) &&
    !mentions.some(({ isSubject }) => isSubject)
  );
}

/** "His wife, Ann, is a teacher.", "It was on his mind when he met a patient.": of him, and of nobody else who may be "he". */
export function isStillAbout(
  words: readonly Word[],
  mentions: readonly Mention[],
  reading: Reading,
  pronoun: Pronoun,
): boolean {
  return (
    words.some(({ lower }) => FORMS[pronoun].has(lower)) &&
    // "his father appeared"
    !words.some(
      ({ lower }, i) => pronounOf(lower) === pronoun && FORMS[pronoun].has(words[i - 1]?.lower ?? ''),
    ) &&
    mentions.every((one) => isOther(reading, one, pronoun)) &&
    (mentions.length > 0 || !words.slice(0, 4).some((word) => isSomebody(word) && !isHer(word, pronoun)))
  );
}

/** "His wife survived.": whether a word is for somebody whom the other pronoun would mean. */
function isHer({ lower }: Word, pronoun: Pronoun): boolean {
  const own = pronounOf(lower);
  return own !== null && own !== pronoun;
}

/** Whether a word stands for somebody unnamed: "the coach", "a woman". */
export const isSomebody = ({ text, lower }: Word): boolean =>
  !isNoName(text) && !ADJECTIVES_TOO.has(text) && (SOMEBODY.has(lower) || isRole(lower));

/** Ranks and offices that, in small letters, more often describe something else: "a private school". */
const ADJECTIVES_TOO = wordSet('private general major chief principal forward');
