/** The posts of a page that shows several in full, as the front page of a blog does. */
import { type HtmlElement, isInside } from './blocks.js';
import { elementsBelow, hasValue, lineOf } from './elements.js';
import { lettersAndDigits, markupWords } from './markup-words.js';
import { isElsewhere } from './place.js';

/** One of several posts that a page shows in full. */
export interface Post {
  readonly title: string;
  /** The address of its own page, as this page writes it. */
  readonly address: string;
  /** The post alone, as HTML. */
  readonly html: string;
}

const POST_CLASS = /(?:^|\s)(?:post|hentry|entry)(?:\s|$)/;
const POST_TYPE = /BlogPosting/;
const COMMENT = /[ -](?:comments?|repl(?:y|ies)|respon[ds]e?s?|kommentare?)(?=[ -])/;
/** Characters: fewer are a blurb. */
const SHORTEST_POST = 400;
const FEWEST_POSTS = 2;
const MOST_POSTS = 100;
/** Elements that may be posts, or parts of them. */
const MOST_CANDIDATES = 2000;
/** The share of a page's text that must be in its posts. */
const SHARE = 0.8;
const LONGEST_LINK = 40;
/** The link from a blurb to the rest. */
const READ_ON =
  /^(?:\[?(?:…|\.{3})\]?|(?:read|continue|keep|full|more|see) ?(?:more|on|reading|story|article|the rest)?\b.{0,20}|weiter ?lesen.{0,20}|mehr(?: lesen)?.{0,3}|lire (?:la suite|plus).{0,20}|(?:seguir leyendo|leer más|leia mais|continua a leggere|leggi tutto|lees (?:meer|verder)|czytaj (?:dalej|więcej)|читать (?:далее|дальше)|続きを読む).{0,20})\s*[»›→>….]*$/iu;

/** The posts of a page that shows two or more in full and is not itself one of them; else none. */
export function postsOf(page: HtmlElement): readonly Post[] {
  const body = page.querySelector('body') ?? page;
  const candidates = elementsBelow(body).filter(mayBePost);
  if (candidates.length < FEWEST_POSTS || candidates.length > MOST_CANDIDATES) return [];
  const outer = outermost(candidates);
  if (outer.length > MOST_POSTS || outer.some(isPageItself)) return [];
  const elements = outer.filter(isPost);
  const headings = elements.map((element) => linkedHeading(element)!);
  const addresses = new Set(headings.map((link) => link.getAttribute('href')));
  const titles = [
    page.querySelector('title')?.textContent,
    page.querySelector('meta[property="og:title"]')?.getAttribute('content'),
  ].map((title) => lettersAndDigits(title ?? ''));
  const isOfOne = headings.some((link) =>
    titles.some((title) => title.includes(lettersAndDigits(lineOf(link)))),
  );
  const length = elements.reduce((sum, element) => sum + lineOf(element).length, 0);
  if (elements.length < FEWEST_POSTS || addresses.size < elements.length || isOfOne) return [];
  if (length < SHARE * lineOf(body).length) return [];
  return elements.map((element, at) => ({
    title: lineOf(headings[at]!),
    address: headings[at]!.getAttribute('href')!,
    html: String(element),
  }));
}

function mayBePost(element: HtmlElement): boolean {
  return (
    element.localName === 'article' ||
    hasValue(element, 'class', POST_CLASS) ||
    hasValue(element, 'itemtype', POST_TYPE)
  );
}

function isPost(element: HtmlElement): boolean {
  if (lineOf(element).length < SHORTEST_POST || COMMENT.test(markupWords(element)) || isElsewhere(element))
    return false;
  const leadsOn = [...element.querySelectorAll('a')].some((link) => {
    const text = lineOf(link);
    return text.length <= LONGEST_LINK && READ_ON.test(text);
  });
  return linkedHeading(element) !== null && !leadsOn;
}

/** The link from a post's headline to its own page. */
function linkedHeading(element: HtmlElement): HtmlElement | null {
  const link = element.querySelector('h1 a[href], h2 a[href], h3 a[href]');
  const address = link?.getAttribute('href') ?? '#';
  return address === '' || address.includes('#') || lineOf(link!).length < 3 ? null : link;
}

/** An article without a link to its own page is on its own page here, whatever else is shown below it. */
function isPageItself(element: HtmlElement): boolean {
  return (
    linkedHeading(element) === null &&
    element.querySelector('h1') !== null &&
    lineOf(element).length >= SHORTEST_POST
  );
}

/** Those that are not within another. In page order, an element is followed by what is inside it. */
function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  const outer: HtmlElement[] = [];
  for (const element of elements) {
    const last = outer.at(-1);
    if (last === undefined || !isInside(element, last)) outer.push(element);
  }
  return outer;
}
