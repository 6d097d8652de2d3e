import type { Range } from '../../domain.js';
import { printable } from '../../language/printable.js';

/** Every character that Discord would act on, and only where it would: one match, one backslash. */
const ACTIVE = new RegExp(
  [
    '[\\\\*_~|`<[\\]]', // emphasis, spoilers, code, mentions, timestamps, emoji, masked links
    '@(?=everyone|here|[!&]?\\d)',
    ':(?=//|[\\w+~-]+:)', // addresses, :emoji:
    // The look-behind follows these characters only: tried everywhere, it would search a long run of spaces each time.
    '[#>](?<=^[^\\S\\n]*.)', // headings, block quotes
    '[-+](?<=^[^\\S\\n]*.)(?=[\\s#]|$)', // lists, small print
    '\\.(?<=^[^\\S\\n]*\\d+.)(?=\\s|$)', // numbered lists
  ].join('|'),
  'gmu',
);

/**
 * Markdown that renders as exactly this text, with the given ranges in bold. Nothing in the text takes
 * effect. Ranges are in offsets of `text`; they may touch, overlap or cross lines.
 */
export function markdown(text: string, bold: readonly Range[] = []): string {
  const clean = printable(text);
  const active = new Set([...clean.matchAll(ACTIVE)].map(({ index }) => index));
  const escaped = (start: number, end: number): string => {
    let written = '';
    for (let at = start; at < end; at++) written += (active.has(at) ? '\\' : '') + clean[at];
    return written;
  };
  let written = '';
  let from = 0;
  for (const { start, end } of boldRuns(clean, shownRanges(text, bold))) {
    written += `${escaped(from, start)}**${escaped(start, end)}**`;
    from = end;
  }
  return written + escaped(from, clean.length);
}

/** Maps ranges of a text to ranges of what is shown of it. */
function shownRanges(text: string, ranges: readonly Range[]): Range[] {
  const shown = (offset: number): number => {
    const halfCharacter = /^[\udc00-\udfff]/.test(text.slice(offset, offset + 1));
    return printable(text.slice(0, halfCharacter ? offset - 1 : offset)).length;
  };
  return ranges.map(({ start, end }) => ({ start: shown(start), end: shown(end) }));
}

/** Bold must not be empty, cross a line, begin or end with white space, or directly follow other bold text. */
function boldRuns(text: string, ranges: readonly Range[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    // Words separated by a space or a hyphen read as one emphasis, not two.
    if (last && /^[^\S\n]*[-–’']?[^\S\n]*$/u.test(text.slice(last.end, Math.max(last.end, start))))
      last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g)].map((line) => ({
      start: start + line.index,
      end: start + line.index + line[0].length,
    })),
  );
}

/** The text that a piece of our own markdown shows, bold and escapes taken off. */
export function plainText(escaped: string): string {
  return escaped.replace(/\\([^\p{L}\p{N}\s])|\*\*/gu, '$1');
}

/** A block quote: every line of it is marked, or the rest would fall out of the quote. */
export function blockQuote(lines: string): string {
  return lines
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
