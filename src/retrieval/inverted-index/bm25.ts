/**
 * The scoring of the first stage as pure formulas, so that every store ranks alike.
 *
 * A passage's score is the sum over the query's terms of
 *   weight · inverseFrequency(passages that hold it) · saturate(count / lengthNorm(passage) + titleWeight · [in the title])
 * plus `articleWeight` times the same sum over the whole article (without its title). A passage without
 * any term scores 0, whatever its article holds. The title's words also count as words of the first passage.
 *
 * BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009);
 * fields are weighted before saturation, as in its BM25F. The constants were chosen on training questions.
 */
export const BM25 = {
  /** How soon repeats of a word stop counting. */
  k1: 0.9,
  /** How much a passage loses for being long. */
  b: 0.4,
  /** How many occurrences in the text one in the title is worth. */
  titleWeight: 0.5,
  /** Share of the article's own score that each of its passages gets. */
  articleWeight: 0.35,
} as const;

/** How informative a term is, by how many of `total` units hold it. Positive; natural logarithm. */
export function inverseFrequency(frequency: number, total: number): number {
  return Math.log(1 + (total - frequency + 0.5) / (frequency + 0.5));
}

/** What counts are divided by. Lengths are in content words (no stop words). */
export function lengthNorm(length: number, averageLength: number): number {
  return 1 - BM25.b + (BM25.b * length) / averageLength;
}

/** What a normalised count is worth, from 0 to k1 + 1. */
export function saturate(count: number): number {
  return ((BM25.k1 + 1) * count) / (count + BM25.k1);
}
