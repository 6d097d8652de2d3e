import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const BLANK_LINES = /(\n(?:[ \t]*(?:\n|$))+)/;
/** What may mean something to Markdown: marks, addresses, and lines that do not open like prose or end in a space. */
const MARKUP = /[\\`*_~[\]<>|#&@\0\t]|www\.|:\/\/|^[^\p{L}\p{Pi}"']| $/imu;
/** Stands around the number of a paragraph. Of private use, so that no writing has it. */
const STAND_IN = '\uE000';

/** The tree of a text in Markdown with the tables, footnotes and so on of GitHub. Positions in it mean nothing. */
export function treeOf(text: string): Root {
  const { short, paragraphs } = setAside(text);
  const tree = parse(short);
  if (paragraphs.length > 0) putBack(tree, paragraphs);
  return tree;
}

/** The same by the parser alone: `treeOf` must give nothing else. */
export function parse(text: string): Root {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/**
 * Most paragraphs of an article hold nothing that Markdown knows, and the parser takes a microsecond for each of their
 * letters. One that stands between blank lines and opens at the margin is one word to it, wherever it stands.
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

/** In paragraphs, and in code and HTML, which may go on across blank lines. */
function putBack(node: Nodes, paragraphs: readonly string[]): void {
  if ('value' in node && node.value.includes(STAND_IN)) {
    node.value = node.value
      .split(STAND_IN)
      .map((part, i) => (i % 2 === 1 ? paragraphs[Number(part)]! : part))
      .join('');
  }
  if ('children' in node) for (const child of node.children) putBack(child, paragraphs);
}
