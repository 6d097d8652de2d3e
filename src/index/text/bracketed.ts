/** Marks of notes in brackets, as in a copy of an encyclopedia's page: `in Marn,[1][2]`, `by 1931[citation needed]`. */

/** After a word: a mark by itself, as in "see [3]", is part of the sentence. */
const MARK =
  /(?<=[\p{L}\p{N}.,;:!?"”’)%\]])\[(?:(\d{1,3})|note \d{1,2}|citation needed|clarification needed|when\?|who\?)\]/giu;
const FEWEST = 2;
/** Notes follow clauses; indexes in a program follow names, `f(x)` and `"key"`. */
const CLOSING = /[.,;:!?”’]/;

/** Texts of one article, in order, without such marks, if these are numbered as notes are: from one on. */
export function withoutBracketedMarks(texts: readonly string[]): readonly string[] {
  const bracketed = texts.filter((text) => text.includes('['));
  const marks = bracketed.flatMap((text) =>
    [...text.matchAll(MARK)].map(({ 1: number, index }) => ({ number, before: text[index - 1]! })),
  );
  const numbers = marks.flatMap(({ number }) => (number === undefined ? [] : [Number(number)]));
  let highest = 0;
  const areNotes = numbers.every((number) => {
    const isNext = number > 0 && number <= highest + 1;
    highest = Math.max(highest, number);
    return isNext;
  });
  if (new Set(numbers).size < FEWEST || !areNotes) return texts;
  if (!marks.some(({ before }) => CLOSING.test(before))) return texts;
  return texts.map((text) => text.replace(MARK, ''));
}
