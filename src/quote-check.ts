/** What is found about a claimed quote: whether it is real, and how it differs from its original. */
import type { ArticleSummary, Quote } from './domain.js';

/**
 * What a check found. `verbatim`: the quote is in an article. `altered`: an article says it in other words, or
 * with words left out or added. `misattributed`: it is in an article, but somebody else says it. `stitched`: its pieces are in
 * several places. `absent`: the articles do not hold it.
 */
export type CheckVerdict = 'verbatim' | 'altered' | 'misattributed' | 'stitched' | 'absent';

/**
 * Part of a claimed quote with its original. `spelling`: a typing error. `elided`: left out, and the claim says so
 * with an ellipsis. `aside`: left out, but it only names the speaker, between two parts of a quotation. `inserted`: in
 * brackets, in place of the original or of nothing. `added` has no original; `left-out`, `elided` and `aside` have no
 * claimed words.
 */
export interface Difference {
  readonly kind: 'same' | 'spelling' | 'changed' | 'added' | 'left-out' | 'elided' | 'aside' | 'inserted';
  readonly claimed: string;
  readonly original: string;
}

/** Where a claimed quote, or a piece of it, comes from. */
export interface CheckedSource {
  /** Whole sentences; its `match` marks are the words that the claim takes from it, its `altered` marks those it alters. */
  readonly quote: Quote;
  /** The claim, or this piece of it, compared with the original, in order. */
  readonly differences: readonly Difference[];
}

/** What a check of one quote found. */
export interface QuoteCheck {
  readonly verdict: CheckVerdict;
  /** The claimed words, without the marks around them. */
  readonly claim: string;
  /** Who is claimed to have said it; null if nobody is named. */
  readonly claimedSpeaker: string | null;
  /** Verbatim, or altered only in its spelling. */
  readonly onlySpelling: boolean;
  /**
   * The articles that hold it; for an altered quote the nearest; for a stitched one its pieces in order. None if it
   * is absent.
   */
  readonly sources: readonly CheckedSource[];
  readonly articlesSearched: number;
  readonly tookMs: number;
  /** Whether the text says more around the quote than who said it, and that was not checked. */
  readonly onlyQuoted: boolean;
  /** How that text differs from the article, if it was copied from there. */
  readonly around: readonly Difference[];
  /** If no article's text holds it, one whose title does. */
  readonly titled?: ArticleSummary;
  /** If no article holds it: the publication day of the newest that was searched. */
  readonly newest?: string;
  /** If a text has more quotes than are checked, how many were left out; only on its last check. */
  readonly quotesLeft?: number;
}
