/** An alignment without small words at its ends that happen to stand far from the rest. */
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import type { ClaimPart } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';
import { type Alignment, align, type Resembles, type Step, type Worth } from './align.js';
import { runsOf } from './asides.js';

/** After more words that the claim lacks, “it is” at the head of a claim is another sentence's. */
const LONGEST_GAP = 5;

/** `align`, without the words of the text before or after such a gap. */
export function alignClosely(
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
  worth: Worth,
  resembles: Resembles,
): Alignment | null {
  const whole = align(parts, words, worth, resembles);
  if (!whole) return null;
  const first = afterStray(whole.steps, parts);
  const last = afterStray(whole.steps.toReversed(), parts);
  if (first === null && last === null) return whole;
  const start = first ?? 0;
  const near = align(parts, words.slice(start, last === null ? undefined : last + 1), worth, resembles);
  return (
    near && {
      ...near,
      steps: near.steps.map((step) => ('at' in step ? { ...step, at: step.at + start } : step)),
    }
  );
}

/** The first word of the text after a long gap before which only small words match; null if there is no such gap. */
function afterStray(steps: readonly Step[], parts: readonly ClaimPart[]): number | null {
  const runs = runsOf(steps);
  const gap = runs.findIndex((run) => run[0]!.kind === 'left-out' && run.length > LONGEST_GAP);
  if (gap < 1) return null;
  const isSmall = (step: Step): boolean => {
    const part = 'part' in step ? parts[step.part]! : null;
    return part?.kind !== 'word' || step.kind !== 'same' || STOP_WORDS.has(part.word.key);
  };
  const next = runs
    .slice(gap + 1)
    .flat()
    .find((step) => 'at' in step);
  return next && 'at' in next && runs.slice(0, gap).flat().every(isSmall) ? next.at : null;
}
