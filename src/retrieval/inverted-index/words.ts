/** The words of passages in order, each as the number of its term in three bytes: enough for sixteen million terms. */

const BYTES = 3;

/** Room for so many words. */
export const roomFor = (words: number): Uint8Array => new Uint8Array(BYTES * words);

/** The term of the word at a place, counted in words. */
export function termAt(words: Uint8Array, place: number): number {
  const at = BYTES * place;
  return words[at]! | (words[at + 1]! << 8) | (words[at + 2]! << 16);
}

/** Writes what `termAt` reads. */
export function putTerm(words: Uint8Array, place: number, term: number): void {
  const at = BYTES * place;
  words[at] = term;
  words[at + 1] = term >> 8;
  words[at + 2] = term >> 16;
}

/** Where the words of each passage begin, by the numbers of their words; then how many there are in all. */
export function wordStarts(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i += 1) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}
