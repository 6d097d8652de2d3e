import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Block, toBlock, toBlocks } from '../blocks.js';
import { wordsOf } from '../declared.js';
import { decode } from '../decode.js';
import { readFrontMatter } from '../frontmatter.js';
import type { Draft } from './draft.js';
import { htmlBlocks, parseDocument } from './html-blocks.js';

/**
 * More than people write, in a paragraph and in all; the end of a line is one. The parser's time grows with the square of the marks that
 * stand in one paragraph and with the depth of nesting, so that 20 KB of `*a` alone would take it 7 seconds.
 */
const MOST_MARKS = { inParagraph: 1000, inAll: 15_000 };
const MARK = /[*_~`[\]<>\\|#=@\n]|^[ \t]*(?:[-+]|\d+[.)])/gm;
/** The opening of a line nested in some fifty lists or quotations. */
const DEEP = /^(?:[\t >]|[-*+][\t ]|\d{1,9}[.)][\t ]){100}/m;

/** Markdown with the tables, footnotes and so on of GitHub, after YAML front matter. Its first H1 is its title. */
export async function parseMarkdown(bytes: Uint8Array): Promise<Draft> {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const { declared, rest } = readFrontMatter(text);
  if (isContrived(rest)) return { declared, blocks: toBlocks(rest) };
  const { children } = fromMarkdown(rest, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const heading =
    declared.title === null
      ? children.find((node) => node.type === 'heading' && node.depth === 1)
      : undefined;
  const title = heading && wordsOf(inlineText(heading));
  return {
    declared: title ? { ...declared, title } : declared,
    blocks: children.filter((node) => !title || node !== heading).flatMap(blocksOf),
  };
}

/** Whether the text is full of marks without being Markdown that somebody wrote: it is read as plain text. */
function isContrived(text: string): boolean {
  const marks = (stretch: string): number => stretch.match(MARK)?.length ?? 0;
  return (
    DEEP.test(text) ||
    marks(text) > MOST_MARKS.inAll ||
    text.split(/\n[ \t]*\n/).some((paragraph) => marks(paragraph) > MOST_MARKS.inParagraph)
  );
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
