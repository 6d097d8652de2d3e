/** Articles as Factiva shows them: without labels, but with a word count and small print in a fixed order. */
import type { Block } from '../text/blocks.js';
import { isPersonAlone, readByline } from './byline.js';
import { type ArchiveRecord, isNoise, linesFrom } from './database-lines.js';
import { metadataOf } from './fields.js';

/** Lines above the word count, and in the whole head. */
const HEAD_LINES = { above: 6, all: 16 };
const COUNT = /^\d{1,3}(?:,?\d{3})* words$/i;
const LANGUAGE =
  /^(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Danish|Norwegian|Swedish|Finnish|Polish|Russian|Turkish|Arabic|Chinese.{0,20}|Japanese|Korean)$/;
/** A page, a section, a time, a source's code, and who holds the rights. */
const SMALL_PRINT = /^(?:[A-Z\d]{2,10}|\d{1,3}|\d{1,2}:\d{2}|(?:\(c\)|©|Copyright)\s.{0,200})$/i;
const CLOSING = /^document [A-Z]{3,10}\d{6,}[a-z\d]{4,20}$/i;
/** The name of a section that stands above a headline. */
const SECTION = { words: 3, characters: 30 };

/** Headline, byline, `211 words`, date, outlet, codes, language. Null for any other text. */
export function readCounted(blocks: readonly Block[]): ArchiveRecord | null {
  const lines = blocks.slice(0, HEAD_LINES.all).flatMap((block) => block.split('\n'));
  const count = lines.slice(0, HEAD_LINES.above).findIndex((line) => COUNT.test(line));
  const date = readByline(lines[count + 1] ?? '')?.published ?? null;
  const language = lines.slice(0, count + HEAD_LINES.all).findIndex((line) => LANGUAGE.test(line));
  if (count < 1 || date === null || language < count + 2) return null;
  let end = language + 1;
  while (SMALL_PRINT.test(lines[end] ?? '')) end += 1;
  const { title, byline, standfirst } = readAbove(lines.slice(0, count).filter((line) => !isNoise(line)));
  const text = linesFrom(blocks, end);
  const closing = text.findIndex((block) => CLOSING.test(block.split('\n').at(-1)!));
  const body = closing < 0 ? text : closed(text, closing);
  const outlet = lines.slice(count + 2, language).find((line) => !SMALL_PRINT.test(line));
  const declared = metadataOf({ title, byline, source: outlet });
  return body.length === 0
    ? null
    : { declared: { ...declared, published: date }, body: [...standfirst, ...body] };
}

/** The text above its closing line, which a summary of the search may follow. */
function closed(text: readonly Block[], at: number): Block[] {
  const last = text[at]!.split('\n').slice(0, -1).join('\n');
  return [...text.slice(0, at), ...(last === '' ? [] : [last])];
}

function readAbove(lines: readonly string[]): {
  title: string | undefined;
  byline: string | undefined;
  standfirst: readonly string[];
} {
  const isByline = (line: string) =>
    /^by\s/i.test(line) || isPersonAlone(line) || Boolean(readByline(line)?.author);
  const byline = lines.slice(1).find(isByline);
  const [first = '', second, ...others] = lines.filter((line) => line !== byline);
  const isSection =
    second !== undefined &&
    first.length <= SECTION.characters &&
    first.split(' ').length <= SECTION.words &&
    second.length > first.length;
  return isSection
    ? { title: second, byline, standfirst: others }
    : { title: first, byline, standfirst: second === undefined ? [] : [second, ...others] };
}
