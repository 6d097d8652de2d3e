/** Drop caps: the first letter of a text, set over several lines. */
import { isInitial, isInitialOf } from '../../text/initials.js';
import type { PdfLine } from './line.js';

/** In type sizes of the lines beside it: how large the letter is at least. */
const LARGER = 1.6;
/** In type sizes of the letter: how far right of it the text begins, and how far above and below its foot. */
const BESIDE = { right: 0.6, above: 1, below: 0.2 };
/** More than a page has. */
const MOST_INITIALS = 20;

/** A page whose drop caps, which programs draw before or after the rest, stand in the lines that they begin. */
export function placeDropCaps(lines: readonly PdfLine[]): PdfLine[] {
  const initials = lines.filter(({ text }) => isInitial(text));
  if (initials.length === 0 || initials.length > MOST_INITIALS) return [...lines];
  const joined = new Map<PdfLine, PdfLine | null>();
  for (const initial of initials) {
    const beside = lines.filter((line) => line !== initial && isBeside(line, initial));
    const first = beside.reduce<PdfLine | null>(
      (top, line) => (top === null || line.bottom > top.bottom ? line : top),
      null,
    );
    if (first === null || joined.has(first)) continue;
    const between = isInitialOf(initial.text, first.text) ? '' : ' ';
    joined.set(initial, null);
    // They begin where the lines below the letter do, and belong to the same paragraph.
    for (const line of beside) if (!joined.has(line)) joined.set(line, { ...line, left: initial.left });
    joined.set(first, { ...first, left: initial.left, text: initial.text + between + first.text });
  }
  return lines.flatMap((line) => {
    const changed = joined.get(line);
    return changed === undefined ? [line] : changed === null ? [] : [changed];
  });
}

function isBeside(line: PdfLine, initial: PdfLine): boolean {
  const rise = line.bottom - initial.bottom;
  return (
    line.height * LARGER <= initial.height &&
    line.left >= initial.right - line.height / 2 &&
    line.left - initial.right <= BESIDE.right * initial.height &&
    rise >= -BESIDE.below * initial.height &&
    rise <= BESIDE.above * initial.height
  );
}
