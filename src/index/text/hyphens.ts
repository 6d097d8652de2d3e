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

/** What stands before is not searched further back for the broken word, in lines and in characters. */
const FAR = { lines: 4, characters: 60 };
const BROKEN = /(\p{L}+)-$/u;

/** A word broken at the end of a line, or a hyphen that is the word's own. */
export type Hyphen = 'break' | 'own';

/**
 * What the hyphen is that the lines before end in; null where they end in none. It is a break's, unless the document writes it
 * elsewhere, or both its parts are words and the whole is none.
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
 * Adds a line to the pieces of a paragraph: at once behind a hyphen, which goes where it is a break's, else behind `between`. A
 * text that grew by each line instead would be copied with each.
 */
export function addLine(pieces: string[], line: string, hyphen: Hyphen | null, between: string): void {
  if (hyphen === 'break') pieces.push(pieces.pop()!.slice(0, -1), line);
  else pieces.push(hyphen === 'own' ? line : `${between}${line}`);
}

/** The words of a document, in small letters, with the hyphens inside them. */
export function writtenWords(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
}
