import { createRequire } from 'node:module';
import { isEnglishWord } from '../../language/dictionary.js';
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

/** What a document shows about its hyphens. */
export interface Written {
  /** Its words, in small letters, with the hyphens inside them. */
  readonly words: ReadonlySet<string>;
  /** Whether its lines end only in hyphens that belong to words, as most word processors and browsers set them. */
  readonly breaksNoWords: boolean;
}

/**
 * What kind of hyphen the lines before end in; null if they end in none. It marks a break, unless the document writes
 * the word with a hyphen elsewhere, or both parts are words and either the whole is not or the document breaks none.
 */
export function hyphenAtEnd(
  before: readonly string[],
  line: string,
  written: () => Written,
  isWord: IsWord,
): Hyphen | null {
  const parts = partsAtEnd(before.slice(-FAR.lines).join('').slice(-FAR.characters), line);
  if (parts === null) return null;
  const [first, second] = parts;
  const { words, breaksNoWords } = written();
  if (second === '' || words.has(`${first}-${second}`)) return 'own';
  const isKnown = (word: string) => words.has(word) || isWord(word);
  if (isKnown(`${first}${second}`)) return breaksNoWords && arePlain(first, second) ? 'own' : 'break';
  return isKnown(first) && isKnown(second) ? 'own' : 'break';
}

/** The parts of a word around the hyphen at the end of a text, in small letters; the second is empty before a capital. */
function partsAtEnd(text: string, next: string): readonly [first: string, second: string] | null {
  const broken = BROKEN.exec(text);
  return broken === null ? null : [broken[1]!.toLowerCase(), /^\p{Ll}+/u.exec(next)?.[0] ?? ''];
}

/**
 * Adds a line to the pieces of a paragraph: directly after a hyphen, which is removed if it marks a break, else after
 * `between`. A single text that grew line by line would be copied each time.
 */
export function addLine(pieces: string[], line: string, hyphen: Hyphen | null, between: string): void {
  if (hyphen === 'break') pieces.push(pieces.pop()!.slice(0, -1), line);
  else pieces.push(hyphen === 'own' ? line : `${between}${line}`);
}

/** How many hyphens must be certain to belong to their words before the others are believed to. */
const FEWEST_OWN = 2;

/** Whether both parts are ordinary words, unlike the rare ones that parts of a broken word happen to be: `re`, `ing`. */
function arePlain(first: string, second: string): boolean {
  return isEnglishWord(first) && isEnglishWord(second);
}

/** What the lines of a document, in order, show about its hyphens. */
export function writtenIn(lines: readonly string[], isWord: IsWord): Written {
  const words = new Set(lines.flatMap((line) => line.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
  let [own, breaks] = [0, 0];
  lines.forEach((line, at) => {
    if (!line.endsWith('-')) return;
    const [first, second] = partsAtEnd(line.slice(-FAR.characters), lines[at + 1] ?? '') ?? ['', ''];
    if (second === '') return;
    const isWhole = isWord(`${first}${second}`);
    const areWords = isWord(first) && isWord(second);
    // In `Zuck-erberg` the parts are no words, so a name is broken.
    if (isWhole ? !arePlain(first, second) : !areWords) breaks += 1;
    else if (!isWhole) own += 1;
  });
  return { words, breaksNoWords: breaks === 0 && own >= FEWEST_OWN };
}
