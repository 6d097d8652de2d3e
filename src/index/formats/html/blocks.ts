import { parseHTML } from 'linkedom';
import { type Block, toBlock } from '../../text/blocks.js';
import { inOneLine } from '../../text/lines.js';
import { CDATA, ELEMENT, TEXT, wholeText } from './nodes.js';
import './quick-dom.js';
import { refuseEndless } from './source.js';
import { straighten, type Tree } from './straighten.js';

/** The parts of a DOM node that reading needs (browser types are not loaded). */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentElement: HtmlElement | null;
  readonly nextSibling: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly children: ArrayLike<HtmlElement>;
  readonly firstElementChild: HtmlElement | null;
  readonly nextElementSibling: HtmlElement | null;
  readonly previousElementSibling: HtmlElement | null;
  readonly attributes: Iterable<{ readonly name: string; value: string }>;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  getAttributeNode(name: string): { readonly value: string } | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  removeAttribute(name: string): void;
  remove(): void;
}

/** Whether an element is inside another; an element is not inside itself. */
export function isInside(element: HtmlElement, around: HtmlElement): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement) if (at === around) return true;
  return false;
}

/** Elements, by name, that stand on lines of their own. `br` only ends a line. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** What is not shown as text, or is not text; nor is the pronunciation above a word (`<rt>`), which would be glued to it. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object canvas audio video button select textarea head title rt rp rtc'.split(
    ' ',
  ),
);

/** Longer attributes hold nothing that is read, and take long to search. */
const LONGEST_ATTRIBUTE = 2001;
/** Nothing is read from pictures and films, and Readability searches all their attributes, in quadratic time. */
const MEDIA = new Set(['img', 'picture', 'figure', 'source', 'video', 'audio']);
const LONGEST_OF_MEDIA = 200;

/**
 * Parses a page; nothing in it is run or fetched. Throws `UserError` for a page that is nested too deeply or has too many
 * parts.
 */
export function parseDocument(html: string): HtmlElement {
  const known = html.replace(MISREAD_TAG, '<$1span').replace(ENDLESS_NAME, '<$1span');
  const whole = /<html[\s>]/i.test(known) ? known : `<!doctype html><html><body>${known}</body></html>`;
  const { longestAttribute } = refuseEndless(whole);
  const { document } = parseHTML(whole);
  straighten(document as unknown as Tree);
  const page = document as unknown as HtmlElement;
  const isLong = longestAttribute > LONGEST_ATTRIBUTE;
  for (const element of page.querySelectorAll('*'))
    if (isLong || MEDIA.has(element.localName ?? '')) cutAttributes(element);
  removeComments(page);
  return page;
}

/** htmlparser2 reads its content as plain text, tags and all, as if it were `<xmp>`. */
const MISREAD_TAG = /<(\/?)tmp(?=[\s>])/gi;
/** No real element has such a name, and each selector reads it from end to end. */
const ENDLESS_NAME = /<(\/?)[a-z][^\s/>"]{200,}/gi;
const COMMENTS = 0x80;

/** They are invisible, and code that walks a page would treat them as elements. */
function removeComments(page: HtmlElement): void {
  const comments: HtmlElement[] = [];
  // A broken page has several roots; a walk from the document finds only the first.
  for (const root of page.childNodes as Iterable<HtmlElement>) {
    if (root.nodeType !== ELEMENT) continue;
    const walker = (page as unknown as Walkable).createTreeWalker(root, COMMENTS);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) comments.push(node);
  }
  for (const comment of comments) comment.remove();
}

interface Walkable {
  createTreeWalker(root: HtmlElement, show: number): { nextNode(): HtmlElement | null };
}

function cutAttributes(element: HtmlElement): void {
  const longest = MEDIA.has(element.localName ?? '') ? LONGEST_OF_MEDIA : LONGEST_ATTRIBUTE;
  for (const attribute of element.attributes) {
    if (attribute.value.length > longest) attribute.value = attribute.value.slice(0, longest);
  }
}

/**
 * The text below a node as blocks: paragraphs by its block elements; lists, tables and preformatted text by lines.
 * @param known Blocks of nodes already read, valid while the page is unchanged; new ones are added to it.
 */
export function htmlBlocks(root: HtmlNode, known = new Map<HtmlNode, Block[]>()): Block[] {
  const before = known.get(root);
  if (before !== undefined) return before;
  const blocks: Block[] = [];
  let inline = '';
  const flush = () => {
    if (inline.trim() === '') {
      inline = '';
      return;
    }
    // Two breaks in a row separate paragraphs.
    blocks.push(
      ...inline
        .split(/\n\s*\n/)
        .map(toBlock)
        .filter((block) => block !== ''),
    );
    inline = '';
  };
  const visit = (node: HtmlNode) => {
    const name = node.localName ?? '';
    if (node.nodeType === TEXT || node.nodeType === CDATA) inline += inOneLine(wholeText(node));
    else if (name === 'br') inline += '\n';
    else if (BLOCK_ELEMENTS.has(name)) {
      flush();
      blocks.push(...elementBlocks(node as HtmlElement, name, known));
    } else if (name === 'q') inline += quoted(node, inline);
    else if (!SKIPPED.has(name)) for (const child of node.childNodes) visit(child);
  };
  for (const child of root.childNodes) visit(child);
  flush();
  known.set(root, blocks);
  return blocks;
}

const MARKED = /^\s*["'“”‘’«»„‚‹›「『]/;

/** What ends with an opening mark; an apostrophe may be an elision: `l’<q>état</q>`. */
const OPENED = /["“‘„‚»›「『]$|[«‹]\s?$/;

/**
 * The words of a `<q>` in the quotation marks that browsers put around them, unless they are written out, in it or
 * before it.
 */
function quoted(node: HtmlNode, before: string): string {
  const words = htmlBlocks(node).join(' ');
  if (words === '' || MARKED.test(words) || OPENED.test(before)) return words;
  const isInner = (node as HtmlElement).parentElement?.closest('q') != null;
  return isInner ? `‘${words}’` : `“${words}”`;
}

function elementBlocks(element: HtmlElement, name: string, known: Map<HtmlNode, Block[]>): Block[] {
  if (name === 'ul' || name === 'ol') return oneBlock(htmlBlocks(element, known));
  if (name === 'pre') return oneBlock([toBlock(wholeText(element))]);
  // Tables were also used to lay out whole pages: those hold paragraphs.
  if (name === 'table' && element.querySelector('p, div, table') === null) {
    return oneBlock([...element.querySelectorAll('tr')].map(rowLine));
  }
  return htmlBlocks(element, known);
}

function oneBlock(lines: readonly string[]): Block[] {
  const block = lines.filter((line) => line !== '').join('\n');
  return block === '' ? [] : [block];
}

function rowLine(row: HtmlElement): string {
  return [...row.querySelectorAll('td, th')].map((cell) => htmlBlocks(cell).join(' ')).join(' | ');
}
