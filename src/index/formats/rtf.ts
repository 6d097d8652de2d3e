/**
 * The text of a Rich Text file, after the RTF specification 1.9.1. No maintained library reads it on Node 20: officeparser
 * needs 22, and rtf-parser was abandoned years ago and takes fonts and notes for text.
 */
import iconv from 'iconv-lite';
import { titleOfFile } from '../metadata/file-title.js';
import { UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { toBlock } from '../text/blocks.js';
import { raise } from '../text/raised.js';
import type { Draft } from './draft.js';

/** A control word with its number, a control symbol, a character code, a brace, or plain text. */
const TOKEN = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z'])|([{}])|([^\\{}\r\n]+)/gi;
/** Groups that hold something other than the document's text. */
const APART = new Set([
  ...[
    'fonttbl',
    'colortbl',
    'stylesheet',
    'listtable',
    'listoverridetable',
    'revtbl',
    'rsidtbl',
    'generator',
  ],
  ...['pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'],
  ...[
    'footnote',
    'annotation',
    'atnid',
    'atnauthor',
    'fldinst',
    'themedata',
    'colorschememapping',
    'datastore',
  ],
  ...['latentstyles', 'xmlnstbl', 'bkmkstart', 'bkmkend', 'nonshppict', 'info', 'filetbl', 'tc', 'xe'],
]);
const SIGNS: Readonly<Record<string, string>> = {
  par: '\n\n',
  sect: '\n\n',
  page: '\n\n',
  line: '\n',
  row: '\n',
  cell: ' | ',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '-': '',
  '\\': '\\',
  '{': '{',
  '}': '}',
};

/** The last row of a table, with the next paragraph directly below it. */
const LAST_ROW = /^([^\n]{1,2000} \| [^\n]{0,2000})\n(?![^\n]{0,2000} \| )(?=[^\n])/gm;

interface Group {
  /** Where its text goes: the document, a property, or nowhere. */
  readonly into: string | null;
  /** Whether the text is hidden, or deleted in a tracked change. */
  readonly isHidden?: boolean;
  readonly isRaised?: boolean;
  /** Fallback characters after `\u`, for readers that do not support it. */
  readonly skip: number;
}

/** The text of an RTF file and what it declares about itself. */
export async function parseRtf(bytes: Uint8Array): Promise<Draft> {
  const texts = readRtf(Buffer.from(bytes).toString('latin1'));
  // Paragraphs end inside cells, and a row ends with its last cell.
  const body = (texts.get('body') ?? '')
    .replace(/\n{1,8} \| /g, ' | ')
    .replace(/ \| (?=\n)/g, '')
    .replace(LAST_ROW, '$1\n\n');
  return {
    declared: { ...UNKNOWN, title: titleOfFile(wordsOf(texts.get('title')?.trim())) },
    blocks: body
      .split(/\n{2,}/)
      .map(toBlock)
      .filter((block) => block !== ''),
  };
}

/** The text of the document and of its properties, by name. */
function readRtf(source: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const codePage = codePageOf(source.slice(0, 2000));
  const groups: Group[] = [];
  let group: Group = { into: 'body', skip: 1 };
  let toSkip = 0;
  let pending: number[] = [];
  const write = (text: string): void => {
    if (group.into !== null && !group.isHidden && text !== '')
      texts.set(group.into, (texts.get(group.into) ?? '') + text);
  };
  // The bytes of one character may be spread over several codes.
  const flush = (): void => {
    if (pending.length === 0) return;
    write(iconv.encodingExists(codePage) ? iconv.decode(Buffer.from(pending), codePage) : '\uFFFD');
    pending = [];
  };
  for (const [, word, number, code, sign, brace, plain] of tokensOf(source)) {
    if (code !== undefined) {
      if (toSkip > 0) toSkip -= 1;
      else pending.push(Number.parseInt(code, 16));
      continue;
    }
    flush();
    if (brace === '{') groups.push(group);
    else if (brace === '}') group = groups.pop() ?? group;
    else if (plain !== undefined) {
      const text = plain.slice(toSkip);
      write(group.isRaised && /^\d[\d,–-]{0,12}$/.test(text) ? raise(text) : text);
      toSkip = Math.max(0, toSkip - plain.length);
    } else if (sign === '*') group = { ...group, into: null };
    else if (sign !== undefined) write(/[\r\n]/.test(sign) ? '\n\n' : (SYMBOLS[sign] ?? ''));
    else if (word === 'u') {
      write(String.fromCharCode(Number(number) & 0xffff));
      toSkip = group.skip;
    } else if (Object.hasOwn(SIGNS, word!)) write(SIGNS[word!]!);
    else group = groupAfter(group, word!, number);
  }
  flush();
  return texts;
}

/** The encoding of characters that are written as bytes, by the name that the decoder knows. */
function codePageOf(start: string): string {
  const number = /\\ansicpg(\d{3,5})/.exec(start)?.[1] ?? (/\\mac(?![a-z])/.test(start) ? '10000' : '1252');
  return number === '10000' ? 'macroman' : `cp${number}`;
}

/** The tokens of a source without the raw bytes that `\bin` announces, which may look like anything. */
function* tokensOf(source: string): Generator<RegExpExecArray> {
  const token = new RegExp(TOKEN);
  for (let match = token.exec(source); match !== null; match = token.exec(source)) {
    yield match;
    if (match[1] === 'bin') token.lastIndex += Math.max(0, Number(match[2] ?? 0));
  }
}

/** The state of a group after a control word. */
function groupAfter(group: Group, word: string, number: string | undefined): Group {
  const isOn = number !== '0';
  switch (word) {
    case 'uc':
      return { ...group, skip: Number(number ?? 1) };
    case 'v':
    case 'deleted':
      return { ...group, isHidden: isOn };
    case 'super':
      return { ...group, isRaised: isOn };
    case 'nosupersub':
      return { ...group, isRaised: false };
    case 'plain':
      return { ...group, isHidden: false, isRaised: false };
    case 'title':
      return { ...group, into: 'title' };
    default:
      return APART.has(word) ? { ...group, into: null } : group;
  }
}
