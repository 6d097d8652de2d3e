/**
 * What on a saved page is not the article.
 *
 * A rule looks at whole lines only and must leave every sentence of an article alone, even one that opens with the
 * same words: labels must stand alone or before a headline, and prose ends with a full stop.
 */
export interface FurnitureRule {
  readonly name: string;
  readonly why: string;
  /** How many lines are furniture, counted from `at`; 0 for none. */
  readonly match: (lines: readonly string[], at: number) => number;
}

/** No furniture of one line is longer. */
export const LONGEST_LINE = 400;

/** A rule for single lines. */
export function line(name: string, why: string, ...patterns: readonly RegExp[]): FurnitureRule {
  return {
    name,
    why,
    match: (lines, at) => {
      const text = lines[at]!;
      return text.length <= LONGEST_LINE && patterns.some((pattern) => pattern.test(text)) ? 1 : 0;
    },
  };
}
