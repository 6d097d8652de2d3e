/** A quote as it is shown: whole, or in parts with a mark wherever something is left out. */
import type { Mark, Quote } from '../domain.js';

/** Stands for what is left out; in no other place, so that it is never taken for a word of the quote. */
export const LEFT_OUT = '[…]';

export interface ShownText {
  readonly text: string;
  /** Of the quote's marks those that are shown, where they stand in this text. */
  readonly marks: readonly Mark[];
}

/** What a person reads of a quote. */
export function shownText({ text, marks, shown }: Pick<Quote, 'text' | 'marks' | 'shown'>): ShownText {
  if (!shown) return { text, marks };
  let shownText = shown[0]!.start > 0 ? `${LEFT_OUT} ` : '';
  const moved: Mark[] = [];
  for (const [i, { start, end }] of shown.entries()) {
    if (i > 0) shownText += ` ${LEFT_OUT} `;
    const by = shownText.length - start;
    for (const mark of marks) {
      const [from, to] = [Math.max(mark.start, start), Math.min(mark.end, end)];
      if (from < to) moved.push({ kind: mark.kind, start: from + by, end: to + by });
    }
    shownText += text.slice(start, end);
  }
  return { text: shown.at(-1)!.end < text.length ? `${shownText} ${LEFT_OUT}` : shownText, marks: moved };
}
