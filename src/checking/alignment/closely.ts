/** An alignment without small words at its ends that happen to stand far from the rest. */
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import type { ClaimedQuote } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';
import { type Alignment, align, type Resembles, type Step, type Worth } from './align.js';
import { runsOf } from './asides.js';

/** After more words that the claim lacks, “it is” at the head of a claim is another sentence's. */
const LONGEST_GAP = 5;

/** With more words than this missing between two pieces, a quote was stitched from two places. */
export const FAR = 40;
/** So few words before or after such a gap, of whatever kind, are no piece: "Kordt Rail played dice" for "the firm". */
const MOST_STRAY = 3;

/** What ends before it is a sentence of its own, however short: “I resign tonight. The wells …”. */
const SENTENCE_END = /[.!?…]["”’»)]?\s/u;

/** `align`, without the words of the text before or after such a gap. */
export function alignClosely(
  claim: ClaimedQuote,
  words: readonly ComparedWord[],
  worth: Worth,
  resembles: Resembles,
): Alignment | null {
  const { parts } = claim;
  const whole = align(parts, words, worth, resembles);
  if (!whole) return null;
  const first = afterStray(whole.steps, claim);
  const last = afterStray(whole.steps.toReversed(), claim);
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
function afterStray(steps: readonly Step[], { parts, text }: ClaimedQuote): number | null {
  const runs = runsOf(steps);
  const isGap = (run: readonly Step[], longest: number): boolean =>
    run[0]!.kind === 'left-out' && run.length > longest;
  const gap = runs.findIndex((run) => isGap(run, LONGEST_GAP));
  if (gap < 1) return null;
  const isSmall = (step: Step): boolean => {
    const part = 'part' in step ? parts[step.part]! : null;
    return part?.kind !== 'word' || step.kind !== 'same' || STOP_WORDS.has(part.word.key);
  };
  const next = runs
    .slice(gap + 1)
    .flat()
    .find((step) => 'at' in step);
  const before = runs.slice(0, gap).flat();
  const claimed = (some: readonly Step[]): string => {
    const ranges = some.flatMap((step) => {
      const part = 'part' in step ? parts[step.part]! : null;
      return part && 'word' in part ? [part.word] : [];
    });
    return text.slice(
      Math.min(...ranges.map(({ start }) => start)),
      Math.max(...ranges.map(({ end }) => end)),
    );
  };
  const isStray =
    isGap(runs[gap]!, FAR) &&
    before.filter(({ kind }) => kind !== 'added').length <= MOST_STRAY &&
    !SENTENCE_END.test(claimed(next ? [...before, next] : before));
  return next && 'at' in next && (isStray || before.every(isSmall)) ? next.at : null;
}
