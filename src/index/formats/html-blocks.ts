import { parseHTML } from 'linkedom';
import { UserError } from '../../errors.js';
import { type Block, toBlock } from '../text/blocks.js';

/** As much of a DOM node as reading needs (the compiler is not given the types of a browser). */
export interface HtmlNode {
  readonly nodeType: number;
  readonly localName?: string;
  textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentElement: HtmlElement | null;
  readonly nextSibling: HtmlNode | null;
}

export interface HtmlElement extends HtmlNode {
  readonly children: ArrayLike<HtmlElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
  remove(): void;
}

const TEXT = 3;
const PARAGRAPHS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td th thead tr ul'.split(
    ' ',
  ),
);
/** What is not shown as text, or is not text. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe object canvas audio video button select textarea head title'.split(
    ' ',
  ),
);

/** Deeper than any real page; parsing takes time that grows with the square of the depth. */
const DEEPEST = 500;
/** More than any real page holds; reading takes half a second for each 10,000. */
const MOST_TAGS = 60_000;
const TAG = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])[^<>]*?(\/?)>/gi;
/** What has no end reaches to the end of the page. */
const UNPARSED = /<(script|style)\b[\s\S]*?(?:<\/\1>|$)|<!--[\s\S]*?(?:-->|$)/gi;
/** Elements without an end tag, or whose end tag may be left out. */
const UNCLOSED = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot option html head body'.split(
    ' ',
  ),
);

/**
 * A page from its source; nothing in it is run or fetched. Throws `UserError` for one nested without end or of
 * endless parts.
 */
export function parseDocument(html: string): HtmlElement {
  const markup = html.replace(UNPARSED, '');
  if (depthOf(markup) > DEEPEST) throw new UserError('is nested too deeply to be a page that people read');
  if (markup.split('<').length > MOST_TAGS)
    throw new UserError('has more parts than any page that people read');
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as HtmlElement;
}

/** About how deep the elements of a page are nested, counted as far as it matters. */
function depthOf(markup: string): number {
  const open: string[] = [];
  for (const [, slash, tag, selfClosed] of markup.matchAll(TAG)) {
    const name = tag!.toLowerCase();
    if (UNCLOSED.has(name) || selfClosed === '/') continue;
    if (slash === '') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    if (open.length > DEEPEST) break;
  }
  return open.length;
}

/** The text below a node as blocks: paragraphs by its block elements; lists, tables and preformatted text by lines. */
export function htmlBlocks(root: HtmlNode): Block[] {
  const blocks: Block[] = [];
  let inline = '';
  const flush = () => {
    // Two breaks in a row part paragraphs.
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
    if (node.nodeType === TEXT) inline += (node.textContent ?? '').replace(/\s+/g, ' ');
    else if (name === 'br') inline += '\n';
    else if (PARAGRAPHS.has(name)) {
      flush();
      blocks.push(...elementBlocks(node as HtmlElement, name));
    } else if (!SKIPPED.has(name)) for (const child of node.childNodes) visit(child);
  };
  for (const child of root.childNodes) visit(child);
  flush();
  return blocks;
}

function elementBlocks(element: HtmlElement, name: string): Block[] {
  if (name === 'ul' || name === 'ol') return oneBlock(htmlBlocks(element));
  if (name === 'pre') return oneBlock([toBlock(element.textContent ?? '')]);
  // Tables were also used to lay out whole pages: those hold paragraphs.
  if (name === 'table' && element.querySelector('p, div, table') === null) {
    return oneBlock([...element.querySelectorAll('tr')].map(rowLine));
  }
  return htmlBlocks(element);
}

function oneBlock(lines: readonly string[]): Block[] {
  const block = lines.filter((line) => line !== '').join('\n');
  return block === '' ? [] : [block];
}

function rowLine(row: HtmlElement): string {
  return [...row.querySelectorAll('td, th')].map((cell) => htmlBlocks(cell).join(' ')).join(' | ');
}
