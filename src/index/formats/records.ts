import { parse as readCsv } from 'csv-parse/sync';
import { UserError } from '../../errors.js';
import { DAY_MS } from '../../language/day.js';
import { isDateKey, isKnownKey, isSourceKey, metadataOf } from '../metadata/fields.js';
import { partTitle } from '../metadata/site.js';
import { isProperties, namesOf, type Properties } from '../metadata/structured-metadata.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { type Draft, refuseMoreThan } from './draft.js';
import { htmlBlocks, parseDocument } from './html/blocks.js';
import { withoutFurniture } from './html/furniture.js';

/** Where exports keep an article's text, in order of preference. */
const BODY =
  'body text content articlebody fulltext maintext articletext article articlecontent bodytext story storytext newstext html textcontent \
message contenthtml contenttext plaintext cleantext rawtext volltext artikeltext artikel inhalt texte contenu texto contenido \
cuerpo testo conteúdo tekst inhoud highlight description summary leadparagraph openingtext hitsentence abstract'.split(
    /\s+/,
  );
/** Keys of further data about an article; its "source" is its outlet, except in Elasticsearch. */
const NESTED = ['fields', 'attributes', 'article', 'data', 'meta', 'metadata'];
/** Keys of the text in a value that is an object. */
const INNER = ['rendered', 'main', 'original', 'text', 'value'];
/** Without a known name, a column is the text if most of its values have so many characters. */
const LONG = 120;
/** Keys of the list of articles in an object. */
const LISTS = [
  'articles',
  'items',
  'posts',
  'data',
  'results',
  'documents',
  'docs',
  'entries',
  'response',
  'stories',
  'messages',
  'db',
  'objects',
];
/** A file of more is refused. */
const MOST_RECORDS = 50_000;
/** More than any export has: each row takes as long as there are columns, though it be short. */
const MOST_COLUMNS = 250;
const plain = (key: string): string => key.toLowerCase().replace(/[ _.-]/g, '');

/** A table with a heading above each column: a draft for each row that has a text. */
export async function parseCsv(bytes: Uint8Array): Promise<Draft[]> {
  const text = decode(bytes);
  const [heading = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t', '|'].toSorted(
    (a, b) => heading.split(b).length - heading.split(a).length,
  )[0]!;
  let rows: Properties[];
  try {
    rows = readCsv(text, {
      columns: fewColumns,
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MOST_RECORDS + 1,
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError('is not a table that can be read', { cause: error });
  }
  refuseMoreThan(MOST_RECORDS, 'rows', rows.length);
  return draftsOf(withNamedText(rows).map(withDays));
}

function fewColumns(names: string[]): string[] {
  refuseMoreThan(MOST_COLUMNS, 'columns', names.length);
  // In a table of Notion, the first column is the title of a page; beside comments, it is who wrote them.
  const isNotion =
    plain(names[0] ?? '') === 'name' &&
    names.some(isSourceKey) &&
    !names.some((name) => TITLES.has(plain(name)));
  return isNotion ? ['title', ...names.slice(1)] : names;
}
const TITLES: ReadonlySet<string> = new Set(['title', 'headline']);

/** One article, a list of them, or an object that holds such a list. */
export async function parseJson(bytes: Uint8Array): Promise<Draft[]> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (error) {
    throw new UserError('is not valid JSON', { cause: error });
  }
  return draftsOf(recordsIn(value, 4));
}

/** In characters: splitting a longer line into sentences would take the time of all others. */
const LONGEST_LINE = 5_000_000;

/** One article per line. A line that is not JSON, or longer than any article, is none; a file without any is refused. */
export async function parseJsonLines(bytes: Uint8Array): Promise<Draft[]> {
  const lines = decode(bytes)
    .split('\n')
    .filter((line) => line.length <= LONGEST_LINE && line.trim() !== '');
  refuseMoreThan(MOST_RECORDS, 'lines', lines.length);
  const values = lines.flatMap((line) => {
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
  return draftsOf(values.filter(isProperties));
}

function recordsIn(value: unknown, depth: number): Properties[] {
  if (Array.isArray(value)) {
    refuseMoreThan(MOST_RECORDS, 'records', value.length);
    const records = value.filter(isProperties);
    // Ghost's export is a list of one, which holds the posts.
    const [only] = records;
    return records.length === 1 && depth > 0 ? recordsIn(only, depth - 1) : records;
  }
  if (!isProperties(value)) return [];
  if (bodyOf(value) !== null || depth === 0) return [value];
  const list = Object.entries(value).find(([key]) => LISTS.includes(plain(key)));
  return list ? recordsIn(list[1], depth - 1) : [value];
}

function draftsOf(records: readonly Properties[]): Draft[] {
  const open = records.map(flat).filter(isPublic);
  if (open.length === 0 && records.length > 0) throw new UserError('holds only posts that are not public');
  const drafts = open.flatMap((record) => {
    const body = bodyOf(record);
    return body === null ? [] : [{ declared: declaredBy(record), blocks: blocksOf(body) }];
  });
  if (drafts.length === 0) {
    throw new UserError('holds no articles: none of its records has a "text", "body" or "content"');
  }
  return drafts;
}

/** What a blog or a program for notes keeps to itself: drafts, and what was thrown away. */
function isPublic({ status, isTrashed }: Properties): boolean {
  return (
    isTrashed !== true && !/^(?:(?:auto-)?draft|private|pending|trash(?:ed)?|deleted)$/i.test(String(status))
  );
}

/** A record with nested keys at the top level: `headline.main`, `fields.bodyText`, `_source.title`. */
function flat(record: Properties): Properties {
  const own: Record<string, unknown> = {};
  const nested: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    if (isProperties(value)) {
      const words = INNER.map((name) => value[name]).find((inner) => typeof inner === 'string');
      if (key === '_source' || NESTED.includes(plain(key))) Object.assign(nested, value);
      own[key] = words ?? value;
    } else own[key] = value;
  }
  return { ...nested, ...own };
}

/** Rows without a column named as text: the column that plainly holds it, beside a title or a day, is renamed. */
function withNamedText(rows: readonly Properties[]): readonly Properties[] {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.some((column) => BODY.includes(plain(column))) || !columns.some(isKnownKey)) return rows;
  const text = columns.find(
    (column) => !isKnownKey(column) && rows.filter((row) => isLong(row[column])).length * 2 > rows.length,
  );
  return text === undefined ? rows : rows.map((row) => ({ ...row, text: row[text] }));
}

const isLong = (value: unknown): boolean =>
  typeof value === 'string' && value.length > LONG && /[.!?。]["”»)]?\s/.test(value);

/** Dates as Excel counts days: 43952 is 1 May 2020. */
function withDays(row: Properties): Properties {
  const days = Object.entries(row).flatMap(([column, value]) => {
    const [, serial] = /^([23456]\d{4})(?:[.,]\d+)?$/.exec(String(value)) ?? [];
    return serial !== undefined && isDateKey(column)
      ? [
          [
            column,
            new Date(Date.UTC(1899, 11, 30) + Number(serial) * DAY_MS).toISOString().slice(0, 10),
          ] as const,
        ]
      : [];
  });
  return days.length === 0 ? row : { ...row, ...Object.fromEntries(days) };
}

/** A chat message has a sender and no title. */
function declaredBy(record: Properties) {
  const { title, ...others } = metadataOf(record);
  // NewsAPI takes a page's title with the outlet at its end.
  const parted = title && partTitle(title, null, others.publisher);
  const declared = { ...others, title: parted ? parted.headline : title };
  const sender = declared.title === null && declared.author === null ? namesOf(record.from) : null;
  return sender === null ? declared : { ...declared, author: sender };
}

function bodyOf(record: Properties): string | null {
  const values = new Map(Object.entries(record).map(([key, value]) => [plain(key), value]));
  for (const key of BODY) {
    const value = values.get(key);
    const rendered = Array.isArray(value)
      ? joined(value)
      : isProperties(value)
        ? flat({ value }).value
        : value;
    if (typeof rendered === 'string' && rendered.trim() !== '')
      return rendered.trimEnd().replace(CUT_OFF, '');
  }
  return null;
}

/** NewsAPI's sign that a text was cut off. */
const CUT_OFF = /\[\+\d{1,7} chars\]$/;

/** Text in pieces: paragraphs, or, as Telegram exports it, words and objects with a `text`. */
function joined(pieces: readonly unknown[]): string | null {
  const texts = pieces.map((piece) => (isProperties(piece) ? (piece.text ?? piece.content) : piece));
  if (!texts.every((text) => typeof text === 'string')) return null;
  const areParagraphs =
    pieces.every((piece) => typeof piece === 'string') ||
    pieces.every(
      (piece) => isProperties(piece) && /^(?:p|paragraph|text|heading|h[1-6])$/i.test(String(piece.type)),
    );
  return texts.join(areParagraphs ? '\n\n' : '');
}

function blocksOf(body: string) {
  return /<(?:p|div|br|h[1-6]|ul|ol|a|strong|em)[\s>/]/i.test(body)
    ? htmlBlocks(withoutFurniture(parseDocument(body)))
    : toBlocks(body);
}
