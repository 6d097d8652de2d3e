/** A claim that was put together from several places. */

import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import type { CheckedSource } from '../quote-check.js';
import { type Piece, piecesOf } from './alignment/pieces.js';
import { type Placed, STITCHED, shareOf, worthOf } from './alignment/place.js';
import type { Candidate } from './candidates.js';
import type { ClaimedQuote, ClaimPart } from './claim/claim.js';
import { sourceQuote } from './source-quote.js';

/*
 * Chosen with `eval --check`: CLEARLY, as a share, or GAINED, as worth, is what pieces of other places add to the one that
 * holds most.
 */
const CLEARLY = 0.15;
const GAINED = 2;
/** The fewest words of a piece from another place that the best place must lack; and of one that is all names. */
const LEAST_NEW = 4;
const LEAST_NEW_NAMES = 6;

/** Whether pieces are from one sentence whose clauses changed places, which alters it. */
export function isOneSentence(pieces: readonly CheckedSource[]): boolean {
  const quotes = pieces.map(({ quote }) => quote);
  const start = Math.max(...quotes.map((quote) => quote.start));
  return quotes.every(({ article, end }) => article.id === quotes[0]!.article.id && end > start);
}

/** The pieces of a claim that several places hold better than one; null if they do not. */
export function stitchedFrom(
  claim: ClaimedQuote,
  candidates: readonly Candidate[],
  onePlace: Placed | null,
): CheckedSource[] | null {
  const pieces = piecesOf(
    claim.parts,
    candidates.map(({ words }) => words),
  );
  const isIn =
    (list: readonly Piece[]) =>
    (part: number): boolean =>
      list.some(({ firstPart, endPart }) => part >= firstPart && part < endPart);
  const share = shareOf(claim, isIn(pieces));
  if (pieces.length < 2 || share < STITCHED) return null;
  if (onePlace) {
    const isNew = (part: number): boolean => !onePlace.met.has(part);
    const isClear = share > onePlace.share + CLEARLY;
    const fresh = pieces.filter((piece) => {
      const own = partsOf(piece).filter(isNew);
      // A name that replaces another may stand elsewhere too.
      return (
        own.length >= LEAST_NEW_NAMES ||
        ((isClear || own.length >= LEAST_NEW) && own.some((part) => isTelling(claim, part)))
      );
    });
    const gained = worthOf(claim, (part) => isIn(fresh)(part) && isNew(part));
    if (gained === 0 || (!isClear && gained < GAINED)) return null;
  }
  return pieces.map((piece) => pieceSource(claim, candidates, piece));
}

/** Whether a part is a word that belongs to no name and is not in just any text. */
function isTelling({ parts, text }: ClaimedQuote, at: number): boolean {
  const part = parts[at]!;
  return (
    part.kind !== 'elision' && !STOP_WORDS.has(part.word.key) && /^\P{Lu}/u.test(text.slice(part.word.start))
  );
}

const partsOf = ({ firstPart, endPart }: Piece): number[] =>
  Array.from({ length: endPart - firstPart }, (_, i) => firstPart + i);

/** A piece of a claim in its place. */
export function pieceSource(
  claim: ClaimedQuote,
  candidates: readonly Candidate[],
  piece: Piece,
): CheckedSource {
  const candidate = candidates[piece.source]!;
  const words = candidate.words.slice(piece.firstWord, piece.endWord);
  const range = { start: words[0]!.start, end: words.at(-1)!.end };
  const original = candidate.text.slice(range.start, range.end);
  const claimed = claimedText(claim, claim.parts.slice(piece.firstPart, piece.endPart));
  return {
    quote: sourceQuote(candidate, range),
    differences: [{ kind: 'same', claimed, original }],
  };
}

function claimedText(claim: ClaimedQuote, parts: readonly ClaimPart[]): string {
  const words = parts.flatMap((part) => (part.kind === 'elision' ? [] : [part.word]));
  return claim.text.slice(words[0]!.start, words.at(-1)!.end);
}
