import { type Block, toBlock } from '../text/blocks.js';
import { endsSentence } from '../text/lines.js';

/** One line of a page; lengths in points, from the lower left corner. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly bottom: number;
  readonly height: number;
}

/** A gap this much wider than the usual one parts paragraphs. */
const WIDE_GAP = 1.3;
/** Nor does a gap of fewer times the size of type, which the lines of a headline have. */
const HEADLINE_GAP = 1.35;
/** A gap of this many times the size of type parts paragraphs where a sentence ends. */
const OPEN_GAP = 1.7;
/** What stands before is not searched further back for the broken word. */
const LONGEST_WORD = 60;
const LIST_ITEM = /^(?:[•‣▪◦–-]|\d{1,3}[.)])\s/;
const PAGE_NUMBER = /^[-–—\s]*(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i;

/** Paragraphs from the lines of pages: told apart by gaps, indents and sizes of type; words broken at line ends joined. */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[]): Block[] {
  const lines = withoutRunningLines(pages).flat();
  const gap = usualGap(lines);
  const words = new Set(lines.flatMap((line) => line.text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
  const blocks: string[] = [];
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    if (previous === undefined || startsParagraph(previous, line, gap)) blocks.push(line.text.trim());
    else blocks.push(joinLine(blocks.pop()!, line.text.trim(), words));
  });
  return blocks.map(toBlock).filter((block) => block !== '');
}

const LONGEST_RUNNING = 120;
/** The head or foot of a newspaper's page, also where it is the only one: it ends in year and page. */
const DATED_PAGE = /\b\d{4}\b.{0,20}\bpage \d{1,4}$/i;

/** Pages without page numbers, and without the heads and feet that most pages share. */
function withoutRunningLines(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const shape = (line: PdfLine) =>
    line.text
      .replace(/\d+/g, '#')
      .replace(/[^\p{L}#]+/gu, ' ')
      .trim();
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of new Set([page.at(0), page.at(-1)])) {
      if (line) counts.set(shape(line), (counts.get(shape(line)) ?? 0) + 1);
    }
  }
  const running = (line: PdfLine) =>
    PAGE_NUMBER.test(line.text) ||
    (line.text.length < LONGEST_RUNNING && DATED_PAGE.test(line.text.trim())) ||
    (pages.length > 1 && counts.get(shape(line))! * 2 > pages.length);
  return pages.map((page) => page.filter((line, at) => (at > 0 && at < page.length - 1) || !running(line)));
}

/** The distance between most lines that follow each other: the lower quartile, for text of short paragraphs has many wide gaps. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines
    .map((line, at) => (at === 0 ? 0 : lines[at - 1]!.bottom - line.bottom))
    .filter((gap, at) => gap > lines[at]!.height * 0.8)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

function startsParagraph(previous: PdfLine, line: PdfLine, usual: number): boolean {
  if (LIST_ITEM.test(line.text)) return true;
  const size = Math.max(previous.height, line.height);
  if (size > 0 && Math.abs(previous.height - line.height) > size * 0.15) return true;
  const gap = previous.bottom - line.bottom;
  // Upwards is the next column or page: the paragraph goes on unless its sentence had ended.
  if (gap <= 0) return endsSentence(previous.text);
  const indented = line.left - previous.left > size * 0.8;
  const wide = Math.max(usual * WIDE_GAP, size * HEADLINE_GAP);
  return gap > wide || ((indented || gap > size * OPEN_GAP) && endsSentence(previous.text));
}

/** Joins a line to what is before it. A word broken at the end is mended, unless its hyphen is its own. */
function joinLine(before: string, line: string, words: ReadonlySet<string>): string {
  const broken = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_WORD));
  const rest = /^\p{Ll}+/u.exec(line);
  if (broken === null) return `${before} ${line}`;
  const own = rest === null || words.has(`${broken[1]}-${rest[0]}`.toLowerCase());
  return `${own ? before : before.slice(0, -1)}${line}`;
}
