/** Words that look like verbs of saying and are nouns or participles: "his own notes", "issues reported by patients". */

import { STATEMENTS } from '../../../language/lexicon/documents.js';
import { DETERMINERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { NUMBER_WORDS } from '../../../language/lexicon/numbers.js';
import { NOUNS_TOO } from '../../../language/lexicon/speech-verbs.js';
import { wordSet } from '../../../language/lexicon/word-set.js';
import { isCapital, isFunction, isNameWord, isQuotation, isWord, type Word } from '../clause-words.js';
import { looksLikeRole } from '../subjects/subject.js';
import { isTime } from './content.js';

/**
 * Whether a word that looks like a verb of saying is a noun or a participle: "his own notes", "issues reported by
 * patients".
 */
export function isNoVerbOfSaying(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1]?.lower ?? '';
  // "easier said than done"
  if (lower === 'said' && words[at + 1]?.lower === 'than') return true;
  // "Norlane told to pay"
  if (lower === 'told' && words[at + 1]?.lower === 'to') return true;
  // "told the truth", "tells the story of a clerk"
  if (/^(?:told|tells?)$/.test(lower)) {
    const noun = DETERMINERS.has(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
    const after = words[noun + 1];
    // "told the Story County board", "told the truth commission"
    const isWhole = !isWord(after) || isFunction(after);
    if (isWhole && /^(?:truth|lies?|jokes?|tales?|story|stories)$/.test(words[noun]?.text ?? '')) return true;
  }
  // "noted down the number"
  if (/^(?:noted|wrote)$/.test(lower) && /^(?:down|off|up)$/.test(words[at + 1]?.lower ?? '')) return true;
  // "in a video posted on Monday"
  if (lower === 'posted') return STATEMENTS.has(before);
  // "with his own notes", "the reports"
  if (/[^s]s$|sses$/.test(lower) && isBeforeNoun(before)) return true;
  // "said reports of fraud were few", "the clerk's alleged conduct"
  if (NOUNS_TOO.has(lower) && words[at + 1]?.lower === 'of') return true;
  if (lower === 'alleged' && isBeforeNoun(before.replace(/^.*'s$/, 'his'))) return true;
  // "in his televised remarks at the Capitol"
  if (NOUNS_TOO.has(lower) && isObject(words, at)) return true;
  // "issues reported last week by patients", "an event called Race Day"
  if (/ed$/.test(lower) && isDoneBy(words, at)) return true;
  if (lower === 'called') return isCalled(words, at);
  // "In interviews and tweets, Lind said"
  return /[^s]s$/.test(lower) && /^(?:and|or)$/.test(before) && words[at + 1]?.text === ',';
}

/** Whether a noun, with what describes it, follows a preposition, and nothing is said after it. */
function isObject(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (isWord(next) && !PREPOSITIONS.has(next.lower) && !/^(?:and|or)$/.test(next.lower)) return false;
  const before = words
    .slice(Math.max(0, at - 4), at)
    .findLastIndex((word) => !isWord(word) || (isFunction(word) && word.lower !== 'and'));
  if (before < 0) return false;
  const from = Math.max(0, at - 4) + before;
  const isOwned = DETERMINERS.has(words[from]!.lower);
  const described = words.slice(from + 1, at);
  return (
    PREPOSITIONS.has(words[isOwned ? from - 1 : from]?.lower ?? '') &&
    !described.some((word) => isCapital(word) || looksLikeRole(word)) &&
    (!isOwned || described.every(({ lower }) => /(?:ed|ing|al|ic|ive|ous|ful|est|ary|ory|f)$/.test(lower)))
  );
}

/** What a noun may follow, besides determiners and numbers. Not "that" or "often", which a verb may follow. */
const DESCRIBING = wordSet('own no any such other several many new more recent all both few various');
const isBeforeNoun = (lower: string): boolean =>
  DESCRIBING.has(lower) ||
  NUMBER_WORDS.has(lower) ||
  (DETERMINERS.has(lower) && !/^(?:that|one)$/.test(lower));

/** Done by a person rather than by letter: "Lind warned by letter that" has a subject, and says how. */
function isDoneBy(words: readonly Word[], at: number): boolean {
  let by = at + 1;
  while (
    by < at + 4 &&
    (isTime(words[by]?.lower ?? '') || /ly$|^(?:week|month|year)$/.test(words[by]?.lower ?? ''))
  )
    by += 1;
  if (words[by]?.lower !== 'by') return false;
  const doer = words[by + 1];
  return !isSubjectsEnd(words[at - 1]) || isNameWord(doer) || DETERMINERS.has(doer?.lower ?? '');
}

/** Whether a verb after the word may well have its subject there: "Lind", "the minister", "she", "Lind has". */
const isSubjectsEnd = (word: Word | undefined): boolean =>
  !isWord(word) ||
  isCapital(word) ||
  looksLikeRole(word) ||
  /^(?:s?he|they|has|have|had|later|also)$/.test(word.lower);

/** "an event called “Race Day”": it has a name, and nobody speaks. */
function isCalled(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const next = words[at + 1];
  if (!isWord(before) || isCapital(before) || /[^s]s$/.test(before.lower) || isFunction(before)) return false;
  return !looksLikeRole(before) && (isCapital(next) || isQuotation(next)) && !/ly$/.test(before.lower);
}
