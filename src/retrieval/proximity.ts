import { memoised } from '../language/memoised.js';
import type { QueryTerm } from '../question/parsed-question.js';

const ORDERED_WEIGHT = 0.3;
const UNORDERED_WEIGHT = 0.3;
/** Two words are near within this many content words. */
const WINDOW = 8;
const SATURATION = 1.2;

type Pairs = readonly (readonly [QueryTerm, QueryTerm])[];

const wordsOf = memoised(
  (pairs: Pairs): ReadonlySet<string> => new Set(pairs.flat().map(({ found }) => found)),
);

/**
 * What the nearness of the question's neighbouring words adds to a passage's score: pairs that stand side by
 * side in order, and pairs within a window, each saturating (sequential dependence model, Metzler and Croft
 * 2005). `stems` are the passage's content words in order.
 */
export function proximity(pairs: Pairs, stems: readonly string[]): number {
  if (pairs.length === 0) return 0;
  const positions = positionsOf(wordsOf(pairs), stems);
  let score = 0;
  for (const [first, second] of pairs) {
    const [a, b] = [positions.get(first.found), positions.get(second.found)];
    if (!a || !b) continue;
    const ordered = a.filter((position) => stems[position + 1] === second.found).length;
    const near = countNear(a, b);
    score +=
      1.1 *
      (first.inverseFrequency + second.inverseFrequency) *
      ((ORDERED_WEIGHT * ordered) / (ordered + SATURATION) + (UNORDERED_WEIGHT * near) / (near + SATURATION));
  }
  return score;
}

/** How many pairs from two ascending lists of positions are near each other. */
function countNear(a: readonly number[], b: readonly number[]): number {
  let near = 0;
  let from = 0;
  for (const x of a) {
    while (from < b.length && b[from]! <= x - WINDOW) from += 1;
    for (let i = from; i < b.length && b[i]! < x + WINDOW; i += 1) near += 1;
  }
  return near;
}

function positionsOf(wanted: ReadonlySet<string>, stems: readonly string[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  stems.forEach((stem, i) => {
    if (!wanted.has(stem)) return;
    const list = positions.get(stem);
    if (list) list.push(i);
    else positions.set(stem, [i]);
  });
  return positions;
}
