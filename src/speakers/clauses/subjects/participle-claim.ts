/** Whom a participle gives words to: "Lind is warning that", ", adding that". */

import { STATEMENTS } from '../../../language/lexicon/documents.js';
import { FORMS_OF_BE, PREPOSITIONS } from '../../../language/lexicon/function-words.js';
import type { Claim } from '../claim.js';
import { isQuotation, isWord, type Word } from '../clause-words.js';
import { openingSubject } from '../opening-subject.js';
import { readPhraseAt } from './noun-phrase-after.js';
import { subjectBefore, withoutAdverbs } from './subject-before.js';

/** "Lind is warning that", "Lind is quoted as saying", and ", adding that", which goes on with the main verb's subject. */
export function participleClaim(words: readonly Word[], verb: number): Claim | null {
  const helper = withoutAdverbs(words, verb);
  const quoted = words[verb - 1]?.lower === 'as' ? quotedBefore(words, verb - 2) : -1;
  const isQuoted = quoted >= 0;
  const be = isQuoted ? quoted - 1 : helper - 1;
  if (FORMS_OF_BE.includes(words[be]?.lower ?? '')) {
    // "is reporting to the head of the parks"
    const next = words[verb + 1]?.text ?? '';
    const isToWhom = next === 'to' && /^(?:reporting|responding)$/.test(words[verb]!.lower);
    // "the crisis that he is warning about"
    const isStranded = PREPOSITIONS.has(next) && /^[.,;]?$/.test(words[verb + 2]?.text ?? '');
    if (!isQuoted && (/^[.,;]?$/.test(next) || isToWhom || isStranded)) return null;
    const subject = subjectBefore(words, be);
    return subject && { ...subject, verb, by: 'participle' };
  }
  const before = words[verb - 1];
  if (!before) return null;
  const beside = withSpeaker(words, verb);
  if (beside) return beside;
  if (
    before.text !== ',' &&
    !/^(?:and|while|before|but|by|in|speech)$/.test(before.lower) &&
    !STATEMENTS.has(before.lower)
  )
    return null;
  // "detection, validation and warning of missiles"
  const isNoun = words[verb + 1]?.lower === 'of';
  if (before.lower === 'and' && (isNoun || !isJoined(words, verb))) return null;
  if (!isSaid(words, verb)) return null;
  const opening = openingSubject(words, verb);
  return opening && { ...opening, verb, by: 'participle', isWeak: true };
}

/** ", with Ada Lind saying that": somebody else than the main verb's subject. */
function withSpeaker(words: readonly Word[], verb: number): Claim | null {
  const by = words.findLastIndex(
    ({ lower }, i) => i < verb && i > verb - LONGEST_SPEAKER && lower === 'with',
  );
  if (by < 1 || words[by - 1]!.text !== ',' || !isSaid(words, verb)) return null;
  const speaker = readPhraseAt(words, by + 1);
  return speaker?.end === verb && speaker.subject.kind === 'name'
    ? { subject: speaker.subject, from: by + 1, verb, by: 'participle', isWeak: true }
    : null;
}

/** The most words between "with" and "saying". */
const LONGEST_SPEAKER = 9;

/** Whether "and saying" goes on with the main verb's subject: not in "posts by students mocking her and calling her names". */
function isJoined(words: readonly Word[], verb: number): boolean {
  const first = words.findLastIndex(({ text }, i) => i < verb - 1 && /^[a-z]+ing$/.test(text));
  const before = words[first - 1];
  return (
    first < 1 ||
    !isWord(before) ||
    FORMS_OF_BE.includes(before.lower) ||
    /^(?:while|by|and|before|after)$/.test(before.lower)
  );
}

/** "was quoted by the Post as saying" */
function quotedBefore(words: readonly Word[], end: number): number {
  const quoted = words.findLastIndex(({ lower }, i) => i <= end && i > end - 8 && lower === 'quoted');
  return words.slice(quoted, end + 1).every((word) => isWord(word)) ? quoted : -1;
}

/** ", adding jobs", ", conceding a goal": with some verbs, only what follows shows that somebody says it. */
function isSaid(words: readonly Word[], verb: number): boolean {
  const next = words[verb + 1];
  if (words[verb]!.lower === 'pointing') return next?.lower === 'out';
  // "known for telling stories"
  if (words[verb]!.lower === 'telling') return !/^(?:stories|tales|jokes|lies)$/.test(next?.lower ?? '');
  if (/^(?:promising|demanding|hinting)$/.test(words[verb]!.lower))
    return isQuotation(next) || /^(?:to|that|he|she|it|they)$/.test(next?.lower ?? '');
  if (
    !/^(?:adding|reporting|writing|conceding|recalling|concluding|noting|repeating|counting)$/.test(
      words[verb]!.lower,
    )
  )
    return true;
  return words
    .slice(verb + 1, verb + 8)
    .some((word) => isQuotation(word) || /^(?:that|how|he|she|they|it|there|we|why)$/.test(word.lower));
}
