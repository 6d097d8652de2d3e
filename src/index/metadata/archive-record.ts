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

/** Title, outlet and date stand above the labels, the outlet directly above the date. */
function readAbove(lines: readonly string[]): { named: ArticleMetadata; others: readonly string[] } {
  const bylines = lines.map(readByline);
  const date = bylines.findIndex((byline) => byline?.published);
  const isNamed = date > 0 && (isOutlet(lines[date - 1]!) || (lines.length > 2 && isName(lines[date - 1]!)));
  const outlet = isNamed ? lines[date - 1]! : null;
  const rest = lines.filter(
    (line, at) => bylines[at] === null && line !== outlet && !/^late edition|- final$/i.test(line),
  );
  const title = rest[0] !== undefined && isHeadline(rest[0]) ? rest[0] : null;
  return {
    named: {
      ...UNKNOWN,
      title,
      publisher: outlet === null ? (bylines[date]?.publisher ?? null) : outletName(outlet),
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
