/** Who wrote the article on a page. */

import { namesOf } from '../metadata/declared.js';
import { isSomebody, namesInLine, printedNames } from '../metadata/persons.js';
import type { HtmlElement } from './html-blocks.js';
import { isElsewhere, type PageHead } from './html-head.js';
import type { MetaElements } from './html-meta.js';

const META = [
  ...[
    'author',
    'article:author',
    'og:article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'byl',
  ],
  ...[
    'byline',
    'dc.creator',
    'dcterms.creator',
    'dc.creator.personalname',
    'citation_author',
    'cxenseparse:author',
    'authors',
    'article.author',
    'creator',
  ],
];
const MARKED = [
  '[rel~="author"], [itemprop="author"] [itemprop="name"], [itemprop="author"]',
  '[class*="byline" i] a, [class*="author-name" i], [class*="author-line" i], [class*="author__name" i], [class*="authorName"], .author .fn, .vcard .fn, .byline__name',
  '[class*="byline" i], [data-testid*="byline" i], [data-component*="byline" i], [class~="author" i], [class*="post-author" i], [class*="entry-author" i], [class*="article-author" i], [class*="article__author" i]',
  '[class~="firma"], [class*="autor" i], [class*="auteur" i], [class~="signature"]',
];
const MOST_AUTHORS = 100;
const LONGEST_LINE = 160;
const SAYS_WHEN = /(?<!\d)[12]\d{3}(?!\d)/;
/** Of those that markup calls so. */
const MOST_BYLINES = 8;

/** Authors as the page declares them, else as its markup marks them, else as a line under the headline says: `By Ana Ruiz`. */
export function readPageAuthors(
  page: HtmlElement,
  {
    declared,
    meta,
    head,
    outlet,
  }: {
    /** The author of the JSON-LD article. */
    declared: unknown;
    meta: MetaElements;
    head: PageHead;
    outlet: string | null;
  },
): string | null {
  const listed = (values: readonly unknown[]) =>
    joined(
      values.flatMap((value) => names(value)),
      outlet,
    );
  const inMeta = () => META.map((name) => listed(meta.values(name))).find((found) => found !== null);
  return listed([declared].flat()) ?? inMeta() ?? markedAuthors(page, outlet) ?? printedAuthors(head, outlet);
}

function names(value: unknown): string[] {
  const name = namesOf(value);
  return name === null ? [] : [name];
}

/** What somebody is: `Ana Ruiz (Staff Writer)` */
const IN_BRACKETS = /\([^()]{1,60}\)$/;

/** Each once; null where none is somebody. */
function joined(found: readonly string[], outlet: string | null): string | null {
  const bare = found.map((name) => name.replace(IN_BRACKETS, '').trim());
  const people = bare.flatMap((name) =>
    /[,;]|\band\b/.test(name) ? listOf(name.replace(/;\s*/g, '; ')) : [name],
  );
  const known = [...new Set(people.filter((name) => isSomebody(name, outlet)))];
  return known.slice(0, MOST_AUTHORS).join(', ') || null;
}

/** `Ana Ruiz and Bo Lund` as two; what is no list of names as it is. */
function listOf(name: string): string[] {
  const printed = printedNames(name);
  return printed.length > 0 ? printed : [name];
}

function markedAuthors(page: HtmlElement, outlet: string | null): string | null {
  for (const selector of MARKED) {
    const elements = [...page.querySelectorAll(selector)]
      .slice(0, 30)
      .filter(
        (element) => element.localName !== 'meta' && element.localName !== 'link' && !isElsewhere(element),
      );
    const found = joined(
      elements.flatMap((element) => printedNames(element.textContent ?? '')),
      outlet,
    );
    if (found === null) continue;
    // So many stand below so many other stories.
    return found.split(', ').length > MOST_BYLINES ? null : found;
  }
  return null;
}

function printedAuthors(head: PageHead, outlet: string | null): string | null {
  for (const { text } of head.lines) {
    if (text.length > LONGEST_LINE) continue;
    const found = joined(namesInLine(text, SAYS_WHEN.test(text)), outlet);
    if (found !== null) return found;
  }
  return null;
}
