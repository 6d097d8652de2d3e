import { createRequire } from 'node:module';
import { once } from '../../language/once.js';

/** Whether something is a word; in small letters. */
export type IsWord = (word: string) => boolean;

/** Loaded with the first broken word: three megabytes. */
const words = once(
  () => new Set<string>(createRequire(import.meta.url)('an-array-of-english-words') as string[]),
);

/** Whether something is an English word, however rare; in small letters. Ordinary ones are in `language/dictionary.ts`. */
export const isAnyEnglishWord: IsWord = (word) => words().has(word);

/** How far back the broken word is looked for, in lines and in characters. */
const FAR = { lines: 4, characters: 60 };
const BROKEN = /(\p{L}+)-$/u;

/** Whether the word is broken at the end of the line, or the hyphen belongs to it. */
export type Hyphen = 'break' | 'own';

/**
 * What kind of hyphen the lines before end in; null if they end in none. It marks a break, unless the document writes
 * the word with a hyphen elsewhere, or both parts are words and the whole is not.
 * @param written The words of the document, in small letters, with the hyphens inside them.
 */
export function hyphenAtEnd(
  before: readonly string[],
  line: string,
  written: () => ReadonlySet<string>,
  isWord: IsWord,
): Hyphen | null {
  const broken = BROKEN.exec(before.slice(-FAR.lines).join('').slice(-FAR.characters));
  if (broken === null) return null;
  const isKnown = (word: string) => written().has(word) || isWord(word);
  const [first, second] = [broken[1]!.toLowerCase(), /^\p{Ll}+/u.exec(line)?.[0] ?? ''];
  const isOwn =
    second === '' ||
    written().has(`${first}-${second}`) ||
    (!isKnown(`${first}${second}`) && isKnown(first) && isKnown(second));
  return isOwn ? 'own' : 'break';
}

/**
 * Adds a line to the pieces of a paragraph: directly after a hyphen, which is removed if it marks a break, else after
 * `between`. A single text that grew line by line would be copied each time.
 */
export function addLine(pieces: string[], line: string, hyphen: Hyphen | null, between: string): void {
  if (hyphen === 'break') pieces.push(pieces.pop()!.slice(0, -1), line);
  else pieces.push(hyphen === 'own' ? line : `${between}${line}`);
}

/** The words of a document, in small letters, with the hyphens inside them. */
export function writtenWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
}
