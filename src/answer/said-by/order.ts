/** The order of sentences for a question for somebody's words: that person's own come first, others' are left out. */
import { SAYINGS } from '../../language/lexicon/documents.js';
import type { ParsedQuestion } from '../../question/parsed-question.js';
import type { Scored } from '../evidence.js';
import { holdsMost, isOnTopic } from './topic.js';
import { type AskedWords, voiceOf } from './whose.js';

/** "All quotes by Lind": Lind's own words first, then what is said about Lind. */
const ASKS_FOR_QUOTES = new RegExp(String.raw`\b(?:${SAYINGS}|exact words) (?:by|from|of)\b`, 'iu');
/** Subtracted from the score of a sentence that is not the speaker's own words on the topic, if those come first. */
const NO_WORDS = 6;
/** Subtracted if the topic says where or when, and a sentence has no word of what it begins with. */
const PLACE_ALONE = 2.5;
/** Somebody's own words come first only if one of so many best sentences is their own words on the topic. */
const LOOKED_AT = 10;

/**
 * What somebody says comes before what is only said about them: always if their quotes are asked for as such, otherwise
 * if a sentence of theirs is on the topic.
 */
export function wordsFirst(
  words: AskedWords,
  ranked: readonly Scored[],
  { text }: ParsedQuestion,
): readonly Scored[] {
  const isAlways = ASKS_FOR_QUOTES.test(text);
  const isFirst = ({ candidate: { sentence } }: Scored): boolean =>
    voiceOf(words, sentence.article, sentence.number) === 'theirs' &&
    (isAlways || isOnTopic(words, sentence.article, sentence.number));
  if (!isAlways && !ranked.slice(0, LOOKED_AT).some(isFirst)) return ranked;
  const isOfPlace = ({ candidate: { sentence } }: Scored): boolean =>
    words.core.length < words.topic.length && !holdsMost(words.core, [sentence.positions]);
  const less = (scored: Scored): number =>
    (isFirst(scored) ? 0 : NO_WORDS) + (isOfPlace(scored) ? PLACE_ALONE : 0);
  return ranked
    .map((scored) => ({ ...scored, score: scored.score - less(scored) }))
    .sort((a, b) => b.score - a.score);
}

/** Without sentences that hold another person's words and none of the speaker's, even if they are about the speaker. */
export function withoutOthersWords(words: AskedWords, ranked: readonly Scored[]): Scored[] {
  return ranked.filter(
    ({ candidate: { sentence } }) => voiceOf(words, sentence.article, sentence.number) !== 'others',
  );
}
