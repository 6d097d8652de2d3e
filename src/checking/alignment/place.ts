/** How well a claim fits one stretch of an article. */
import { areVariants, isEnglishWord } from '../../language/dictionary.js';
import { STOP_WORDS } from '../../language/lexicon/stop-words.js';
import { amountIn, ordinalOf } from '../../language/numbers.js';
import { editDistance, editsAllowed } from '../../language/spelling.js';
import { tokenize } from '../../language/tokens.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import type { Candidate } from '../candidates.js';
import type { ClaimedQuote } from '../claim/claim.js';
import { isOwned, type Resembles, type Step } from './align.js';
import { withAsides } from './asides.js';
import { withBrackets } from './brackets.js';
import { alignClosely } from './closely.js';
import { withCompounds } from './compounds.js';
import { withCurrencies } from './currencies.js';
import { withEdgesPaired, withLimitBefore } from './edges.js';
import { withoutHiding } from './elisions.js';

/** The worth of a word that any text holds, compared with another. */
const STOP = 0.3;
/** With more words than this missing between two pieces, a quote was stitched from two places. */
export const FAR = 40;
/**
 * The share of a claim's worth that pieces of several places, or of several people, must hold together; chosen with `eval
 * --check`.
 */
export const STITCHED = 0.85;

/** The claim, aligned with a stretch of an article. */
export interface Placed {
  readonly candidate: Candidate;
  readonly steps: readonly Step[];
  readonly score: number;
  /** Numbers of the claim's parts that stand here. */
  readonly met: ReadonlySet<number>;
  /** Share of the claim's worth that stands here. */
  readonly share: number;
  readonly isExact: boolean;
  /** Whether the words are the same, but an ellipsis stands for so much that its pieces are from two places. */
  readonly isFarApart: boolean;
  readonly isOnlySpelling: boolean;
}

/** The worth of a word of a claim: that of a frequent one such as “the” is small. */
const worth = (key: string): number => (STOP_WORDS.has(key) ? STOP : 1);

/** Null if no word of the claim is there. */
export function place(claim: ClaimedQuote, candidate: Candidate, resembles: Resembles): Placed | null {
  const alignment = alignClosely(claim.parts, candidate.words, worth, resembles);
  if (!alignment) return null;
  const priced = withCurrencies(alignment.steps, claim.parts, candidate.words);
  const compounded = withCompounds(priced, claim.parts, candidate.words);
  const edged = withLimitBefore(withEdgesPaired(compounded, candidate), claim.parts, candidate);
  const owned = withoutHiding(edged, candidate);
  // The article's own "Lind said" is not an elision by whoever pasted the quote.
  const steps = withAsides(withBrackets(owned, claim, candidate), candidate);
  const met = new Set(
    steps.flatMap((step) => (step.kind === 'same' || step.kind === 'spelling' ? [step.part] : [])),
  );
  const differs = steps.filter(({ kind }) => !isOwned(kind));
  const isFarApart = differs.length === 0 && longestRun(steps, 'elided') > 4 * FAR;
  return {
    candidate,
    steps,
    met,
    score: alignment.score,
    share: shareOf(claim, (part) => met.has(part)),
    isExact: differs.length === 0 && !isFarApart,
    isFarApart,
    isOnlySpelling: differs.length > 0 && differs.every(({ kind }) => kind === 'spelling'),
  };
}

/** Share of the claim's worth in the parts that `holds`. */
export function shareOf(claim: ClaimedQuote, holds: (part: number) => boolean): number {
  const all = worthOf(claim, () => true);
  return all === 0 ? 0 : worthOf(claim, holds) / all;
}

/** Worth of the parts that `holds`. */
export function worthOf({ parts }: ClaimedQuote, holds: (part: number) => boolean): number {
  return parts.reduce(
    (sum, part, i) => (part.kind === 'word' && holds(i) ? sum + worth(part.word.key) : sum),
    0,
  );
}

/** The most steps of one kind in a row. */
export function longestRun(steps: readonly Step[], kind: Step['kind']): number {
  let [longest, current] = [0, 0];
  for (const step of steps) {
    current = step.kind === kind ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

/** When a claimed word may be a slip of the pen for one in the text. */
export interface Resemblance {
  readonly resembles: Resembles;
  /** Whether no article knows a claimed word, by its key: only such a word resembles another. */
  isUnknown(key: string): boolean;
}

/**
 * The value of a number, in words or in figures: "fifty thousand" and "50,000", "first" and "1st", "%" and "per cent"; null
 * for any other word.
 */
function numberOf(key: string): string | null {
  if (/^\d+$/.test(key)) return key;
  if (key === 'percent') return key;
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(key)?.[1] ?? ordinalOf(key);
  return ordinal === null ? amountIn(key) : `${ordinal}th`;
}

/** Letters for which a scanner reads digits: "ab0ve", "wi11"; "1990s", "2nd" and "f16" are no such words. */
const MISREAD: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', '5': 's' };
const asLetters = (word: string): string => word.replace(/\d/g, (digit) => MISREAD[digit] ?? digit);
const isFigure = (word: string): boolean =>
  /^\d|[2-46-9]/.test(word) || (/\d\d/.test(word) && !isEnglishWord(asLetters(word)));

/**
 * A number in words and in figures is one number, spelt otherwise. A claimed word that no article has may be a slip of the
 * pen for a similar one. A word that articles or a dictionary have is another word, however similar: "now" and "not",
 * "illegal" and "legal"; "color" is the same as "colour".
 */
export async function resemblanceTo(claim: ClaimedQuote, index: SearchIndex): Promise<Resemblance> {
  const tokens = tokenize(claim.text);
  const { frequency } = await index.termStatistics([...new Set(tokens.map(({ stem }) => stem))]);
  const unknown = new Set(
    tokens
      .filter(({ stem, stop, lower }) => !stop && !isFigure(lower) && (frequency.get(stem) ?? 0) === 0)
      .map(({ lower }) => lower),
  );
  const resembles: Resembles = (claimed) => {
    const value = numberOf(claimed);
    if (value !== null) return (original) => numberOf(original) === value;
    const isSlip = unknown.has(claimed) && !isEnglishWord(claimed);
    if (!isSlip && !isEnglishWord(claimed)) return () => false;
    const letters = asLetters(claimed);
    const limit = editsAllowed(letters);
    return (original) =>
      (isSlip || areVariants(claimed, original)) &&
      Math.abs(letters.length - original.length) <= limit &&
      !/\d/.test(original) &&
      editDistance(letters, original, limit) <= limit;
  };
  return { resembles, isUnknown: (key) => unknown.has(key) };
}
