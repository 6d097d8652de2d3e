/** Where a claim may be from: only those places are aligned with it that can still change what it is found to be. */
import { createSlices } from '../system/slices.js';
import { type Placed, place, type Resemblance, STITCHED, shareOf } from './alignment/place.js';
import type { Candidate } from './candidates.js';
import type { ClaimedQuote } from './claim/claim.js';
import { isOfSeveral } from './speaker/spoken.js';

/** The most words of a claim times words of its places: aligning these takes some hundred milliseconds. */
const MOST_CELLS = 4_000_000;

/**
 * The best places first. Those that hold most of the claim's words are aligned first, until no other can be exact beside an
 * exact one, be better than the best one, or hold enough of the claim to be a mixture of several people's words.
 */
export async function placesOf(
  claim: ClaimedQuote,
  candidates: readonly Candidate[],
  resemblance: Resemblance,
): Promise<Placed[]> {
  const bounded = candidates
    .map((candidate) => ({ candidate, most: mostHeld(claim, candidate, resemblance) }))
    .sort((a, b) => b.most - a.most);
  const slice = createSlices();
  const placed: Placed[] = [];
  let [cells, enough] = [0, 0];
  for (const { candidate, most } of bounded) {
    cells += claim.parts.length * candidate.words.length;
    if (most < enough || cells > MOST_CELLS) break;
    const one = place(claim, candidate, resemblance.resembles);
    if (one) placed.push(one);
    if (one?.isExact && !isOfSeveral(one)) enough = 1;
    else if (one) enough = Math.max(enough, Math.min(one.share, STITCHED));
    await slice();
  }
  const rank = new Map(candidates.map((candidate, i) => [candidate, i]));
  return placed.sort(
    (a, b) =>
      Number(b.isExact) - Number(a.isExact) ||
      b.share - a.share ||
      b.score - a.score ||
      rank.get(a.candidate)! - rank.get(b.candidate)!,
  );
}

/**
 * The largest share of a claim that a place can hold: its words that stand somewhere there, and those that may be misspelt.
 */
function mostHeld(claim: ClaimedQuote, { words }: Candidate, { isUnknown }: Resemblance): number {
  const keys = new Set(words.map(({ key }) => key));
  return shareOf(claim, (at) => {
    const part = claim.parts[at]!;
    return part.kind === 'word' && (keys.has(part.word.key) || isUnknown(part.word.key));
  });
}
