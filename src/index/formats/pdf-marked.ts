/** Pieces of a page that its author marked, and says the meaning of. */
import type { PdfPiece } from './pdf-lines.js';

/** A mark as pdf.js gives it between the pieces. */
interface PdfMark {
  readonly type: 'beginMarkedContent' | 'beginMarkedContentProps' | 'endMarkedContent';
}
export type PdfItem = PdfPiece | PdfMark;

/** What a font gives for a shape that it does not name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
export const UNKNOWN_CHARACTERS = /[\x00-\x08\x0e-\x1f\uFFFD\p{Co}]/gu;
const isUnknown = (text: string): boolean => text.search(UNKNOWN_CHARACTERS) >= 0;
const isPiece = (item: PdfItem): item is PdfPiece => 'str' in item;

/** Whether marked pieces hold characters that their font does not name, so that it matters what their author says. */
export function hasUnknownSpans(items: readonly PdfItem[]): boolean {
  let depth = 0;
  return items.some((item) => {
    if (isPiece(item)) return depth > 0 && isUnknown(item.str);
    depth += item.type === 'endMarkedContent' ? -1 : 1;
    return false;
  });
}

/**
 * The pieces, where their font does not name a character by what their author says.
 * @param texts What stands for each mark in the order in which they open; null for none. Unless it tells of each, none counts.
 */
export function asMeant(items: readonly PdfItem[], texts: readonly (string | null)[]): PdfPiece[] {
  const marks = items.filter((item) => !isPiece(item) && item.type !== 'endMarkedContent').length;
  const isKnown = marks === texts.length;
  const pieces: PdfPiece[] = [];
  /** Of each open mark, what stands for it until that is written. */
  const open: (string | null)[] = [];
  let next = 0;
  for (const item of items) {
    if (!isPiece(item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(texts[next++] ?? null);
      continue;
    }
    const at = isKnown && isUnknown(item.str) ? open.findLastIndex((text) => text !== null) : -1;
    pieces.push(at < 0 ? item : { ...item, str: open[at]! });
    if (at >= 0) open[at] = '';
  }
  return pieces;
}
