/** Terms that a word may be a misspelling of. Pure; knows nothing of the index. */

export interface SimilarTerm {
  readonly stem: string;
  /** 1 for the same word, falling with every edit. */
  readonly similarity: number;
  /** Passages that hold it. */
  readonly frequency: number;
}

/** Number of edits that still count as a slip: none in short words, where every neighbour is another word. */
export function editsAllowed(stem: string): number {
  if (stem.length < 4 || /\d/.test(stem)) return 0;
  return stem.length < 6 ? 1 : 2;
}

/** One bit a letter: two words that differ in many letters need not be compared further. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i += 1) mask |= 1 << (word.charCodeAt(i) & 31);
  return mask;
}

export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Rows of the table of edits, kept between calls: one search compares thousands of words. */
const LONGEST = 64;
let [before, previous, row] = [1, 2, 3].map(() => new Uint8Array(LONGEST + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * Edits between two words: insert, delete, replace, or swap two neighbours (optimal string alignment,
 * Damerau 1964). Gives up with `limit + 1` as soon as more than `limit` are certain, and at words of more than
 * 64 letters that are not the same.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return limit + 1;
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    let least = i;
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let edits = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (letter === other ? 0 : 1));
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        edits = Math.min(edits, before[j - 2]! + 1);
      }
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return limit + 1;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(limit + 1, previous[b.length]!);
}

/** 1 − edits / letters; a wrong first letter counts as half an edit more, for it is rarely mistyped. */
export function spellingSimilarity(a: string, b: string, edits: number): number {
  const penalty = a[0] === b[0] ? 0 : 0.5;
  return 1 - (edits + penalty) / Math.max(a.length, b.length);
}

/** Nearest first; of equally near ones the more frequent, then by name. */
export function bySimilarity(a: SimilarTerm, b: SimilarTerm): number {
  return b.similarity - a.similarity || b.frequency - a.frequency || (a.stem < b.stem ? -1 : 1);
}
