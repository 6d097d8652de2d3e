/** Lines with separate cells: rows of a table, or columns of text drawn line by line across the page. */
import type { PdfLine } from './line.js';

/** Fewer rows prove nothing. */
const FEWEST = { rows: 2, columnLines: 6 };
/** Characters: cells of prose are longer. */
const LONGEST_CELL = 28;

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
    while (end < lines.length && lines[end]!.text.includes('\t')) end += 1;
    const run = lines.slice(at, end);
    if (run.length >= FEWEST.columnLines && areColumns(run))
      runs.push({ lines: columnsOf(run), isTable: false });
    else if (run.length >= FEWEST.rows)
      runs.push({ lines: run.map((line) => written(line, ' | ')), isTable: true });
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
    return prose.length * 3 > cells.length * 2;
  });
}

function columnsOf(run: readonly PdfLine[]): PdfLine[] {
  const middle = (line: PdfLine) => (line.left + line.right) / 2;
  return [0, 1].flatMap((side) =>
    run.map((line) => {
      const text = line.text.split('\t')[side]!;
      return side === 0 ? { ...line, text, right: middle(line) } : { ...line, text, left: middle(line) };
    }),
  );
}
