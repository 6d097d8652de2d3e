/** How a claim and its original differ, word by word, as shown to a reader. */
import type { Range } from '../../domain.js';
import type { Difference } from '../../quote-check.js';
import type { ClaimPart } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';
import type { Step } from './align.js';

interface Compared {
  readonly parts: readonly ClaimPart[];
  readonly claimed: string;
  readonly words: readonly ComparedWord[];
  readonly original: string;
}

interface Run {
  kind: Difference['kind'];
  readonly steps: Step[];
}

/**
 * In order; neighbours of one kind are one difference, and an omission next to an addition is a change. So are words in
 * another order: "New Jersey and New York" for "New York and New Jersey".
 */
export function differencesOf(steps: readonly Step[], compared: Compared): Difference[] {
  const runs: Run[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const kind = last && joinedKind(last.kind, step.kind);
    if (last && kind) {
      last.kind = kind;
      last.steps.push(step);
    } else runs.push({ kind: step.kind, steps: [step] });
  }
  return reordered(runs, compared).map(({ kind, steps: own }) => ({
    kind,
    claimed: textOf(
      own.flatMap((step) => ('part' in step ? rangeOf(compared.parts[step.part]!) : [])),
      compared.claimed,
    ),
    original: textOf(
      own.flatMap((step) => ('at' in step ? [compared.words[step.at]!] : [])),
      compared.original,
    ),
  }));
}

/** A longer stretch with the same words in another order is hard to take in as one change. */
const LONGEST_REORDERED = 16;

/** The runs, with those joined into one change whose words are the same in another order. */
function reordered(runs: readonly Run[], compared: Compared): Run[] {
  const joined: Run[] = [];
  for (let i = 0; i < runs.length; i += 1) {
    const end = endOfReordered(runs, i, compared);
    if (end === null) {
      joined.push(runs[i]!);
      continue;
    }
    const steps = runs.slice(i, end + 1).flatMap((run) => run.steps);
    joined.push({
      kind: 'changed',
      steps: [...sharedBefore(joined.at(-1), runs[end - 1]!, compared), ...steps],
    });
    i = end;
  }
  return joined.filter(({ steps }) => steps.length > 0);
}

/** The last of several runs from `first` on that hold the same words on both sides; null if there are none. */
function endOfReordered(runs: readonly Run[], first: number, compared: Compared): number | null {
  const steps: Step[] = [];
  for (let end = first; end < runs.length; end += 1) {
    const { kind, steps: own } = runs[end]!;
    if (!REPLACED.has(kind) && (kind !== 'same' || end === first)) return null;
    steps.push(...own);
    if (steps.length > LONGEST_REORDERED) return null;
    if (end > first && REPLACED.has(kind) && isReordered(steps, compared)) return end;
  }
  return null;
}

function isReordered(steps: readonly Step[], { parts, words }: Compared): boolean {
  const claimed = steps.flatMap((step) => ('part' in step ? keyOf(parts[step.part]!) : []));
  const original = steps.flatMap((step) => ('at' in step ? [words[step.at]!.key] : []));
  return claimed.sort().join(' ') === original.sort().join(' ');
}

const keyOf = (part: ClaimPart): string[] => (part.kind === 'elision' ? [] : [part.word.key]);

/** Takes from the end of a run the words that another ends with too: the "New" of "New York". */
function sharedBefore(before: Run | undefined, between: Run, { words }: Compared): Step[] {
  if (before?.kind !== 'same' || between.kind !== 'same') return [];
  const keyAt = ({ steps }: Run, back: number): string | null => {
    const step = steps.at(-1 - back);
    return step && 'at' in step ? words[step.at]!.key : null;
  };
  let shared = 0;
  while (keyAt(before, shared) !== null && keyAt(before, shared) === keyAt(between, shared)) shared += 1;
  return before.steps.splice(before.steps.length - shared);
}

const REPLACED = new Set<Difference['kind']>(['changed', 'added', 'left-out']);

/** The kind of two neighbours taken together; null if they stay separate. */
function joinedKind(a: Difference['kind'], b: Difference['kind']): Difference['kind'] | null {
  if (a === b) return a;
  return REPLACED.has(a) && REPLACED.has(b) ? 'changed' : null;
}

function rangeOf(part: ClaimPart): Range[] {
  return part.kind === 'elision' ? [] : [part.word];
}

function textOf(ranges: readonly Range[], text: string): string {
  return ranges.length === 0 ? '' : text.slice(ranges[0]!.start, ranges.at(-1)!.end);
}
