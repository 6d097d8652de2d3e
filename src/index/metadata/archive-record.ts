/** The records that newspaper databases (Nexis and its kind) export: labelled lines around the text. */
import type { ArticleMetadata } from '../../domain.js';
import type { Block } from '../text/blocks.js';
import { endsSentence, isHeadline } from '../text/lines.js';
import { isPersonAlone } from './byline.js';
import { readCounted } from './counted-record.js';
import {
  type ArchiveRecord,
  DOCUMENTS,
  type Field,
  isEdition,
  isEndOfText,
  isNoise,
  isStartOfText,
  isSureEnd,
  isSureLabel,
  linesFrom,
  OF_ALL,
  readDatabaseField,
} from './database-lines.js';
import { findDates } from './dates.js';
import { readEuropresse } from './europresse.js';
import { metadataOf, readField } from './fields.js';
import { isWeekday } from './foreign-dates.js';
import { isName, isOutlet, outletName } from './outlet.js';
import { UNKNOWN } from './structured-metadata.js';

/** How many lines the head of a record has, before its first label and in all. */
const HEAD_LINES = { above: 9, all: 24 };

/** `2 of 14 DOCUMENTS` */
const COUNTED = new RegExp(String.raw`^\d{1,5} ${OF_ALL} \d{1,5} ${DOCUMENTS}$`, 'i');

/** A text without the record around it; null if there is no record. */
export function readRecord(blocks: readonly Block[]): ArchiveRecord | null {
  const europresse = readEuropresse(blocks);
  if (europresse !== null) return europresse;
  const { body, fields: below } = withoutFoot(blocks);
  const counted = readCounted(body);
  if (counted !== null) return counted;
  const head = body.slice(0, HEAD_LINES.all).flatMap((block) => block.split('\n'));
  const first = head.findIndex((line) => readDatabaseField(line) !== null);
  const above = head.slice(0, first).filter((line) => !isNoise(line));
  // A standfirst may be a sentence; a second sentence belongs to the text.
  if (first < 0 || above.length > HEAD_LINES.above || above.filter(endsSentence).length > 1) return null;
  const { fields, end, opening } = readLabels(head, first);
  // A record that the database has counted needs no more than one of its labels.
  const isCounted = COUNTED.test(head[0]!) && fields.some(({ label }) => isSureLabel(label));
  if (!isCounted && !isRecord([...fields, ...below])) return null;
  const text = [...(opening === null ? [] : [opening]), ...linesFrom(body, end)];
  if (text.length === 0) return null;
  const { named, others } = readAbove(above.length === 0 ? headBelow(text) : above);
  const labelled = readLabelled([...below, ...fields]);
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

/** Where all labels come first, headline and author stand in one paragraph below them; that is taken out. */
function headBelow(text: Block[]): string[] {
  const [headline = '', author, ...others] = text[0]!.split('\n');
  const isHead = author !== undefined && others.length === 0 && isHeadline(headline) && isPersonAlone(author);
  if (!isHead || text.length < 2) return [];
  text.shift();
  return [headline, `By ${author}`];
}

/** Labels that an article itself may have prove nothing: `Length: 3 miles`, `Location: Lund`. */
function isRecord(fields: readonly Field[]): boolean {
  const sure = fields.filter(({ label }) => isSureLabel(label)).length;
  const known = fields.filter(({ label, value }) => readField(`${label}: ${value}`) !== null).length;
  return sure > 1 || (sure === 1 && known > 1);
}

/** The labelled lines from `first` on, where they end, and what follows the label of the text itself. */
function readLabels(
  head: readonly string[],
  first: number,
): { fields: Field[]; end: number; opening: string | null } {
  const fields: Field[] = [];
  let end = first;
  for (; end < Math.min(head.length, HEAD_LINES.all); end += 1) {
    const field = readDatabaseField(head[end]!);
    if (field !== null && isText(field))
      return { fields: [...fields, field], end: end + 1, opening: field.value };
    if (field !== null) fields.push(field);
    else if (!isNoise(head[end]!) && !ADDRESS_ALONE.test(head[end]!)) break;
  }
  return { fields, end: isStartOfText(head[end] ?? '') ? end + 1 : end, opening: null };
}

/** Where the database keeps the record. */
const ADDRESS_ALONE = /^https?:\/\/\S{1,500}$/;

const isText = ({ label, value }: Field): boolean => /^full text$/i.test(label) && value !== '';

/** What labels say. If one names the newspaper, another that names its company is ignored. */
function readLabelled(fields: readonly Field[]): ArticleMetadata {
  const said = new Map(fields.map(({ label, value }) => [label.toLowerCase(), value]));
  // A section in German, though a headline in Swedish.
  said.delete('rubrik');
  const info = said.get('publication info');
  // `The Hollin Courier; Hollin`: where it is published.
  const outlet = (said.get('publication title')?.split(';', 1) ?? info?.split(/[;:[]/, 1))?.[0]?.trim();
  const { publisher, author, published, ...labelled } = metadataOf(Object.fromEntries(said));
  return {
    ...labelled,
    title: said.get('article name') ?? labelled.title,
    publisher: outlet ?? publisher,
    author,
    published:
      published ??
      findDates((info ?? '').replace(/\p{L}(?=\d)/gu, '$& ')).find(({ date }) => date !== null)?.date ??
      null,
  };
}

/** Where an outlet is based: `The Mercury (Hobart)`. */
const PLACE = /(?: \([^()]{1,60}\)){1,2}$/;
const ARTICLE_LAST = /^(.{2,80}), (\p{Lu}\p{Ll}{1,2})$/u;
/** `The Daily Harbour (Carrow) - March 4, 2024 - page 3`, after the date was taken out. */
const BEFORE_DATE = /^(.{2,80}?)\s*(?:[-–—,|:]|\b(?:of|vom|du)\b)\s*$/u;

/** An outlet's usual name, without its place: `Sentinel, The (NE)` is The Sentinel. */
function bareOutlet(line: string): string {
  return line.replace(PLACE, '').replace(ARTICLE_LAST, '$2 $1');
}

/** Title, outlet and date stand above the labels, the outlet directly above the date or before it. */
function readAbove(lines: readonly string[]): { named: ArticleMetadata; others: readonly string[] } {
  const dates = lines.map(dateAlone);
  const date = dates.findIndex((found) => found !== null);
  const before = dates[date]?.outlet ?? null;
  const above = before ?? (date > 0 ? bareOutlet(lines[date - 1]!) : '');
  const isNamed = before !== null || isOutlet(above) || (lines.length > 2 && date > 0 && isName(above));
  const outlet = isNamed && before === null ? lines[date - 1]! : null;
  const rest = lines.filter((line, at) => dates[at] === null && line !== outlet && !isEdition(line));
  const title = rest[0] !== undefined && isHeadline(rest[0]) ? rest[0] : null;
  return {
    named: {
      ...UNKNOWN,
      title,
      publisher: isNamed ? outletName(above) : null,
      published: dates[date]?.published ?? null,
    },
    others: rest.filter((line) => line !== title),
  };
}

/** A line with a date, perhaps with the weekday and the hour, after an outlet or before a page. */
function dateAlone(line: string): { published: string; outlet: string | null } | null {
  const found = findDates(line);
  const day = found.find(({ date }) => date !== null);
  if (day === undefined) return null;
  const before = line.slice(0, day.start);
  const after = line.slice(Math.max(...found.map(({ end }) => end)));
  if (!isSmallPrint(after)) return null;
  if (before.trim() === '' || isWeekday(before.trim().replace(/,$/, '')))
    return { published: day.date!, outlet: null };
  const outlet = bareOutlet(BEFORE_DATE.exec(before)?.[1] ?? '');
  return isName(outlet) && outlet !== '' ? { published: day.date!, outlet } : null;
}

/** The weekday, the time and its zone, or a page. */
const SMALL_PRINT =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}:\d{2}(?:[ap]m)?|[ap]m|[A-Z]{2,4}|page|pg\.?|p\.?|[A-Z]?\d{1,4})?$/i;
const isSmallPrint = (after: string): boolean =>
  after.length < 60 && after.split(/[\s,|-]/).every((word) => SMALL_PRINT.test(word) || isWeekday(word));

/** Blocks without the labelled lines at their end, if some of these are a database's, and what those say. */
function withoutFoot(blocks: readonly Block[]): { body: readonly Block[]; fields: Field[] } {
  const isFoot = (line: string) => {
    const field = readDatabaseField(line);
    return isEndOfText(line) || isNoise(line) || (field !== null && !isText(field));
  };
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]!.split('\n').every(isFoot)) end -= 1;
  const foot = blocks.slice(end).flatMap((block) => block.split('\n'));
  if (!foot.some(isSureEnd)) return { body: blocks, fields: [] };
  // Captions stand under a heading of their own.
  const pictures = blocks.slice(Math.max(0, end - MOST_CAPTIONS), end).findLastIndex(isEndOfText);
  if (pictures >= 0) end = Math.max(0, end - MOST_CAPTIONS) + pictures;
  const fields = foot.flatMap((line) => readDatabaseField(line) ?? []);
  return { body: blocks.slice(0, end), fields };
}
const MOST_CAPTIONS = 5;
