import table from './fusion.json' with { type: 'json' };
import type { IndexInfo, PassageHit } from './ports.js';

/** By embedder id. Written by `npm run tune`; see docs/fusion.md. */
const TUNED: Readonly<Record<string, number>> = table;
/**
 * For an embedder that was measured neither on training sets nor on the archive. A cosine that is higher by 0.4, a
 * large difference among passages that fit, then makes up for a tenth of the best lexical score: words decide, and
 * vectors separate what they rank alike.
 */
const UNMEASURED = 0.25;

/** Whether an embedder's weight comes from training sets, which say more than a trial on one archive. */
export function isTuned(embedderId: string): boolean {
  return embedderId in TUNED;
}

/** Share of the best lexical score that a cosine of 1 adds: weak vectors must not outvote words. */
export function vectorWeight({
  embedderId,
  vectorWeight: found,
}: Pick<IndexInfo, 'embedderId' | 'vectorWeight'>): number {
  return TUNED[embedderId] ?? found?.value ?? UNMEASURED;
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
  const best = words.reduce((highest, { score }) => Math.max(highest, score), 0);
  const scale = weight * (best || 1);
  const scores = new Map(words.map(({ passage, score }) => [passage, score]));
  for (const { passage, score } of near) {
    if (scale > 0) scores.set(passage, (scores.get(passage) ?? 0) + scale * Math.max(0, score));
  }
  return [...scores]
    .map(([passage, score]) => ({ passage, score }))
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
