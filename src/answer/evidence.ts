import type { Excerpt, Range } from '../domain.js';
import type { Candidate, Features } from './sentences/features.js';

/** A verbatim stretch of whole sentences that may answer, by its position in the article. */
export interface Evidence extends Range {
  readonly article: Excerpt;
  /** Comparable within one question only. */
  readonly score: number;
  /** Where in it, by offset in the article, a reader sees the answer. */
  readonly answer?: Range | null;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly features: Features;
  readonly score: number;
}
