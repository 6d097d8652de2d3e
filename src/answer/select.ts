import type { Evidence, Scored } from './rank.js';

/** Shares of one text's content words that another must hold to be the same news told twice. */
const SAME = 0.8;
const MOST = 10;

/** The evidence to show: best first, near-duplicates once. */
export function selectEvidence(ranked: readonly Scored[]): Evidence[] {
  const chosen: Scored[] = [];
  for (const scored of ranked) {
    if (chosen.length === MOST) break;
    if (!chosen.some((other) => repeats(scored, other))) chosen.push(scored);
  }
  return chosen.map(({ candidate: { sentence }, score }) => ({
    article: sentence.article,
    start: sentence.start,
    end: sentence.end,
    score,
  }));
}

/** Whether two sentences say the same in nearly the same words. */
function repeats(a: Scored, b: Scored): boolean {
  const [one, other] = [a.candidate.sentence.positions, b.candidate.sentence.positions];
  const shared = [...one.keys()].filter((stem) => other.has(stem)).length;
  return shared > 0 && shared / Math.max(one.size, other.size) >= SAME;
}
