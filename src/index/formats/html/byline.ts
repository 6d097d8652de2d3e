/** Who wrote the article on a page. */

import { eachOnce, isSomebody, nameInOrder, namesInLine, printedNames } from '../../metadata/persons.js';
import { namesOf } from '../../metadata/structured-metadata.js';
import { type HtmlElement, htmlBlocks } from './blocks.js';
import { elementsBelow, hasValue } from './elements.js';
import type { PageHead } from './head.js';
import type { MetaElements } from './meta-elements.js';
import { wholeText } from './nodes.js';
import { isElsewhere } from './place.js';

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
/** Attributes by which markup names the author, and their possible values: a quick test of each element. */
const SAYING_WHO = ['class', 'rel', 'itemprop', 'data-testid', 'data-component'];
const MAY_SAY_WHO = /author|by-?line|autor|auteur|firma|signature|(?:^|\s)(?:fn|name)(?:\s|$)/i;

const BYLINE = /byline/i;
const AUTHOR = /^author$/;
/** Elements marked up as the author's name, surest first. */
const MARKED: readonly ((element: HtmlElement) => boolean)[] = [
  (element) =>
    hasValue(element, 'rel', /(?:^|\s)author(?:\s|$)/) ||
    hasValue(element, 'itemprop', AUTHOR) ||
    (hasValue(element, 'itemprop', /^name$/) && isWithin(element, 'itemprop', AUTHOR)),
  (element) =>
    (element.localName === 'a' && isWithin(element, 'class', BYLINE)) ||
    hasValue(
      element,
      'class',
      /author-(?:name|line)|author__name|authorname|(?:^|\s)byline__name(?:\s|$)/i,
    ) ||
    (hasValue(element, 'class', /(?:^|\s)fn(?:\s|$)/) &&
      isWithin(element, 'class', /(?:^|\s)(?:author|vcard)(?:\s|$)/)),
  (element) =>
    hasValue(element, 'class', /byline|(?:^|[\s_-])author(?:\s|$)|(?:post|entry|article)-author/i) ||
    hasValue(element, 'data-testid', BYLINE) ||
    hasValue(element, 'data-component', BYLINE),
  (element) => hasValue(element, 'class', /autor|auteur|(?:^|\s)(?:firma|signature)(?:\s|$)/i),
];
const AUTHOR_BOX = /author|auteur|autor/i;
const OF_READER = /comment|repl(?:y|ies)|related|recommend/i;
const MOST_AUTHORS = 100;
const LONGEST_LINE = 160;
const SAYS_WHEN = /(?<!\d)[12]\d{3}(?!\d)/;
/** Elements marked up as bylines that are read. */
const MOST_BYLINES = 8;

/** Authors as the page declares them, else as its markup does, else from a line under the headline: `By Ana Ruiz`. */
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
  const inMeta = () =>
    META.map((name) =>
      // `Kolstad, Gina`, as bibliographies have it.
      listed(name.startsWith('citation') ? meta.values(name).map(nameInOrder) : meta.values(name)),
    ).find((found) => found !== null);
  return listed([declared].flat()) ?? inMeta() ?? markedAuthors(page, outlet) ?? printedAuthors(head, outlet);
}

function names(value: unknown): string[] {
  const name = namesOf(value);
  return name === null ? [] : [name];
}

/** A role: `Ana Ruiz (Staff Writer)` */
const IN_BRACKETS = /\([^()]{1,60}\)$/;

/** The names, each once; null if none is a person's. */
function joined(found: readonly string[], outlet: string | null): string | null {
  const bare = found.map((name) => name.replace(IN_BRACKETS, '').trim());
  const people = bare.flatMap((name) =>
    /[,;]|\band\b/.test(name) ? listOf(name.replace(/;\s*/g, '; ')) : [name],
  );
  const known = people.filter((name) => isSomebody(name, outlet)).slice(0, MOST_AUTHORS);
  return eachOnce(known).join(', ') || null;
}

/** `Ana Ruiz and Bo Lund` as two; anything but a list of names is unchanged. */
function listOf(name: string): string[] {
  const printed = printedNames(name);
  return printed.length > 0 ? printed : [name];
}

function markedAuthors(page: HtmlElement, outlet: string | null): string | null {
  const candidates = elementsBelow(page).filter(
    (element) =>
      element.localName === 'a' || SAYING_WHO.some((attribute) => hasValue(element, attribute, MAY_SAY_WHO)),
  );
  for (const isMarked of MARKED) {
    const elements = candidates
      .filter(isMarked)
      .slice(0, 30)
      .filter(
        (element) => element.localName !== 'meta' && element.localName !== 'link' && !isElsewhere(element),
      );
    const found = joined(
      withoutLonger(elements.flatMap((element) => printedNames(htmlBlocks(element).join(' ')))),
      outlet,
    );
    if (found === null) continue;
    // So many authors are those of other stories.
    return found.split(', ').length > MOST_BYLINES ? null : found;
  }
  return besideArticle(candidates, outlet);
}

/** Names without those that an element around another adds a place to: `Ana Ruiz Melsund`, `Ana Ruiz`. */
function withoutLonger(found: readonly string[]): readonly string[] {
  return found.filter((name) => !found.some((other) => name.startsWith(`${other} `)));
}

/** The author in a box of the column beside the article, if such boxes name only one. */
function besideArticle(candidates: readonly HtmlElement[], outlet: string | null): string | null {
  const links = candidates.filter(
    (element) =>
      hasValue(element, 'rel', AUTHOR) &&
      (isWithin(element, 'class', AUTHOR_BOX) || isWithin(element, 'id', AUTHOR_BOX)) &&
      !isWithin(element, 'class', OF_READER) &&
      !isWithin(element, 'id', OF_READER),
  );
  const found = joined(
    links.slice(0, 30).flatMap((element) => printedNames(wholeText(element))),
    outlet,
  );
  return found?.includes(', ') ? null : found;
}

function isWithin(element: HtmlElement, attribute: string, pattern: RegExp): boolean {
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (hasValue(at, attribute, pattern)) return true;
  return false;
}

function printedAuthors(head: PageHead, outlet: string | null): string | null {
  for (const { text } of head.lines) {
    if (text.length > LONGEST_LINE) continue;
    const found = joined(namesInLine(text, SAYS_WHEN.test(text)), outlet);
    if (found !== null) return found;
  }
  return null;
}
