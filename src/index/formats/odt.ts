import { UserError } from '../../errors.js';
import { UNKNOWN, wordsOf } from '../metadata/declared.js';
import { type Block, toBlock } from '../text/blocks.js';
import type { Draft } from './draft.js';
import type { HtmlElement, HtmlNode } from './html-blocks.js';
import { localNameOf, parseXml, textOfFirst } from './xml.js';
import { textIn, unzip } from './zip.js';

const TEXT = 3;
/** What is in the file, and not in the text that its reader sees. */
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

/** An OpenDocument text: its headings and paragraphs without notes, and the title that its properties declare. */
export async function parseOdt(bytes: Uint8Array): Promise<Draft> {
  const files = unzip(bytes, (name) => name === 'content.xml' || name === 'meta.xml');
  const content = textIn(files, 'content.xml');
  if (content === '') throw new UserError('holds no text document');
  const meta = parseXml(textIn(files, 'meta.xml') || '<none/>');
  return {
    // Who made the file, and when, is not who wrote the article, and when it was published.
    declared: { ...UNKNOWN, title: wordsOf(textOfFirst(meta, 'title')) },
    blocks: paragraphsOf(parseXml(content)),
  };
}

function paragraphsOf(root: HtmlElement): Block[] {
  const blocks: Block[] = [];
  const visit = (node: HtmlNode): void => {
    const name = localNameOf(node);
    if (SKIPPED.has(name)) return;
    if (PARAGRAPHS.has(name)) blocks.push(toBlock(lineOf(node)));
    else for (const child of node.childNodes) visit(child);
  };
  visit(root);
  return blocks.filter((block) => block !== '');
}

function lineOf(node: HtmlNode): string {
  let line = '';
  for (const child of node.childNodes) {
    const name = localNameOf(child);
    if (child.nodeType === TEXT) line += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (name === 's' || name === 'tab') line += ' ';
    else if (name === 'line-break') line += '\n';
    else if (!SKIPPED.has(name)) line += lineOf(child);
  }
  return line;
}
