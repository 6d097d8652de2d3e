/** Exact nearest neighbours by one scan: for unit vectors the dot product is the cosine. */
import type { Range } from '../../domain.js';
import type { PassageHit } from '../../retrieval/ports.js';
import { topK } from '../../retrieval/top-k.js';

/** Vectors, and the passages they belong to. */
export interface PassageVectors {
  /** Row after row of as many floats as a query has. */
  readonly values: Float32Array;
  /** The row of each passage. */
  readonly rows: Uint32Array;
}

/**
 * The `limit` passages nearest to `query`, best first; equal scores in order of passage. Only the passages within
 * `ranges` are looked at.
 */
export function nearestPassages(
  vectors: PassageVectors,
  query: Float32Array,
  limit: number,
  ranges: readonly Range[],
): PassageHit[] {
  return topK(hits(vectors, query, ranges), limit);
}

function* hits(
  { values, rows }: PassageVectors,
  query: Float32Array,
  ranges: readonly Range[],
): Generator<PassageHit> {
  for (const { start, end } of ranges) {
    const scores = dotProducts(values, query, rows.subarray(start, end));
    for (let i = 0; i < scores.length; i++) yield { passage: start + i, score: scores[i]! };
  }
}

/**
 * The dot products of some rows. One function for the whole scan, unrolled over four sums that the processor
 * adds in parallel: half the time of a call for each row.
 */
function dotProducts(values: Float32Array, query: Float32Array, rows: Uint32Array): Float32Array {
  const scores = new Float32Array(rows.length);
  const width = query.length;
  const unrolled = width & ~7;
  for (let place = 0; place < rows.length; place++) {
    const offset = rows[place]! * width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < unrolled; i += 8) {
      const at = offset + i;
      a += values[at]! * query[i]! + values[at + 4]! * query[i + 4]!;
      b += values[at + 1]! * query[i + 1]! + values[at + 5]! * query[i + 5]!;
      c += values[at + 2]! * query[i + 2]! + values[at + 6]! * query[i + 6]!;
      d += values[at + 3]! * query[i + 3]! + values[at + 7]! * query[i + 7]!;
    }
    for (let i = unrolled; i < width; i++) a += values[offset + i]! * query[i]!;
    scores[place] = a + b + c + d;
  }
  return scores;
}
