/** Marks of notes in brackets, as a copy of an encyclopedia's page has them: `in Marn[4][5]`, `by 1931[citation needed]`. */

/** Behind a word: what stands by itself, as in "see [3]", is part of the sentence. */
const MARK =
  /(?<=[\p{L}\p{N}.,;:!?"”’)%\]])\[(?:(\d{1,3})|note \d{1,2}|citation needed|clarification needed|when\?|who\?)\]/giu;
const FEWEST = 2;

/** Texts of one article, in order, without such marks, where they are counted as notes are: from one on. */
export function withoutBracketedMarks(texts: readonly string[]): readonly string[] {
  const numbers = texts.flatMap((text) =>
    [...text.matchAll(MARK)].flatMap(([, number]) => (number === undefined ? [] : [Number(number)])),
  );
  let highest = numbers[0] ?? 0;
  const areNotes = numbers.every((number) => {
    const isNext = number > 0 && number <= highest + 1;
    highest = Math.max(highest, number);
    return isNext;
  });
  if (numbers.length < FEWEST || new Set(numbers).size < FEWEST || !areNotes) return texts;
  return texts.map((text) => text.replace(MARK, ''));
}
