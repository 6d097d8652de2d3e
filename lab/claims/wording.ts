/** Alters sentences regardless of their meaning. Null if a sentence cannot be altered like that. */
import { comparedWords, rowOf } from '../../src/checking/words.js';
import type { Range } from '../../src/domain.js';
import { SPEECH_VERBS } from '../../src/language/lexicon/speech-verbs.js';
import { isTelling, pick, type Random, replaced, replacedAlike } from './source.js';

/** @param within Where to alter; the whole text by default. */
export function wordChanged(
  text: string,
  words: readonly string[],
  random: Random,
  within: readonly Range[] = [{ start: 0, end: text.length }],
): string | null {
  const at = pick(
    comparedWords(text).filter(
      (word) =>
        isTelling(word) &&
        !SPEECH_VERBS.has(word.key) &&
        within.some(({ start, end }) => word.start >= start && word.end <= end),
    ),
    random,
  );
  const other = pick(words, random);
  return at && other && rowOf(other).trim() !== at.key ? replaced(text, at, other) : null;
}

/** The first word or the last. */
export function edgeChanged(text: string, words: readonly string[], random: Random): string | null {
  const all = comparedWords(text);
  const at = random() < 0.5 ? all[0]! : all.at(-1)!;
  const other = pick(words, random);
  return other && rowOf(other).trim() !== at.key ? replacedAlike(text, at, other) : null;
}

/** The text with two neighbouring content words swapped. */
export function wordsSwapped(text: string, random: Random): string | null {
  const words = comparedWords(text);
  const i = pick(
    words.flatMap((word, at) => {
      const next = words[at + 1];
      return next && isTelling(word) && isTelling(next) && word.key !== next.key ? [at] : [];
    }),
    random,
  );
  if (i === undefined) return null;
  const [one, other] = [words[i]!, words[i + 1]!];
  const surface = ({ start, end }: Range): string => text.slice(start, end);
  return `${text.slice(0, one.start)}${surface(other)}${text.slice(one.end, other.start)}${surface(one)}${text.slice(other.end)}`;
}

/** The text with the clauses on both sides of its comma swapped. */
export function clausesSwapped(text: string): string | null {
  const clauses = text.replace(/[.!?”"]+$/, '').split(', ');
  if (clauses.length !== 2 || clauses.some((clause) => comparedWords(clause).length < 4)) return null;
  return `${clauses[1]}, ${clauses[0]}.`;
}

/** The text without three words from its middle; null if it is short. */
export function pieceLeftOut(text: string, random: Random): string | null {
  const words = comparedWords(text);
  if (words.length < 12) return null;
  const from = 2 + Math.floor(random() * (words.length - 8));
  return text.slice(0, words[from]!.start) + text.slice(words[from + 3]!.start);
}

/** The text without the clause between two commas. */
export function clauseLeftOut(text: string): string | null {
  const clauses = text.split(', ');
  if (clauses.length < 3 || comparedWords(clauses[1]!).length < 2) return null;
  return [clauses[0], ...clauses.slice(2)].join(', ');
}

/** The text with one of the words put in; null if there is none to put in. */
export function wordPutIn(text: string, words: readonly string[], random: Random): string | null {
  const at = pick(comparedWords(text).slice(1), random);
  const other = pick(words, random);
  return at && other ? `${text.slice(0, at.start)}${other} ${text.slice(at.start)}` : null;
}

/** The text with words added in square brackets. */
export function bracketsPutIn(text: string, words: readonly string[], random: Random): string | null {
  const at = pick(comparedWords(text).slice(3, -1), random);
  const [one, other] = [pick(words, random), pick(words, random)];
  if (!at || !one || !other) return null;
  return `${text.slice(0, at.start)}[${random() < 0.5 ? one : `${one} ${other}`}] ${text.slice(at.start)}`;
}

/** The text with two letters of a long word swapped; null if it has none. */
export function misspelt(text: string, random: Random): string | null {
  const at = pick(
    comparedWords(text).filter(({ key }) => /^\p{Ll}{7,}$/u.test(key)),
    random,
  );
  if (!at) return null;
  const middle = at.start + 3;
  return text.slice(0, middle) + text[middle + 1] + text[middle] + text.slice(middle + 2);
}

const MISREAD: readonly (readonly [string, string])[] = [
  ...([
    ['rn', 'm'],
    ['m', 'rn'],
    ['l', '1'],
    ['o', '0'],
    ['cl', 'd'],
    ['e', 'c'],
    ['h', 'b'],
  ] as const),
];

/** The text with a letter or two misread, as by a scanner. */
export function misread(text: string, random: Random): string | null {
  const [from, to] = pick(MISREAD, random)!;
  const at = pick(
    comparedWords(text).filter(
      (word) =>
        isTelling(word) && !SPEECH_VERBS.has(word.key) && text.slice(word.start + 1, word.end).includes(from),
    ),
    random,
  );
  const place = at ? text.indexOf(from, at.start + 1) : -1;
  return place < 0 ? null : text.slice(0, place) + to + text.slice(place + from.length);
}
