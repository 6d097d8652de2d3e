import type { Excerpt, Range } from '../domain.js';
import type { Candidate, Features } from './sentences/features.js';

/** A verbatim run of whole sentences that may answer, by its position in the article. */
export interface Evidence extends Range {
  readonly article: Excerpt;
  /** Comparable within one question only. */
  readonly score: number;
  /** Whether it holds the kind of thing asked for, say a number; true if that kind cannot be recognised by words. */
  readonly holdsKind?: boolean;
  /** Where in it, by offset in the article, a reader sees the answer. */
  readonly answer?: Range | null;
}

export interface Scored {
  readonly candidate: Candidate;
  readonly features: Features;
  readonly score: number;
}
