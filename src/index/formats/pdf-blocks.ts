import { type Block, toBlock } from '../text/blocks.js';
import { endsSentence } from '../text/lines.js';
import type { PdfLine } from './pdf-line.js';
import { inReadingOrder } from './pdf-lines.js';
import { bodySizeOf, partNotes, usualGap, withoutRunningLines } from './pdf-running.js';
import { partRuns } from './pdf-tables.js';

/** A gap this much wider than the usual one parts paragraphs. */
const WIDE_GAP = 1.3;
/** Nor does a gap of fewer times the size of type, which the lines of a headline have. */
const HEADLINE_GAP = 1.35;
/** A gap of this many times the size of type parts paragraphs where a sentence ends. */
const OPEN_GAP = 1.7;
/** What stands before is not searched further back for the broken word. */
const LONGEST_WORD = 60;
/** Writing without spaces goes on at the next line without one. */
const SOLID_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、；：。！？」』）》”]$/u;
const SOLID_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、；：。！？「『（《“]/u;
const LIST_ITEM = /^(?:[•‣▪◦–-]|\d{1,3}[.)])\s/;
/** A line of a table of contents. */
const LEADERS = /(?:(?<!\.)\.{5,}|(?<!\. )(?:\. ){4,}\.?)\s{0,3}\d{0,4}$/;
const NOTE = /^(?:\d{1,3}|[¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})\s?\S/u;

/** Whether a word is one, of whatever language the reader has a list for; in small letters. */
export type IsWord = (word: string) => boolean;

/**
 * Paragraphs from the lines of pages: told apart by gaps, indents and sizes of type; words broken at line ends joined. Heads
 * and feet of pages and lines of contents are left out, and notes come last.
 */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[], isWord: IsWord): Block[] {
  const kept = withoutRunningLines(pages.map(inReadingOrder)).map((page) =>
    page.filter(({ text }) => !LEADERS.test(text.slice(-LONGEST_LEADERS))),
  );
  const size = bodySizeOf(kept.flat());
  const parted = kept.map((page) => partNotes(page, size));
  const lines = parted.flatMap(({ body }) => body);
  const notes = parted.flatMap((page) => page.notes);
  const words = new Set(
    [...lines, ...notes].flatMap(({ text }) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)),
  );
  const isKnown = (word: string) => words.has(word) || isWord(word);
  const gap = usualGap(lines);
  const blocks = partRuns(lines).flatMap((run) =>
    run.isTable
      ? [run.lines.map(({ text }) => text).join('\n')]
      : paragraphs(run.lines, (previous, line) => startsParagraph(previous, line, gap), words, isKnown),
  );
  const below = paragraphs(notes, (_, line) => NOTE.test(line.text), words, isKnown).map((note) =>
    note.replace(/^\d{1,3} (?=\p{Lu})/u, ''),
  );
  return [...blocks, ...below].map(toBlock).filter((block) => block !== '');
}

const LONGEST_LEADERS = 80;

function paragraphs(
  lines: readonly PdfLine[],
  isStart: (previous: PdfLine, line: PdfLine) => boolean,
  words: ReadonlySet<string>,
  isKnown: IsWord,
): string[] {
  const blocks: string[] = [];
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    const text = line.text.replaceAll('\t', ' ').trim();
    if (previous === undefined || isStart(previous, line)) blocks.push(text);
    else blocks.push(joinLine(blocks.pop()!, text, words, isKnown));
  });
  return blocks;
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

/**
 * Joins a line to what is before it. A word broken at the end is mended, unless its hyphen is its own: as the document
 * writes it elsewhere, or as both its parts are words and the whole is none.
 */
function joinLine(before: string, line: string, words: ReadonlySet<string>, isKnown: IsWord): string {
  const broken = /(\p{L}+)-$/u.exec(before.slice(-LONGEST_WORD));
  const rest = /^\p{Ll}+/u.exec(line);
  if (broken === null)
    return SOLID_END.test(before.slice(-4)) && SOLID_START.test(line) ? before + line : `${before} ${line}`;
  const [first, second] = [broken[1]!.toLowerCase(), rest?.[0] ?? ''];
  const isWhole = isKnown(`${first}${second}`);
  const own =
    second === '' || words.has(`${first}-${second}`) || (!isWhole && isKnown(first) && isKnown(second));
  return `${own ? before : before.slice(0, -1)}${line}`;
}
