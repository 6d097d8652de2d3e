/** Where a pasted text quotes, whatever the marks: of several languages and scripts, straight ones, and Discord's own. */
import type { Range } from '../domain.js';
import { comparedWords } from './words.js';

/**
 * From an opening mark to the mark that closes it. Single marks and apostrophes look alike, so those must stand between
 * words. A quotation of several paragraphs opens anew in each.
 */
const QUOTATION = new RegExp(
  [
    '“((?:[^“”]|(?<=\\n\\s*)“)+)”',
    '„([^“”"]+)[“”"]',
    '"([^"]+)"',
    '«([^»]+)»',
    '»([^«]+)«',
    '‹([^›]+)›',
    '「([^」]+)」',
    '『([^』]+)』',
    "(?<!')''([^']+(?:'[^']+)*)''",
    '(?<![\\p{L}\\p{N}])‘([^‘]+?)’(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gu',
);
/** Discord's marks of a quotation at the head of lines: `> ` one by one, `>>> ` all that follows. */
const MARKED_LINES = /^[^\S\n]*>(?!>).*(?:\n[^\S\n]*>(?!>).*)*/gm;
const MARKED_REST = /^[^\S\n]*>>>[^\S\n]*([\s\S]*)/m;
/** What Discord makes bold, slanted, underlined, struck out, code or hidden. */
const EMPHASIS = /\*{1,3}|_{2,3}|~~|\|\||`{1,3}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `[shown](address)`, of which a chat shows the first, and tags of a web page. Mentions and emoji look like tags. */
const LINK = /\[([^[\]\n]+)\]\((?:[^()\s]|\([^()\s]*\))*\)/g;
const TAG = /<(?:\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,300})?\/?|[@#:/a-z][^<>\s]{0,100})>/gi;
/** Discord's small print: a source, a note of a bot. */
const SMALL_PRINT = /^-# .*$/gm;
const ADDRESS = /\bhttps?:\/\/\S+/g;

/** A pasted text without what a chat or a web page adds to it: emphasis, tags, addresses; lines that are marked as quoted stand in marks. */
export function withoutChatMarks(pasted: string): string {
  const plain = pasted
    .replace(SMALL_PRINT, '')
    .replace(LINK, '$1')
    .replace(TAG, ' ')
    .replace(ADDRESS, ' ')
    .replace(EMPHASIS, '');
  const quoted = (block: string): string => {
    const inner = block.replace(/^[>\s]+/gm, (marks) => (marks.includes('\n') ? '\n' : ' ')).trim();
    // Lines that hold marks say themselves what is quoted.
    return quotedStretches(inner).length > 0 || inner === '' ? inner : `“${inner}”`;
  };
  return plain
    .replace(MARKED_REST, (_, rest: string) => quoted(rest))
    .replace(MARKED_LINES, quoted)
    .trim();
}

/** What stands between marks, without them, in order. */
export function quotedStretches(text: string): Range[] {
  return Array.from(text.matchAll(QUOTATION), (match) => {
    const inner = match.slice(1).find((group) => group !== undefined)!;
    const start = match.index + match[0].indexOf(inner);
    return { start, end: start + inner.length };
  });
}

/** Words between marks that are no quote, but a word or a title that is set off. */
const LEAST_WORDS = 3;

/** Those that quote more than a word or a title. */
export const longQuotations = (text: string): Range[] =>
  quotedStretches(text).filter(
    ({ start, end }) => comparedWords(text.slice(start, end)).length >= LEAST_WORDS,
  );

/** The same text, offset by offset, in the marks that articles use. */
export const inPlainMarks = (text: string): string => text.replace(/[„«»「」『』‹›]/gu, '"');
