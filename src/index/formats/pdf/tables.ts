/** Lines with separate cells: rows of a table, or columns of text drawn line by line across the page. */
import type { PdfLine } from './line.js';

/** Fewer rows prove nothing. */
const FEWEST = { rows: 2, columnLines: 6 };
/** Characters: cells of prose are longer. */
const LONGEST_CELL = 24;

/** A run of lines as they are read. `isTable`: its lines are rows, with their cells separated by ` | `. */
export interface Run {
  readonly lines: readonly PdfLine[];
  readonly isTable: boolean;
}

/** Groups the lines of a page, in order, into runs of prose and of table rows. */
export function partRuns(lines: readonly PdfLine[]): Run[] {
  const runs: { readonly lines: PdfLine[]; readonly isTable: boolean }[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at;
    while (end < lines.length && isParted(lines[end]!)) end += 1;
    const columns = end > at ? columnsFrom(lines, at) : null;
    if (columns !== null) {
      runs.push({ lines: columnsOf(columns), isTable: false });
      end = at + columns.length;
    } else if (end - at >= FEWEST.rows)
      runs.push({ lines: lines.slice(at, end).map((line) => written(line, ' | ')), isTable: true });
    else {
      end = Math.max(end, at + 1);
      const last = runs.at(-1);
      const plain = lines.slice(at, end).map((line) => written(line, ' '));
      if (last !== undefined && !last.isTable) for (const line of plain) last.lines.push(line);
      else runs.push({ lines: plain, isTable: false });
    }
    at = end;
  }
  return runs;
}

const isParted = ({ text }: PdfLine): boolean => text.includes('\t');

/**
 * The lines of two columns, from a line on; null if there are none. Where one column has the end of a paragraph or is
 * longer than the other, a line stands in the other alone.
 */
function columnsFrom(lines: readonly PdfLine[], start: number): PdfLine[] | null {
  const middle = middleOf(lines[start]!);
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!;
    const isOfOne = (line.right <= middle || line.left >= middle) && isJustBelow(line, lines[at - 1]!);
    if (!isParted(line) && !isOfOne) break;
    end = at + 1;
  }
  const run = lines.slice(start, end);
  const parted = run.filter(isParted);
  return parted.length >= FEWEST.columnLines && areColumns(parted) ? run : null;
}

function written(line: PdfLine, between: string): PdfLine {
  return line.text.includes('\t') ? { ...line, text: line.text.replaceAll('\t', between) } : line;
}

/** Whether each line is made of two lines of prose, side by side. */
function areColumns(run: readonly PdfLine[]): boolean {
  const cells = run.map(({ text }) => text.split('\t'));
  if (!cells.every((line) => line.length === 2)) return false;
  return [0, 1].every((side) => {
    const prose = cells.filter(
      (line) => line[side]!.length > LONGEST_CELL && line[side]!.split(' ').length > 3,
    );
    // Cells of a table begin with a capital, as names do.
    const within = cells.filter((line) => /^\P{Lu}/u.test(line[side]!));
    return prose.length * 3 >= cells.length * 2 && within.length * 3 >= cells.length;
  });
}

/** The lines of the first column, then of the second, which all begin in the middle: where each did is not known. */
function columnsOf(run: readonly PdfLine[]): PdfLine[] {
  const middle = middleOf(run[0]!);
  return [0, 1].flatMap((side) =>
    run.flatMap((line) => {
      const isIn = isParted(line) || Number(line.left >= middle) === side;
      const text = line.text.split('\t').at(isParted(line) ? side : 0)!;
      return isIn ? [{ ...line, text, ...(side === 0 ? { right: middle } : { left: middle }) }] : [];
    }),
  );
}

const middleOf = ({ left, right }: PdfLine): number => (left + right) / 2;

/** Whether a line follows another as the next line of its paragraph does. */
const isJustBelow = ({ bottom }: PdfLine, above: PdfLine): boolean =>
  above.bottom > bottom && above.bottom - bottom <= 1.5 * above.height;
