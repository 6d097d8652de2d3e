/**
 * Where in a text the words of a claim stand, and what differs: the claim as a whole against a stretch of the text,
 * with affine gaps (Gotoh 1982), so that one long omission costs hardly more than a short one.
 */
import type { ClaimPart } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';

/**
 * What became of one word. Positions count the words of claim and text. `inserted`: a word added in brackets, or the word of
 * the text that it replaces.
 */
export type Step =
  /** The same word in both; `spelling`: apart from a slip of the pen; `changed`: another word in its place. */
  | {
      readonly kind: 'same' | 'spelling' | 'changed' | 'inserted';
      readonly part: number;
      readonly at: number;
    }
  /** Claimed, and not in the text. */
  | { readonly kind: 'added' | 'inserted'; readonly part: number }
  /** In the text, and not claimed; `elided` if the claim marks it, `aside` if it was not said. */
  | { readonly kind: 'left-out' | 'elided' | 'aside' | 'inserted'; readonly at: number };

const OWNED: ReadonlySet<Step['kind']> = new Set(['same', 'elided', 'aside', 'inserted']);

/** Whether a step of a kind is the same in both, or a change that the claim shows openly. */
export const isOwned = (kind: Step['kind']): boolean => OWNED.has(kind);

export interface Alignment {
  /** Higher is better; comparable for one claim. */
  readonly score: number;
  /** In order, from the first word of the text that matches a word of the claim to the last. */
  readonly steps: readonly Step[];
}

/** What a word of the claim is worth if the text has it: a word that any text may hold says little. */
export type Worth = (key: string) => number;
/** For a claimed word, whether it may be a misspelling of a word in the text. */
export type Resembles = (claimed: string) => (original: string) => boolean;

const CHANGED = -0.7;
const ADDED = -0.7;
/** Half of a change that leaves the sense alone. */
const CONTRACTED = 0;
const SHORT_FORM = /^(?:s|re|m|ve|ll|d|nt|t)$/;
const GAP_OPEN = -0.8;
const GAP_EXTEND = -0.04;
const SPELLING_SHARE = 0.6;
/** A word in brackets may well stand elsewhere nearby, so it hardly counts in the choice of the place. */
const INSERTED = 0.1;

/** How a cell was entered: a part matched a word of the text, or stands for nothing in it. */
const MOVES = { pair: 1, add: 2 } as const;
type Move = (typeof MOVES)[keyof typeof MOVES];

/** How each cell was entered: parts down, words of the text across, `width` cells in a row. */
interface Table {
  readonly width: number;
  readonly metMoves: Uint8Array;
  /** 1 if the gap goes on, 0 if it opens from `met`. */
  readonly gapMoves: Uint8Array;
  /** Whether `met` was entered from the gap of the row above (one more bit with the move). */
  readonly fromGap: Uint8Array;
}

/** Best scores of a row that end with a word matched or a part used up (`met`), and inside a gap of the text (`gap`). */
interface Row {
  readonly met: Float64Array;
  readonly gap: Float64Array;
}

/** What a part is compared with. */
interface Comparison {
  readonly words: readonly ComparedWord[];
  readonly worth: Worth;
  readonly resembles: Resembles;
}

/** The best alignment of the whole claim; null if no word of it is in the text. Costs parts × words. */
export function align(
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
  worth: Worth,
  resembles: Resembles,
): Alignment | null {
  const width = words.length + 1;
  const cells = (parts.length + 1) * width;
  const table: Table = {
    width,
    metMoves: new Uint8Array(cells),
    gapMoves: new Uint8Array(cells),
    fromGap: new Uint8Array(cells),
  };
  let row: Row = { met: new Float64Array(width), gap: new Float64Array(width).fill(-Infinity) };
  parts.forEach((part, i) => {
    const met = meet(part, i + 1, row, table, { words, worth, resembles });
    // After the last part, the rest of the text costs nothing.
    const gap =
      i + 1 < parts.length ? skip(part, i + 1, met, table) : new Float64Array(width).fill(-Infinity);
    row = { met, gap };
  });
  const { met } = row;
  const end = met.reduce((best, score, j) => (score > met[best]! ? j : best), 0);
  const steps = trace(parts, words, end, table, resembles);
  return steps.some(({ kind }) => kind === 'same') ? { score: met[end]!, steps } : null;
}

/** Matches a part with each word of the text, or with nothing. @param i Its row. */
function meet(
  part: ClaimPart,
  i: number,
  above: Row,
  { width, metMoves, fromGap }: Table,
  { words, worth, resembles }: Comparison,
): Float64Array {
  const { met, gap } = above;
  const next = new Float64Array(width);
  const scoreOf = pairScore(part, worth, resembles);
  for (let j = 0; j < width; j += 1) {
    const cell = i * width + j;
    next[j] = Math.max(met[j]!, gap[j]!) + (part.kind === 'word' ? ADDED : 0);
    metMoves[cell] = MOVES.add;
    fromGap[cell] = gap[j]! > met[j]! ? 1 : 0;
    if (j === 0 || part.kind === 'elision') continue;
    const before = Math.max(met[j - 1]!, gap[j - 1]!);
    const paired = before + scoreOf(words[j - 1]!);
    if (paired <= next[j]!) continue;
    next[j] = paired;
    metMoves[cell] = MOVES.pair;
    fromGap[cell] = gap[j - 1]! > met[j - 1]! ? 1 : 0;
  }
  return next;
}

/** Lets words of the text stand between a part and the next one. @param met Scores of the part's row. */
function skip(part: ClaimPart, i: number, met: Float64Array, { width, gapMoves }: Table): Float64Array {
  const open = part.kind === 'word' ? GAP_OPEN : 0;
  const extend = part.kind === 'elision' ? 0 : GAP_EXTEND;
  const gap = new Float64Array(width).fill(-Infinity);
  for (let j = 1; j < width; j += 1) {
    const opened = met[j - 1]! + open + extend;
    const extended = gap[j - 1]! + extend;
    gap[j] = Math.max(opened, extended);
    gapMoves[i * width + j] = extended > opened ? 1 : 0;
  }
  return gap;
}

/** What a part is worth beside a word of the text. */
function pairScore(part: ClaimPart, worth: Worth, resembles: Resembles): (word: ComparedWord) => number {
  if (part.kind === 'elision') return () => -Infinity;
  const { word: own } = part;
  if (part.kind === 'inserted') return ({ key }) => (own.key === key ? INSERTED : 0);
  // Most cells of the table compare two words that have nothing in common.
  const [same, isLike] = [worth(own.key), resembles(own.key)];
  return (word) => {
    if (own.key === word.key) return same;
    if (isLike(word.key)) return SPELLING_SHARE * worth(word.key);
    return isContracted(word, own.key) || isContracted(own, word.key) ? CONTRACTED : CHANGED;
  };
}

/** Whether a word is another with a short form after an apostrophe: "it’s" for the "it" of "it is". */
function isContracted({ key, start, end }: ComparedWord, whole: string): boolean {
  const hasApostrophe = end - start === key.length + 1;
  return hasApostrophe && key.startsWith(whole) && SHORT_FORM.test(key.slice(whole.length));
}

/**
 * The steps from the table, without what lies outside the first and the last word that both hold.
 * @param end The column of the last word met.
 */
function trace(
  parts: readonly ClaimPart[],
  words: readonly ComparedWord[],
  end: number,
  { width, metMoves, gapMoves, fromGap }: Table,
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
  return resembles(part.word.key)(key) ? 'spelling' : 'changed';
}
