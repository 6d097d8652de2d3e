/** What a claim is, from the places that may hold it. */
import type { ArticleFilter } from '../domain.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { piecesOf } from './alignment/pieces.js';
import {
  FAR,
  longestRun,
  type Placed,
  resemblanceTo,
  STITCHED,
  shareOf,
  worthOf,
} from './alignment/place.js';
import { type Candidate, candidatesFor, candidatesForRest, type Rest, restsOf } from './candidates.js';
import type { ClaimedQuote } from './claim/claim.js';
import { placesOf } from './places.js';
import { sourceOf } from './source-quote.js';
import { attributed, type SourcedVerdict, sourcedVerdict } from './speaker/attributed.js';
import { renamedSpeaker } from './speaker/renamed.js';
import { isOfSeveral, spokenPieces } from './speaker/spoken.js';
import { isOneSentence, pieceSource, stitchedFrom } from './stitched.js';

/*
 * Chosen with `eval --check`: what two altered words leave of an alignment's score, as a share of the claim's worth, was at
 * least .42, and sentences from elsewhere came to .35 unless they are versions of one in the articles. ALTERED is that
 * share; or else a place holds MOST_OF_WORTH of the claim's worth, and so many words of it IN_A_ROW.
 */
const ALTERED = 0.4;
const MOST_OF_WORTH = 0.66;
const IN_A_ROW = 7;

/** What a claim was found to be. */
export interface Judged extends SourcedVerdict {
  /** The place that holds most of the claim; null if none holds a word of it. */
  readonly best: Placed | null;
  /** Whom the claim itself names in place of the speaker. */
  readonly renamed?: string;
}

/** @param speaker Who is said to have said it. */
export async function judge(
  claim: ClaimedQuote,
  speaker: string | null,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Judged> {
  const candidates = await candidatesFor(claim, index, filter);
  const placed = await placesOf(claim, candidates, await resemblanceTo(claim, index));
  const [best = null] = placed;
  const mixed = placed.filter(
    (one) => one.isFarApart || ((one.isExact || one.share >= STITCHED) && isOfSeveral(one)),
  );
  const ofOne = placed.filter((one) => one.isExact && !mixed.includes(one));
  if (ofOne.length > 0) return { ...attributed(claim, ofOne, speaker), best };
  if (mixed.length > 0) {
    const { candidate, steps } = mixed[0]!;
    const sources = spokenPieces(steps).map((piece) => pieceSource(claim, [candidate], piece));
    return { ...sourcedVerdict('stitched', sources), best };
  }
  const isOnePlace = best !== null && isAltered(claim, best);
  const all = await withOthers(claim, candidates, best, (rest) =>
    candidatesForRest(rest, claim, index, filter),
  );
  const stitched = stitchedFrom(claim, all, isOnePlace ? best : null);
  const isTurned = best !== null && stitched !== null && isOneSentence(stitched);
  if (stitched && !isTurned) return { ...sourcedVerdict('stitched', stitched), best };
  if (best && (isOnePlace || isTurned)) {
    const source = sourceOf(claim, best);
    const renamed = renamedSpeaker(source);
    if (renamed) return { ...sourcedVerdict('misattributed', [source]), best, renamed };
    return { ...sourcedVerdict('altered', [source], best.isOnlySpelling), best };
  }
  return { ...sourcedVerdict('absent', []), best };
}

/**
 * The candidates, and those for what the best of them lacks, searched one by one until too much is missing for a stitched
 * claim. Most absent claims cost one search.
 */
async function withOthers(
  claim: ClaimedQuote,
  candidates: readonly Candidate[],
  best: Placed | null,
  search: (rest: Rest) => Promise<Candidate[]>,
): Promise<Candidate[]> {
  const all = [...candidates];
  const lacking = new Set<number>();
  for (const rest of restsOf(claim, best?.met ?? new Set())) {
    all.push(...(await search(rest)));
    for (const part of unheld(claim, rest, all)) lacking.add(part);
    if (shareOf(claim, (part) => lacking.has(part)) > 1 - STITCHED) break;
  }
  return all;
}

/** Parts of a rest that stand in no piece of any place. */
function unheld({ parts }: ClaimedQuote, rest: Rest, places: readonly Candidate[]): number[] {
  const [first, last] = [rest.parts[0]!, rest.parts.at(-1)!];
  const pieces = piecesOf(
    parts.slice(first, last + 1),
    places.map(({ words }) => words),
  );
  return rest.parts.filter(
    (part) => !pieces.some(({ firstPart, endPart }) => part >= first + firstPart && part < first + endPart),
  );
}

/** Whether a claim is the text of a place, with some words changed. */
function isAltered(claim: ClaimedQuote, { steps, score, share }: Placed): boolean {
  const isLike = score >= ALTERED * worthOf(claim, () => true);
  return (
    (isLike || (share >= MOST_OF_WORTH && longestRun(steps, 'same') >= IN_A_ROW)) &&
    longestRun(steps, 'left-out') <= FAR
  );
}
