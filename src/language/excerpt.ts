/** Looks into an excerpt by the positions and numbers of its article. */
import type { Excerpt, Passage, Range, Sentence, SplitText } from '../domain.js';

/** The text between two positions of the article; any part outside the excerpt is left out. */
export function textAt(
  { text, offset }: Pick<Excerpt, 'text' | 'offset'>,
  start: number,
  end: number,
): string {
  return text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
}

/** The text of a passage. */
export function passageText({ article, start, end }: Passage): string {
  return textAt(article, start, end);
}

/** The sentence with that number in the article; undefined if there is none, or if it is outside the excerpt. */
export function sentenceAt(
  { sentences, firstNumber }: Pick<Excerpt, 'sentences' | 'firstNumber'>,
  number: number,
): Sentence | undefined {
  return sentences[number - firstNumber];
}

/** The numbers of the sentences that overlap a range, half-open. */
export function numbersIn(
  { sentences, firstNumber = 0 }: Pick<SplitText, 'sentences'> & { readonly firstNumber?: number },
  { start, end }: Range,
): Range {
  return {
    start: firstNumber + firstWhere(sentences, (sentence) => sentence.end > start),
    end: firstNumber + firstWhere(sentences, (sentence) => sentence.start >= end),
  };
}

/** The index of the first sentence that passes a test which all later ones pass too. */
function firstWhere(sentences: readonly Range[], holds: (sentence: Range) => boolean): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sentences[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
