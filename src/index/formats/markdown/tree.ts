import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const BLANK_LINES = /(\n(?:[ \t]*(?:\n|$))+)/;
/** Possible Markdown: marks, addresses, and lines that do not begin like prose or end in a space. */
const MARKUP = /[\\`*_~[\]<>|#&@\0\t]|www\.|:\/\/|^[^\p{L}\p{Pi}"']| $/imu;
/** Stands around the number of a paragraph. It is for private use, so no script has it. */
const STAND_IN = '\uE000';

/** The tree of a text in GitHub's Markdown, with tables and footnotes. Its positions are meaningless. */
export function treeOf(text: string): Root {
  const { short, paragraphs } = setAside(text);
  const tree = parse(short);
  if (paragraphs.length > 0) putBack(tree, paragraphs);
  return tree;
}

/** The same by the parser alone, for tests: `treeOf` must agree. */
export function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/**
 * Most paragraphs of an article hold no Markdown at all, yet the parser takes a microsecond for each of their letters. A
 * paragraph between blank lines that begins at the margin is therefore replaced by a single word.
 */
function setAside(text: string): { short: string; paragraphs: string[] } {
  const paragraphs: string[] = [];
  if (text.includes(STAND_IN)) return { short: text, paragraphs };
  const stretches = text.split(BLANK_LINES).map((stretch, i) => {
    if (i % 2 === 1 || stretch === '' || MARKUP.test(stretch)) return stretch;
    return `${STAND_IN}${paragraphs.push(stretch) - 1}${STAND_IN}`;
  });
  return { short: stretches.join(''), paragraphs };
}

/** Into paragraphs, and into code and HTML, which may contain blank lines. */
function putBack(node: Nodes, paragraphs: readonly string[]): void {
  if ('value' in node && node.value.includes(STAND_IN)) {
    node.value = node.value
      .split(STAND_IN)
      .map((part, i) => (i % 2 === 1 ? paragraphs[Number(part)]! : part))
      .join('');
  }
  if ('children' in node) for (const child of node.children) putBack(child, paragraphs);
}
