/**
 * Where in a text the words of a claim stand, and what differs: the claim as a whole against a stretch of the text,
 * with affine gaps (Gotoh 1982), so that one long omission costs hardly more than a short one.
 */
import type { ClaimPart } from './claim.js';
import type { ComparedWord } from './words.js';

/**
 * What became of one word. Positions are those of the words of claim and text. `inserted`: put in by brackets, for a word of
 * the text or for none, or such a word.
 */
export type Step =
  /** The same word in both; `spelling`: but for a slip of the pen; `changed`: another word in its place. */
  | {
      readonly kind: 'same' | 'spelling' | 'changed' | 'inserted';
      readonly part: number;
      readonly at: number;
    }
  /** Claimed, and not in the text. */
  | { readonly kind: 'added' | 'inserted'; readonly part: number }
  /** In the text, and not claimed; `elided` where the claim owns to it, `aside` where it is none of what was said. */
  | { readonly kind: 'left-out' | 'elided' | 'aside' | 'inserted'; readonly at: number };

const OWNED: ReadonlySet<Step['kind']> = new Set(['same', 'elided', 'aside', 'inserted']);

/** Whether a step of a kind is the same in both, or a change that the claim shows openly. */
export const isOwned = (kind: Step['kind']): boolean => OWNED.has(kind);

export interface Alignment {
  /** Higher is better; comparable for one claim. */
  readonly score: number;
  /** In order, from the first word of the text that a word of the claim meets to the last. */
  readonly steps: readonly Step[];
}

/** What a word of the claim is worth where it stands in the text: one that any text may hold says little. */
export type Worth = (key: string) => number;
/** Whether a claimed word may be a misspelling of the word in the text. */
export type Resembles = (claimed: string, original: string) => boolean;

const CHANGED = -0.7;
const ADDED = -0.7;
const GAP_OPEN = -0.8;
const GAP_EXTEND = -0.04;
const SPELLING_SHARE = 0.6;
/** A word in brackets may well stand elsewhere nearby: that draws nothing there. */
const INSERTED = 0.1;

/** How a cell was entered: a part met a word of the text, or stands for nothing in it. */
const MOVES = { pair: 1, add: 2 } as const;
type Move = (typeof MOVES)[keyof typeof MOVES];

/** The best alignment of the whole claim; null where no word of it is in the text. Costs parts × words. */
export function align(
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
  worth: Worth,
  resembles: Resembles,
): Alignment | null {
  const [rows, columns] = [parts.length, words.length];
  const width = columns + 1;
  // Best score that ends with a word of the text met or a part taken (`met`), and inside a gap of the text (`gap`).
  let met = new Float64Array(width);
  let gap = new Float64Array(width).fill(-Infinity);
  const metMoves = new Uint8Array((rows + 1) * width);
  /** 1 where the gap goes on, 0 where it opens from `met`. */
  const gapMoves = new Uint8Array((rows + 1) * width);
  /** Whether `met` was entered from the gap of the row above (a bit beside the move). */
  const fromGap = new Uint8Array((rows + 1) * width);
  for (let i = 1; i <= rows; i += 1) {
    const part = parts[i - 1]!;
    const isFree = part.kind !== 'word';
    const nextMet = new Float64Array(width).fill(-Infinity);
    const nextGap = new Float64Array(width).fill(-Infinity);
    for (let j = 0; j <= columns; j += 1) {
      const cell = i * width + j;
      const above = Math.max(met[j]!, gap[j]!);
      // The part stands for nothing in the text.
      nextMet[j] = above + (isFree ? 0 : ADDED);
      metMoves[cell] = MOVES.add;
      fromGap[cell] = gap[j]! > met[j]! ? 1 : 0;
      if (j > 0 && part.kind !== 'elision') {
        const before = Math.max(met[j - 1]!, gap[j - 1]!);
        const paired = before + pairScore(part, words[j - 1]!.key, worth, resembles);
        if (paired > nextMet[j]!) {
          nextMet[j] = paired;
          metMoves[cell] = MOVES.pair;
          fromGap[cell] = gap[j - 1]! > met[j - 1]! ? 1 : 0;
        }
      }
      if (j > 0 && i < rows) {
        const extend = part.kind === 'elision' ? 0 : GAP_EXTEND;
        const opened = nextMet[j - 1]! + (isFree ? 0 : GAP_OPEN) + extend;
        const extended = nextGap[j - 1]! + extend;
        nextGap[j] = Math.max(opened, extended);
        gapMoves[cell] = extended > opened ? 1 : 0;
      }
    }
    met = nextMet;
    gap = nextGap;
  }
  let end = 0;
  for (let j = 1; j <= columns; j += 1) if (met[j]! > met[end]!) end = j;
  const steps = trace(parts, words, { end, width, metMoves, gapMoves, fromGap }, resembles);
  return steps.some(({ kind }) => kind === 'same') ? { score: met[end]!, steps } : null;
}

function pairScore(part: ClaimPart, key: string, worth: Worth, resembles: Resembles): number {
  if (part.kind === 'elision') return -Infinity;
  const claimed = part.word.key;
  if (part.kind === 'inserted') return claimed === key ? INSERTED : 0;
  if (claimed === key) return worth(key);
  return resembles(claimed, key) ? SPELLING_SHARE * worth(key) : CHANGED;
}

interface Table {
  readonly end: number;
  readonly width: number;
  readonly metMoves: Uint8Array;
  readonly gapMoves: Uint8Array;
  readonly fromGap: Uint8Array;
}

/** The steps from the table, without what lies outside the first and the last word that both hold. */
function trace(
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
  { end, width, metMoves, gapMoves, fromGap }: Table,
  resembles: Resembles,
): Step[] {
  const steps: Step[] = [];
  let [i, j] = [parts.length, end];
  let inGap = false;
  while (i > 0) {
    const cell = i * width + j;
    if (inGap) {
      const isElided = parts[i - 1]!.kind !== 'word';
      steps.push({ kind: isElided ? 'elided' : 'left-out', at: j - 1 });
      inGap = gapMoves[cell] === 1;
      j -= 1;
      continue;
    }
    const part = parts[i - 1]!;
    const move = metMoves[cell] as Move;
    inGap = fromGap[cell] === 1;
    i -= 1;
    if (move === MOVES.pair) {
      j -= 1;
      steps.push({ kind: pairKind(part, words[j]!.key, resembles), part: i, at: j });
    } else if (part.kind === 'word') steps.push({ kind: 'added', part: i });
  }
  return steps.reverse();
}

function pairKind(part: ClaimPart, key: string, resembles: Resembles): 'same' | 'spelling' | 'changed' {
  if (part.kind === 'elision' || part.kind === 'inserted' || part.word.key === key) return 'same';
  return resembles(part.word.key, key) ? 'spelling' : 'changed';
}
