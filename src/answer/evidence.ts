import type { Excerpt, Range } from '../domain.js';
import type { CandidateSentence, Features } from './sentences/features.js';

/** A run of whole sentences that may answer, by its position in the article. */
export interface Evidence extends Range {
  readonly article: Excerpt;
  /** Comparable within one question only. */
  readonly score: number;
  /** Whether it holds the kind of thing asked for, such as a number; true if words cannot show that kind. */
  readonly holdsKind?: boolean;
  /** The sentence of it for which it was chosen, by offset in the article. */
  readonly best?: Range;
  /** Where in it, by offset in the article, a reader sees the answer. */
  readonly answer?: Range | null;
}

export interface Scored {
  readonly candidate: CandidateSentence;
  readonly features: Features;
  readonly score: number;
}

/** Whether two stretches of articles have text in common. */
export function overlaps(
  a: Range & { readonly article: Pick<Excerpt, 'id'> },
  b: Range & { readonly article: Pick<Excerpt, 'id'> },
): boolean {
  return a.article.id === b.article.id && a.start < b.end && b.start < a.end;
}
