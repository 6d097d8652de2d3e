/** Metadata that exports write above a Markdown text instead of front matter. */
import type { ArticleMetadata } from '../../../domain.js';
import { readField, readFieldLines } from '../../metadata/fields.js';

/** Lines that are searched for it. */
const FAR = 40;
const LIST = /^[-*] /;
/** A property in Roam: an item of the list that makes up the text. */
const OUTLINED = /^[-*] [\p{L} _-]{2,30}:: /u;
const LINK = /^\[([^\]]*)\]\(\S+\)$|^<(\S+)>$/;
/** Readwise's own headings, which are not the article's. */
const OWN_HEADING =
  /^#{1,3} (?:Metadata|Highlights|Full Document|Document Notes?|New highlights added .{4,40})$/gm;
/** A reader's note beside a highlight. */
const OWN_NOTE = /^[ \t]{1,8}- (?:\*\*)?(?:Note|Tags|Anmerkung):(?:\*\*)? [^\n]*$/gm;
const VIEW = /[ \t]?\(\[(?:View Highlight|Location \d+|Page \d+|Ansehen)\]\([^()\s]{1,2000}\)\)/g;

/** What readers that turn pages into Markdown write above it, with or without blank lines between. */
const READER =
  /^Title: [^\n]{1,300}\n{1,3}URL Source: [^\n]{1,2000}\n{1,3}(?:[A-Z][A-Za-z ]{2,30}: [^\n]{1,200}\n{1,3}){0,5}Markdown Content:[ \t]{0,4}\n/;

/**
 * A first paragraph of `Title: …`, `Date: …` lines, at the top (Pelican), below the first heading (Notion), or as a list
 * under a heading `Metadata` (Readwise), and the text without it; null where there is none.
 */
export function readLeadingFields(text: string): { declared: ArticleMetadata; rest: string } | null {
  const reader = READER.exec(text);
  if (reader !== null) {
    const declared = readFieldLines(reader[0].split(/\n+/).slice(0, -2).join('\n'));
    return declared && { declared, rest: text.slice(reader[0].length) };
  }
  const lines = text.split('\n', FAR);
  const pandoc = pandocFields(lines);
  if (pandoc !== null) {
    const declared = readFieldLines(pandoc.join('\n'));
    return declared && { declared, rest: text.split('\n').slice(pandoc.length).join('\n') };
  }
  let at = 0;
  const skip = (isSkipped: (line: string) => boolean) => {
    while (at < lines.length && isSkipped(lines[at]!)) at += 1;
  };
  const isBlank = (line: string) =>
    line.trim() === '' || /^!\[[^\]]{0,200}\]\([^()\s]{1,2000}\)$/.test(line.trim());
  skip(isBlank);
  const title = /^# (.{1,300})$/.exec(lines[at] ?? '')?.[1]?.trim() ?? null;
  if (title !== null) at += 1;
  skip(isBlank);
  const isReadwise = /^#{1,3} Metadata$/.test(lines[at]?.trim() ?? '');
  if (isReadwise) at += 1;
  skip(isBlank);
  const start = at;
  const isOutline = OUTLINED.test(lines[at] ?? '');
  skip((line) => (isOutline ? OUTLINED.test(line) : line.trim() !== ''));
  const isList = isReadwise || isOutline;
  const all = lines.slice(start, at).map((line) => value(isList ? line.replace(LIST, '') : line));
  // Readwise lists the reader's own notes too, and Notion whatever properties the reader has.
  const fields = isReadwise || areProperties(all) ? all.filter((line) => readField(line) !== null) : all;
  const declared = readFieldLines(fields.join('\n'));
  if (declared === null) return null;
  const rest = text.split('\n').slice(at).join('\n');
  return {
    declared: { ...declared, title: declared.title ?? title },
    rest: isReadwise ? rest.replace(OWN_HEADING, '').replace(OWN_NOTE, '').replace(VIEW, '') : rest,
  };
}

const LABELLED = /^\p{L}[\p{L} _-]{1,30}:(?:\s|$)/u;

/** Labelled lines, most of them with labels that articles have. */
function areProperties(lines: readonly string[]): boolean {
  const known = lines.filter((line) => readField(line) !== null).length;
  return known > 1 && known * 2 > lines.length && lines.every((line) => LABELLED.test(line));
}

/** A line as other programs mark it, and a title or a bare address without its link. */
function value(written: string): string {
  const line = plainLabel(written.trim());
  const [, label, said] = /^([^:\n]{2,31}:\s)(.*)$/.exec(line) ?? [];
  if (label === undefined) return line;
  const [, words, bare] = LINK.exec(said!.trim()) ?? [];
  return `${label}${(/^(?:full )?title/i.test(label) ? words : undefined) ?? bare ?? said}`;
}

/** A label as other programs mark it: `**Author:** Ann Lee`, `author:: Ann Lee`, `#+AUTHOR: Ann Lee`. */
function plainLabel(line: string): string {
  return line
    .replace(/\\$/, '')
    .replace(/^\*\*([^*:\n]{2,30})(?::\*\*|\*\*:)\s*/, '$1: ')
    .replace(/^([\p{L}_-]{2,30})::\s/u, '$1: ')
    .replace(/^#\+(\p{L}{2,20}):\s/u, '$1: ');
}

/** The three lines of Pandoc: `% Title`, `% Ann Lee; Bo Dahl`, `% June 7, 2019`. */
function pandocFields(lines: readonly string[]): string[] | null {
  const head = lines.slice(0, 3).map((line) => /^%\s+(\S.{0,300})$/.exec(line)?.[1]);
  if (head[0] === undefined || head[1] === undefined) return null;
  const [title, author, date] = head;
  return [`Title: ${title}`, `Author: ${author}`, ...(date === undefined ? [] : [`Date: ${date}`])];
}
