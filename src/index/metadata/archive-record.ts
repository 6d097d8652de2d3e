/** The records that newspaper databases (Nexis and its kind) export: labelled lines around the text. */
import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';
import { endsSentence, isHeadline } from '../text/lines.js';
import { readByline } from './byline.js';
import { UNKNOWN } from './declared.js';
import { metadataOf, readField } from './fields.js';
import { isName, isOutlet, outletName } from './outlet.js';

/** Lines in which a record tells what it is, before its first label and in all. */
const HEAD = { above: 6, all: 16 };
/** Labels that only a record of a database has. */
const SURE =
  /^(?:section|length|load-date|publication-type|document-type|word ?count|byline|edition|dateline)$/i;
const START = /^(?:body|full text:?)$/i;
/** What only a database writes below a text, and what it writes there too. */
const SURE_END = /^(?:end of document$|(?:load-date|publication-type|document-type)\s?:)/i;
const END = /^(?:end of document|classification|\d+ of \d+ documents?)$/i;
const NUMBER = /^(?:document )?\d+ of \d+(?: documents?)?$/i;

/** A text apart from the record around it; null when it is in none. */
export function readRecord(
  blocks: readonly Block[],
): { declared: ArticleMetadata; body: readonly Block[] } | null {
  const body = withoutFoot(blocks);
  const counted = readCounted(body);
  if (counted !== null) return counted;
  const head = body.slice(0, HEAD.all).flatMap((block) => block.split('\n'));
  const first = head.findIndex((line) => readField(line) !== null);
  // A standfirst may be a sentence; a second one is the text.
  const isAbove = first <= HEAD.above && head.slice(0, first).filter(endsSentence).length < 2;
  if (first < 0 || !isAbove) return null;
  let end = first;
  while (end < Math.min(head.length, HEAD.all) && readField(head[end]!) !== null) end += 1;
  const fields = head.slice(first, end).map((line) => readField(line)!);
  if (fields.length < 2 || !fields.some(({ label }) => SURE.test(label))) return null;
  if (START.test(head[end] ?? '')) end += 1;
  const { named, others } = readAbove(head.slice(0, first).filter((line) => !NUMBER.test(line)));
  const labelled = metadataOf(Object.fromEntries(fields.map(({ label, value }) => [label, value])));
  const text = linesFrom(body, end);
  if (text.length === 0) return null;
  return {
    declared: {
      title: named.title ?? labelled.title,
      publisher: labelled.publisher ?? named.publisher,
      author: labelled.author,
      published: labelled.published ?? named.published,
      url: labelled.url,
    },
    body: [...others, ...text],
  };
}

const COUNT = /^\d{1,5} words$/i;
const LANGUAGE =
  /^(?:English|French|German|Spanish|Italian|Portuguese|Dutch|Danish|Norwegian|Swedish|Finnish|Polish|Russian|Turkish|Arabic|Chinese.{0,20}|Japanese|Korean)$/;
/** A page, a section, a time, the code of a source and who holds the rights. */
const SMALL_PRINT = /^(?:[A-Z\d]{2,10}|\d{1,2}:\d{2}|(?:\(c\)|©|Copyright)\s.{0,200})$/i;
const CLOSING = /^document [A-Z]{3,10}\d{6,}[a-z\d]{4,20}$/i;

/**
 * An article as Factiva shows it, without labels: headline, byline, `211 words`, date, outlet, codes, language. Null for
 * any other text.
 */
function readCounted(blocks: readonly Block[]): { declared: ArticleMetadata; body: readonly Block[] } | null {
  const lines = blocks.slice(0, HEAD.all).flatMap((block) => block.split('\n'));
  const count = lines.slice(0, HEAD.above).findIndex((line) => COUNT.test(line));
  const date = readByline(lines[count + 1] ?? '')?.published ?? null;
  const language = lines.slice(0, count + HEAD.all).findIndex((line) => LANGUAGE.test(line));
  if (count < 1 || date === null || language < count + 2) return null;
  let end = language + 1;
  while (SMALL_PRINT.test(lines[end] ?? '')) end += 1;
  const [title, ...bylines] = lines.slice(0, count);
  const text = linesFrom(blocks, end).filter((block) => !CLOSING.test(block));
  const outlet = lines.slice(count + 2, language).find((line) => !SMALL_PRINT.test(line));
  const declared = metadataOf({ title, byline: bylines.at(-1), source: outlet });
  return text.length === 0 ? null : { declared: { ...declared, published: date }, body: text };
}

/** Where an outlet is at home: `The Mercury (Hobart)`. */
const PLACE = / \([^()]{1,60}\)$/;
const EDITION = /^(?:late edition\b.{0,40}|.{0,40}- final|(?:[\p{L}\d]{1,20} ){1,3}edition)$/iu;

/** Title, outlet and date stand above the labels, the outlet directly above the date. */
function readAbove(lines: readonly string[]): { named: ArticleMetadata; others: readonly string[] } {
  const bylines = lines.map(readByline);
  const date = bylines.findIndex((byline) => byline?.published);
  const above = lines[date - 1]?.replace(PLACE, '') ?? '';
  const isNamed = date > 0 && (isOutlet(above) || (lines.length > 2 && isName(above)));
  const outlet = isNamed ? lines[date - 1]! : null;
  const rest = lines.filter((line, at) => bylines[at] === null && line !== outlet && !EDITION.test(line));
  const title = rest[0] !== undefined && isHeadline(rest[0]) ? rest[0] : null;
  return {
    named: {
      ...UNKNOWN,
      title,
      publisher: outlet === null ? (bylines[date]?.publisher ?? null) : outletName(above),
      published: bylines[date]?.published ?? null,
    },
    others: title === null ? rest : rest.slice(1),
  };
}

/** Blocks without the labelled lines at their end, where some of them are a database's own. */
function withoutFoot(blocks: readonly Block[]): readonly Block[] {
  const isFoot = (line: string) => END.test(line) || readField(line) !== null || TOPICS.test(line);
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]!.split('\n').every(isFoot)) end -= 1;
  const foot = blocks.slice(end).flatMap((block) => block.split('\n'));
  return foot.some((line) => SURE_END.test(line)) ? blocks.slice(0, end) : blocks;
}

/** What a database finds an article to be about, with how sure it is. */
const TOPICS =
  /^(?:subject|industry|geographic|company|organization|person|ticker|graphic|language|copyright)\s?:\s/i;

/** Blocks from a line on. */
function linesFrom(blocks: readonly Block[], line: number): Block[] {
  let before = line;
  return blocks.flatMap((block) => {
    const lines = block.split('\n');
    const kept = lines.slice(Math.max(before, 0));
    before -= lines.length;
    return kept.length === 0 ? [] : [kept.join('\n')];
  });
}
