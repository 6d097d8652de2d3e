/** A claim as pieces that stand word for word in different places. */
import type { ClaimPart } from '../claim/claim.js';
import type { ComparedWord } from '../words.js';

/** A run of the claim that stands in one of the texts. */
export interface Piece {
  /** Which of the texts holds it. */
  readonly source: number;
  /** Words of the claim, by part, half-open; the parts between hold its words and what may stand between them. */
  readonly firstPart: number;
  readonly endPart: number;
  /** Words of the text, half-open. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Any text may have fewer words in a row by chance. */
const LEAST_WORDS = 4;

/**
 * From left to right: the longest run of the claim that any text has, then the next one after it. Of equally long ones,
 * the one that continues the last piece, else the first. Costs the claim's words times the occurrences of each with the
 * next few.
 */
export function piecesOf(
  parts: readonly ClaimPart[],
  sources: readonly (readonly ComparedWord[])[],
): Piece[] {
  const places = placesOf(parts, sources);
  const pieces: Piece[] = [];
  for (let at = 0; at < parts.length; ) {
    const run = longestFrom(at, parts, sources, places, pieces.at(-1));
    if (run) {
      pieces.push(run);
      at = run.endPart;
    } else at += 1;
  }
  return pieces;
}

/** Where each run of LEAST_WORDS words of the claim begins. */
type Places = ReadonlyMap<string, readonly { readonly source: number; readonly at: number }[]>;

function placesOf(parts: readonly ClaimPart[], sources: readonly (readonly ComparedWord[])[]): Places {
  const claimed = new Set(parts.flatMap((part) => (part.kind === 'word' ? [part.word.key] : [])));
  const places = new Map<string, { source: number; at: number }[]>();
  sources.forEach((words, source) => {
    let inRow = 0;
    for (let end = 1; end <= words.length; end += 1) {
      inRow = claimed.has(words[end - 1]!.key) ? inRow + 1 : 0;
      if (inRow < LEAST_WORDS) continue;
      const at = end - LEAST_WORDS;
      const run = runOf(words.slice(at, end));
      const known = places.get(run);
      if (known) known.push({ source, at });
      else places.set(run, [{ source, at }]);
    }
  });
  return places;
}

const runOf = (words: readonly ComparedWord[]): string => words.map(({ key }) => key).join(' ');

function longestFrom(
  firstPart: number,
  parts: readonly ClaimPart[],
  sources: readonly (readonly ComparedWord[])[],
  places: Places,
  last: Piece | undefined,
): Piece | null {
  const words = parts
    .slice(firstPart, firstPart + LEAST_WORDS)
    .flatMap((part) => (part.kind === 'word' ? [part.word] : []));
  if (words.length < LEAST_WORDS) return null;
  let best: Piece | null = null;
  for (const { source, at } of places.get(runOf(words)) ?? []) {
    let length = LEAST_WORDS;
    while (isSame(parts[firstPart + length], sources[source]![at + length])) length += 1;
    const known: number = best ? best.endWord - best.firstWord : 0;
    const goesOn = last?.source === source && at >= last.endWord;
    if (length > known || (length === known && goesOn)) {
      best = { source, firstPart, endPart: firstPart + length, firstWord: at, endWord: at + length };
      // Nothing is longer than the rest of the claim; a few words that repeat may stand in thousands of places.
      if (best.endPart === parts.length && (goesOn || !last)) break;
    }
  }
  return best;
}

function isSame(part: ClaimPart | undefined, word: ComparedWord | undefined): boolean {
  return part?.kind === 'word' && word !== undefined && part.word.key === word.key;
}
