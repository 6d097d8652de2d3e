/** Where a claim begins and ends in its place: what the alignment of the words between does not tell. */
import type { Step } from './align.js';
import type { Candidate } from './candidates.js';
import { isNegation } from './words.js';

/** More words at an edge are somebody's own. */
const EDGE = 2;

/** "Everyone agrees" where the article has "Not everyone agrees": the words are a part of it, and say the contrary. */
export function withDenialBefore(steps: readonly Step[], { words, text }: Candidate): Step[] {
  const first = steps.find((step) => 'at' in step);
  const [before, own] = first && 'at' in first ? [words[first.at - 1], words[first.at]] : [];
  const isCut =
    before && own && isNegation(before.key) && !/[.!?;\n]/.test(text.slice(before.end, own.start));
  return isCut && first && 'at' in first ? [{ kind: 'left-out', at: first.at - 1 }, ...steps] : [...steps];
}

/** A word or two at an edge that the place lacks, as changed from what stands there: the sentence goes on. */
export function withEdgesPaired(steps: readonly Step[], { words, text }: Candidate): Step[] {
  const first = steps.findIndex(({ kind }) => kind !== 'added');
  const last = steps.findLastIndex(({ kind }) => kind !== 'added');
  const [head, tail] = [steps[first], steps[last]];
  if (!head || !tail || !('at' in head) || !('at' in tail)) return [...steps];
  const paired = (step: Step, from: number, at: number): Step => {
    const [one, other] = [words[Math.min(from, at)], words[Math.max(from, at)]];
    const isNear = one && other && !/[.!?\n]/.test(text.slice(one.end, other.start));
    return isNear && 'part' in step ? { kind: 'changed', part: step.part, at } : step;
  };
  const behind = steps.length - 1 - last;
  return steps.map((step, i) => {
    if (i < first && first <= EDGE) return paired(step, head.at, head.at - first + i);
    return i > last && behind <= EDGE ? paired(step, tail.at, tail.at + i - last) : step;
  });
}
