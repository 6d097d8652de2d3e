/** What a claim is, from the places that may hold it. */
import type { ArticleFilter, CheckedSource, CheckVerdict, QuoteCheck, Range } from '../domain.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { type Candidate, candidatesFor, candidatesForRest } from './candidates.js';
import type { Claim, ClaimPart } from './claim.js';
import { differencesOf } from './differences.js';
import { type Piece, piecesOf } from './pieces.js';
import { FAR, longestRun, type Placed, place, resemblanceTo, shareOf, worthOf } from './place.js';
import { renamedSpeaker } from './renamed.js';
import { sourceQuote } from './source-quote.js';
import { isOfSeveral, spokenPieces } from './spoken.js';
import { isMeant } from './whose.js';

/*
 * Chosen with `eval --check`: what two altered words leave of an alignment's score, as a share of the claim's worth, was
 * .42 at the least, and foreign sentences came to .35 where they are no versions of one in the articles.
 * ALTERED is that share; or else a place holds MOST of the claim's worth, and so many words of it IN_A_ROW. STITCHED is the
 * share that pieces must hold together, and CLEARLY, as a share, or GAINED, as worth, what pieces of other places add to the one that holds most.
 */
const ALTERED = 0.4;
const MOST = 0.66;
const IN_A_ROW = 7;
const STITCHED = 0.85;
const CLEARLY = 0.15;
const GAINED = 2;
/** Of a piece of another place at least so many words are missing in the one that holds most. */
const LEAST_NEW = 4;
/** So many articles are named that hold the same words. */
const MOST_SOURCES = 5;

export type Found = Pick<QuoteCheck, 'verdict' | 'sources' | 'onlySpelling'>;
export interface Judged extends Found {
  /** The place that holds most of the claim; null where none holds a word of it. */
  readonly best: Placed | null;
  /** Whom the claim itself names in the place of who speaks. */
  readonly renamed?: string;
}

/** @param speaker Who is said to have said it. */
export async function judge(
  claim: Claim,
  speaker: string | null,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<Judged> {
  const candidates = await candidatesFor(claim.text, index, filter);
  const resembles = await resemblanceTo(claim, index);
  const placed = candidates
    .flatMap((candidate) => place(claim, candidate, resembles) ?? [])
    .sort((a, b) => Number(b.isExact) - Number(a.isExact) || b.share - a.share || b.score - a.score);
  const [best = null] = placed;
  const mixed = placed.filter((one) => (one.isExact || one.share >= STITCHED) && isOfSeveral(one));
  const ofOne = placed.filter((one) => one.isExact && !mixed.includes(one));
  if (ofOne.length > 0) {
    return { ...attributed(claim, ofOne, speaker), best };
  }
  if (mixed.length > 0) {
    const { candidate, steps } = mixed[0]!;
    const sources = spokenPieces(steps).map((piece) => pieceSource(claim, [candidate], piece));
    return { ...found('stitched', sources), best };
  }
  const isOnePlace = best !== null && isAltered(claim, best);
  const others = await candidatesForRest(claim, best?.met ?? new Set(), index, filter);
  const stitched = stitchedFrom(claim, [...candidates, ...others], isOnePlace ? best : null);
  const isTurned = best !== null && stitched !== null && isOneSentence(stitched);
  if (stitched && !isTurned) return { ...found('stitched', stitched), best };
  if (best && (isOnePlace || isTurned)) {
    const source = sourceOf(claim, best);
    const renamed = renamedSpeaker(source);
    if (renamed) return { ...found('misattributed', [source]), best, renamed };
    return { ...found('altered', [source], best.isOnlySpelling), best };
  }
  return { ...found('absent', []), best };
}

/** Whether pieces are of one sentence: its clauses changed places, which alters it. */
function isOneSentence(pieces: readonly CheckedSource[]): boolean {
  const quotes = pieces.map(({ quote }) => quote);
  const start = Math.max(...quotes.map((quote) => quote.start));
  return quotes.every(({ article, end }) => article.id === quotes[0]!.article.id && end > start);
}

/** Whether a claim is what stands in a place, in other words here and there. */
function isAltered(claim: Claim, { steps, score, share }: Placed): boolean {
  const isLike = score >= ALTERED * worthOf(claim, () => true);
  return (
    (isLike || (share >= MOST && longestRun(steps, 'same') >= IN_A_ROW)) &&
    longestRun(steps, 'left-out') <= FAR
  );
}

const found = (verdict: CheckVerdict, sources: CheckedSource[], onlySpelling = false): Found => ({
  verdict,
  sources,
  onlySpelling,
});

/** Real words: whoever is said to have said them must be whom an article names, where it names anybody. */
function attributed(claim: Claim, places: readonly Placed[], speaker: string | null): Found {
  const agreeing = new Set<CheckedSource>();
  const sources = places.map((one) => {
    const source = sourceOf(claim, one);
    const actual = source.quote.speaker;
    if (speaker && actual && isMeant(speaker, actual, one.candidate.article)) agreeing.add(source);
    return source;
  });
  const unique = uniqueByArticle(sources).sort(byAge);
  const isOthers = speaker !== null && unique.every((one) => one.quote.speaker && !agreeing.has(one));
  const first = unique.filter((one) => agreeing.has(one));
  const rest = unique.filter((one) => !agreeing.has(one));
  return found(isOthers ? 'misattributed' : 'verbatim', [...first, ...rest].slice(0, MOST_SOURCES));
}

/** The oldest first: where it was said before it was said again. */
function byAge(a: CheckedSource, b: CheckedSource): number {
  const day = ({ quote }: CheckedSource): string => quote.article.published ?? '9999';
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0;
}

function uniqueByArticle(sources: readonly CheckedSource[]): CheckedSource[] {
  const known = new Map<string, CheckedSource>();
  for (const source of sources) {
    const { id } = source.quote.article;
    // Of two places in one article the one that says who speaks.
    if (!known.get(id) || (!known.get(id)!.quote.speaker && source.quote.speaker)) known.set(id, source);
  }
  return [...known.values()];
}

/** The pieces of a claim that several places hold better than one; null where they do not. */
function stitchedFrom(
  claim: Claim,
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
      // A name that was put for another may stand elsewhere as well.
      return (isClear || own.length >= LEAST_NEW) && own.some((part) => isTelling(claim, part));
    });
    const gained = worthOf(claim, (part) => isIn(fresh)(part) && isNew(part));
    if (gained === 0 || (!isClear && gained < GAINED)) return null;
  }
  return pieces.map((piece) => pieceSource(claim, candidates, piece));
}

/** Whether a part is a word that is neither a name's nor one that any text holds. */
function isTelling({ parts, text }: Claim, at: number): boolean {
  const part = parts[at]!;
  return (
    part.kind !== 'elision' && !STOP_WORDS.has(part.word.key) && /^\P{Lu}/u.test(text.slice(part.word.start))
  );
}

const partsOf = ({ firstPart, endPart }: Piece): number[] =>
  Array.from({ length: endPart - firstPart }, (_, i) => firstPart + i);

function pieceSource(claim: Claim, candidates: readonly Candidate[], piece: Piece): CheckedSource {
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

function claimedText(claim: Claim, parts: readonly ClaimPart[]): string {
  const words = parts.flatMap((part) => (part.kind === 'elision' ? [] : [part.word]));
  return claim.text.slice(words[0]!.start, words.at(-1)!.end);
}

function sourceOf(claim: Claim, { candidate, steps }: Placed): CheckedSource {
  const at = steps.flatMap((step) => ('at' in step ? [step.at] : []));
  const range: Range = {
    start: candidate.words[at[0]!]!.start,
    end: candidate.words[at.at(-1)!]!.end,
  };
  return {
    quote: sourceQuote(candidate, range),
    differences: differencesOf(steps, {
      parts: claim.parts,
      claimed: claim.text,
      words: candidate.words,
      original: candidate.text,
    }),
  };
}
