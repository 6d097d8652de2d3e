/**
 * An article as quotewire stores it: Markdown that holds the canonical text itself. It is read as it stands, so that quotes
 * come from the very text that was shown before it was kept: nothing is cleaned, split or taken for a head again.
 */
import { stringify } from 'yaml';
import type { ArticleMetadata } from '../../../domain.js';
import { readFrontMatter } from '../../metadata/front-matter.js';
import { toBlock } from '../../text/blocks.js';
import type { Draft } from '../draft.js';

/** The line of front matter that marks such a file; without it, it is read like other Markdown. */
const MARK = { quotewire: 'as it stands' };
const MARKED = /^---\n(?:[^\n]*\n){0,20}quotewire: as it stands\n/;

/** Markdown syntax anywhere, and at the beginning of a line. */
const SPECIAL = /[\\`*_~[\]<>|#&^=%$]/g;
const OPENING = /^(?:[-+](?=\s|$|[-+])|\d{1,9}(?=[.)](?:\s|$)))/gm;
/** Says that the text was recognised in a picture. */
const RECOGNISED = /^recognised: true$/m;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** An article as the bytes of a file. */
export function keptMarkdown(article: ArticleMetadata & { readonly text: string }): Uint8Array {
  const { title, publisher, author, published, url, revision, recognised, text } = article;
  const declared = {
    title,
    publisher,
    author,
    date: published,
    url,
    ...(revision !== undefined && { revision }),
    ...(recognised && { recognised }),
    ...MARK,
  };
  const known = Object.fromEntries(Object.entries(declared).filter(([, value]) => value !== null));
  const body = text
    .replace(SPECIAL, '\\$&')
    .replace(OPENING, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
    // A line break within a paragraph.
    .replace(/(?<!\n)\n(?!\n)/g, '\\\n');
  return Buffer.from(`---\n${stringify(known, { lineWidth: 0 })}---\n\n${body}\n`);
}

/** Whether a text is one of these. */
export function isKept(text: string): boolean {
  return MARKED.test(text);
}

/** The reverse of `keptMarkdown`. */
export function readKept(text: string): Draft {
  const { declared, rest } = readFrontMatter(text);
  const blocks = rest
    .trim()
    .split(/\n{2,}/)
    .map((block) => toBlock(block.replace(/\\\n/g, '\n').replace(ESCAPED, '$1')))
    .filter((block) => block !== '');
  const isRecognised = RECOGNISED.test(text.slice(0, text.length - rest.length));
  return { declared, blocks, isCanonical: true, isRecognised };
}
