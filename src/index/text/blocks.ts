import { once } from '../../language/once.js';
import { addLine, hyphenAtEnd, isAnyEnglishWord, type Written, writtenIn } from './hyphens.js';
import { endsSentence } from './lines.js';

/**
 * A block is a paragraph: one line of text, or several if the breaks mean something (a list, a table, verse).
 * Canonical text is blocks separated by one blank line.
 */
export type Block = string;

const LIST_ITEM = /^(?:[-*+•‣▪◦–—]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s)/i;
const HEADING = /^(?:#{1,6}\s|[=_-]{2,}|\*{3,})/;
const TABLE_ROW = /\t|\s\|\s|^\||\|$/;
const BYLINE = /^(?:By|Published|Posted|Updated)\s\p{Lu}/u;

/** Lines this long are paragraphs of their own: nobody wraps that late by hand. */
const PARAGRAPH_LINE = 200;
/** So are lines this long that end with a full stop, if lines are not wrapped. */
const SENTENCE_LINE = 80;
/** Narrower than this is verse or a table rather than wrapped prose. */
const NARROWEST_WRAP = 40;
/** Fewer breaks than this prove nothing. */
const FEWEST_WRAPS = 3;

/** Plain text as blocks: split at blank lines, hand-wrapped lines joined, spaces collapsed. */
export function toBlocks(text: string): Block[] {
  const groups = tidy(text)
    .split(/\n{2,}/)
    .map((group) => group.split('\n'));
  const width = wrapWidth(groups);
  const written = once(() => writtenIn(groups.flat(), isAnyEnglishWord));
  return groups.flatMap((lines) => joinLines(lines, width, written)).filter((block) => block !== '');
}

/** One block of text whose line breaks all mean something. */
export function toBlock(text: string): Block {
  return tidy(text)
    .replaceAll('\t', ' ')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** Canonical text of blocks. */
export function fromBlocks(blocks: readonly Block[]): string {
  return blocks.join('\n\n');
}

/** A line in Western European letters with single spaces, as nearly all are: only its ends need to be tidied. */
const PLAIN = /^ *([!-~¡-¬®-ɏ–—‘’“”…]+(?: [!-~¡-¬®-ɏ–—‘’“”…]+)*) *$/;

/** `ﬁ`, and Arabic letters in the forms for their place in a word; signs that stand for whole words (`ﷺ`) stay. */
const PRESENTATION_FORMS = /[\uFB00-\uFB06\uFB50-\uFBB1\uFBD3-\uFD3D\uFD50-\uFDC7\uFE70-\uFEFC]/g;

/**
 * Makes characters plain that only look like others, or like nothing: line ends, exotic spaces, soft hyphens,
 * zero-width and control characters; NFC. Quotation marks and dashes stay as written, because quotes are verbatim.
 */
export function tidy(text: string): string {
  const [, plain] = PLAIN.exec(text) ?? [];
  if (plain !== undefined) return plain;
  return (
    text
      .normalize('NFC')
      // Ligatures.
      .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
      // Half a surrogate pair, which escapes in JSON and YAML can yield.
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, (end) => (end === '\f' || end === '\u2029' ? '\n\n' : '\n'))
      // Soft hyphens, zero-width spaces, direction overrides (which can make a quote read as another), BOM.
      .replace(/[\u00AD\u200B\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, '')
      // Joiners shape Persian, Indic scripts and emoji; beside Latin letters they are stray. Each run is tried once.
      .replace(
        /(?<=[\p{Script=Latin}\d\s])[\u200C\u200D]+|(?<![\u200C\u200D])[\u200C\u200D]+(?=[\p{Script=Latin}\d\s])/gu,
        '',
      )
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f]/g, '')
      .replace(/[^\S\n\t]+/g, ' ')
      .replace(/ ?\t[ \t]*/g, '\t')
      .replace(/^[ \t]+|[ \t]+$/gm, '')
  );
}

/** The width at which the text was wrapped by hand; null if its line breaks are not from wrapping. */
function wrapWidth(groups: readonly (readonly string[])[]): number | null {
  const lines = groups.filter((group) => group.length > 1).flat();
  const lengths = lines.map((line) => line.length).sort((a, b) => a - b);
  // Not the longest: an address that does not break may stick out.
  const width = lengths[Math.floor((lengths.length - 1) * 0.95)] ?? 0;
  if (width < NARROWEST_WRAP || width >= PARAGRAPH_LINE) return null;
  let breaks = 0;
  let wraps = 0;
  for (const group of groups) {
    for (let at = 1; at < group.length; at += 1) {
      breaks += 1;
      if (isWrap(group[at - 1]!, group[at]!, width)) wraps += 1;
    }
  }
  return wraps >= FEWEST_WRAPS && wraps * 2 > breaks ? width : null;
}

/** Whether a line was broken because there was no room for the next word. */
function isWrap(line: string, next: string, width: number): boolean {
  if (LIST_ITEM.test(next) || HEADING.test(next) || HEADING.test(line)) return false;
  if (TABLE_ROW.test(line) || TABLE_ROW.test(next) || BYLINE.test(next)) return false;
  const word = next.split(' ', 1)[0]!.length;
  return line.length + 1 + word > width * 0.95;
}

function joinLines(lines: readonly string[], width: number | null, written: () => Written): Block[] {
  const blocks: string[][] = [];
  let previous: string | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const plain = line.replaceAll('\t', ' ');
    if (previous === undefined || areParagraphs(previous, line, width)) blocks.push([plain]);
    else {
      const pieces = blocks.at(-1)!;
      const hyphen = previous.endsWith('-') ? hyphenAtEnd(pieces, plain, written, isAnyEnglishWord) : null;
      const isWrapped = width !== null && isWrap(previous, line, width);
      // A broken word alone shows that the line was wrapped.
      addLine(pieces, plain, isWrapped || hyphen === 'break' ? hyphen : null, isWrapped ? ' ' : '\n');
    }
    previous = line;
  }
  return blocks.map((pieces) => pieces.join(''));
}

/** Whether two lines are two paragraphs, rather than lines of one. */
function areParagraphs(line: string, next: string, width: number | null): boolean {
  if (Math.max(line.length, next.length) > PARAGRAPH_LINE) return true;
  return width === null && line.length > SENTENCE_LINE && endsSentence(line) && !LIST_ITEM.test(next);
}
