/** Pieces of direct speech, between which something is left out: whose they are. */
import type { Range, Speaker } from '../../domain.js';
import { PERSONAL_PRONOUNS } from '../../language/lexicon/function-words.js';
import { SAYING_PARTICIPLES, SPEECH_VERBS } from '../../language/lexicon/speech-verbs.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { isGivenName } from '../../language/names/given-names.js';
import { speakerIn } from '../../speakers/excerpt.js';
import type { Step } from '../alignment/align.js';
import { runsOf } from '../alignment/asides.js';
import type { Piece } from '../alignment/pieces.js';
import type { Placed } from '../alignment/place.js';
import type { Candidate } from '../candidates.js';
import { quotedStretches } from '../claim/quoted.js';
import { type ComparedWord, comparedWords } from '../words.js';
import { mayBeSamePerson } from './same-person.js';

/** The stretches of a place without a gap, as pieces of its only source. */
export function spokenPieces(steps: readonly Step[]): Piece[] {
  return runsOf(steps).flatMap((run) => {
    const met = run.flatMap((step) => ('part' in step && 'at' in step ? [step] : []));
    const [first, last] = [met[0], met.at(-1)];
    return first && last
      ? [
          {
            source: 0,
            firstPart: first.part,
            endPart: last.part + 1,
            firstWord: first.at,
            endWord: last.at + 1,
          },
        ]
      : [];
  });
}

/**
 * Whether several people say the pieces: “A … B” is nobody's quote if Lind says A and Moe says B, in quotation marks or in
 * reported speech. So are quotations from two paragraphs that are not known to be one person's.
 */
export function isOfSeveral({ candidate, steps }: Placed): boolean {
  const pieces = spokenPieces(steps);
  if (pieces.length < 2) return false;
  if (pieces.slice(1).some((piece, i) => isLedInByAnother(pieces[i]!, piece, candidate))) return true;
  const quoted = quotationsOf(candidate.text);
  const spoken = pieces
    .filter((piece) => isTelling(piece, candidate) || fillsOne(piece, candidate, quoted))
    .flatMap((piece) => directSpeech(piece, candidate, quoted) ?? reportedSpeech(piece, candidate) ?? []);
  return spoken.slice(1).some((one, i) => {
    const before = spoken[i]!;
    if (one.quotation !== null && one.quotation === before.quotation) return false;
    if (one.speaker !== null && before.speaker !== null) return !mayBeSamePerson(one.speaker, before.speaker);
    if (one.quotation === null || before.quotation === null) return false;
    return candidate.text.slice(before.quotation.end, one.quotation.start).includes('\n');
  });
}

/**
 * Whether a lead that only says who speaks gives a piece to somebody else than the article does: “Lind said, adding that …
 * B”, where Moe says B. A piece that names its own speaker is given to nobody else.
 */
function isLedInByAnother(lead: Piece, piece: Piece, candidate: Candidate): boolean {
  if (isTelling(lead, candidate) || !wordsOf(lead, candidate).some(({ key }) => isOfSpeech(key)))
    return false;
  const [leader, speaker] = [lead, piece].map((one) => personOf(one, candidate)?.name);
  if (leader === undefined || speaker === undefined || mayBeSamePerson(leader, speaker)) return false;
  const family = comparedWords(speaker).at(-1)?.key;
  return !wordsOf(piece, candidate).some(({ key }) => key === family);
}

/** "Ada Lind said" before a quote names its speaker, even if another quotation mentions her. */
function isTelling(piece: Piece, candidate: Candidate): boolean {
  return wordsOf(piece, candidate).some(
    ({ key, start }) =>
      !STOP_WORDS.has(key) && !isOfSpeech(key) && !/^\p{Lu}/u.test(candidate.text.slice(start, start + 2)),
  );
}

const isOfSpeech = (key: string): boolean => SPEECH_VERBS.has(key) || SAYING_PARTICIPLES.has(key);

const wordsOf = ({ firstWord, endWord }: Piece, { words }: Candidate): readonly ComparedWord[] =>
  words.slice(firstWord, endWord);

/** Null for a company or an office: a spokesperson says its words. */
function personOf(piece: Piece, candidate: Candidate): Speaker | null {
  const { article, offset } = candidate;
  const own = wordsOf(piece, candidate);
  const speaker = speakerIn(article, { start: offset + own[0]!.start, end: offset + own.at(-1)!.end });
  return speaker && (speaker.role !== null || isGivenName(speaker.name.split(' ', 1)[0]!)) ? speaker : null;
}

/** Fewer words between marks may be somebody's name. */
const LEAST_OF_TITLE = 3;

/** Whether a piece is all that stands between marks: a title such as “Riding in Cars with Boys”, which has capitals only. */
function fillsOne({ firstWord, endWord }: Piece, { words }: Candidate, quoted: readonly Range[]): boolean {
  const [first, last] = [words[firstWord]!, words[endWord - 1]!];
  const isWithin = (at: number, { start, end }: Range): boolean =>
    words[at] !== undefined && words[at].start >= start && words[at].end <= end;
  return (
    endWord - firstWord >= LEAST_OF_TITLE &&
    quoted.some(
      (one) =>
        one.start <= first.start &&
        last.end <= one.end &&
        !isWithin(firstWord - 1, one) &&
        !isWithin(endWord, one),
    )
  );
}

/**
 * The stretches between marks in each paragraph; the end of a paragraph closes the last one. A stretch of an article may
 * begin within a quotation, and a quotation that continues in the next paragraph opens again there.
 */
function quotationsOf(text: string): Range[] {
  const quotations: Range[] = [];
  let goesOn = false;
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    const isOdd = paragraph.split('"').length % 2 === 0;
    for (const { start, end } of quotedStretches(`${paragraph}${isOdd ? '"' : '”'}`)) {
      const last = quotations.at(-1);
      if (last && goesOn && start < 2)
        quotations[quotations.length - 1] = { start: last.start, end: index + end };
      else quotations.push({ start: index + start, end: index + end });
    }
    goesOn = quotations.at(-1)?.end === index + paragraph.length;
  }
  return quotations;
}

interface Spoken {
  /** Null for reported speech. */
  readonly quotation: Range | null;
  readonly speaker: string | null;
}

/** Null for a piece that is mostly outside quotations. */
function directSpeech(
  { firstWord, endWord }: Piece,
  { article, offset, words }: Candidate,
  quoted: readonly Range[],
): Spoken | null {
  const piece = { start: words[firstWord]!.start, end: words[endWord - 1]!.end };
  const overlap = (one: Range): number => Math.min(one.end, piece.end) - Math.max(one.start, piece.start);
  const quotation = quoted.find((one) => 2 * overlap(one) > piece.end - piece.start);
  if (!quotation) return null;
  const [start, end] = [Math.max(quotation.start, piece.start), Math.min(quotation.end, piece.end)];
  const speaker = speakerIn(article, { start: offset + start, end: offset + end })?.name ?? null;
  return { quotation, speaker };
}

/**
 * What the article says that a person said; null for its own account, and for a piece that itself says who speaks: that is a
 * part of an article, and gives nobody another's words. Much of an article's account has an authority or a newspaper for its
 * source.
 */
function reportedSpeech(piece: Piece, candidate: Candidate): Spoken | null {
  const own = wordsOf(piece, candidate);
  const speaker = personOf(piece, candidate);
  if (!speaker) return null;
  const names = new Set(comparedWords(`${speaker.role ?? ''} ${speaker.name}`).map(({ key }) => key));
  const isTold = own.some(
    ({ key }, i) =>
      (names.has(key) && !STOP_WORDS.has(key)) ||
      (PERSONAL_PRONOUNS.has(key) && SPEECH_VERBS.has(own[i + 1]?.key ?? '')),
  );
  return isTold ? null : { quotation: null, speaker: speaker.name };
}
