/** Names after an office that is continued by a preposition or an "and": "Ambassador to Japan Ada Lind". */
import { isEnglishWord } from '../../../language/dictionary.js';
import { DETERMINERS, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import { SPEECH_VERBS } from '../../../language/lexicon/speech-verbs.js';
import { KIN } from '../../../language/lexicon/titles.js';
import { isGivenName } from '../../../language/names/given-names.js';
import { isKnownName } from '../../../language/names/known-names.js';
import { bare, isOtherThing, isThing } from '../../../language/names/name-words.js';
import { isFunction, isNameWord, isPossessive, isWord, nameEnd, type Word } from '../clause-words.js';
import { looksLikeRole, type Subject, textOf } from './subject.js';

/** The most words of such an office. */
const LONGEST_OFFICE = 14;

/** What may join the words of an office. */
const JOINS = /^(?:of|for|to|in|at|on|and|the)$/;

/**
 * The name after the office that begins at `from`, and where it ends; null if none is certain. In "lawyer for Ada
 * Lind" and "lawyer for actress Ada Lind", it is another's.
 */
export function officerAt(
  words: readonly Word[],
  from: number,
): { subject: Subject & { kind: 'name' }; end: number } | null {
  const first = words[from]?.lower === 'the' || isOwned(words, from) ? from + 1 : from;
  let office = -1;
  let isFurther = false;
  for (let at = afterNumber(words, first); at < first + LONGEST_OFFICE && isWord(words[at]); at += 1) {
    const word = words[at]!;
    if (office >= 0 && opensName(words, at)) {
      const before = words[at - 1]!;
      const isOthers =
        PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || before.lower === 'and';
      // "editor in chief Ada Lind", and not "lawyer for actress Ada Lind"
      const isAnothersRole = isFurther && looksLikeRole(before) && words[at - 2]!.lower !== 'in';
      if (isOthers || /(?:ed|ing)$/.test(before.lower) || isAnothersRole) return null;
      const end = nameEnd(words, at);
      // "the head of the South Dakota National Guard"
      const after = words.slice(at + 1, end).map(({ text }) => text);
      if (isPossessive(words[end - 1]!) || isThing(after) || isOtherThing(after)) return null;
      // "Rep. Ada Lind and Sen. Ivo Berg"
      if (/^(?:and|or)$/.test(words[end]?.lower ?? '') && isNameWord(words[end + 1])) return null;
      const role = textOf(words, first, at);
      return { subject: { kind: 'name', name: textOf(words, at, end), role, opening: false }, end };
    }
    if (isFunction(word) && (!JOINS.test(word.lower) || (office < 0 && word.lower !== 'and'))) return null;
    if (SPEECH_VERBS.has(word.lower) && word.text === word.lower) return null;
    if (office >= 0 && PREPOSITIONS.has(word.lower)) {
      // "Senior aides to chief of staff Ada Lind"
      if (!isFurther && !looksLikeRole(words[at - 1]!)) return null;
      isFurther = true;
    }
    if (office < 0 && looksLikeRole(word) && !KIN.has(bare(word.text))) office = at;
  }
  return null;
}

/** "Norland's Ambassador" */
const isOwned = (words: readonly Word[], from: number): boolean =>
  isWord(words[from]) &&
  isPossessive(words[from]) &&
  isWord(words[from + 1]) &&
  looksLikeRole(words[from + 1]!);

/** "317 Burger owner", "18-time champion" */
function afterNumber(words: readonly Word[], from: number): number {
  if (!/^\d/.test(words[from]?.text ?? '')) return from;
  return words[from + 1]?.text === '-' ? from + 2 : from + 1;
}

/** Whether a given name and another one stand at a position. */
const opensName = (words: readonly Word[], at: number): boolean =>
  isNameWord(words[at]) &&
  isNameWord(words[at + 1]) &&
  nameEnd(words, at) <= at + 4 &&
  !looksLikeRole(words[at]!) &&
  (isGivenName(words[at]!.text) || isForeignName(words, at));

/** "Ada" of "Strategy and Analytics Ada Berg" */
const isFollowed = (words: readonly Word[], at: number): boolean =>
  isGivenName(words[at]!.text) && isNameWord(words[at + 1]);

/** "Qin Gang", "Sergiy Korsunsky": a known name after another one, or a family name after a word that is not English. */
export function isForeignName(words: readonly Word[], at: number): boolean {
  const [first, second] = [words[at]!, words[at + 1]!];
  return (
    /\p{Ll}/u.test(first.text) &&
    !isEnglishWord(first.lower) &&
    isKnownName(second.text) &&
    (isKnownName(first.text) || !(isEnglishWord(second.lower) || isFollowed(words, at + 1)))
  );
}
