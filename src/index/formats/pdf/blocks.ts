import { BY_IN_BYLINES } from '../../../language/lexicon/foreign.js';
import { once } from '../../../language/once.js';
import { isPersonAlone, readByline } from '../../metadata/byline.js';
import { isOutlet } from '../../metadata/outlet.js';
import { type Block, toBlock } from '../../text/blocks.js';
import { addLine, hyphenAtEnd, type IsWord, type Written, writtenIn } from '../../text/hyphens.js';
import { endsSentence, isHeadline } from '../../text/lines.js';
import type { PdfLine } from './line.js';
import { inReadingOrder } from './lines.js';
import { bodySizeOf, partNotes, usualGap, withoutRunningLines } from './running.js';
import { partRuns } from './tables.js';

/** A gap this many times the usual one separates paragraphs. */
const WIDE_GAP = 1.3;
/** A gap below this many times the type size does not: headlines have such gaps. */
const HEADLINE_GAP = 1.35;
/** A gap of this many times the type size separates paragraphs if a sentence ends there. */
const OPEN_GAP = 1.7;
/** How much shorter than the line below it a heading is, in type sizes. */
const HEADING_SHORTER = 6;
/** In scripts without spaces, lines are joined without one. */
const SOLID_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、；：。！？」』）》”]$/u;
const SOLID_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，、；：。！？「『（《“]/u;
const LIST_ITEM = /^(?:[•‣▪◦–-]|\d{1,3}[.)])\s/;
/** A line of a table of contents. */
const LEADERS = /(?:(?<!\.)\.{5,}|(?<!\. )(?:\. ){4,}\.?)\s{0,3}\d{0,4}$/;
const NOTE = /^(?:\d{1,3}|[¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})\s?\S/u;

/**
 * Paragraphs from the lines of pages: separated by gaps, indents and type sizes; words broken at line ends are joined. Page
 * headers and footers and lines of contents are left out, and notes come last.
 */
export function pdfBlocks(pages: readonly (readonly PdfLine[])[], isWord: IsWord): readonly SizedBlock[] {
  const kept = withoutRunningLines(pages.map(inReadingOrder)).map((page) =>
    page.filter(({ text }) => !LEADERS.test(text.slice(-LONGEST_LEADERS))),
  );
  const size = bodySizeOf(kept.flat());
  const parted = kept.map((page) => partNotes(page, size));
  const lines = parted.flatMap(({ body }) => body);
  const notes = parted.flatMap((page) => page.notes);
  const written = once(() =>
    writtenIn(
      [...lines, ...notes].map(({ text }) => text),
      isWord,
    ),
  );
  const gap = usualGap(lines);
  const blocks = partRuns(lines).flatMap((run) =>
    run.isTable
      ? [{ text: run.lines.map(({ text }) => text).join('\n'), size: 0 }]
      : paragraphs(run.lines, (previous, line) => startsParagraph(previous, line, gap), written, isWord),
  );
  const below = paragraphs(notes, (_, line) => NOTE.test(line.text), written, isWord).map(({ text }) => ({
    text: text.replace(/^\d{1,3} (?=\p{Lu})/u, ''),
    size: 0,
  }));
  const all = [...blocks, ...below]
    .map(({ text, size }) => ({ text: toBlock(text), size }))
    .filter(({ text }) => text !== '');
  return withHeadlineFirst(all, size);
}

/** How many blocks may stand above a headline, and how much larger than they and the text it is. */
const ABOVE = { blocks: 3, larger: 1.3 };
/** It is read where it stands. */
const ADDRESS = /^https?:\/\/\S+$/;
/** A section's name is as short as this, in words. */
const LONGEST_SECTION = 4;

/**
 * Puts the first headline above the small print that a page has over it: its outlet, author and day. A section's name
 * goes.
 */
function withHeadlineFirst(blocks: readonly SizedBlock[], bodySize: number): readonly SizedBlock[] {
  const at = blocks
    .slice(0, ABOVE.blocks + 1)
    .findIndex(({ text, size }) => size >= bodySize * ABOVE.larger && isHeadline(text));
  if (at < 1) return blocks;
  const [headline, above] = [blocks[at]!, blocks.slice(0, at)];
  const isSmall = ({ text, size }: SizedBlock) =>
    size > 0 && size * ABOVE.larger <= headline.size && isHeadline(text) && !ADDRESS.test(text);
  if (!above.every(isSmall)) return blocks;
  const imprint = above.map(({ text, size }) => ({ text: withoutSection(text), size }));
  const told = imprint.filter(({ text }) => !isSection(text));
  return [headline, ...told, ...blocks.slice(at + 1)];
}

function isSection(line: string): boolean {
  if (line.split(' ').length > LONGEST_SECTION || readByline(line) !== null || isPersonAlone(line))
    return false;
  // `World News` is a section, though it looks like the name of an outlet.
  return !isOutlet(line) || / news$/i.test(line);
}

/** `Opinion | The Lund Post | 12 May 2023` without the section that it opens with. */
function withoutSection(line: string): string {
  const rest = line.replace(/^[^|•·]{1,30}\s[|•·]\s/u, '');
  return readByline(line) === null && readByline(rest) !== null ? rest : line;
}

/** A block with the type size of its first line, in points; 0 for a table or a note. */
export interface SizedBlock {
  readonly text: Block;
  readonly size: number;
}

const LONGEST_LEADERS = 80;

function paragraphs(
  lines: readonly PdfLine[],
  isStart: (previous: PdfLine, line: PdfLine) => boolean,
  written: () => Written,
  isWord: IsWord,
): SizedBlock[] {
  const blocks: { readonly pieces: string[]; readonly size: number }[] = [];
  lines.forEach((line, at) => {
    const previous = lines[at - 1];
    const text = line.text.replaceAll('\t', ' ').trim();
    const pieces = blocks.at(-1)?.pieces;
    if (pieces === undefined || isStart(previous!, line)) blocks.push({ pieces: [text], size: line.height });
    else
      addLine(pieces, text, hyphenAtEnd(pieces, text, written, isWord), spaceBetween(pieces.at(-1)!, text));
  });
  return blocks.map(({ pieces, size }) => ({ text: pieces.join(''), size }));
}

function startsParagraph(previous: PdfLine, line: PdfLine, usual: number): boolean {
  if (LIST_ITEM.test(line.text) || isPrintedByline(previous.text)) return true;
  const size = Math.max(previous.height, line.height);
  if (size > 0 && Math.abs(previous.height - line.height) > size * 0.15) return true;
  if (isHeadingOf(previous, line)) return true;
  const gap = previous.bottom - line.bottom;
  // A line higher up is in the next column or page: the paragraph goes on unless its sentence has ended.
  if (gap <= 0) return endsSentence(previous.text);
  const indented = line.left - previous.left > size * 0.8;
  const wide = Math.max(usual * WIDE_GAP, size * HEADLINE_GAP);
  return gap > wide || ((indented || gap > size * OPEN_GAP) && endsSentence(previous.text));
}

/** Whether a line in a font of its own, much shorter than the next, is the heading of what begins below it. */
function isHeadingOf(heading: PdfLine, { text, right, font }: PdfLine): boolean {
  const isOther = heading.font !== undefined && font !== undefined && heading.font !== font;
  return (
    isOther &&
    right - heading.right > HEADING_SHORTER * heading.height &&
    /^["“„«‘(]?[\p{Lu}\d]/u.test(text) &&
    !/[,;–—-]$/.test(heading.text)
  );
}

const PRINTED_BYLINE = new RegExp(String.raw`^(?:${BY_IN_BYLINES})\s\p{Lu}`, 'iu');

/** `By Ana Ruiz`, alone on its line. */
function isPrintedByline(line: string): boolean {
  return PRINTED_BYLINE.test(line) && Boolean(readByline(line)?.author);
}

function spaceBetween(before: string, line: string): string {
  return SOLID_END.test(before.slice(-4)) && SOLID_START.test(line) ? '' : ' ';
}
