import { parse as readCsv } from 'csv-parse/sync';
import { UserError } from '../../errors.js';
import { isProperties, namesOf, type Properties } from '../metadata/declared.js';
import { metadataOf } from '../metadata/fields.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import type { Draft } from './draft.js';
import { withoutFurniture } from './html.js';
import { htmlBlocks, parseDocument } from './html-blocks.js';

/** Where exports keep an article's text, in order of preference. */
const BODY = [
  ...[
    'body',
    'text',
    'content',
    'articlebody',
    'fulltext',
    'maintext',
    'articletext',
    'article',
    'story',
    'html',
    'message',
  ],
  ...['contenthtml', 'contenttext', 'bodytext', 'volltext', 'artikel', 'inhalt', 'texte', 'contenu'],
  ...['texto', 'contenido', 'cuerpo', 'testo', 'conteúdo', 'tekst', 'inhoud', 'description', 'summary'],
];
/** Under which an object keeps its articles. */
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
];
const MOST_RECORDS = 50_000;
const plain = (key: string): string => key.toLowerCase().replace(/[ _.-]/g, '');

/** A table with a heading above each column: a draft for each row that has a text. */
export async function parseCsv(bytes: Uint8Array): Promise<Draft[]> {
  const text = decode(bytes);
  const [heading = ''] = text.split('\n', 1);
  const delimiter = [',', ';', '\t'].toSorted(
    (a, b) => heading.split(b).length - heading.split(a).length,
  )[0]!;
  let rows: Properties[];
  try {
    rows = readCsv(text, {
      ...{ columns: true, bom: true, delimiter, relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: true, to: MOST_RECORDS },
    });
  } catch (error) {
    throw new UserError('is no table that can be read', { cause: error });
  }
  return draftsOf(rows);
}

/** One article, a list of them, or an object that holds such a list. */
export async function parseJson(bytes: Uint8Array): Promise<Draft[]> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch (error) {
    throw new UserError('is no JSON that can be read', { cause: error });
  }
  return draftsOf(recordsIn(value, 3));
}

/** An article on each line. A line that is no JSON is no article; a file with none is refused. */
export async function parseJsonLines(bytes: Uint8Array): Promise<Draft[]> {
  const lines = decode(bytes).split('\n', MOST_RECORDS);
  const values = lines.flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });
  return draftsOf(values.filter(isProperties));
}

function recordsIn(value: unknown, depth: number): Properties[] {
  if (Array.isArray(value)) return value.slice(0, MOST_RECORDS).filter(isProperties);
  if (!isProperties(value)) return [];
  if (bodyOf(value) !== null || depth === 0) return [value];
  const list = Object.entries(value).find(([key]) => LISTS.includes(plain(key)));
  return list ? recordsIn(list[1], depth - 1) : [value];
}

function draftsOf(records: readonly Properties[]): Draft[] {
  const drafts = records.flatMap((record) => {
    const body = bodyOf(record);
    return body === null ? [] : [{ declared: declaredBy(record), blocks: blocksOf(body) }];
  });
  if (drafts.length === 0) {
    throw new UserError('holds no articles: none of its records has a "text", "body" or "content"');
  }
  return drafts;
}

/** A message of a chat names its sender, and has no title. */
function declaredBy(record: Properties) {
  const declared = metadataOf(record);
  const sender = declared.title === null && declared.author === null ? namesOf(record.from) : null;
  return sender === null ? declared : { ...declared, author: sender };
}

function bodyOf(record: Properties): string | null {
  const values = new Map(Object.entries(record).map(([key, value]) => [plain(key), value]));
  for (const key of BODY) {
    const value = values.get(key);
    const rendered = isProperties(value) ? value.rendered : Array.isArray(value) ? joined(value) : value;
    if (typeof rendered === 'string' && rendered.trim() !== '') return rendered;
  }
  return null;
}

/** Text in pieces, as Telegram exports it: a list of words and of objects with a `text`. */
function joined(pieces: readonly unknown[]): string | null {
  const texts = pieces.map((piece) => (isProperties(piece) ? piece.text : piece));
  return texts.every((text) => typeof text === 'string') ? texts.join('') : null;
}

function blocksOf(body: string) {
  return /<(?:p|div|br|h[1-6]|ul|ol|a|strong|em)[\s>/]/i.test(body)
    ? htmlBlocks(withoutFurniture(parseDocument(body)))
    : toBlocks(body);
}
