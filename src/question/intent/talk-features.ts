/**
 * A message as the classifier of talk sees it: its words, its pairs of neighbouring words and, as a word may be misspelt or
 * new, the pieces of four letters that words consist of. All are hashed to a fixed number of places (Weinberger et al. 2009,
 * "Feature Hashing for Large Scale Multitask Learning"), so that no list of words has to be kept.
 */
import { hashText } from '../../language/hash.js';
import { withoutMarkup } from '../message.js';

/** A power of two, so that the low bits of a hash are a place. */
export const PLACES = 4096;

const PIECE = 4;
/** Stand for what says nothing of a message's kind: a name or a number, whichever it is. */
const NAME = '<name>';
const NUMBER = '<number>';
const EDGE = '<edge>';

/** Lower case, without apostrophes. A capital within a message is a name's, unless there are no small letters. */
function wordsOf(message: string): string[] {
  const text = withoutMarkup(message).replace(/['’`´]/g, '');
  const isShouted = !/\p{Ll}/u.test(text);
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((word, i) => {
    if (/\p{N}/u.test(word)) return NUMBER;
    return /^\p{Lu}./u.test(word) && i > 0 && !isShouted ? NAME : word.toLowerCase();
  });
}

function piecesOf(word: string): string[] {
  const bounded = `^${word}$`;
  return Array.from({ length: Math.max(0, bounded.length - PIECE + 1) }, (_, i) =>
    bounded.slice(i, i + PIECE),
  );
}

/** The places of a message's features, each once. */
export function talkFeatures(message: string): number[] {
  const words = wordsOf(message);
  const bounded = [EDGE, ...words, EDGE];
  const pairs = bounded.slice(1).map((word, i) => `${bounded[i]} ${word}`);
  const pieces = words.flatMap((word) => (word === NAME || word === NUMBER ? [] : piecesOf(word)));
  const features = [...words, ...pairs, ...pieces.map((piece) => `#${piece}`)];
  return [...new Set(features.map((feature) => hashText(feature, 0) & (PLACES - 1)))];
}
