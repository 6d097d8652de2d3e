import { lengthNorm } from './bm25.js';
import { type LexicalColumns, type Postings, postingsOf } from './postings.js';

/** Some articles of an index, or all, with the numbers that scores depend on: as though the index held no others. */
export interface Part {
  readonly passages: number;
  readonly articles: number;
  /** By number, what counts are divided by; without meaning outside the part. */
  readonly passageNorm: Float64Array;
  readonly articleNorm: Float64Array;
  /** How many passages, and how many articles without their titles, hold a term. */
  passagesWith(term: number): number;
  articlesWith(term: number): number;
}

/** @param isIn Asked for each article's position; without it, the part is the whole. */
export function partOf(columns: LexicalColumns, isIn?: (article: number) => boolean): Part {
  const { articleStart, articleLength, passageLength, inArticles, inPassages } = columns;
  if (!isIn) {
    return {
      passages: passageLength.length,
      articles: articleLength.length,
      passageNorm: norms(passageLength),
      articleNorm: norms(articleLength),
      passagesWith: (term) => postingsOf(inPassages, term),
      articlesWith: (term) => postingsOf(inArticles, term),
    };
  }
  const articles = Uint8Array.from(articleLength, (_, a) => (isIn(a) ? 1 : 0));
  const passages = new Uint8Array(passageLength.length);
  articles.forEach((one, a) => {
    passages.fill(one, articleStart[a], articleStart[a + 1]);
  });
  return {
    passages: count(passages),
    articles: count(articles),
    passageNorm: norms(passageLength, passages),
    articleNorm: norms(articleLength, articles),
    passagesWith: (term) => countOf(inPassages, term, passages),
    articlesWith: (term) => countOf(inArticles, term, articles),
  };
}

const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

function countOf({ offsets, ids }: Postings, term: number, flags: Uint8Array): number {
  let sum = 0;
  for (let i = offsets[term]!; i < offsets[term + 1]!; i += 1) sum += flags[ids[i]!]!;
  return sum;
}

/** By the average length of those flagged; of all, without flags. */
function norms(lengths: Uint32Array, flags?: Uint8Array): Float64Array {
  const total = lengths.reduce((sum, length, i) => sum + (flags ? flags[i]! * length : length), 0);
  const average = total / (flags ? count(flags) : lengths.length) || 1;
  return Float64Array.from(lengths, (length) => lengthNorm(length, average));
}
