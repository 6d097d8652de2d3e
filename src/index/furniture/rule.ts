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
  const joined = joinedByFlags(patterns);
  return {
    name,
    why,
    match: (lines, at) => {
      const text = lines[at]!;
      return text.length <= LONGEST_LINE && joined.some((pattern) => pattern.test(text)) ? 1 : 0;
    },
  };
}

/** One pattern for all that have the same flags: every line of every article is tested, and most of it is the call. */
function joinedByFlags(patterns: readonly RegExp[]): readonly RegExp[] {
  const sources = new Map<string, string[]>();
  for (const { flags, source } of patterns) sources.set(flags, [...(sources.get(flags) ?? []), source]);
  return [...sources].map(
    ([flags, own]) => new RegExp(own.map((source) => `(?:${source})`).join('|'), flags),
  );
}
