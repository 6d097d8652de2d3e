/** What somebody pasted to have it checked: its words, its elisions, and who is said to have said it. */
import { type ComparedWord, comparedWords, isNegation } from './words.js';

/** `word`: claimed to stand in the original. `inserted`: in square brackets, so by whoever quotes. `elision`: "…", what was left out. */
export type ClaimPart =
  | { readonly kind: 'word' | 'inserted'; readonly word: ComparedWord }
  | { readonly kind: 'elision' };

export interface Claim {
  /** The claimed words alone, without the marks around them and the name behind. */
  readonly text: string;
  /** In order; positions are offsets in `text`. */
  readonly parts: readonly ClaimPart[];
  /** As it stands behind a dash; null where no name does. */
  readonly speaker: string | null;
}

const OPENING = '"“„«»‹‟「『';
const CLOSING = '"”“»«›」』';
/** A name behind a quote, on the same line or the next: a dash and few words, up to the role or the source. */
const SIGNED = /\s*(?:[—–―]|--|-\s)\s*(\p{Lu}[^\n—–―,;()]{1,80})(?:[,;(][^\n]{0,200})?\s*$/u;
/** A name of more words is a sentence. */
const MOST_NAME_WORDS = 6;
const ELISION = /\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|(?:\. ){2,}\./g;
/** "[W]e": a capital that whoever quotes has put in or taken out. */
const CASE_CHANGED = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;
const BRACKETED = /\[[^[\]]{0,200}\]/g;

/** Reads a quote as it was pasted: the words within its marks, and the name behind a dash. */
export function readClaim(pasted: string): Claim {
  const { words, speaker } = withoutSignature(pasted.trim());
  return claimOf([withoutMarks(words)], speaker);
}

/** A claim of several stretches, between which anything may be left out. */
export function claimOf(stretches: readonly string[], speaker: string | null): Claim {
  const text = stretches.map((stretch) => stretch.trim().replace(CASE_CHANGED, '$1')).join(' … ');
  return { text, parts: partsOf(text), speaker };
}

function withoutSignature(text: string): { words: string; speaker: string | null } {
  const signed = SIGNED.exec(text.slice(-400));
  const name = signed?.[1]?.trim();
  if (!signed || !name || name.split(/\s+/).length > MOST_NAME_WORDS || /[.!?”"»]$/.test(name)) {
    return { words: text, speaker: null };
  }
  const words = text.slice(0, text.length - signed[0].length).trim();
  // "The treaty — Moscow argues" has no quote before the dash: only closed words, or a line of its own, are signed.
  const isClosed =
    /[.!?…"”»’'」』]$/.test(words) || (signed[0].trimStart() !== signed[0] && /^\s*\n/.test(signed[0]));
  return isClosed ? { words, speaker: name } : { words: text, speaker: null };
}

function withoutMarks(text: string): string {
  let inner = text.trim();
  while (inner.length > 2 && OPENING.includes(inner[0]!)) {
    const closes = CLOSING.includes(inner.at(-1)!);
    inner = inner.slice(1, closes ? -1 : undefined).trim();
  }
  return inner;
}

function partsOf(text: string): ClaimPart[] {
  const elisions = Array.from(text.matchAll(ELISION), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const inserted = Array.from(text.matchAll(BRACKETED), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const parts: { at: number; part: ClaimPart }[] = elisions.map(({ start }) => ({
    at: start,
    part: { kind: 'elision' },
  }));
  for (const word of comparedWords(text)) {
    // What denies is no mere help to understand.
    const isInserted =
      !isNegation(word.key) && inserted.some(({ start, end }) => word.start >= start && word.end <= end);
    parts.push({ at: word.start, part: { kind: isInserted ? 'inserted' : 'word', word } });
  }
  return parts.sort((a, b) => a.at - b.at).map(({ part }) => part);
}
