/** How a claim and its original differ, word by word, as it is set off for a reader. */
import type { Difference, Range } from '../domain.js';
import type { Step } from './align.js';
import type { ClaimPart } from './claim.js';
import type { ComparedWord } from './words.js';

interface Compared {
  readonly parts: readonly ClaimPart[];
  readonly claimed: string;
  readonly words: readonly ComparedWord[];
  readonly original: string;
}

/** In order; neighbours of one kind are one difference, and what was left out where something was put in is a change. */
export function differencesOf(steps: readonly Step[], compared: Compared): Difference[] {
  const runs: { kind: Difference['kind']; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const kind = last && joinedKind(last.kind, step.kind);
    if (last && kind) {
      last.kind = kind;
      last.steps.push(step);
    } else runs.push({ kind: step.kind, steps: [step] });
  }
  return runs.map(({ kind, steps: own }) => ({
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
