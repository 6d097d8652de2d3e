/** What is on a page besides its text: headers and footers, page numbers, notes. */
import { endsSentence } from '../text/lines.js';
import type { PdfLine } from './pdf-line.js';

const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;
const WITH_NUMBER = /^\d{1,4}\s|\s\d{1,4}$/;
const LONGEST_RUNNING_LINE = 160;
/** The head or foot of a newspaper's page, also where it is the only one: it ends in year and page. */
const DATED_PAGE = /\b\d{4}\b.{0,20}\bpage \d{1,4}$/i;
/** Lines at the top and at the bottom of a page that may be its head and foot. */
const EDGE = 3;
/** Points by which a head may move from page to page. */
const SAME_HEIGHT = 3;
/** Times the usual distance of lines that parts a head from the text, and times its size that another size of type differs. */
const APART = 1.45;
const OTHER_SIZE = 0.12;

/** Pages without their heads and feet: lines apart from the text that most pages, or every other page, have at one height. */
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
  /** On how many pages there is what `countAt` counts, about as high as a line. */
  const near = (countAt: (step: number) => number | undefined): number =>
    [-1, 0, 1].reduce((sum, step) => sum + (countAt(step) ?? 0), 0);
  const isRunning = (line: PdfLine): boolean => {
    if (PAGE_NUMBER.test(line.text) || DATED_PAGE.test(line.text)) return true;
    if (pages.length < 2 || line.text.length > LONGEST_RUNNING_LINE || endsSentence(line.text)) return false;
    const same = near((step) => counts.get(keyOf(line, step)));
    if (same > 1 && same * 3 >= pages.length) return true;
    // Beside such a head, one that differs from page to page but bears a number too.
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
      // What is more than the rest is the text.
      if (last * 2 > lines.length || !areApart(lines[last - 1]!, lines[last]!, gap)) continue;
      for (const line of lines.slice(0, last)) found.add(line);
      break;
    }
  }
  // A page of one line, or a number right below the text, is apart by what it says alone.
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

/** About where a line stands, moved by `step`. */
const heightOf = ({ bottom }: PdfLine, step = 0): number => Math.round(bottom / SAME_HEIGHT) + step;

/** A line's words, whose figures differ from page to page, and about where it stands, moved by `step`. */
function keyOf(line: PdfLine, step = 0): string {
  const shape = line.text
    .replace(/\d+/g, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
  return `${heightOf(line, step)} ${shape}`;
}

/** Fewer distances prove nothing but that lines stand no further apart than by this many sizes of type. */
const FEW = { gaps: 3, size: 1.5 };

/** The distance between most lines that follow each other: the lower quartile, for text of short paragraphs has many wide gaps. */
export function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines
    .map((line, at) => (at === 0 ? 0 : lines[at - 1]!.bottom - line.bottom))
    .filter((gap, at) => gap > lines[at]!.height * 0.8)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 4)] ?? 0;
  return gaps.length >= FEW.gaps ? usual : Math.min(usual, FEW.size * (lines[0]?.height ?? 0));
}

/** Notes are set smaller than the text by this much. */
const NOTE_SIZE = 0.88;

/** The notes at the foot of a page, parted from its text, which may go on over the page's end. */
export function partNotes(page: readonly PdfLine[], bodySize: number): { body: PdfLine[]; notes: PdfLine[] } {
  let start = page.length;
  while (start > 0 && page[start - 1]!.height < bodySize * NOTE_SIZE) start -= 1;
  const isBelow = start > 0 && start < page.length && page[start]!.bottom < page[start - 1]!.bottom;
  return isBelow ? { body: page.slice(0, start), notes: page.slice(start) } : { body: [...page], notes: [] };
}

/** The size of type that most of the text has. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { height, text } of lines) {
    const size = Math.round(height * 2) / 2;
    lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
