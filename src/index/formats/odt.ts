import { UserError } from '../../errors.js';
import { UNKNOWN, wordsOf } from '../metadata/structured-metadata.js';
import { type Block, toBlock } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { raise } from '../text/raised.js';
import type { Draft } from './draft.js';
import type { HtmlElement, HtmlNode } from './html/blocks.js';
import { TEXT, wholeText } from './html/nodes.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';
import { textIn, unzip } from './zip.js';

/** Elements that a reader does not see as text. */
const SKIPPED = new Set([
  'note',
  'annotation',
  'annotation-end',
  'tracked-changes',
  'frame',
  'sequence-decls',
  'forms',
]);
const PARAGRAPHS = new Set(['h', 'p']);

/**
 * An OpenDocument text, packed (.odt) or in one file of XML (.fodt): its headings and paragraphs without notes, and the
 * title that its properties declare.
 */
export async function parseOdt(bytes: Uint8Array): Promise<Draft> {
  if (bytes[0] === '<'.charCodeAt(0)) return parseFlat(decode(bytes));
  const files = unzip(bytes, (name) => name === 'content.xml' || name === 'meta.xml');
  const content = textIn(files, 'content.xml');
  if (content === '') throw new UserError('holds no text document');
  return draftOf(parseXml(textIn(files, 'meta.xml') || '<none/>'), parseXml(content));
}

function parseFlat(xml: string): Draft {
  const document = parseXml(xml);
  const part = (name: string) =>
    [...document.querySelectorAll('*')].find((node) => localNameOf(node) === name);
  const body = part('body');
  if (body === undefined) throw new UserError('holds no text document');
  return draftOf(part('meta') ?? parseXml('<none/>'), body);
}

function draftOf(meta: HtmlElement, content: HtmlElement): Draft {
  return {
    // Whoever made the file need not be the author, nor its date the day of publication.
    declared: { ...UNKNOWN, title: wordsOf(textOfFirst(meta, 'title')) },
    blocks: paragraphsOf(content, raisedStyles(content)),
  };
}

/** The styles of superscript, such as `T1`. */
function raisedStyles(content: HtmlNode): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: HtmlNode, style: string | null): void => {
    const own = localNameOf(node) === 'style' ? attributeOf(node, 'style:name') : style;
    const position = attributeOf(node, 'style:text-position');
    if (own !== null && position !== null && /^(?:super|[1-9]\d?%)/.test(position)) names.add(own);
    for (const child of node.childNodes) visit(child, own);
  };
  visit(content, null);
  return names;
}

function attributeOf(node: HtmlNode, name: string): string | null {
  return 'getAttribute' in node ? ((node as HtmlElement).getAttribute(name) ?? null) : null;
}

function paragraphsOf(root: HtmlNode, raised: ReadonlySet<string>): Block[] {
  const blocks: Block[] = [];
  const visit = (node: HtmlNode): void => {
    const name = localNameOf(node);
    if (SKIPPED.has(name)) return;
    if (PARAGRAPHS.has(name)) blocks.push(toBlock(lineOf(node, raised)));
    else if (name === 'table') blocks.push(...tableOf(node, raised));
    else for (const child of node.childNodes) visit(child);
  };
  for (const child of root.childNodes) visit(child);
  return blocks.filter((block) => block !== '');
}

/** In characters: longer cells are parts of a page laid out as a table. */
const LONGEST_CELL = 200;

/**
 * A line for each row, or the paragraphs of its cells if they have any. Each cell is read once, because it may hold
 * tables.
 */
function tableOf(table: HtmlNode, raised: ReadonlySet<string>): Block[] {
  const rows: Block[][][] = [];
  const visit = (node: HtmlNode): void => {
    const name = localNameOf(node);
    if (name === 'table-row') rows.push([]);
    if (name === 'table-cell') rows.at(-1)?.push(paragraphsOf(node, raised));
    else for (const child of node.childNodes) visit(child);
  };
  visit(table);
  const lines = rows.map((cells) => cells.map((blocks) => blocks.join(' ')));
  if (lines.flat().some((cell) => cell.length > LONGEST_CELL)) return rows.flat(2);
  return [lines.map((row) => row.join(' | ')).join('\n')];
}

function lineOf(node: HtmlNode, raised: ReadonlySet<string>): string {
  let line = '';
  for (const child of node.childNodes) {
    const name = localNameOf(child);
    if (child.nodeType === TEXT) line += wholeText(child).replace(/\s+/g, ' ');
    else if (name === 's' || name === 'tab') line += ' ';
    else if (name === 'line-break') line += '\n';
    else if (!SKIPPED.has(name)) {
      const words = lineOf(child, raised);
      const isRaised =
        /^\d[\d,–-]{0,12}$/.test(words) && raised.has(attributeOf(child, 'text:style-name') ?? '');
      line += isRaised ? raise(words) : words;
    }
  }
  return line;
}
