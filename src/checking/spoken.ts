/** Pieces of direct speech, between which something is left out: whose they are. */
import type { Range } from '../domain.js';
import { speakerIn } from '../speakers/excerpt.js';
import type { Step } from './align.js';
import { runsOf } from './asides.js';
import type { Candidate } from './candidates.js';
import type { Piece } from './pieces.js';
import type { Placed } from './place.js';
import { quotedStretches } from './quoted.js';
import { mayBeSamePerson } from './same-person.js';

/** What stands in a place without a gap, piece by piece, as pieces of its first and only source. */
export function spokenPieces(steps: readonly Step[]): Piece[] {
  return runsOf(steps).flatMap((run) => {
    const met = run.flatMap((step) => ('part' in step && 'at' in step ? [step] : []));
    const [first, last] = [met[0], met.at(-1)];
    return first && last
      ? [
          {
            source: 0,
            ...{ firstPart: first.part, endPart: last.part + 1 },
            ...{ firstWord: first.at, endWord: last.at + 1 },
          },
        ]
      : [];
  });
}

/**
 * Whether several people say the pieces: “A … B”, where Lind says A and Moe says B, is nobody's. Pieces that hold the name
 * of who says them, or stand in no quotation, are the article's own account.
 */
export function isOfSeveral({ candidate, steps }: Placed): boolean {
  const pieces = spokenPieces(steps);
  if (pieces.length < 2) return false;
  const quoted = quotedStretches(candidate.text);
  const speakers = pieces.flatMap((piece) => soleDirectSpeaker(piece, candidate, quoted) ?? []);
  return speakers.some((name) => !mayBeSamePerson(name, speakers[0]!));
}

function soleDirectSpeaker(
  { firstWord, endWord }: Piece,
  { article, offset, text, words }: Candidate,
  quoted: readonly Range[],
): string | null {
  const [start, end] = [words[firstWord]!.start, words[endWord - 1]!.end];
  const range = { start: offset + start, end: offset + end };
  const isQuoted = quoted.some((one) => one.start <= start && one.end >= end);
  const name = isQuoted ? speakerIn(article, range)?.name : undefined;
  return name && !text.slice(start, end).includes(name.split(' ').at(-1)!) ? name : null;
}
