import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Block, toBlock } from '../blocks.js';
import { decode } from '../decode.js';
import { readFrontMatter } from '../frontmatter.js';
import type { Draft } from './draft.js';
import { htmlBlocks, parseDocument } from './html-blocks.js';

/** Markdown with the tables, footnotes and so on of GitHub, after YAML front matter. Its first H1 is its title. */
export async function parseMarkdown(bytes: Uint8Array): Promise<Draft> {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const { declared, rest } = readFrontMatter(text);
  const { children } = fromMarkdown(rest, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const heading =
    declared.title === null ? children.find((node) => node.type === 'heading' && node.depth === 1) : null;
  return {
    declared: heading ? { ...declared, title: toBlock(inlineText(heading)) || null } : declared,
    blocks: children.filter((node) => node !== heading).flatMap(blocksOf),
  };
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(blocksOf);
    case 'list':
      return present(node.children.flatMap((item) => item.children.flatMap(blocksOf)).join('\n'));
    case 'table':
      return present(node.children.map((row) => row.children.map(inlineText).join(' | ')).join('\n'));
    case 'code':
      return present(node.value);
    case 'html':
      return htmlBlocks(parseDocument(node.value));
    case 'heading':
    case 'paragraph':
      return present(inlineText(node));
    default:
      // Rules and link definitions: nothing to read.
      return [];
  }
}

function present(text: string): Block[] {
  const block = toBlock(text);
  return block === '' ? [] : [block];
}

/** The words of a paragraph: links and emphasis by their text, code as it is; no images, no HTML tags. */
function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    default:
      return 'children' in node ? (node as Parents).children.map(inlineText).join('') : '';
  }
}
