/** Articles as Europresse exports them: without labels, in a fixed order, with a number at the end. */
import type { Block } from '../text/blocks.js';
import { isPersonAlone, readByline } from './byline.js';
import { type ArchiveRecord, isNoise } from './database-lines.js';
import { findDates } from './dates.js';
import { metadataOf } from './fields.js';

/** `news·20190304·GB·0012` */
const NUMBER = /^news·\d{8}·[\p{L}\d]{1,12}·\S{1,30}$/u;
/** Section, day and page, or the number of words: `Société, lundi 4 mars 2019, p. 12`. */
const SMALL_PRINT = /(?:,? p{1,2}\. ?[\p{L}\d, -]{1,20}|\d mots)$/u;
const LAST_FIRST = /^\p{Lu}[\p{L}'’ -]{1,40}, \p{Lu}[\p{L}'’ .-]{1,40}$/u;
const LONGEST = { smallPrint: 160, author: 80 };

/** Outlet, then section and day, headline, author, text, who holds the rights. Null for any other text. */
export function readEuropresse(blocks: readonly Block[]): ArchiveRecord | null {
  const lines = blocks.flatMap((block) => block.split('\n').map((line) => ({ line, block })));
  if (!NUMBER.test(lines.at(-1)?.line ?? '')) return null;
  const [outlet, small, title, byline] = lines.map(({ line }) => line);
  if (outlet === undefined || small === undefined || title === undefined) return null;
  const day = small.length <= LONGEST.smallPrint && SMALL_PRINT.test(small) ? dayIn(small) : null;
  if (day === null) return null;
  const isAuthor = byline !== undefined && isByline(byline);
  const text = lines.slice(isAuthor ? 4 : 3).filter(({ line }) => !NUMBER.test(line) && !isNoise(line));
  if (text.length === 0) return null;
  const declared = metadataOf({ title, byline: isAuthor ? byline : undefined, source: outlet });
  return { declared: { ...declared, published: day }, body: joined(text) };
}

const dayIn = (line: string): string | null =>
  findDates(line).find(({ date }) => date !== null)?.date ?? null;

const isByline = (line: string): boolean =>
  line.length <= LONGEST.author &&
  (LAST_FIRST.test(line) || isPersonAlone(line) || Boolean(readByline(line)?.author));

/** Lines of one paragraph together again. */
function joined(lines: readonly { readonly line: string; readonly block: Block }[]): Block[] {
  return lines.reduce<Block[]>((blocks, { line, block }, at) => {
    if (at > 0 && lines[at - 1]!.block === block) blocks[blocks.length - 1] += `\n${line}`;
    else blocks.push(line);
    return blocks;
  }, []);
}
