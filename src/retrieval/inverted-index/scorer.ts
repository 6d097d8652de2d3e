import type { TopK } from '../top-k.js';
import { BM25, inverseFrequency, saturate } from './bm25.js';
import type { Part } from './part.js';
import type { LexicalColumns } from './postings.js';

/** A query's term by its number in the vocabulary. A query names a term once. */
export interface KnownTerm {
  readonly term: number;
  readonly weight: number;
}

/**
 * Scores term by term into one array that is kept between searches, so that a search allocates little.
 * Over 55,000 passages it is thirty times as fast as MiniSearch at the median, in a fifth of the memory: docs/text-search.md
 * has the figures, `npx tsx bench/words.ts` makes them. How much a term weighs is learnt from the part of the index that is
 * given; `allowed` lies within it.
 */
export function createScorer(columns: LexicalColumns) {
  const { articleStart, inPassages, inArticles, inTitles } = columns;
  const passages = columns.passageLength.length;
  const articles = columns.articleLength.length;
  const articleOf = new Uint32Array(passages);
  for (let a = 0; a < articles; a += 1) articleOf.fill(a, articleStart[a], articleStart[a + 1]);
  const scores = new Float64Array(passages);
  const whole = new Float64Array(articles);
  /**
   * The term that last reached a passage, or an article's title: terms are counted through, from search to search. As
   * floats, because 32 bits would begin anew after some billions and take a term for one of long ago.
   */
  const reached = new Float64Array(passages);
  const titled = new Float64Array(articles);
  let searched = 0;

  function scorePassages({ term, weight }: KnownTerm, position: number, part: Part): void {
    const { passageNorm } = part;
    const worth = weight * inverseFrequency(part.passagesWith(term), part.passages);
    for (let i = inTitles.offsets[term]!; i < inTitles.offsets[term + 1]!; i += 1) {
      titled[inTitles.ids[i]!] = position;
    }
    for (let i = inPassages.offsets[term]!; i < inPassages.offsets[term + 1]!; i += 1) {
      const passage = inPassages.ids[i]!;
      const bonus = titled[articleOf[passage]!] === position ? BM25.titleWeight : 0;
      scores[passage]! += worth * saturate(inPassages.counts[i]! / passageNorm[passage]! + bonus);
      reached[passage] = position;
    }
    for (let i = inTitles.offsets[term]!; i < inTitles.offsets[term + 1]!; i += 1) {
      const article = inTitles.ids[i]!;
      for (let passage = articleStart[article]!; passage < articleStart[article + 1]!; passage += 1) {
        if (reached[passage] !== position) scores[passage]! += worth * saturate(BM25.titleWeight);
        reached[passage] = position;
      }
    }
  }

  function scoreArticles(query: readonly KnownTerm[], part: Part): void {
    const { articleNorm } = part;
    whole.fill(0);
    for (const { term, weight } of query) {
      const worth = weight * inverseFrequency(part.articlesWith(term), part.articles);
      for (let i = inArticles.offsets[term]!; i < inArticles.offsets[term + 1]!; i += 1) {
        const article = inArticles.ids[i]!;
        whole[article]! += worth * saturate(inArticles.counts[i]! / articleNorm[article]!);
      }
    }
  }

  return function score(
    query: readonly KnownTerm[],
    { offer }: Pick<TopK, 'offer'>,
    part: Part,
    allowed?: (articleOrdinal: number) => boolean,
  ): void {
    scores.fill(0);
    const before = searched;
    for (const term of query) {
      searched += 1;
      scorePassages(term, searched, part);
    }
    scoreArticles(query, part);
    let least = Number.NEGATIVE_INFINITY;
    for (let article = 0; article < articles; article += 1) {
      // Nearly all articles hold none of the words.
      if (whole[article] === 0 && titled[article]! <= before) continue;
      if (allowed && !allowed(article)) continue;
      for (let passage = articleStart[article]!; passage < articleStart[article + 1]!; passage += 1) {
        const own = scores[passage]!;
        if (own === 0) continue;
        const score = own + BM25.articleWeight * whole[article]!;
        if (score >= least) least = offer(passage, score);
      }
    }
  };
}
