/** The names and nouns that an article uses: brackets may replace a pronoun by them. */
import type { Excerpt } from '../domain.js';
import { AUXILIARIES, DETERMINERS, PERSONAL_PRONOUNS, PRONOUNS } from '../language/lexicon/function-words.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { wordSet } from '../language/lexicon/word-set.js';
import { isTitle } from '../language/names/name-words.js';
import { articleWords } from './article-words.js';
import { isWeighty } from './weight.js';
import { inRow } from './words.js';

/** "we're", "it's", by their keys. */
const SHORTENED = /^(?:i|you|s?he|it|we|they|that|there)(?:m|re|s|ve)$/;

/** Whether a word, by its key, is a pronoun with its verb. */
export const isShortened = (key: string): boolean => SHORTENED.test(key);

/** Whether a word, by its key, only carries the grammar. */
export const isSmall = (key: string): boolean =>
  !isWeighty(key) &&
  (STOP_WORDS.has(key) ||
    PRONOUNS.has(key) ||
    PERSONAL_PRONOUNS.has(key) ||
    DETERMINERS.has(key) ||
    AUXILIARIES.has(key) ||
    isShortened(key));

/** Whether an article has such words in a row. */
const isWrittenOut = (keys: readonly string[], article: Excerpt): boolean =>
  articleWords(article).row.includes(inRow(keys));

const isName = (key: string, article: Excerpt): boolean =>
  isTitle(key) || articleWords(article).names.has(key);

/** "[Ana] Ruiz", if the article has the whole name. "[destroy] the town" is none, even if the article has it elsewhere. */
export const isNameBefore = (keys: readonly string[], next: string, article: Excerpt): boolean =>
  next !== '' &&
  !isSmall(next) &&
  keys.every((key) => isName(key, article)) &&
  isWrittenOut([...keys, next], article);

const OF = wordSet('of for in at from');
/** More words than this make a statement. */
const LONGEST_NOUN = 6;

/**
 * "the council", "Transport Minister Berg", "protesters", "the mayor of Tarnow": each part between "of" and the
 * like stands in the article word for word, or consists of words that are titles or names there.
 */
export function isNoun(keys: readonly string[], article: Excerpt): boolean {
  const own = DETERMINERS.has(keys[0]!) ? keys.slice(1) : keys;
  if (own.length === 0 || own.length > LONGEST_NOUN) return false;
  const isKnown = (key: string): boolean => isName(key, article) || isName(ownerOf(key), article);
  const stands = (part: readonly string[]): boolean =>
    isWrittenOut(part, article) || isWrittenOut(part.with(-1, ownerOf(part.at(-1)!)), article);
  // "[laughed]" and "[lied]" are no nouns.
  if (own.length === 1 && own.length === keys.length && !own[0]!.endsWith('s')) return isKnown(own[0]!);
  return partsOfNoun(own).every((part) => part.every(isKnown) || (!part.some(isSmall) && stands(part)));
}

/** "[the council’s]", "[Lind’s]" for "their", "her": by the key, without its apostrophe. */
const ownerOf = (key: string): string => key.replace(/s$/, '');

/** "the mayor", "Tarnow" of "the mayor of Tarnow"; none of them is empty. */
function partsOfNoun(keys: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const key of keys) {
    if (OF.has(key)) parts.push([]);
    else if (parts.at(-1)!.length > 0 || !DETERMINERS.has(key)) parts.at(-1)!.push(key);
  }
  return parts.filter((part) => part.length > 0);
}
