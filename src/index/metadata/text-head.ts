import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';
import { isHeadline } from '../text/lines.js';
import {
  type Byline,
  foreignAuthor,
  isDateLabel,
  isForeignName,
  isPersonAlone,
  isRoleLine,
  personInPlace,
  readByline,
  withoutPlace,
} from './byline.js';
import { dayOfOpening, readDateline } from './dateline.js';
import { readFieldLines } from './fields.js';
import { isAgency, isName, isOutlet, outletName } from './outlet.js';
import { partKnownOutlet } from './site.js';
import { mergedMetadata, UNKNOWN } from './structured-metadata.js';

/** Paragraphs, or lines of one, that may still be the head: title, standfirst, byline, date. */
const MOST_IN_HEAD = 6;

const LONGEST_TITLE = 300;
/** How an agency counts the versions of a story, before its headline. */
const VERSION = /^(?:(?:RPT|REFILE|CORRECTED|UPDATE|WRAPUP)(?: (?<count>\d{1,2}))?-)+(?=\S)/;
const LABELLED = /\b(?:published|posted|updated)\b/i;

/** An article's metadata and its text. */
export interface SplitHead {
  readonly metadata: ArticleMetadata;
  /** The paragraphs, without those that were only metadata. */
  readonly body: readonly Block[];
}

/**
 * Reads the head of a text: a title line, lines that hold nothing but byline, date or outlet, and the dateline. What
 * the file `declared` elsewhere (front matter, HTML metadata) has precedence; the rest is filled in from here.
 */
export function readHead(blocks: readonly Block[], declared: ArticleMetadata): SplitHead {
  let rest = opened(blocks);
  const bylines = takeLeadingBylines(rest);
  // The title below may share its paragraph with the author.
  if (bylines.length > 0) rest = opened(rest);
  const opening = declared.title ?? rest[0]?.split('\n')[0] ?? '';
  const suffixed = partKnownOutlet(opening);
  const whole = takeTitle(rest, declared.title);
  const title = whole === null ? null : (partKnownOutlet(whole)?.headline ?? whole);
  // If the first line is not a title, it is a sentence with a dash in it.
  const outlet = whole === null ? null : (suffixed?.outlet ?? null);
  const foot = takeFootBylines(rest);
  const body: Block[] = [];
  let isBelowByline = false;
  rest.forEach((block, at) => {
    const byline =
      at < MOST_IN_HEAD
        ? (bylineOf(block, body.length === 0) ??
          (isBelowByline ? outletBelow(block) : null) ??
          nameAbove(rest, at))
        : null;
    // Below the first paragraph a date alone may be a heading of the article's own.
    const isImprint = byline !== null && byline.publisher !== null && byline.published !== null;
    const belongs = body.length === 0 || isBelowByline || byline?.author || isImprint || LABELLED.test(block);
    if (byline !== null && belongs) bylines.push(byline);
    else if (!isBelowByline || !isRoleLine(block)) body.push(block);
    isBelowByline = byline !== null && byline.author !== null;
  });
  bylines.push(...takeDateline(body), ...foot);
  const first = (field: keyof Byline) => bylines.find((byline) => byline[field])?.[field] ?? null;
  const count = VERSION.exec(opening)?.groups?.count;
  const revision = count ? `version ${count.padStart(2, '0')}` : first('revision');
  const told = {
    publisher: outlet ?? first('publisher'),
    author: first('author'),
    published: first('published'),
    ...(revision !== null && { revision }),
  };
  return { metadata: mergedMetadata({ ...declared, title }, { ...UNKNOWN, ...told }), body };
}

/** Bylines below the text that say what they are: `Published: 4 March 2024 | Updated: 5 March 2024`. */
function takeFootBylines(blocks: Block[]): Byline[] {
  const bylines: Byline[] = [];
  while (blocks.length > 1 && LABELLED.test(blocks.at(-1)!)) {
    const byline = bylineOf(blocks.at(-1)!);
    if (byline === null) break;
    bylines.unshift(byline);
    blocks.pop();
  }
  return bylines;
}

/** Splits the first block if it is title, byline and date without blank lines between them. */
function opened(blocks: readonly Block[]): Block[] {
  const lines = blocks[0]?.split('\n') ?? [];
  const [headline = '', ...below] = lines;
  // Only together with the day is a name alone the author's.
  if (below.length > 1 && isHeadline(headline) && readByline(headline) === null) {
    const small = below.join('\n');
    if (bylineOf(small)?.author && bylineOf(small)?.published) return [headline, small, ...blocks.slice(1)];
  }
  if (lines.slice(0, MOST_IN_HEAD).some((line) => readByline(line) !== null))
    return [...lines, ...blocks.slice(1)];
  // Or the one below the title, if it opens with the author.
  const [byline = '', ...text] = blocks[1]?.split('\n') ?? [];
  const isSmallPrint = (line: string) =>
    readByline(line) !== null || isRoleLine(line) || outletInPlace(line) !== null;
  const isText = text.length > 0 && !isSmallPrint(text[0]!);
  const isJoined = lines.length === 1 && isText && /^by\s/i.test(byline) && readByline(byline)?.author;
  return isJoined ? [lines[0]!, byline, text.join('\n'), ...blocks.slice(2)] : [...blocks];
}

/** Bylines above the title. With no title below it, such a line is itself the title ("Berlin.de" on Berlin.de). */
function takeLeadingBylines(blocks: Block[]): Byline[] {
  const bylines: Byline[] = [];
  let at = 0;
  for (; at < MOST_IN_HEAD; at += 1) {
    const byline = at + 1 < blocks.length ? (bylineOf(blocks[at]!) ?? outletAbove(blocks, at)) : null;
    if (byline === null) break;
    bylines.push(byline);
  }
  if (at === 0 || !isHeadline(blocks[at]!.split('\n')[0]!)) return [];
  blocks.splice(0, at);
  return bylines;
}

/** An outlet's name alone proves nothing without a date below it, or a headline with a byline. */
function outletAbove(blocks: readonly Block[], at: number): Byline | null {
  const [first, below = '', next = ''] = blocks.slice(at, at + 3) as [Block, Block?, Block?];
  const line = withoutPlace(first);
  const isMasthead = at === 0 && isHeadline(below) && bylineOf(next) !== null;
  if (!isOutlet(line) || (!bylineOf(below)?.published && !isMasthead)) return null;
  return { author: null, published: null, publisher: outletName(line) };
}

/** Nor does a person's, unless only a date, or an outlet and a date, stand below it. */
function nameAbove(blocks: readonly Block[], at: number): Byline | null {
  const outlet = outletAbove(blocks, at);
  if (outlet !== null) return outlet;
  const [line, below = '', next = ''] = blocks.slice(at, at + 3) as [Block, Block?, Block?];
  const [name = '', role, ...others] = line.split('\n');
  if (role !== undefined && others.length === 0 && isRoleLine(role) && isPersonAlone(name))
    return { author: name, published: null, publisher: null };
  const person = isPersonAlone(line) ? line : personInPlace(line);
  if (person === null) return null;
  if (outletInPlace(below) !== null) return { author: person, published: null, publisher: null };
  const date = bylineOf(isOutlet(below) ? next : below);
  return date?.published && date.author === null
    ? { author: person, published: null, publisher: null }
    : null;
}

/** The title: as declared (and then not repeated above the body), or a first line set apart from the rest. */
function takeTitle(blocks: Block[], declared: string | null): string | null {
  const [title, ...others] = blocks[0]?.split('\n') ?? [];
  if (title === undefined) return declared;
  if (declared === null && (blocks.length + others.length < 2 || !isTitle(title, blocks))) return null;
  if (declared !== null && plain(title) !== plain(declared)) return declared;
  const setApart = others.length === 0 || others[0]!.length > 2 * title.length;
  if (!setApart) return declared;
  if (others.length === 0) blocks.shift();
  else blocks[0] = others.join('\n');
  return declared ?? withoutOutlet(title.replace(VERSION, ''), blocks);
}

/** A headline, which may be long if there is a byline or date below it. */
function isTitle(line: string, blocks: readonly Block[]): boolean {
  if (/^by\s/i.test(line) && readByline(line)?.author) return false;
  return isHeadline(line) || (isHeadline(line, LONGEST_TITLE) && bylineOf(blocks[1] ?? '') !== null);
}

/** A page saved as text opens with `Headline - Outlet` and then the headline: the second is the title. */
function withoutOutlet(title: string, blocks: Block[]): string {
  const again = blocks[0];
  if (again === undefined || !isHeadline(again) || !`${plain(title)} `.startsWith(`${plain(again)} `))
    return title;
  blocks.shift();
  return again;
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A paragraph all of whose lines are bylines, as one byline; or labelled fields, although below the opening these may
 * belong to the text.
 */
function bylineOf(block: Block, mayBeFields = true): Byline | null {
  const lines = withLabels(block.split('\n'));
  if (lines.length > MOST_IN_HEAD) return null;
  const fields = mayBeFields ? readFieldLines(block) : null;
  if (fields !== null) return fields;
  const bylines = lines.filter((line, at) => at === 0 || !isRoleLine(line)).map(readByline);
  const isDated = bylines.some((byline) => byline?.published);
  // The outlet's name stands on a line of its own below the byline, or above the date, and so may the author's.
  bylines.forEach((byline, at) => {
    if (byline !== null || lines.length < 2) return;
    const line = lines[at]!;
    if (isOutlet(line)) {
      bylines[at] = { author: null, published: null, publisher: outletName(line) };
      return;
    }
    const outlet = at > 0 && bylines[0]?.author ? outletBelow(line) : null;
    if (outlet !== null) {
      bylines[at] = outlet;
      return;
    }
    const author = isPersonAlone(line) ? line : (personInPlace(line) ?? foreignAuthor(line));
    if (isDated && (author !== null || isForeignName(line)))
      bylines[at] = { author, published: null, publisher: null };
  });
  const first = (field: keyof Byline) => bylines.find((byline) => byline?.[field])?.[field] ?? null;
  const told = { author: first('author'), published: first('published'), revision: first('revision') };
  if (bylines.includes(null)) return null;
  return { ...told, publisher: first('publisher') };
}

/** The same as a byline. An agency is where the text comes from, whatever the outlet. */
function outletBelow(line: string): Byline | null {
  const outlet = outletInPlace(line);
  if (outlet === null) return null;
  return { author: null, published: null, publisher: isAgency(outlet) ? null : outletName(outlet) };
}

/** The outlet of `The Melsund Gazette, Lund`, below an author; null for any other line. */
function outletInPlace(line: string): string | null {
  const [outlet = '', place, ...others] = line.split(', ');
  return place !== undefined && others.length === 0 && isOutlet(outlet) && isName(place) ? outlet : null;
}

/** Lines of which a label, `Published`, stands before the date and not above it. */
function withLabels(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const isBelowLabel = at > 0 && isDateLabel(lines[at - 1]!);
    if (isDateLabel(line) && at + 1 < lines.length) return [];
    return [isBelowLabel ? `${lines[at - 1]} ${line}` : line];
  });
}

/** Removes the dateline from the first paragraph that opens with one. */
function takeDateline(body: Block[]): Byline[] {
  for (const [at, block] of body.slice(0, MOST_IN_HEAD).entries()) {
    const dateline = readDateline(block);
    const day = dateline === null && at === 0 ? dayOfOpening(block) : null;
    if (day !== null) return [{ author: null, published: day, publisher: null }];
    if (dateline === null) continue;
    body[at] = block.slice(dateline.end);
    return [{ author: null, published: dateline.published, publisher: dateline.publisher }];
  }
  return [];
}
