/** Pieces of a page that are marked, with a declared text. */
import type { PdfPiece } from './lines.js';

/** A mark as pdf.js gives it between the pieces. */
interface PdfMark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
}
export type PdfItem = PdfPiece | PdfMark;

/** Characters that a font gives for a shape without a meaning. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNKNOWN_CHARACTERS = /[\x00-\x08\x0e-\x1f\uFFFD\p{Co}]/gu;
const isUnknown = (text: string): boolean => text.search(UNKNOWN_CHARACTERS) >= 0;
const isPiece = (item: PdfItem): item is PdfPiece => 'str' in item;

/** Whether marked pieces hold characters that their font does not know, so that the declared text matters. */
export function hasUnknownSpans(items: readonly PdfItem[]): boolean {
  let depth = 0;
  return items.some((item) => {
    if (isPiece(item)) return depth > 0 && isUnknown(item.str);
    depth += item.type === 'endMarkedContent' ? -1 : 1;
    return false;
  });
}

/**
 * The pieces, with the declared text in place of each mark that holds a character unknown to its font.
 * @param texts The declared text of each mark, in the order in which they open; null for none. If their number differs
 * from that of the marks, they are ignored.
 */
export function asMeant(items: readonly PdfItem[], texts: readonly (string | null)[]): PdfPiece[] {
  const marks = items.filter((item) => !isPiece(item) && item.type !== 'endMarkedContent').length;
  if (marks !== texts.length) return items.filter(isPiece);
  const unknown = new Set<number>();
  for (const { piece, mark } of marked(items, (own, around) => (texts[own] === null ? around : own)))
    if (isUnknown(piece.str)) unknown.add(mark);
  unknown.delete(NONE);
  const written = new Set<number>();
  // The outermost: its text includes that of marks inside it.
  const outermost = (own: number, around: number) => (around === NONE && unknown.has(own) ? own : around);
  return marked(items, outermost).map(({ piece, mark }) => {
    if (mark === NONE) return piece;
    const isBlank = piece.str.trim() === '';
    // pdf.js puts the space before a word inside the word's mark.
    if (isBlank && !written.has(mark)) return piece;
    const isFirst = !isBlank && !written.has(mark);
    if (isFirst) written.add(mark);
    return { ...piece, str: isFirst ? texts[mark]! : '' };
  });
}

const NONE = -1;

/**
 * The pieces, each with the mark in effect there.
 * @param choose Chooses the mark in effect from one that opens and the one in effect around it. Marks are numbered as
 * they open.
 */
function marked(
  items: readonly PdfItem[],
  choose: (own: number, around: number) => number,
): { piece: PdfPiece; mark: number }[] {
  const open: number[] = [];
  let next = 0;
  return items.flatMap((item) => {
    const around = open.at(-1) ?? NONE;
    if (isPiece(item)) return [{ piece: item, mark: around }];
    if (item.type === 'endMarkedContent') open.pop();
    else open.push(choose(next++, around));
    return [];
  });
}
