import type { Mode } from '../domain.js';
import type { PassageHit } from './ports.js';

/**
 * Share of a full lexical score that a cosine of 1 adds, by engine: weak vectors must not outvote words.
 * Chosen on training questions with `npm run train`; see docs/evaluation.md.
 */
const VECTOR_WEIGHT: Readonly<Record<Mode, number>> = { builtin: 0, hybrid: 0.5 };

export function vectorWeight(mode: Mode): number {
  return VECTOR_WEIGHT[mode];
}

/**
 * Adds `weight` times each passage's cosine, scaled to the best lexical score. A passage that only one of the
 * lists holds gets nothing from the other. Best first, ties by passage number.
 */
export function fuse(
  words: readonly PassageHit[],
  near: readonly PassageHit[],
  weight: number,
): PassageHit[] {
  const scale = weight * (words[0]?.score ?? 1);
  const scores = new Map(words.map(({ passage, score }) => [passage, score]));
  for (const { passage, score } of near) {
    if (scale > 0) scores.set(passage, (scores.get(passage) ?? 0) + scale * Math.max(0, score));
  }
  return [...scores]
    .map(([passage, score]) => ({ passage, score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
