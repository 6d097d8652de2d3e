/** One way to read what was pasted, and how its words compare with those of the place that was found for it. */
import type { Range } from '../../domain.js';
import { splitSentences } from '../../language/sentences.js';
import type { Difference } from '../../quote-check.js';
import type { Step } from '../alignment/align.js';
import { runsOf } from '../alignment/asides.js';
import type { Placed } from '../alignment/place.js';
import type { Judged } from '../judge.js';
import { type ComparedWord, inRow, rowOf } from '../words.js';
import { type ClaimedQuote, holds } from './claim.js';

/** One way to read what was pasted, and what was found for it. */
export interface Interpretation {
  readonly claim: ClaimedQuote;
  /** Who is said to have said it. */
  readonly speaker: string | null;
  readonly found: Judged;
  /** Whether words around the claim that do more than name its speaker are not part of it. */
  readonly onlyQuoted: boolean;
  /** How such words differ from the article, if they were copied from there. */
  readonly around: readonly Difference[];
}

/**
 * The words of a frame that the sentences of the quotation do not have in the best place; those that they have may be
 * copied.
 */
export function unmet(
  frame: readonly ComparedWord[],
  quoted: readonly ComparedWord[],
  { claim, found }: Interpretation,
) {
  const left = new Map<string, number>();
  const count = (key: string, by: number): unknown => left.set(key, (left.get(key) ?? 0) + by);
  for (const at of metBeside(found.best!)) {
    const part = claim.parts[at]!;
    if (part.kind !== 'elision') count(part.word.key, 1);
  }
  for (const { key } of quoted) count(key, -1);
  return frame.filter(({ key }) => {
    count(key, -1);
    return left.get(key)! < 0;
  });
}

/** Whether words stand in a row in the sentences that hold the longest run of a claim. */
export function isHeldBeside(words: readonly ComparedWord[], placed: Placed): boolean {
  const { start, end } = besideLongestRun(placed).range;
  return rowOf(placed.candidate.text.slice(start, end)).includes(inRow(words.map(({ key }) => key)));
}

/** The words of the best place that a claimed word, by its key, replaces. */
export function originalsOf(key: string, { claim, found }: Interpretation): string[] {
  const { steps, candidate } = found.best!;
  return steps.flatMap((step) => {
    if (step.kind !== 'changed') return [];
    const part = claim.parts[step.part]!;
    const { start, end } = candidate.words[step.at]!;
    return part.kind !== 'elision' && part.word.key === key ? [candidate.text.slice(start, end)] : [];
  });
}

/** How many words of a place a claim leaves out or changes. */
export const lostWords = ({ steps }: Placed): number =>
  steps.filter(({ kind }) => kind === 'left-out' || kind === 'changed').length;

/** The parts in the same sentences as the longest run of a claim in a place: elsewhere, words match by chance. */
function metBeside(placed: Placed): number[] {
  const { steps, range } = besideLongestRun(placed);
  return steps.flatMap((step) =>
    (step.kind === 'same' || step.kind === 'spelling') && holds(range, placed.candidate.words[step.at]!)
      ? [step.part]
      : [],
  );
}

/** After a longer gap in the article, in words, a word of a frame matches by chance. */
const LONGEST_GAP = 8;

/** The steps around the longest run of a claim in a place, up to long gaps, and the sentences that hold that run. */
export function besideLongestRun({ candidate, steps: all }: Placed): { steps: Step[]; range: Range } {
  const { words, text } = candidate;
  const runs = runsOf(all);
  const isSame = (run: readonly Step[]): boolean => run[0]!.kind === 'same';
  const longest = runs.reduce((a, b) => (isSame(b) && b.length > a.length ? b : a), []);
  const isGap = (run: readonly Step[]): boolean => run[0]!.kind === 'left-out' && run.length > LONGEST_GAP;
  const middle = runs.indexOf(longest);
  const next = runs.findIndex((run, i) => i > middle && isGap(run));
  const first = runs.findLastIndex((run, i) => i < middle && isGap(run)) + 1;
  const at = longest.flatMap((step) => ('at' in step ? [step.at] : []));
  const [from, to] = [words[at[0] ?? 0]!.start, words[at.at(-1) ?? 0]!.end];
  const touched = splitSentences(text).filter(({ start, end }) => start < to && end > from);
  return {
    steps: runs.slice(first, next < 0 ? undefined : next).flat(),
    range: { start: touched[0]?.start ?? from, end: touched.at(-1)?.end ?? to },
  };
}
