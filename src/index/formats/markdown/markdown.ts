import type { Delete, Nodes, Parents, RootContent } from 'mdast';
import type { ArticleMetadata } from '../../../domain.js';
import { partSoftLines } from '../../furniture/clean.js';
import { readFieldLines } from '../../metadata/fields.js';
import { readFrontMatter } from '../../metadata/front-matter.js';
import { wordsOf } from '../../metadata/structured-metadata.js';
import { type Block, toBlock, toBlocks } from '../../text/blocks.js';
import { decode } from '../../text/decode.js';
import { raise } from '../../text/raised.js';
import type { Draft } from '../draft.js';
import { readLeadingFields } from './fields.js';
import { isKept, readKept } from './kept.js';
import { treeOf } from './tree.js';
import { asShown, withoutProperties } from './vault.js';

/**
 * More marks than people write, in a paragraph and in all; a line end counts as one. The parser's time grows with the
 * square of the marks in a paragraph and with the depth of nesting: 20 KB of `*a` would take 7 seconds.
 */
const MOST_MARKS = { inParagraph: 1000, inAll: 15_000 };
const MARK = /[*_~`[\]<>\\|#=@\n]|^[ \t]*(?:[-+]|\d+[.)])/gm;
/** The opening of a line nested in some fifty lists or quotations. */
const DEEP = /^(?:[\t >]|[-*+][\t ]|\d{1,9}[.)][\t ]){100}/m;

/** Loads the HTML reader, only if there may be HTML: its DOM takes a quarter of a second to load. */
export type LoadHtmlFragments = () => Promise<typeof import('../html/fragment.js')>;
const LOADED: LoadHtmlFragments = () => import('../html/fragment.js');

/** Markdown with the tables, footnotes and so on of GitHub, after YAML front matter. Its first H1 is its title. */
export function parseMarkdown(bytes: Uint8Array, htmlFragments = LOADED): Promise<Draft> {
  return readMarkdown(textOf(bytes), htmlFragments);
}

const ENTRY = String.raw`(?:[A-Za-z_][\w -]{0,60}:[^\n]{0,500}\n|[ \t][^\n]{0,500}\n|- [^\n]{0,500}\n)`;
/** Front matter with a title below other text: files joined one after another. */
const NEXT_FILE = new RegExp(String.raw`\n---\n(?=${ENTRY}{0,29}title:)(?=${ENTRY}{1,30}---\n)`);
const FILE_TITLE = /^title:/m;

/** The same, with a draft for each front matter with a title, if the text is several files joined. */
export function parseMarkdownFiles(
  bytes: Uint8Array,
  htmlFragments = LOADED,
): Promise<Draft | readonly Draft[]> {
  const text = textOf(bytes);
  const parts = text.startsWith('---\n') && !isKept(text) ? text.split(NEXT_FILE) : [text];
  const areFiles = parts.every((part) => FILE_TITLE.test(part.split('\n---\n', 1)[0]!));
  if (parts.length === 1 || !areFiles) return readMarkdown(text, htmlFragments);
  return Promise.all(parts.map((part, at) => readMarkdown(at === 0 ? part : `---\n${part}`, htmlFragments)));
}

function textOf(bytes: Uint8Array): string {
  return decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
}

async function readMarkdown(text: string, htmlFragments: LoadHtmlFragments): Promise<Draft> {
  if (isKept(text)) return readKept(text);
  const front = readFrontMatter(text);
  const head = withLeadingFields(front.declared, asShown(front.rest));
  const { declared } = head;
  const rest = head.rest.includes('::') ? withoutProperties(head.rest) : head.rest;
  if (isContrived(rest)) return { declared, blocks: toBlocks(rest) };
  const { children } = treeOf(rest);
  const heading =
    declared.title === null
      ? children.find((node) => node.type === 'heading' && node.depth === 1)
      : undefined;
  const title = heading && wordsOf(inlineText(heading));
  const fragments = rest.includes('<') ? await htmlFragments() : null;
  const readHtml = (html: string): Block[] => fragments?.fragmentBlocks(html, rest.length) ?? [];
  return {
    declared: title ? { ...declared, title } : declared,
    blocks: children.filter((node) => !title || node !== heading).flatMap((node) => blocksOf(node, readHtml)),
  };
}

/** Front matter counts; without it, labelled lines above the text do. */
function withLeadingFields(
  declared: ArticleMetadata,
  text: string,
): { declared: ArticleMetadata; rest: string } {
  const isDeclared = Object.values(declared).some((value) => value !== null);
  return (isDeclared ? null : readLeadingFields(text)) ?? { declared, rest: text };
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

function blocksOf(node: RootContent, readHtml: (html: string) => Block[]): Block[] {
  const within = (children: readonly RootContent[]): Block[] =>
    children.flatMap((child) => blocksOf(child, readHtml));
  switch (node.type) {
    case 'blockquote':
    case 'footnoteDefinition':
      return within(node.children);
    case 'list':
      return present(node.children.flatMap((item) => within(item.children)).join('\n'));
    case 'table':
      return present(
        node.children.map((row) => row.children.map((cell) => inlineText(cell)).join(' | ')).join('\n'),
      );
    case 'code':
      return present(node.value);
    case 'html':
      return readHtml(node.value);
    case 'paragraph': {
      const lines = inlineText(node, SOFT_BREAK).split(SOFT_BREAK).flatMap(present);
      return readFieldLines(lines.join('\n')) === null ? partSoftLines(lines) : [lines.join('\n')];
    }
    case 'thematicBreak':
      return [RULE];
    case 'heading':
      return present(inlineText(node));
    default:
      // Link definitions: nothing to read.
      return [];
  }
}

function present(text: string): Block[] {
  const block = toBlock(text);
  return block === '' ? [] : [block];
}

/** A separator: it ends an article if a file holds several, and is not text. */
const RULE = toBlock('---');

/** Stands for a line end that means a space. */
const SOFT_BREAK = '\u2028';

/** The mark of a footnote that does not exist. */
const UNEXPLAINED = /\[\^[^\]\s]{1,40}\]/g;

/** The words of a paragraph: links and emphasis by their text, code as it is; no images, no HTML tags. */
function inlineText(node: Nodes, softBreak = ' '): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', softBreak).replace(UNEXPLAINED, '');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'delete':
      return isStruck(node) ? '' : childrenText(node.children, softBreak);
    default:
      return 'children' in node ? childrenText((node as Parents).children, softBreak) : '';
  }
}

/** Whether words are crossed out by two tildes: one sets an index, as in `H~2~O`. */
function isStruck({ position, children }: Delete): boolean {
  const start = children[0]?.position?.start.offset ?? 0;
  return start - (position?.start.offset ?? start) === 2;
}

/** Figures between `<sup>` and `</sup>` are raised. */
function childrenText(children: readonly Nodes[], softBreak: string): string {
  let isRaised = false;
  let text = '';
  for (const child of children) {
    if (child.type === 'html')
      isRaised = /^<sup\b/i.test(child.value) || (isRaised && !/^<\/sup\b/i.test(child.value));
    const words = inlineText(child, softBreak);
    text += isRaised && /^\d(?:[\d,–-]|, (?=\d)){0,12}$/.test(words) ? raise(words) : words;
  }
  return text;
}
