/** Parts of a page besides its text: headers and footers, page numbers, notes. */
import { endsSentence } from '../../text/lines.js';
import type { PdfLine } from './line.js';

const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
const WITH_NUMBER = /^\d{1,4}\s|\s\d{1,4}$/;
const LONGEST_RUNNING_LINE = 160;
/** The header or footer of a newspaper page, even a single one: it ends with year and page number. */
const DATED_PAGE = /\b\d{4}\b.{0,20}\bpage \d{1,4}$/i;
/** How many lines at the top and bottom of a page may be its header and footer. */
const EDGE = 3;
/** Points by which a header may move from page to page. */
const SAME_HEIGHT = 3;
/** A header is this many times the usual line distance from the text, or its type size differs by this share. */
const APART = 1.45;
const OTHER_SIZE = 0.12;

/**
 * Pages without headers and footers: lines apart from the text that most pages, or every other page, have at the same
 * height.
 */
export function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const gap = usualGap(pages.flat());
  const edges = pages.map((page) => edgeLines(page, gap));
  const counts = new Map<string, number>();
  for (const key of edges.flatMap((lines) => [...lines].map((line) => keyOf(line))))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbered = new Map<number, number>();
  for (const lines of edges)
    for (const height of new Set([...lines].filter(isNumbered).map((line) => heightOf(line))))
      numbered.set(height, (numbered.get(height) ?? 0) + 1);
  /** On how many pages `countAt` finds a line at about this height. */
  const near = (countAt: (step: number) => number | undefined): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (countAt(step) ?? 0), 0);
  const isRunning = (line: PdfLine): boolean => {
    if (PAGE_NUMBER.test(line.text) || DATED_PAGE.test(line.text)) return true;
    if (pages.length < 2 || line.text.length > LONGEST_RUNNING_LINE || endsSentence(line.text)) return false;
    const same = near((step) => counts.get(keyOf(line, step)));
    if (same > 1 && same * 3 >= pages.length) return true;
    // Beside such a header, one that differs from page to page but has a number too.
    return isNumbered(line) && near((step) => numbered.get(heightOf(line, step))) > pages.length / 2;
  };
  return pages.map((page, at) => {
    const running = new Set([...edges[at]!].filter(isRunning));
    return page.filter((line) => !running.has(line));
  });
}

/** Lines at a page's edges that stand apart from its text, from the outside in. */
function edgeLines(page: readonly PdfLine[], gap: number): Set<PdfLine> {
  const sorted = [...page].sort((a, b) => b.bottom - a.bottom);
  const found = new Set<PdfLine>();
  for (const lines of [sorted, sorted.toReversed()]) {
    for (let last = 1; last <= Math.min(EDGE, lines.length - 1); last += 1) {
      // The larger part is the text.
      if (last * 2 > lines.length || !areApart(lines[last - 1]!, lines[last]!, gap)) continue;
      for (const line of lines.slice(0, last)) found.add(line);
      break;
    }
  }
  // The only line of a page, or a number right below the text, is recognised by its words alone.
  for (const line of [sorted[0], sorted.at(-1)])
    if (line && (PAGE_NUMBER.test(line.text) || DATED_PAGE.test(line.text))) found.add(line);
  return found;
}

function areApart(one: PdfLine, other: PdfLine, gap: number): boolean {
  const size = Math.max(one.height, other.height);
  const isOtherSize = Math.abs(one.height - other.height) > size * OTHER_SIZE;
  return isOtherSize || Math.abs(one.bottom - other.bottom) > Math.max(gap, size) * APART;
}

const isNumbered = ({ text }: PdfLine): boolean => WITH_NUMBER.test(text);

/** The approximate height of a line, moved by `step`. */
const heightOf = ({ bottom }: PdfLine, step = 0): number => Math.round(bottom / SAME_HEIGHT) + step;

/**
 * A line's words, with digits masked because they differ from page to page, and its approximate height, moved by `step`.
 */
function keyOf(line: PdfLine, step = 0): string {
  const shape = line.text
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
  return `${heightOf(line, step)} ${shape}`;
}

/** With fewer distances, lines are only known to be at most this many type sizes apart. */
const FEW = { gaps: 3, size: 1.5 };

/** The usual distance between lines: the lower quartile, because short paragraphs make many wide gaps. */
export function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines
    .map((line, at) => (at === 0 ? 0 : lines[at - 1]!.bottom - line.bottom))
    .filter((gap, at) => gap > lines[at]!.height * 0.8)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 4)] ?? 0;
  return gaps.length >= FEW.gaps ? usual : Math.min(usual, FEW.size * (lines[0]?.height ?? 0));
}

/** Notes have at most this share of the text's type size. */
const NOTE_SIZE = 0.88;

/** Separates the notes at the foot of a page from its text, which may continue on the next page. */
export function partNotes(page: readonly PdfLine[], bodySize: number): { body: PdfLine[]; notes: PdfLine[] } {
  let start = page.length;
  while (start > 0 && page[start - 1]!.height < bodySize * NOTE_SIZE) start -= 1;
  const isBelow = start > 0 && start < page.length && page[start]!.bottom < page[start - 1]!.bottom;
  return isBelow ? { body: page.slice(0, start), notes: page.slice(start) } : { body: [...page], notes: [] };
}

/** The type size of most of the text, in points. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { height, text } of lines) {
    const size = Math.round(height * 2) / 2;
    lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
