/** What kind of file it is: by its first bytes if they show it, else by the ending of its name. */
import { extname } from 'node:path';

const ENDINGS = {
  text: ['.txt', '.text', '.srt', '.vtt'],
  markdown: ['.md', '.markdown', '.mdown', '.mkd'],
  html: ['.html', '.htm', '.xhtml', '.shtml'],
  pdf: ['.pdf'],
  docx: ['.docx'],
  odt: ['.odt', '.fodt'],
  // Databases give RTF and web pages that name.
  rtf: ['.rtf', '.doc'],
  epub: ['.epub'],
  eml: ['.eml'],
  mbox: ['.mbox'],
  mhtml: ['.mhtml', '.mht'],
  webarchive: ['.webarchive'],
  feed: ['.rss', '.atom', '.rdf', '.xml'],
  json: ['.json'],
  jsonl: ['.jsonl', '.ndjson'],
  csv: ['.csv', '.tsv'],
  enex: ['.enex'],
  newsXml: ['.nitf', '.newsml'],
  picture: ['.png', '.jpg', '.jpeg', '.webp', '.bmp'],
} as const;

/** A kind of file that may hold articles. */
export type FileKind = keyof typeof ENDINGS;
/**
 * `zip` is an archive that is none of these documents; `compound` is what Word before 2007 writes, and what a password
 * locks.
 */
export type RecognisedKind = FileKind | 'zip' | 'compound';

const BY_ENDING: ReadonlyMap<string, FileKind> = new Map(
  (Object.keys(ENDINGS) as FileKind[]).flatMap((kind) =>
    ENDINGS[kind].map((ending) => [ending, kind] as const),
  ),
);

/** The kind that a file's name promises; undefined if it promises no article. */
export function kindOfName(path: string): FileKind | undefined {
  // Some programs store `note.md` as `note.md.txt`.
  if (/\.(?:md|markdown)\.txt$/i.test(path)) return 'markdown';
  return BY_ENDING.get(extname(path).toLowerCase());
}

/** The endings of all file names that may hold articles, such as `.txt`. */
export function knownEndings(): readonly string[] {
  return [...BY_ENDING.keys()];
}

const HEAD_BYTES = 4096;
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/;

/** The true kind of a file, by a look at its bytes. */
export function fileKind(promised: FileKind, bytes: Uint8Array): RecognisedKind {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1').replace(BYTE_ORDER_MARK, '');
  if (head.startsWith('PK\u0003\u0004')) return kindOfArchive(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'compound';
  if (head.startsWith('%PDF-')) return 'pdf';
  const start = head.trimStart();
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (head.startsWith('bplist00')) return 'webarchive';
  if (promised === 'picture') return 'picture';
  if (
    /^(?:<\?xml[^>]{0,200}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200})?<(?:rss|feed|rdf:RDF)[\s>]/i.test(start)
  )
    return 'feed';
  if (NEWS_XML.test(start)) return 'newsXml';
  if (WORD_XML.test(start)) return 'docx';
  if (promised === 'json' && /^\{[^{}]{0,200}"version"\s?:\s?"https?:\\?\/\\?\/jsonfeed\.org/.test(start))
    return 'feed';
  if (isMail(start)) return /content-type:\s{0,4}multipart\/related/i.test(start) ? 'mhtml' : 'eml';
  const [line] = MAILBOX.exec(start) ?? [];
  if (line !== undefined && isMail(start.slice(line.length))) return 'mbox';
  if (promised === 'json') return isObjectPerLine(bytes) ? 'jsonl' : promised;
  if (promised === 'jsonl') return /^\[\s{0,20}\{/.test(start) ? 'json' : promised;
  if (promised === 'markdown') return kindOfMarkdown(start, bytes);
  if (isPage(start)) return 'html';
  if (promised === 'html' && !bytes.includes(LESS_THAN)) return 'text';
  if (promised === 'csv' && /^\[\s{0,20}\{\s{0,20}"/.test(start)) return 'json';
  // What is packed has other bytes at its beginning.
  const isPlain = PACKED.has(promised) && PLAIN.test(start);
  return promised === 'text' || promised === 'rtf' || isPlain ? kindOfText(start, bytes) : promised;
}
const PACKED: ReadonlySet<FileKind> = new Set(['docx', 'odt', 'epub']);
/** Bytes of text, with letters of any encoding, that begin no element. */
const PLAIN = /^[\t\n\f\r -;=-~\x80-\xff]{20}/;

/** Web pages, subtitles and articles in JSON are also stored as Markdown; Hugo's JSON is only the head of a file. */
function kindOfMarkdown(start: string, bytes: Uint8Array): FileKind {
  if (SUBTITLES.test(start)) return 'text';
  if (isPage(start) && Buffer.from(bytes).includes('</html>')) return 'html';
  const kind = start.startsWith('{') || start.startsWith('[') ? kindOfText(start, bytes) : 'text';
  return kind === 'text' ? 'markdown' : kind;
}

/** The root of an article as newsrooms exchange it. */
const NEWS_XML =
  /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<\?[^>]{0,200}>\s{0,20}|<!--[^>]{0,500}-->\s{0,20}|<!DOCTYPE\s[^>[]{0,300}>\s{0,20}){0,4}<(?:\w{1,20}:)?(?:nitf|newsItem|newsMessage|NewsML|newsitem)[\s>]/;
/** What Word writes above a document that it saves as XML. */
const WORD_XML = /^(?:<\?xml[^>]{0,200}>\s{0,20})?<\?mso-application\s+progid="Word\.Document"/;
/** The line above each message of a mailbox. */
const MAILBOX = /^From \S{1,200} [^\r\n]{1,60}\d{4}\r?\n/;
const SUBTITLES = /^(?:WEBVTT(?:[ \t][^\r\n]{0,200})?\r?\n|1\r?\n\d\d:\d\d:\d\d,\d{3} --> )/;

/** Whether a file has a JSON object on its first line, blank ones aside, and another on the next. */
function isObjectPerLine(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
  const begin = /^(?:\xef\xbb\xbf)?\s*(?=\{)/.exec(head)?.[0].length;
  const end = begin === undefined ? -1 : bytes.indexOf(LINE_END, begin);
  if (end < 0) return false;
  const around = Buffer.from(bytes.subarray(Math.max(0, end - 2), end + 2)).toString('latin1');
  return /\}\r?\n\{/.test(around);
}
const LINE_END = 10;
/** What every tag begins with. */
const LESS_THAN = 60;

/** Which document an archive is, by the uncompressed names in it. */
function kindOfArchive(bytes: Uint8Array): RecognisedKind {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (archive.includes('word/document.xml')) return 'docx';
  if (archive.includes('application/epub+zip') || archive.includes('META-INF/container.xml')) return 'epub';
  if (archive.includes('content.xml') && !archive.includes('opendocument.spreadsheet')) return 'odt';
  return 'zip';
}

/** Whether a file is a web page, whatever its name; Markdown may begin with a tag. */
function isPage(start: string): boolean {
  return /^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!-{2}[^>]{0,500}>\s{0,20})?(?:<!doctype html|<html[\s>])/i.test(
    start,
  );
}

const HEADER = /^(?:[A-Z][A-Za-z-]{1,40}:[^\r\n]{0,900}\r?\n(?:[ \t][^\r\n]{0,900}\r?\n){0,20}){2,60}/;

/** Whether a text opens with a mail header, including the one for its encoding. */
function isMail(start: string): boolean {
  const header = HEADER.exec(start)?.[0] ?? '';
  return /^(?:mime-version|content-type):/im.test(header) && /^(?:from|subject|date):/im.test(header);
}

/** An HTML element that an article's text may be copied with, if it has an end too. */
const FRAGMENT = /^<(article|section|div|main|body|head|title|h[1-6]|p)(?:\s[^<>]{0,500})?>/i;
/** Front matter that names something. */
const FRONT_MATTER =
  /^(?:---\r?\n(?=(?:[^\r\n]{0,500}\r?\n){0,30}?(?:title|date|author|tags|url|source|published):)(?:[\w -]{1,60}:[^\r\n]{0,900}\r?\n|[ \t-][^\r\n]{0,900}\r?\n){1,40}?---\r?\n|\+\+\+\r?\n[\w -]{1,60} ?= ?)/;

function kindOfText(start: string, bytes: Uint8Array): FileKind {
  if (/^[[{]\s{0,20}[{"]/.test(start)) {
    try {
      const text = new TextDecoder().decode(bytes).trimStart();
      const isPerLine = isObjectPerLine(bytes);
      JSON.parse(isPerLine ? text.slice(0, text.indexOf('\n')) : text);
      return isPerLine ? 'jsonl' : 'json';
    } catch {
      return 'text';
    }
  }
  const element = FRAGMENT.exec(start)?.[1];
  if (element !== undefined && Buffer.from(bytes).includes(`</${element}>`)) return 'html';
  if (FRONT_MATTER.test(start)) return 'markdown';
  const columns = start
    .split(/\r?\n/, 1)[0]!
    .toLowerCase()
    .split(/[,;\t]/);
  const names = columns.map((column) => column.replace(/[" ]/g, ''));
  const isTable = names.includes('title') && names.some((name) => ['body', 'text', 'content'].includes(name));
  return isTable ? 'csv' : 'text';
}
