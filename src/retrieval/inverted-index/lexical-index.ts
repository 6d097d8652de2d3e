import type { Range } from '../../domain.js';
import {
  bitCount,
  bySimilarity,
  editDistance,
  editsAllowed,
  letterMask,
  type SimilarTerm,
  spellingSimilarity,
} from '../../language/spelling.js';
import type { PassageHit, WeightedTerm } from '../ports.js';
import { createTopK } from '../top-k.js';
import { columnsFromBytes, columnsToBytes } from './columns.js';
import { type Part, partOf } from './part.js';
import { buildColumns, type LexicalArticle, type LexicalColumns } from './postings.js';
import { createScorer } from './scorer.js';
import { termAt, wordStarts } from './words.js';

/** Ranks passages by the formula of `bm25.ts`. */
export interface LexicalView {
  readonly passages: number;
  /** How many passages hold a stem. */
  frequency(stem: string): number;
  /** Best first, ties by passage number. `allowed` is asked for an article's position in the order it was built in. */
  search(
    query: readonly WeightedTerm[],
    limit: number,
    allowed?: (articleOrdinal: number) => boolean,
  ): PassageHit[];
  /**
   * Indexed stems that `stem` may be a misspelling of, nearest first; at most 5. They begin with its first or second
   * letter: few typing errors touch the first, and comparing all words takes ten times as long.
   */
  similarTerms(stem: string): SimilarTerm[];
}

/** An inverted index in memory. */
export interface LexicalIndex extends LexicalView {
  /**
   * The same as though it held no other articles than these, known by their positions; passages keep their numbers. Takes
   * 8 bytes a passage and looks at all of them once.
   */
  within(isIn: (articleOrdinal: number) => boolean): LexicalView;
  /** The stems of a passage's content words, in order; an article's first passage begins with those of its title. */
  stems(passage: number): string[];
  toBytes(): Uint8Array;
}

/** Indexes articles in the order given, and numbers their passages through. */
export function buildLexicalIndex(articles: readonly LexicalArticle[]): LexicalIndex {
  return openColumns(buildColumns(articles));
}

/** Opens what `toBytes` wrote, as views on the same bytes. Throws on anything else. */
export function lexicalIndexFromBytes(bytes: Uint8Array): LexicalIndex {
  return openColumns(columnsFromBytes(bytes));
}

function openColumns(columns: LexicalColumns): LexicalIndex {
  const score = createScorer(columns);
  const starts = wordStarts(columns.passageLength);
  // Nothing is computed for every word of a large vocabulary at once: questions would have to wait meanwhile.
  const masks = new Int32Array(columns.terms.length);
  const maskOf = (t: number): number => {
    masks[t] ||= letterMask(columns.terms[t]!);
    return masks[t]!;
  };
  const numberOf = (stem: string): number | undefined => {
    const t = firstFrom(columns.terms, stem);
    return columns.terms[t] === stem ? t : undefined;
  };
  const viewOf = (part: Part, isIn?: (articleOrdinal: number) => boolean): LexicalView => ({
    passages: part.passages,
    frequency(stem) {
      const term = numberOf(stem);
      return term === undefined ? 0 : part.passagesWith(term);
    },
    search(query, limit, allowed = isIn) {
      const known = query.flatMap(({ stem, weight }) => {
        const term = numberOf(stem);
        return term === undefined ? [] : [{ term, weight }];
      });
      const top = createTopK(limit);
      score(known, top, part, allowed);
      return top.best();
    },
    similarTerms(stem) {
      const limit = editsAllowed(stem);
      const mask = letterMask(stem);
      const similar: SimilarTerm[] = [];
      const consider = (t: number): void => {
        const term = columns.terms[t]!;
        if (Math.abs(term.length - stem.length) > limit || bitCount(maskOf(t) ^ mask) > 2 * limit) return;
        const edits = editDistance(stem, term, limit);
        if (edits === 0 || edits > limit || term.length <= edits + 1) return;
        const frequency = part.passagesWith(t);
        if (frequency > 0)
          similar.push({ stem: term, similarity: spellingSimilarity(stem, term), frequency });
      };
      if (limit === 0) return [];
      for (const initial of new Set([stem[0]!, stem[1]!])) {
        const { start, end } = termsFrom(columns.terms, initial);
        for (let t = start; t < end; t += 1) consider(t);
      }
      return similar.sort(bySimilarity).slice(0, 5);
    },
  });
  return {
    ...viewOf(partOf(columns)),
    within: (isIn) => viewOf(partOf(columns, isIn), isIn),
    stems: (passage) => {
      const [start, end] = [starts[passage]!, starts[passage + 1]!];
      const stems: string[] = [];
      for (let at = start; at < end; at += 1) stems.push(columns.terms[termAt(columns.words, at)]!);
      return stems;
    },
    toBytes: () => columnsToBytes(columns),
  };
}

/** Where the terms that begin with a letter are in the sorted vocabulary. */
function termsFrom(terms: readonly string[], initial: string): Range {
  return { start: firstFrom(terms, initial), end: firstFrom(terms, `${initial}\uffff`) };
}

/** The place of the first of the sorted terms that does not come before a bound. */
function firstFrom(terms: readonly string[], bound: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
