/**
 * What is shown of a quote too long to read at a glance: some whole sentences or, of one sentence of hundreds of
 * words, some clauses. The parts are slices of the quote; marks show where text between them is left out.
 */
import type { Mark, Range } from '../../domain.js';
import {
  ADDING_CONJUNCTIONS,
  CLAUSE_OPENERS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../language/lexicon/function-words.js';
import { ENDED } from './ended.js';
import { pointsBack } from './points-back.js';

/** The most words shown without leaving some out. */
export const MOST_WORDS = 60;
/** How many words of a sentence's beginning are kept before later clauses. Fewer give only a name, and nothing about it. */
const OPENING = { least: 5, most: 20 };

/**
 * The parts to show, in order and separate; null if the whole can be shown, or cannot be cut between clauses.
 *
 * @param sentences Where the sentences of the text stand in it.
 * @param chosen The sentence for which the text was chosen, if there is one: it is kept even where another has the likeliest
 *   answer. Of 41 such quotes on the training sets it was right in 27, and what was shown around that answer in 8.
 */
export function shownParts(
  text: string,
  sentences: readonly Range[],
  marks: readonly Mark[],
  chosen?: Range,
): readonly Range[] | null {
  if (wordsIn(text) <= MOST_WORDS) return null;
  const units = wholeSentences(text, sentences);
  const own = units.findIndex(({ start, end }) => chosen && chosen.start >= start && chosen.start < end);
  const best = own < 0 ? weightiest(units, marks) : own;
  const sentence = units[best];
  if (!sentence) return null;
  const leavesOpen = (unit: Range): boolean => pointsBack(slice(text, unit));
  if (wordsIn(slice(text, sentence)) <= MOST_WORDS) return [grown(text, units, best, MOST_WORDS, leavesOpen)];
  return clausesOf(text, sentence, marks);
}

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
const slice = (text: string, { start, end }: Range): string => text.slice(start, end);

/** Sentences; the pieces that a very long one was cut into count as one. */
function wholeSentences(text: string, sentences: readonly Range[]): Range[] {
  const units: Range[] = [];
  for (const sentence of sentences) {
    const last = units.at(-1);
    const isPiece =
      last && !ENDED.test(slice(text, last)) && !text.slice(last.end, sentence.start).includes('\n');
    if (last && isPiece) units[units.length - 1] = { start: last.start, end: sentence.end };
    else units.push({ start: sentence.start, end: sentence.end });
  }
  return units;
}

/** The weight of a marked answer, compared with a marked word of the question. */
const ANSWER = 10_000;

/** The piece with the answer, else the first with most words of the question. */
function weightiest(pieces: readonly Range[], marks: readonly Mark[]): number {
  const weights = pieces.map(({ start, end }) =>
    marks
      .filter((mark) => mark.start >= start && mark.start < end)
      .reduce((sum, { kind }) => sum + (kind === 'answer' ? ANSWER : 1), 0),
  );
  return weights.indexOf(Math.max(...weights));
}

/** A piece with its neighbours as far as they fit: the following one first, unless the first piece needs the one before. */
function grown(
  text: string,
  pieces: readonly Range[],
  best: number,
  mostWords: number,
  needsBefore: (piece: Range) => boolean = () => false,
): Range {
  let [first, last] = [best, best];
  const range = (from: number, to: number): Range => ({
    start: pieces[from]!.start,
    end: pieces[to]!.end,
  });
  const fits = (from: number, to: number): boolean =>
    from >= 0 && to < pieces.length && wordsIn(slice(text, range(from, to))) <= mostWords;
  for (;;) {
    if (fits(first - 1, last) && needsBefore(pieces[first]!)) first -= 1;
    else if (fits(first, last + 1)) last += 1;
    else if (fits(first - 1, last)) first -= 1;
    else return range(first, last);
  }
}

/** Words that open a clause or a separate phrase; a comma before any other word is in a list, or inside a phrase. */
const OPENERS: ReadonlySet<string> = new Set([
  ...CLAUSE_OPENERS,
  ...ADDING_CONJUNCTIONS,
  ...PREPOSITIONS,
  ...PRONOUNS,
  ...DETERMINERS,
]);

/**
 * The clauses of one sentence: from its beginning if what matters is there, otherwise those around what matters, after an
 * opening that says whom it is about. Null if the sentence cannot be cut anywhere.
 */
function clausesOf(text: string, sentence: Range, marks: readonly Mark[]): readonly Range[] | null {
  const clauses = clausesIn(text, sentence);
  const best = weightiest(clauses, marks);
  const upTo = (at: number): Range => ({
    start: sentence.start,
    end: clauses[at]!.end,
  });
  const lengths = clauses.map((_, at) => wordsIn(slice(text, upTo(at))));
  const last = lengths.findLastIndex((words) => words <= MOST_WORDS);
  if (last >= best) return [upTo(last)];
  const first = lengths.findLastIndex((words) => words <= OPENING.most);
  const isOpening = first >= 0 && first < best && lengths[first]! >= OPENING.least;
  const room = MOST_WORDS - (isOpening ? lengths[first]! : 0);
  if (wordsIn(slice(text, clauses[best]!)) > room) return null;
  const from = isOpening ? first + 1 : 0;
  const window = grown(text, clauses.slice(from), best - from, room);
  if (!isOpening) return [window];
  return window.start === clauses[from]!.start
    ? [{ start: sentence.start, end: window.end }]
    : [upTo(first), window];
}

/** Clauses, without the marks between them. */
function clausesIn(text: string, { start, end }: Range): Range[] {
  const clauses: Range[] = [];
  let from = start;
  for (const { 0: mark, index, groups } of slice(text, { start, end }).matchAll(
    /(?:[,;:—]|(?<=\s)–) ?(?<=[\s—–])(?=["“‘']?(?<word>\p{L}+))/gu,
  )) {
    if (mark.startsWith(',') && !OPENERS.has(groups!.word!.toLowerCase())) continue;
    clauses.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  return [...clauses, { start: from, end }].map((clause) => ({
    ...clause,
    end: clause.start + slice(text, clause).trimEnd().length,
  }));
}
