/** A quote as it is shown: whole, or in parts with a mark wherever something is left out. */
import type { Mark, Quote } from '../domain.js';

/** Marks what is left out: between the parts, never inside one. */
export const LEFT_OUT = '[…]';

interface QuoteAsShown {
  readonly text: string;
  /** Those of the quote's marks that are shown, at their positions in this text. */
  readonly marks: readonly Mark[];
}

/** The text of a quote as a person reads it. */
export function quoteAsShown({ text, marks, shown }: Pick<Quote, 'text' | 'marks' | 'shown'>): QuoteAsShown {
  if (!shown) return { text, marks };
  let joined = shown[0]!.start > 0 ? `${LEFT_OUT} ` : '';
  const moved: Mark[] = [];
  for (const [i, { start, end }] of shown.entries()) {
    if (i > 0) joined += ` ${LEFT_OUT} `;
    const by = joined.length - start;
    for (const mark of marks) {
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      if (from < to) moved.push({ kind: mark.kind, start: from + by, end: to + by });
    }
    joined += text.slice(start, end);
  }
  return { text: shown.at(-1)!.end < text.length ? `${joined} ${LEFT_OUT}` : joined, marks: moved };
}
