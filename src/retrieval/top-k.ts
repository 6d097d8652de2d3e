import type { PassageHit } from './ports.js';

/** The best of many hits: no more than a limit are kept (a binary heap, in arrays of numbers), and others cost no object. */
export interface TopK {
  /** Returns the least score that may still be kept: a hit with less need not be offered. */
  offer(passage: number, score: number): number;
  /** Best first, ties by passage number. Called once, when all were offered. */
  best(): PassageHit[];
}

/** @param limit Nothing is kept if it is 0 or less. */
export function createTopK(limit: number): TopK {
  /** The worst comes first; the two after place `i` are at `2 * i + 1`. */
  const scores: number[] = [];
  const passages: number[] = [];

  const isWorse = (score: number, passage: number, at: number): boolean =>
    score < scores[at]! || (score === scores[at] && passage > passages[at]!);

  function offer(passage: number, score: number): number {
    if (scores.length < limit) rise(passage, score);
    else if (limit > 0 && !isWorse(score, passage, 0)) sink(passage, score);
    if (limit <= 0) return Number.POSITIVE_INFINITY;
    return scores.length < limit ? Number.NEGATIVE_INFINITY : scores[0]!;
  }

  /** Adds a hit: those that are better move down to make room. */
  function rise(passage: number, score: number): void {
    let at = scores.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isWorse(score, passage, parent)) break;
      put(at, passages[parent]!, scores[parent]!);
      at = parent;
    }
    put(at, passage, score);
  }

  /** Replaces the worst hit: those that are worse move up. */
  function sink(passage: number, score: number): void {
    let at = 0;
    for (;;) {
      let least = 2 * at + 1;
      if (least >= scores.length) break;
      if (least + 1 < scores.length && isWorse(scores[least + 1]!, passages[least + 1]!, least)) least += 1;
      if (isWorse(score, passage, least)) break;
      put(at, passages[least]!, scores[least]!);
      at = least;
    }
    put(at, passage, score);
  }

  function put(at: number, passage: number, score: number): void {
    passages[at] = passage;
    scores[at] = score;
  }

  const best = (): PassageHit[] =>
    passages
      .map((passage, i) => ({ passage, score: scores[i]! }))
      .sort((a, b) => b.score - a.score || a.passage - b.passage);
  return { offer, best };
}

/** The best `limit` of many hits, best first, ties by passage number. */
export function topK(hits: Iterable<PassageHit>, limit: number): PassageHit[] {
  const top = createTopK(limit);
  for (const { passage, score } of hits) top.offer(passage, score);
  return top.best();
}
