/** Other stories that a page shows by headline and blurb. */
import { endsSentence } from '../../text/lines.js';
import type { HtmlElement } from './blocks.js';
import {
  elementsBelow,
  elementsNamed,
  findElement,
  firstNamed,
  hasValue,
  SUBHEADINGS,
  textOf,
} from './elements.js';
import { anyOf, markupWords } from './markup-words.js';
import { wholeText } from './nodes.js';

const FEWEST = 3;
/** Characters of one card. */
const LONGEST_CARD = 500;
const LONGEST_BLURB = 300;
/** Characters of a paragraph above parts of an article, and of one of these. */
const SHORTEST_PROSE = 60;
/** Elements without text between them: pictures. */
const MOST_BLANKS = 5;
/** What a site calls the card of a story, and the boxes that hold them. */
const STORY = anyOf(
  `stor(?:y|ies) teasers? cards? feeds? tiles? rivers? headlines? promos? (?:news|post|story|article|feed|media|list|grid|related|blog)-(?:items?|lists?|cards?|blocks?|feeds?|grids?|boxes|box|entry) blurbs? archives? posts? loop`,
);
const NUMBERED = /^(?:no\.? ?|#)?\d{1,3}(?:[.):]|\s|$)/i;
const CALLED_HEADLINE = /title|headline/i;
const ARTICLES = new Set(['article']);
const CARD_TAGS = new Set(['div', 'li', 'article', 'section', 'a']);

/**
 * Takes out runs of cards: three or more alike siblings, each a headline with a blurb, or a link to a page. Returns those
 * that look like cards but are parts of the article, as in `Six places to see`. One card alone goes too if it is an article
 * within another.
 */
export function withoutCards(page: HtmlElement): ReadonlySet<HtmlElement> {
  const body = page.querySelector('body') ?? page;
  const whole = wholeText(body).length;
  const parts = new Set<HtmlElement>();
  for (const parent of elementsBelow(body)) {
    if (parent.children.length < FEWEST) continue;
    for (const run of runsOf(parent)) {
      if (!areCards(run, parent, whole)) continue;
      const arePart = areLinked(run) && followProse(run);
      for (const card of run) {
        if (arePart) parts.add(card);
        else card.remove();
      }
    }
  }
  for (const card of elementsNamed(body, ARTICLES))
    if (!parts.has(card) && isCardWithin(card, whole)) {
      if (isAmongParts(card)) parts.add(card);
      else card.remove();
    }
  return parts;
}

/** Whether an article within another is no more than a linked headline with a blurb. */
function isCardWithin(card: HtmlElement, whole: number): boolean {
  return (
    card.parentElement?.closest('article') != null &&
    isShort(card) &&
    isLinked(card) &&
    wholeText(card).length * 2 < whole
  );
}

/** Whether another such article with prose stands right beside it, as the places of a list do. */
function isAmongParts(card: HtmlElement): boolean {
  const isPart = (part: HtmlElement | null) =>
    part?.localName === 'article' &&
    [...part.querySelectorAll('p')].some(
      (prose) => textOf(prose).length >= SHORTEST_PROSE && endsSentence(textOf(prose)),
    );
  return isPart(card) && (isPart(card.previousElementSibling) || isPart(card.nextElementSibling));
}

/** Whether a run comes right after a paragraph, with nothing between but blanks, and is wordy enough to be prose. */
function followProse(run: readonly HtmlElement[]): boolean {
  let above = run[0]!.previousElementSibling;
  for (let blank = 0; blank < MOST_BLANKS && above !== null && textOf(above) === ''; blank += 1)
    above = above.previousElementSibling;
  if (above?.localName !== 'p' || textOf(above).length < SHORTEST_PROSE || !closes(textOf(above)))
    return false;
  const length = run.reduce((sum, card) => sum + textOf(card).length, 0);
  return length >= run.length * SHORTEST_PROSE && run.every((card) => card.localName !== 'a');
}

const closes = (text: string): boolean => endsSentence(text) || /[?!:]$/.test(text);

/** Children with one tag and class, if there are enough of them; anything between them is ignored. */
function runsOf(parent: HtmlElement): HtmlElement[][] {
  const runs = new Map<string, HtmlElement[]>();
  for (const child of Array.from(parent.children)) {
    const tag = child.localName ?? '';
    if (!CARD_TAGS.has(tag)) continue;
    const make = `${tag} ${(child.getAttribute('class') ?? '').split(/\s+/, 1)[0]!}`;
    const run = runs.get(make);
    if (run) run.push(child);
    else runs.set(make, [child]);
  }
  return [...runs.values()].filter((run) => run.length >= FEWEST);
}

function areCards(run: readonly HtmlElement[], parent: HtmlElement, whole: number): boolean {
  const cards = run.filter(isShort);
  if (cards.length < FEWEST || cards.length * 3 < run.length * 2) return false;
  const headed = cards.filter((card) => headlineOf(card) !== null);
  if (headed.length * 3 < run.length * 2) return false;
  // A list of ten best things numbers them.
  if (headed.filter((card) => NUMBERED.test(textOf(headlineOf(card)!))).length * 3 >= headed.length * 2)
    return false;
  const areMarked = headed.some((card) => markedHeadlineOf(card) !== null);
  if (areLinked(run) && areMarked) return true;
  // A list of places or books may be most of an article: without links or marked headlines, only its small share of the page,
  // and in the former case its name, distinguish a run of cards from it.
  const length = run.reduce((sum, card) => sum + wholeText(card).length, 0);
  if (length * 2 >= whole) return false;
  return areLinked(run) || STORY.test(`${markupWords(parent)} ${markupWords(run[0]!)}`);
}

function areLinked(run: readonly HtmlElement[]): boolean {
  return run.filter(isLinked).length * 3 >= run.length * 2;
}

function isShort(card: HtmlElement): boolean {
  if (textOf(card).length > LONGEST_CARD || card.querySelector('h1') !== null) return false;
  return [...card.querySelectorAll('p')].every((blurb) => wholeText(blurb).length <= LONGEST_BLURB);
}

function headlineOf(card: HtmlElement): HtmlElement | null {
  return markedHeadlineOf(card) ?? leadingLink(card);
}

function markedHeadlineOf(card: HtmlElement): HtmlElement | null {
  return (
    firstNamed(card, SUBHEADINGS) ??
    findElement(card, (element) => hasValue(element, 'class', CALLED_HEADLINE))
  );
}

/** Characters of a headline that is marked only as a link. */
const SHORTEST_LINK = 25;
const BOXES = new Set(['div', 'article', 'section']);

/** The link that a box opens with, perhaps after one around its picture. */
function leadingLink(card: HtmlElement): HtmlElement | null {
  if (!BOXES.has(card.localName ?? '')) return null;
  const link = firstNamed(card, LINKS_ALONE);
  if (link === null || textOf(link).length < SHORTEST_LINK) return null;
  return textOf(card).startsWith(textOf(link)) ? link : null;
}
const LINKS_ALONE = new Set(['a']);

/** Whether the headline leads to a page of its own. */
function isLinked(card: HtmlElement): boolean {
  const headline = headlineOf(card);
  if (headline === null) return false;
  const link = headline.querySelector('a[href]') ?? headline.closest('a[href]') ?? null;
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#')) return false;
  return textOf(link!).length >= textOf(headline).length * 0.8;
}
