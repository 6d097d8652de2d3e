import { createRequire } from 'node:module';
import { once } from './once.js';

/** Whether a word is one; in small letters. */
export type IsWord = (word: string) => boolean;

/** Loaded with the first word that is broken: three megabytes. */
const words = once(
  () => new Set<string>(createRequire(import.meta.url)('an-array-of-english-words') as string[]),
);

/** Whether a word is one of English; in small letters. */
export const isEnglishWord: IsWord = (word) => words().has(word);

/** What stands before is not searched further back for the broken word. */
const LONGEST_WORD = 60;
const BROKEN = /(\p{L}+)-$/u;

/**
 * Two lines of a paragraph as one, of which the first ends in a hyphen; null where it does not. A word broken at the end is
 * mended, unless its hyphen is its own: as the document writes it elsewhere, or as both its parts are words and the whole is
 * none.
 * @param written The words of the document, in small letters, with the hyphens inside them.
 */
export function joinBroken(
  before: string,
  line: string,
  written: () => ReadonlySet<string>,
  isWord: IsWord,
): string | null {
  const broken = BROKEN.exec(before.slice(-LONGEST_WORD));
  if (broken === null) return null;
  const isKnown = (word: string) => written().has(word) || isWord(word);
  const [first, second] = [broken[1]!.toLowerCase(), /^\p{Ll}+/u.exec(line)?.[0] ?? ''];
  const isOwn =
    second === '' ||
    written().has(`${first}-${second}`) ||
    (!isKnown(`${first}${second}`) && isKnown(first) && isKnown(second));
  return `${isOwn ? before : before.slice(0, -1)}${line}`;
}

/** The words of a document, in small letters, with the hyphens inside them. */
export function writtenWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
}
