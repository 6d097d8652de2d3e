import type { Passage } from '../domain.js';
import type { QueryTerm } from '../question/parsed-question.js';

/** A passage found for a question, with what ranking its sentences needs. */
export interface RankedPassage {
  readonly passage: Passage;
  readonly score: number;
  /** Stems of its content words, in order; an article's first passage begins with its title. */
  readonly stems: readonly string[];
  /** Terms that its article's metadata matches, and how well, 0 to 1. */
  readonly met: ReadonlyMap<QueryTerm, number>;
}
