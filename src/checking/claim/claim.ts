/** What somebody pasted to have it checked: its words, its elisions, and who is said to have said it. */
import type { Range } from '../../domain.js';
import { isNegation } from '../weight.js';
import { type ComparedWord, comparedWords } from '../words.js';

/** `word`: claimed to be in the original. `inserted`: in square brackets, so added by the person quoting. `elision`: "…". */
export type ClaimPart =
  | { readonly kind: 'word' | 'inserted'; readonly word: ComparedWord }
  | { readonly kind: 'elision' };

/** A quote that somebody pasted, and who is said to have said it. */
export interface ClaimedQuote {
  /** The claimed words alone, without the marks around them and the name after them. */
  readonly text: string;
  /** In order; positions are offsets in `text`. */
  readonly parts: readonly ClaimPart[];
  /** The speaker claimed by the person quoting; null if there is none. */
  readonly speaker: string | null;
}

const OPENING = '"“„«»‹‟「『';
const CLOSING = '"”“»«›」』';
const ELISION = /\[\s*(?:\.{3,}|…)\s*\]|\(\s*(?:\.{3,}|…)\s*\)|\.{3,}|…|(?:\. ){2,}\./g;
/** "[W]e": a capital that the person quoting has added or removed. */
const CASE_CHANGED = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;
/** "respect[s]": an ending that the grammar of the quoting sentence requires; "can[not]" is none. */
const ENDING_PUT_IN = /(?<=\p{L})\[(?!nt\]|no)\p{Ll}{1,3}\](?!\p{L})/gu;
const BRACKETED = /\[[^[\]]{0,200}\]/g;
/** Notes by the person quoting, on how something was said or is spelt. */
export const NOTE =
  /[([](?:sic!?|laughs|laughter|laughing|applause|cheers|inaudible|unintelligible|crosstalk|pause|emphasis (?:added|mine))[)\]]/gi;

/** Reads a quote as it was pasted: the words within its marks. */
export const readClaim = (pasted: string): ClaimedQuote => claimFrom([withoutMarks(pasted)], null);

/** A claim of several stretches, between which anything may be left out. */
export function claimFrom(stretches: readonly string[], speaker: string | null): ClaimedQuote {
  const text = stretches
    .map((stretch) => stretch.trim().replace(CASE_CHANGED, '$1').replace(ENDING_PUT_IN, ''))
    .join(' … ');
  return { text, parts: partsOf(text), speaker };
}

/** The text inside the quotation marks around all of it, however deeply nested; without any, the text, trimmed. */
export function withoutMarks(text: string): string {
  let inner = text.trim();
  while (inner.length > 2 && OPENING.includes(inner[0]!)) {
    const isClosed = CLOSING.includes(inner.at(-1)!);
    // “The pool,” Lind said: the opening mark closes before the end.
    if (!isClosed && Array.from(inner.slice(1)).some((mark) => CLOSING.includes(mark))) break;
    inner = inner.slice(1, isClosed ? -1 : undefined).trim();
  }
  return inner;
}

function partsOf(text: string): ClaimPart[] {
  const elisions = matchesOf(ELISION, text);
  const notes = matchesOf(NOTE, text);
  const words = comparedWords(text).filter((word) => !notes.some((note) => holds(note, word)));
  const brackets = matchesOf(BRACKETED, text);
  const inBrackets = words.filter((word) => brackets.some((one) => holds(one, word)));
  // Text that is all in brackets is not a quote with a few words added.
  const isMostlyQuoted = 2 * inBrackets.length < words.length;
  const inserted = new Set(isMostlyQuoted ? inBrackets : []);
  const parts = [
    ...elisions.map(({ start }) => ({ at: start, part: { kind: 'elision' } as const })),
    ...words.map((word) => {
      // A negation does more than help to understand.
      const kind = inserted.has(word) && !isNegation(word.key) ? 'inserted' : 'word';
      return { at: word.start, part: { kind, word } as const };
    }),
  ];
  return parts.sort((a, b) => a.at - b.at).map(({ part }) => part);
}

const matchesOf = (pattern: RegExp, text: string): Range[] =>
  Array.from(text.matchAll(pattern), ({ 0: { length }, index }) => ({ start: index, end: index + length }));

/** Whether a range lies within another. */
export const holds = (outer: Range, inner: Range): boolean =>
  inner.start >= outer.start && inner.end <= outer.end;
