import type { Range } from '../domain.js';

const BLANK_LINES = /\n[^\S\n]*\n\s*/g;

/** Paragraphs of a text, in order: stretches separated by blank lines, without the white space around them. */
export function paragraphs(text: string): Range[] {
  const stretches: Range[] = [];
  const add = (from: number, to: number): void => {
    const slice = text.slice(from, to);
    const start = from + slice.length - slice.trimStart().length;
    const end = from + slice.trimEnd().length;
    if (start < end) stretches.push({ start, end });
  };
  let start = 0;
  for (const { 0: blank, index } of text.matchAll(BLANK_LINES)) {
    add(start, index);
    start = index + blank.length;
  }
  add(start, text.length);
  return stretches;
}
