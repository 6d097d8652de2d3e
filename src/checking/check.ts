/**
 * Whether a quote is real: the words that somebody pasted beside the articles' own. Candidates come from the inverted
 * index by the claim's words, and the claim is aligned with each. An index of word shingles would find verbatim quotes
 * as well, but not altered ones, and doubles the index; words do both, and an altered quote keeps most of its words.
 */
import type { ArticleFilter, CheckedSource, CheckVerdict, QuoteCheck, Range } from '../domain.js';
import { STOP_WORDS } from '../language/lexicon/stop-words.js';
import { editDistance, editsAllowed } from '../language/spelling.js';
import { tokenize } from '../language/tokens.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { type Alignment, align, type Resembles } from './align.js';
import { type Candidate, candidatesFor } from './candidates.js';
import { type Claim, type ClaimPart, readClaim } from './claim.js';
import { differencesOf } from './differences.js';
import { type Piece, piecesOf } from './pieces.js';
import { mayBeSamePerson } from './same-person.js';
import { sourceQuote } from './source-quote.js';

export interface CheckRequest {
  /** The quote as it was pasted: marks around it and a name behind a dash are understood. */
  readonly text: string;
  /** Who is said to have said it; before the name behind a dash. */
  readonly speaker?: string;
  readonly filter?: ArticleFilter;
}

/*
 * Chosen on the training sets with `eval --check`.
 * ALTERED is the least share of a claim's worth that one place must hold; STITCHED the share that pieces must hold
 * together, and by CLEARLY more than one place does; STOP the worth of a word that any text holds beside that of another.
 */
const ALTERED = 0.66;
const STITCHED = 0.85;
const CLEARLY = 0.15;
const STOP = 0.3;
/** Words that may be missing between two pieces of one quote; with more missing, two places were stitched. */
const FAR = 40;
/** So many articles are named that hold the same words. */
const MOST_SOURCES = 5;

interface Placed {
  readonly candidate: Candidate;
  readonly alignment: Alignment;
  /** Share of the claim's worth that stands here. */
  readonly share: number;
  readonly isExact: boolean;
  readonly isOnlySpelling: boolean;
}

/** Checks a claim against an index. Costs what the claim's words and some thirty passages cost, however large the index. */
export async function checkQuote({ text, speaker, filter }: CheckRequest, index: SearchIndex) {
  const started = performance.now();
  const claim = readClaim(text);
  const candidates = await candidatesFor(claim.text, index, filter);
  const resembles = await resemblanceTo(claim, index);
  const placed = candidates
    .flatMap((candidate) => place(claim, candidate, resembles) ?? [])
    .sort(
      (a, b) =>
        Number(b.isExact) - Number(a.isExact) || b.share - a.share || b.alignment.score - a.alignment.score,
    );
  const claimedSpeaker = speaker?.trim() || claim.speaker;
  const found = judge(claim, candidates, placed, claimedSpeaker);
  const result: QuoteCheck = {
    ...found,
    claim: claim.text,
    claimedSpeaker,
    articlesSearched: (await index.articles(filter)).length,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
  return result;
}

type Found = Pick<QuoteCheck, 'verdict' | 'sources' | 'onlySpelling'>;

function judge(
  claim: Claim,
  candidates: readonly Candidate[],
  placed: readonly Placed[],
  speaker: string | null,
): Found {
  const exact = placed.filter(({ isExact }) => isExact);
  if (exact.length > 0)
    return attributed(
      exact.map((one) => sourceOf(claim, one)),
      speaker,
    );
  const [best] = placed;
  const found = (verdict: CheckVerdict, sources: CheckedSource[], onlySpelling = false): Found => ({
    verdict,
    sources,
    onlySpelling,
  });
  const isOnePlace = best !== undefined && best.share >= ALTERED && longestGap(best) <= FAR;
  const pieces = stitchedFrom(claim, candidates);
  const pieceShare = shareOf(claim, (part) =>
    pieces.some(({ firstPart, endPart }) => part >= firstPart && part < endPart),
  );
  const isStitched = pieces.length > 1 && pieceShare >= STITCHED;
  if (isStitched && (!isOnePlace || pieceShare > best.share + CLEARLY)) {
    return found(
      'stitched',
      pieces.map((piece) => pieceSource(claim, candidates, piece)),
    );
  }
  if (isOnePlace) return found('altered', [sourceOf(claim, best)], best.isOnlySpelling);
  return found('absent', []);
}

/** Real words: whoever is said to have said them must be whom an article names, where it names anybody. */
function attributed(sources: readonly CheckedSource[], speaker: string | null): Found {
  const unique = uniqueByArticle(sources).sort(byAge);
  const names = unique.map(({ quote }) => quote.speaker?.name ?? null);
  const agrees = (name: string | null): boolean =>
    name !== null && speaker !== null && mayBeSamePerson(name, speaker);
  const isOthers = speaker !== null && names.every((name) => name !== null && !agrees(name));
  const first = unique.filter((_, i) => agrees(names[i]!));
  const rest = unique.filter((_, i) => !agrees(names[i]!));
  return {
    verdict: isOthers ? 'misattributed' : 'verbatim',
    sources: [...first, ...rest].slice(0, MOST_SOURCES),
    onlySpelling: false,
  };
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

const worth = (key: string): number => (STOP_WORDS.has(key) ? STOP : 1);

/** Share of the claim's worth in the parts that `holds`. */
function shareOf({ parts }: Claim, holds: (part: number) => boolean): number {
  let [held, all] = [0, 0];
  parts.forEach((part, i) => {
    if (part.kind !== 'word') return;
    all += worth(part.word.key);
    if (holds(i)) held += worth(part.word.key);
  });
  return all === 0 ? 0 : held / all;
}

function place(claim: Claim, candidate: Candidate, resembles: Resembles): Placed | null {
  const alignment = align(claim.parts, candidate.words, worth, resembles);
  if (!alignment) return null;
  const { steps } = alignment;
  const met = new Set(
    steps.flatMap((step) => (step.kind === 'same' || step.kind === 'spelling' ? [step.part] : [])),
  );
  const differs = steps.filter(({ kind }) => kind !== 'same' && kind !== 'elided');
  return {
    candidate,
    alignment,
    share: shareOf(claim, (part) => met.has(part)),
    isExact: differs.length === 0 && longestGap({ alignment }, 'elided') <= 4 * FAR,
    isOnlySpelling: differs.every(({ kind }) => kind === 'spelling'),
  };
}

/** Words in a row that the claim leaves out. */
function longestGap(
  { alignment }: Pick<Placed, 'alignment'>,
  kind: 'left-out' | 'elided' = 'left-out',
): number {
  let [longest, current] = [0, 0];
  for (const step of alignment.steps) {
    current = step.kind === kind ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

/**
 * A claimed word that no article knows may be a slip of the pen for one that looks like it; one that they do know is
 * another word, however alike: "now" and "not".
 */
async function resemblanceTo(claim: Claim, index: SearchIndex): Promise<Resembles> {
  const tokens = tokenize(claim.text);
  const { frequency } = await index.termStatistics([...new Set(tokens.map(({ stem }) => stem))]);
  const unknown = new Set(
    tokens
      .filter(({ stem, stop, lower }) => !stop && !/\d/.test(lower) && (frequency.get(stem) ?? 0) === 0)
      .map(({ lower }) => lower),
  );
  return (claimed, original) => {
    if (!unknown.has(claimed) || /\d/.test(original)) return false;
    const limit = editsAllowed(claimed);
    return (
      Math.abs(claimed.length - original.length) <= limit && editDistance(claimed, original, limit) <= limit
    );
  };
}

function stitchedFrom(claim: Claim, candidates: readonly Candidate[]): Piece[] {
  return piecesOf(
    claim.parts,
    candidates.map(({ words }) => words),
  );
}

function pieceSource(claim: Claim, candidates: readonly Candidate[], piece: Piece): CheckedSource {
  const candidate = candidates[piece.source]!;
  const words = candidate.words.slice(piece.firstWord, piece.endWord);
  const range = { start: words[0]!.start, end: words.at(-1)!.end };
  const text = candidate.text.slice(range.start, range.end);
  const claimed = claimedText(claim, claim.parts.slice(piece.firstPart, piece.endPart));
  return {
    quote: sourceQuote(candidate, range),
    differences: [{ kind: 'same', claimed, original: text }],
  };
}

function claimedText(claim: Claim, parts: readonly ClaimPart[]): string {
  const words = parts.flatMap((part) => (part.kind === 'elision' ? [] : [part.word]));
  return claim.text.slice(words[0]!.start, words.at(-1)!.end);
}

function sourceOf(claim: Claim, { candidate, alignment }: Placed): CheckedSource {
  const at = alignment.steps.flatMap((step) => ('at' in step ? [step.at] : []));
  const range: Range = {
    start: candidate.words[at[0]!]!.start,
    end: candidate.words[at.at(-1)!]!.end,
  };
  return {
    quote: sourceQuote(candidate, range),
    differences: differencesOf(alignment.steps, {
      parts: claim.parts,
      claimed: claim.text,
      words: candidate.words,
      original: candidate.text,
    }),
  };
}
