/** Files that hold several articles: exports of newspaper databases, clippings pasted under one another. */

import type { Draft } from '../formats/draft.js';
import type { Block } from '../text/blocks.js';
import { endsSentence, isHeadline } from '../text/lines.js';
import { type Byline, isPersonAlone, readByline } from './byline.js';
import { DOCUMENTS, isSureLabel, OF_ALL, readDatabaseField } from './database-lines.js';
import { readFieldLines } from './fields.js';
import { isName, isOutlet, outletName } from './outlet.js';
import { UNKNOWN } from './structured-metadata.js';

/** `2 of 14 DOCUMENTS`, as an export counts them. */
const NUMBER = new RegExp(
  String.raw`^(?:do[ck]ument )?(\d{1,5}) ${OF_ALL} (\d{1,5})(?: ${DOCUMENTS})?$`,
  'i',
);
/** What ends a record: `End of Document`, or the number that Factiva, NewsBank or Europresse gives it. */
const END =
  /^(?:end of document|document [A-Z]{4,10}\d{6,}[a-z\d]{4,20}|record(?: number)?: ?[\dA-Z]{4,40}|news·\d{8}·[\p{L}\d]{1,12}·\S{1,30})$/iu;
/** What follows the last record: the search that Factiva was asked for. */
const SUMMARY = /^search summary$/i;
const BYLINE = /^by:?\s/i;
const RULE = /^(?:[-_=*~#] ?){3,}$/;
/** A line that nobody draws between the sections of one article. */
const HEAVY_RULE = /^(?:[=#_*] ?){5,}$|^(?:[-~] ?){20,}$/;
/** Paragraphs in which the first article must show that articles have heads here. */
const TOP = 4;

/**
 * The articles of a file, in order; a new one begins only where there is certainly a head. What the file declares is
 * true of the first alone.
 */
export function partArticles(draft: Draft): Draft[] {
  return partUnderOutlet(draft) ?? partByHeads({ ...draft, blocks: withoutSourcesBelow(draft.blocks) });
}

function partByHeads({ declared, blocks, sizes, ...how }: Draft): Draft[] {
  const isDeclared = declared.published !== null || declared.author !== null;
  /** Paragraphs of the first: title and byline, as far as they are not declared, and some text. */
  const isJoined = isHead(blocks, 0) && blocks[0]!.includes('\n');
  const least = TOP - 1 - Number(declared.title !== null) - Number(isDeclared) - Number(isJoined);
  const starts =
    recordStarts(blocks, how.isPage === true) ??
    fieldStarts(blocks, isDeclared) ??
    labelStarts(blocks) ??
    recordsBetweenRules(blocks)?.starts ??
    (how.isPage ? [] : withSetHeads(blocks, headStarts(blocks, isDeclared, least), sizes));
  if (starts.length < 2) return [{ declared, blocks, ...how }];
  return starts.map((start, at) => {
    const first = Number(isCollectionTitle(blocks, starts[1]!));
    const part = blocks.slice(at === 0 ? first : start, starts[at + 1]);
    if (at === 0) return { declared, blocks: part, ...how };
    const fields = readFieldLines(part[0]!);
    return fields === null
      ? { declared: UNKNOWN, blocks: part, ...how }
      : { declared: fields, blocks: part.slice(1), ...how };
  });
}

/** Whether a paragraph is nothing but a separating line. */
export const isRule = (block: Block): boolean => RULE.test(block);

/** Where records start, by the numbers above them or by what ends each. */
function recordStarts(blocks: readonly Block[], isPage: boolean): number[] | null {
  // A web page counts its slides too: `2 of 14`.
  const isNumber = (block: Block) => NUMBER.test(block) && (!isPage || /do[ck]ument/i.test(block));
  const numbered = blocks.flatMap((block, at) => (isNumber(block) ? [at] : []));
  if (numbered.length > 1 && areInOrder(numbered.map((at) => NUMBER.exec(blocks[at]!)!))) return numbered;
  const ends = blocks.flatMap((block, at) => (END.test(block.split('\n').at(-1)!) ? [at + 1] : []));
  const inside = ends.filter(
    (end) => end < blocks.length - 1 && !SUMMARY.test(blocks[end]!.split('\n', 1)[0]!),
  );
  return inside.length === 0 ? null : [0, ...inside];
}

/** Upwards, or downwards where the newest comes first. */
function areInOrder(numbers: readonly RegExpExecArray[]): boolean {
  const first = Number(numbers[0]![1]);
  const step = Number(numbers[1]![1]) < first ? -1 : 1;
  return numbers.every(
    ([, number, all], at) => Number(number) === first + at * step && all === numbers[0]![2],
  );
}

/** Where there are paragraphs of `Title: …`, `Date: …` lines; those of the first article may have been read already. */
function fieldStarts(blocks: readonly Block[], isDeclared: boolean): number[] | null {
  const starts = blocks.flatMap((block, at) => (readFieldLines(block)?.title ? [at] : []));
  if (isDeclared && starts[0] !== 0) starts.unshift(0);
  return starts.length > 1 && starts[0]! < TOP ? starts : null;
}

/** Lines above a database's labels in one paragraph: headline, outlet and day. */
const MOST_UNLABELLED = 2;
const FEWEST_LABELS = 2;

/** Where paragraphs of a database's labels begin like the one that opens the file, as NewsBank and Genios have them. */
function labelStarts(blocks: readonly Block[]): number[] | null {
  const opening = labelsOf(blocks[0] ?? '');
  if (opening === null) return null;
  const starts = blocks.flatMap((block, at) => (labelsOf(block) === opening ? [at] : []));
  return starts.length > 1 ? starts : null;
}

/**
 * Where records start between heavy lines, as ProQuest exports them, and where the last one ends; null unless each has a
 * label that only records have.
 */
function recordsBetweenRules(blocks: readonly Block[]): { starts: number[]; end: number } | null {
  const rules = blocks.flatMap((block, at) => (HEAVY_RULE.test(block) ? [at] : []));
  if (rules.length === 0) return null;
  const parts = [-1, ...rules].map((rule, at) => ({ start: rule + 1, end: rules[at] ?? blocks.length }));
  const written = parts.filter(({ start, end }) => end > start);
  if (written.length < 2) return null;
  const records = SOURCES.test(blocks[written.at(-1)!.start]!) ? written.slice(0, -1) : written;
  const areAll = records.every(({ start, end }) => blocks.slice(start, end).some(hasSureLabel));
  if (records.length < 2 || !areAll) return null;
  return { starts: records.map(({ start }) => start), end: records.at(-1)!.end };
}

/** What ProQuest writes below the last record. */
const SOURCES = /^(?:bibliography|contact us|database copyright)(?:\s|:|$)/i;

function hasSureLabel(block: Block): boolean {
  return block.split('\n').some((line) => {
    const field = readDatabaseField(line);
    return field !== null && isSureLabel(field.label);
  });
}

function withoutSourcesBelow(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, recordsBetweenRules(blocks)?.end ?? blocks.length);
}

/**
 * The articles of a file whose first line, such as the outlet, stands again above the day and headline of each; null if
 * there is none.
 */
function partUnderOutlet({ declared, blocks, sizes: _, ...how }: Draft): Draft[] | null {
  const [outlet = ''] = blocks[0]?.split('\n', 1) ?? [];
  const mayBeOutlet = outlet.length <= LONGEST_OUTLET && outlet.includes(' ') && isName(outlet);
  // "Ana Ruiz" above each day is a columnist.
  if (how.isPage || !mayBeOutlet || isPersonAlone(outlet)) return null;
  const linesFrom = (at: number) => blocks.slice(at, at + MOST_IN_HEAD).flatMap((block) => block.split('\n'));
  const headlineBelow = (at: number): string | null => {
    const [, , ...below] = linesFrom(at);
    const line = below.find((each) => readByline(each) === null);
    return line !== undefined && isHeadline(line) ? line : null;
  };
  const isStart = (block: Block, at: number): boolean => {
    if (block !== outlet && !block.startsWith(`${outlet}\n`)) return false;
    return isDayAlone(linesFrom(at)[1] ?? '') && headlineBelow(at) !== null;
  };
  const starts = blocks.flatMap((block, at) => (isStart(block, at) ? [at] : []));
  if (starts.length < 2 || starts[0] !== 0) return null;
  return starts.map((start, at) => {
    const [first, ...others] = blocks.slice(start, starts[at + 1]);
    const rest = first!.slice(outlet.length + 1);
    const known = at === 0 ? declared : UNKNOWN;
    const part = rest === '' ? others : [rest, ...others];
    // "New York" above each day is a place, and neither the outlet nor the headline.
    if (!isOutlet(outlet))
      return { declared: known, blocks: withBlockBelow(part, headlineBelow(start)!, outlet), ...how };
    return {
      declared: { ...known, publisher: known.publisher ?? outletName(outlet) },
      blocks: part,
      ...how,
    };
  });
}
/** Blocks with one more, below a line of them. */
function withBlockBelow(blocks: readonly Block[], line: string, added: Block): Block[] {
  const place = blocks.findIndex((block) => block.split('\n').includes(line));
  const lines = blocks[place]!.split('\n');
  const end = lines.indexOf(line) + 1;
  const parts = [lines.slice(0, end).join('\n'), added, lines.slice(end).join('\n')];
  return blocks.toSpliced(place, 1, ...parts.filter((block) => block !== ''));
}

const LONGEST_OUTLET = 60;
/** Paragraphs: outlet, day, byline and headline. */
const MOST_IN_HEAD = 4;

function isDayAlone(line: string): boolean {
  const byline = readByline(line);
  return byline !== null && byline.published !== null && byline.author === null && byline.publisher === null;
}

/** How many lines stand above the labels of a paragraph, and the first of those; null unless all below are such labels. */
function labelsOf(block: Block): string | null {
  const lines = block.split('\n');
  const fields = lines.map(readDatabaseField);
  const first = fields.findIndex((field) => field !== null);
  const labels = fields.slice(Math.max(first, 0));
  if (first < 0 || first > MOST_UNLABELLED || labels.length < FEWEST_LABELS || labels.includes(null))
    return null;
  return labels.some((field) => isSureLabel(field!.label))
    ? `${first} ${labels[0]!.label.toLowerCase()}`
    : null;
}

/** Where a headline stands above a byline, or above outlet and date; or below them, if it does in the first article. */
function headStarts(blocks: readonly Block[], isDeclared: boolean, least: number): number[] {
  const isHeadHere = isHeadBelow(blocks, 0) ? isHeadBelow : isHead;
  const heads = blocks.flatMap((_, at) => (isHeadHere(blocks, at) ? [at] : []));
  const isKnown =
    isDeclared ||
    isHeadBelow(blocks, 0) ||
    isHead(blocks, 0) ||
    blocks.slice(0, TOP).some((block) => isByline(block) || isByline(block.split('\n')[1] ?? ''));
  const later = heads.filter(
    (at) => (at >= least || isRule(blocks[at - 1] ?? '')) && followsText(blocks, at),
  );
  if (!isKnown) return [];
  // The author and the day of the first are not those of the others.
  const ruled = later.length > 0 ? [] : blocks.flatMap((_, at) => (isBelowHeavyRule(blocks, at) ? [at] : []));
  if (ruled.length > 0) return [0, ...ruled];
  if (later.length === 0) return [];
  // Where lines separate articles, one without a byline is a new one too, and not by the last one's author.
  const areParted = later.every((at) => RULE.test(blocks[at - 1]!));
  const parted = areParted ? blocks.flatMap((_, at) => (isBelowRule(blocks, at) ? [at] : [])) : [];
  return [...new Set([0, ...later, ...parted])].sort((a, b) => a - b);
}

/** In a file of several articles, a headline as large as theirs begins another one, even without a byline. */
function withSetHeads(blocks: readonly Block[], starts: number[], sizes: readonly number[] = []): number[] {
  if (starts.length < 2 || sizes.length !== blocks.length) return starts;
  const least = Math.min(...starts.map((at) => sizes[at]!));
  const usual = sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)]!;
  if (least < usual * LARGER) return starts;
  const set = sizes.flatMap((size, at) =>
    at >= TOP - 1 && size >= least * 0.97 && isHeadline(blocks[at]!) && followsText(blocks, at) ? [at] : [],
  );
  return [...new Set([...starts, ...set])].sort((a, b) => a - b);
}
/** As a multiple of the size of most blocks. */
const LARGER = 1.2;

function isBelowRule(blocks: readonly Block[], at: number): boolean {
  return (
    at > 0 &&
    at + 1 < blocks.length &&
    RULE.test(blocks[at - 1]!) &&
    isHeadline(blocks[at]!.split('\n', 1)[0]!)
  );
}

/** A headline of several words below such a line, with text below it. */
function isBelowHeavyRule(blocks: readonly Block[], at: number): boolean {
  const [headline = '', text = blocks[at + 1] ?? ''] = blocks[at]!.split('\n');
  return (
    at >= TOP - 1 &&
    HEAVY_RULE.test(blocks[at - 1]!) &&
    isHeadline(headline) &&
    headline.split(' ').length > 2 &&
    endsSentence(text)
  );
}

function isHead(blocks: readonly Block[], at: number): boolean {
  const [headline = '', ...below] = blocks[at]?.split('\n') ?? [];
  const byline = below.length > 0 ? below : (blocks[at + 1]?.split('\n') ?? []);
  if (!isHeadline(headline) || readByline(headline) !== null || RULE.test(headline) || at + 2 > blocks.length)
    return false;
  return byline.length > 0 && byline.length < 4 && isByline(byline.join('\n'));
}

/** Whether the first line is the title of the whole file: the articles have theirs in one paragraph with the byline. */
function isCollectionTitle(blocks: readonly Block[], next: number): boolean {
  const isJoinedHead = (at: number) =>
    isHead(blocks, at) && blocks[at]!.includes('\n') && !isOutlet(blocks[at]!.split('\n', 1)[0]!);
  const first = blocks[0]!;
  return isHeadline(first) && !isOutlet(first) && isJoinedHead(1) && isJoinedHead(next);
}

function isHeadBelow(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] ?? '';
  // The outlet and the day may each have a line.
  if (block.includes('\n') && isByline(block)) {
    const [below = ''] = blocks[at + 1]?.split('\n', 1) ?? [];
    return isHeadline(below) && readByline(below) === null;
  }
  const [byline = '', headline = blocks[at + 1]?.split('\n', 1)[0] ?? ''] = block.split('\n');
  return isByline(byline) && isHeadline(headline) && readByline(headline) === null;
}

/** Byline, or outlet and date: a date alone may be a heading of the article's own. */
function isByline(block: Block): boolean {
  const fields = readFieldLines(block);
  if (fields !== null) return fields.published !== null && (fields.publisher ?? fields.author) !== null;
  const lines = block.split('\n');
  const bylines = lines.map(
    (line, at) =>
      readByline(line) ?? (at > 0 || (lines.length > 1 && isOutlet(line)) ? nameAlone(line) : null),
  );
  if (bylines.length > 3 || bylines.some((byline) => byline === null)) return false;
  if (lines.some((line) => BYLINE.test(line)) && bylines.some((byline) => byline?.author)) return true;
  const has = (field: 'author' | 'publisher' | 'published') => bylines.some((byline) => byline?.[field]);
  return Boolean(has('published') && (has('publisher') || has('author')));
}

/** An outlet below an author, or an author below a date. */
function nameAlone(line: string): Byline | null {
  if (isPersonAlone(line)) return { author: line, published: null, publisher: null };
  return isOutlet(line) ? { author: null, published: null, publisher: outletName(line) } : null;
}

/** A head follows the end of a text, or a separating line. */
function followsText(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1] ?? '';
  return (
    RULE.test(above) || endsSentence(above) || /[?!…]["'”’»)]{0,2}$/.test(above.slice(-5)) || END.test(above)
  );
}
