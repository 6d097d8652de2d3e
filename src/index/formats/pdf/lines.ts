/** Lines of a page from the pieces of text that pdf.js finds on it. */
import { isLetterOfNote, raise } from '../../text/raised.js';
import type { PdfLine } from './line.js';

/** A piece as pdf.js gives it; lengths in points, from the lower left corner. */
export interface PdfPiece {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly hasEOL: boolean;
  readonly fontName?: string;
}

interface Placed {
  readonly text: string;
  /** Whether its letters were spaced out. */
  readonly isSpaced: boolean;
  readonly isRightToLeft: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  readonly font: string | undefined;
}

/**
 * In type sizes: a piece drawn again within this distance is the same one, made bold; a gap this wide separates table
 * cells.
 */
const SAME = 0.12;
const CELL_GAP = 2;
/** A superscript has at most this share of its line's type size, and is raised by at least this share of it. */
const RAISED = { size: 0.85, rise: 0.15 };
/** The lowest position of a subscript, in type sizes below its line. */
const LOWERED = 0.35;
const FIGURES = /^\d{1,3}(?:,\d{1,3}){0,4}$/;
/** `B UT T E R`: spaced-out letters. */
const SPACED = /^\p{L}{1,2}(?: \p{L}{1,2}){2,40}$/u;
/** A short word among spaced-out ones: `o f`, `a l l .` */
const SHORT_SPACED = /^\S(?: \S){1,40}$/u;

/** Text that rises or falls by more than this share of its length. */
const ASLANT = 0.1;
/** The share of a page's letters that such text has if it is the page's own, as on a page that lies on its side. */
const MOST_ASLANT = 0.2;

/** Pieces without watermarks across the page, and stamps and credits along its edges. */
export function withoutAslant(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const isAslant = ({ transform: [across = 0, up = 0] }: PdfPiece) =>
    Math.abs(up) > ASLANT * Math.abs(across);
  const lettersOf = (some: readonly PdfPiece[]) => some.reduce((sum, { str }) => sum + str.trim().length, 0);
  const aslant = pieces.filter((piece) => piece.str.trim() !== '' && isAslant(piece));
  if (aslant.length === 0 || lettersOf(aslant) > MOST_ASLANT * lettersOf(pieces)) return pieces;
  return pieces.map((piece) => (isAslant(piece) ? { ...piece, str: '' } : piece));
}

/** The lines in the order in which they were drawn. Cells of a table are separated by tabs. */
export function linesOf(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: Placed[] = [];
  let ink = NO_INK;
  const close = () => {
    const line = lineOf(open);
    if (line !== null) lines.push(line);
    open = [];
    ink = NO_INK;
  };
  for (const piece of withoutDoubles(pieces)) {
    const placed = place(piece);
    const isInked = placed.text.trim() !== '';
    if (isInked && open.length > 0 && isBelow(placed, ink)) close();
    if (placed.text !== '' && (open.length > 0 || isInked)) open.push(placed);
    if (isInked)
      ink = { bottom: Math.min(ink.bottom, placed.bottom), height: Math.max(ink.height, placed.height) };
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

/** How low the letters of a line reach, and how large the largest are. */
interface Ink {
  readonly bottom: number;
  readonly height: number;
}
const NO_INK: Ink = { bottom: Number.POSITIVE_INFINITY, height: 0 };

/**
 * Small type below large type, such as the date below a paper's name, is a line of its own; pdf.js puts it on the same
 * one.
 */
function isBelow({ bottom, height }: Placed, line: Ink): boolean {
  const drop = line.bottom - bottom;
  return drop > height && drop > LOWERED * line.height;
}

function place({ str, dir, width, height, transform, fontName }: PdfPiece): Placed {
  const [, , , , left = 0, bottom = 0] = transform;
  const spaced = isSpaced(str);
  return {
    text: spaced ? str.replaceAll(' ', '') : str,
    isSpaced: spaced,
    isRightToLeft: dir === 'rtl',
    left,
    right: left + width,
    bottom,
    height,
    font: fontName,
  };
}

/** A piece of a line of spaced-out letters, where two letters are a word as well. */
function closedUp(piece: Placed): Placed {
  return SHORT_SPACED.test(piece.text) ? { ...piece, text: piece.text.replaceAll(' ', '') } : piece;
}

function isSpaced(text: string): boolean {
  if (!SPACED.test(text)) return false;
  const tokens = text.split(' ');
  return tokens.filter((token) => token.length === 1).length * 2 > tokens.length;
}

/** Pieces without repetitions at the same place, which is how some programs make type bold. */
function withoutDoubles(pieces: readonly PdfPiece[]): PdfPiece[] {
  const drawn = new Map<string, { left: number; bottom: number }[]>();
  return pieces.map((piece) => {
    const { str, transform, height } = piece;
    if (str.trim() === '') return piece;
    const [, , , , left = 0, bottom = 0] = transform;
    const before = drawn.get(str) ?? [];
    // Comparing with the last few pieces is enough to find repetitions.
    const near = SAME * height;
    if (
      before
        .slice(-8)
        .some((one) => Math.abs(one.left - left) <= near && Math.abs(one.bottom - bottom) <= near)
    )
      return { ...piece, str: '' };
    before.push({ left, bottom });
    drawn.set(str, before);
    return piece;
  });
}

function lineOf(pieces: readonly Placed[]): PdfLine | null {
  const inked = pieces.filter(({ text }) => text.trim() !== '');
  if (inked.length === 0) return null;
  const base = inked.reduce((largest, piece) => (piece.height > largest.height ? piece : largest));
  const isRightToLeft =
    inked.filter((piece) => piece.isRightToLeft).length * 2 >
    inked.filter(({ text }) => /\p{L}/u.test(text)).length;
  const ordered = isRightToLeft ? pieces.toReversed() : pieces;
  let text = '';
  const isSpacedOut = inked.some(({ isSpaced }) => isSpaced);
  for (const piece of ordered.map((one) => (isSpacedOut ? closedUp(one) : one))) {
    const isGap = piece.text.trim() === '' && piece.right - piece.left > CELL_GAP * base.height;
    text += isGap ? '\t' : isNoteLetter(piece, base, text) ? '' : wordsOf(piece, base);
  }
  return {
    // Chrome breaks words with U+2010.
    text: text
      .replace(/ ?\t ?/g, '\t')
      .trim()
      .replace(/(?<=\p{L})\u2010$/u, '-'),
    left: Math.min(...inked.map(({ left }) => left)),
    right: Math.max(...inked.map(({ right }) => right)),
    bottom: base.bottom,
    height: base.height,
    font: inked.every(({ font }) => font === base.font) ? base.font : undefined,
  };
}

function wordsOf(piece: Placed, base: Placed): string {
  return isRaised(piece, base) && FIGURES.test(piece.text.trim()) ? raise(piece.text) : piece.text;
}

/** Whether a piece is the letter of a table's note. */
function isNoteLetter(piece: Placed, base: Placed, before: string): boolean {
  return isRaised(piece, base) && isLetterOfNote(piece.text, before);
}

function isRaised({ height, bottom }: Placed, base: Placed): boolean {
  return (
    height > 0 && height <= RAISED.size * base.height && bottom - base.bottom >= RAISED.rise * base.height
  );
}

/** More flows of text than any newspaper page has. */
const MOST_FLOWS = 100;

/**
 * Lines in reading order: a line drawn late but above earlier ones, such as a headline that a program adds last, comes
 * first. Columns stay in their order.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const flows: PdfLine[][] = [];
  for (const line of lines) {
    const previous = flows.at(-1)?.at(-1);
    if (previous !== undefined && line.bottom <= previous.bottom) flows.at(-1)!.push(line);
    else flows.push([line]);
  }
  if (flows.length > MOST_FLOWS) return [...lines];
  const ordered: PdfLine[][] = [];
  for (const flow of flows) {
    let at = ordered.length;
    // It moves above everything below it in the same column.
    while (at > 0 && standsAbove(flow, ordered[at - 1]!)) at -= 1;
    ordered.splice(at, 0, flow);
  }
  return ordered.flat();
}

function standsAbove(flow: readonly PdfLine[], other: readonly PdfLine[]): boolean {
  const [above, below] = [extentOf(flow), extentOf(other)];
  return above.bottom >= below.top && above.left < below.right && below.left < above.right;
}

function extentOf(lines: readonly PdfLine[]) {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    bottom: Math.min(...lines.map(({ bottom }) => bottom)),
    top: Math.max(...lines.map(({ bottom, height }) => bottom + height * 0.5)),
  };
}
