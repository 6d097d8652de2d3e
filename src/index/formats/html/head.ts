/** The head of the article on a page: the headline, and the short lines around it with author and date. */
import { inAsciiDigits } from '../../metadata/dates.js';
import { inOneLine } from '../../text/lines.js';
import { BLOCK_ELEMENTS, type HtmlElement, type HtmlNode } from './blocks.js';
import { elementsNamed, hasValue, lineOf } from './elements.js';
import { anyOf, lettersAndDigits, markupWords } from './markup-words.js';
import { ELEMENT, TEXT, wholeText } from './nodes.js';
import { isNamedElsewhere, placeOf } from './place.js';

/** A short line near the headline. */
export interface HeadLine {
  readonly text: string;
  /** The names in the markup of the line and of up to three elements around it. */
  readonly words: string;
}

/** The headline and the lines around it. */
export interface PageHead {
  readonly headline: HtmlElement | null;
  /** In order: those above the headline in the same part of the page, then those below it. */
  readonly lines: readonly HeadLine[];
}

const MOST_LINES = { above: 4, below: 14 };
const LONGEST_LINE = 200;
/** Longer ones are running text. */
const LONGEST_LABEL = 100;
/** The head ends after so much running text. */
const LONGEST_TEXT = 500;
/** Or after a heading below so much of it. */
const SHORT_TEXT = 250;
const SKIPPED = new Set(
  'script style noscript template svg iframe button select option textarea figcaption video audio nav footer aside form'.split(
    ' ',
  ),
);

/** The headline is the heading that the page's title repeats, else the first in the article, else the first of all. */
export function readPageHead(
  page: HtmlElement,
  titles: readonly (string | null)[],
  address: string | null,
): PageHead {
  const headline = headlineOf(page, titles, address);
  const start = headline ?? page.querySelector('article, main, [role=main]') ?? page.querySelector('body');
  if (start === null) return { headline, lines: [] };
  const above = headline === null ? [] : linesAbove(headline);
  return { headline, lines: [...above, ...linesBelow(start, headline === null)] };
}

/** What a forum calls each of the posts on a page. */
const POST =
  / (?:(?:forum-|topic-|crawler-|js-)?(?:post|message|answer)(?:-?(?:container|wrapper|bit|bit-?legacy|body))?) /;

/** Whether an element is a post that follows another one, whose day is not that of the page. */
function isNextPost(element: HtmlElement): boolean {
  if (!POST.test(markupWords(element))) return false;
  let before = element.previousElementSibling;
  while (before !== null && !POST.test(markupWords(before))) before = before.previousElementSibling;
  return before !== null;
}

const SUBHEADINGS = new Set(['h2', 'h3']);

function headlineOf(
  page: HtmlElement,
  titles: readonly (string | null)[],
  address: string | null,
): HtmlElement | null {
  const headings = [...page.querySelectorAll('h1')].filter(
    (heading) => lineOf(heading) !== '' && !isSiteName(heading, address),
  );
  const isTold = (heading: HtmlElement) =>
    titles.some(
      (title) =>
        title !== null &&
        lettersAndDigits(title).startsWith(lettersAndDigits(lineOf(heading))) &&
        lettersAndDigits(lineOf(heading)).length > 3,
    );
  const endsTitle = (heading: HtmlElement) =>
    titles.some(
      (title) => title !== null && lettersAndDigits(title).endsWith(lettersAndDigits(lineOf(heading))),
    );
  return (
    headings.find(isTold) ??
    elementsNamed(page, SUBHEADINGS)
      .slice(0, 10)
      .find(
        (heading) =>
          (isTold(heading) || endsTitle(heading)) &&
          (lineOf(heading).length > 15 ||
            hasValue(heading, 'class', POST_TITLE) ||
            linkOf(heading) === address),
      ) ??
    toldElsewhere(page, titles) ??
    headings.find((heading) => heading.closest('article, main') !== null) ??
    headings[0] ??
    page.querySelector('h1') ??
    null
  );
}

const POST_TITLE = /(?:post|entry|article)-title/i;

/** Characters of a headline that is not marked as a heading, and elements looked at for one. */
const SHORTEST_UNMARKED = 15;
const MOST_UNMARKED = 5000;
const UNMARKED = new Set('div span td p b strong font a h4 h5 h6'.split(' '));
const NO_HEADLINE = anyOf('breadcrumbs? crumbs? nav(?:igation)? menu');

/** What a page without a heading of that name shows as its title: `<div class="title">`, `<font><b>`. */
function toldElsewhere(page: HtmlElement, titles: readonly (string | null)[]): HtmlElement | null {
  const told = titles.filter((title) => title !== null).map(lettersAndDigits);
  const most = Math.max(0, ...told.map((title) => title.length)) * 2;
  return (
    elementsNamed(page, UNMARKED)
      .slice(0, MOST_UNMARKED)
      .find((element) => {
        const text = ownText(element);
        if (text.length < SHORTEST_UNMARKED || text.length > most) return false;
        const own = lettersAndDigits(text);
        return (
          own.length >= SHORTEST_UNMARKED &&
          told.some((title) => title.startsWith(own) || isMostOfEnd(own, title)) &&
          element.closest('nav, header, footer, li') === null &&
          !NO_HEADLINE.test(wordsAround(element)) &&
          placeOf(element) === 'article'
        );
      }) ?? null
  );
}

/** Whether a title ends with a text that is longer than what stands before it: `Vell Argus - Quay to close for a year`. */
const isMostOfEnd = (text: string, title: string): boolean =>
  title.endsWith(text) && text.length * 2 > title.length;

/** The text that stands in an element itself: that of all below it would be read once for each element around it. */
function ownText(element: HtmlElement): string {
  let text = '';
  for (const node of element.childNodes) if (node.nodeType === TEXT) text += wholeText(node);
  return text;
}

const HOME = /^(?:https?:\/\/[^/]{1,100})?(?:\/|\.\/|\/?index\.\w{3,4})?$/i;
const SITE_NAME = anyOf('site-(?:title|name) blog-(?:title|name) logo brand(?:ing)?');

/** Blogs set their own name above the headline, with a link to their front page. */
function isSiteName(heading: HtmlElement, address: string | null): boolean {
  const to = linkOf(heading);
  return (
    SITE_NAME.test(markupWords(heading)) || (to !== undefined && (HOME.test(to) || isBlogOf(to, address)))
  );
}

/** Where a heading leads, as the page writes it; `undefined` if nowhere. */
function linkOf(heading: HtmlElement): string | undefined {
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]');
  return link?.getAttribute('href') ?? undefined;
}

/** Whether a page is a post of the blog in that folder: `https://papers.example/wall-log/2024/03/04/council/`. */
function isBlogOf(folder: string, page: string | null): boolean {
  return page?.startsWith(folder) === true && /^(?:19|20)\d\d\//.test(page.slice(folder.length));
}

/** Lines that precede the headline within its parent or grandparent. */
function linesAbove(headline: HtmlElement): HeadLine[] {
  const isWhole = (element: HtmlElement | null | undefined) =>
    /^(?:body|html)$/.test(element?.localName ?? 'body');
  const around = [headline.parentElement?.parentElement, headline.parentElement].find(
    (each) => !isWhole(each),
  );
  if (!around) return [];
  const lines: HeadLine[] = [];
  collect(
    around,
    lines,
    (element) => element === headline,
    () => lines.length >= 30,
  );
  return lines.slice(-MOST_LINES.above);
}

/** Lines that follow the headline, as far as the head reaches. */
function linesBelow(start: HtmlElement, inside: boolean): HeadLine[] {
  const lines: HeadLine[] = [];
  let running = 0;
  let isEnded = false;
  const isOver = () => isEnded || lines.length >= MOST_LINES.below || running > LONGEST_TEXT;
  const isEnd = (element: HtmlElement): boolean => {
    // Below the text, a heading begins a list of other stories.
    const isBelowText = running > SHORT_TEXT && SUBHEADINGS.has(element.localName ?? '');
    isEnded = isBelowText || isNextPost(element);
    return isEnded;
  };
  const count = (text: string) => {
    if (text.length > LONGEST_LABEL) running += text.length;
  };
  if (inside) collect(start, lines, isEnd, isOver, count);
  for (let at: HtmlElement | null = inside ? null : start; at !== null && !isOver(); at = at.parentElement) {
    if (at.localName === 'body') break;
    for (let next = at.nextSibling; next !== null && !isOver(); next = next.nextSibling) {
      collect(next, lines, isEnd, isOver, count);
    }
  }
  return lines;
}

/** Adds the short lines inside a node, one for each block or labelled inline element, until `isEnd` or `isOver`. */
function collect(
  root: HtmlNode,
  lines: HeadLine[],
  isEnd: (element: HtmlElement) => boolean,
  isOver: () => boolean,
  onText: (text: string) => void = () => undefined,
): boolean {
  const line = createLine(lines, onText);
  const visit = (node: HtmlNode): boolean => {
    if (isOver()) return true;
    if (node.nodeType === TEXT) line.add(wholeText(node), node.parentElement);
    if (node.nodeType !== ELEMENT) return false;
    const element = node as HtmlElement;
    const name = element.localName ?? '';
    if (isEnd(element)) return true;
    if (SKIPPED.has(name) || isNamedElsewhere(element)) return false;
    const isBlock = BLOCK_ELEMENTS.has(name);
    if (isBlock || name === 'br') line.end();
    if (name === 'time') line.belongsTo(element);
    for (const child of element.childNodes ?? []) if (visit(child)) return true;
    if (isBlock) line.end();
    else line.add(' ', null);
    return false;
  };
  const ended = visit(root);
  line.end();
  return ended;
}

/** The line being read. When it ends it is added to `lines` if it is short; `onText` is called for every line. */
function createLine(lines: HeadLine[], onText: (text: string) => void) {
  let inline = '';
  let isBlank = true;
  let owner: HtmlElement | null = null;
  const belongsTo = (element: HtmlElement | null): void => {
    if (isBlank) owner = element;
  };
  return {
    /** Names the element that says what the line is, unless the line has text. */
    belongsTo,
    add(text: string, element: HtmlElement | null) {
      if (element !== null) belongsTo(element);
      isBlank &&= text.trim() === '';
      // Longer lines are the article's text; only their length matters.
      if (inline.length <= LONGEST_TEXT) inline += text;
    },
    end() {
      const text = inAsciiDigits(inOneLine(inline).trim());
      inline = '';
      isBlank = true;
      if (text === '') return;
      onText(text);
      if (text.length > LONGEST_LINE) return;
      const label = labelOf(owner);
      lines.push({
        text: label === '' ? text : `${label} ${text}`,
        words: owner === null ? '' : wordsAround(owner),
      });
    },
  };
}

const LONGEST_CELL = 30;

/** The label in the cell before: `Release date`. */
function labelOf(element: HtmlElement | null): string {
  if (!/^(?:td|dd)$/.test(element?.localName ?? '')) return '';
  let before = element!.previousSibling;
  while (before !== null && lineOf(before) === '') before = before.previousSibling;
  const text = before === null ? '' : lineOf(before);
  return /^(?:th|dt)$/.test(before?.localName ?? '') && text.length <= LONGEST_CELL ? text : '';
}

function wordsAround(element: HtmlElement): string {
  let words = '';
  let at: HtmlElement | null = element;
  for (
    let out = 0;
    at !== null && out < 3 && at.localName !== 'article' && at.localName !== 'body';
    out += 1
  ) {
    words += markupWords(at) + (at.localName === 'time' ? ' time ' : '');
    at = at.parentElement;
  }
  return words;
}
