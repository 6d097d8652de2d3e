import { passageText } from '../language/excerpt.js';
import { embeddingText } from '../language/passages.js';
import type { Reranker } from './ports.js';
import type { RankedPassage } from './ranked-passage.js';

/** How many of the best passages are reranked. */
const DEPTH = 20;
/**
 * Share of the best score that one standard deviation of the reranker's scores is worth. A cautious default, chosen
 * with simulated rerankers (tests/lab/fallible.test.ts), because no real one was at hand: `npm run eval -- SET --reranker ID`
 * measures it.
 */
const RERANKER_WEIGHT = 0.2;

/** The best passages, ranked by their own scores and the reranker's together, then the rest. `passages` is best first. */
export async function rerank(
  question: string,
  passages: readonly RankedPassage[],
  reranker: Reranker,
): Promise<RankedPassage[]> {
  const leading = passages.slice(0, DEPTH);
  const texts = leading.map(({ passage }) => embeddingText(passage.article.title, passageText(passage)));
  const relevance = standardised(await reranker.score(question, texts));
  const top = leading[0]?.score ?? 0;
  const blended = leading.map(({ score }, i) => score + RERANKER_WEIGHT * top * relevance[i]!);
  // The best score stays what it was: the refusal was fitted to such scores.
  const shift = top - Math.max(...blended);
  const reranked = leading.map((one, i) => ({ ...one, score: Math.max(0, blended[i]! + shift) }));
  reranked.sort((a, b) => b.score - a.score);
  return [...reranked, ...passages.slice(DEPTH)];
}

/** In standard deviations from the mean; all 0 if all are equal. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / (Math.sqrt(variance) || 1));
}
