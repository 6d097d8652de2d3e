/** Other stories that a page shows by headline and blurb. */
import type { HtmlElement } from './html-blocks.js';
import { elementsBelow, findElement, firstNamed, hasValue } from './html-elements.js';
import { anyOf, markupWords } from './html-words.js';

const FEWEST = 3;
/** Characters of one card. */
const LONGEST_CARD = 500;
const LONGEST_BLURB = 300;
/** What a site calls the card of a story, and the boxes that hold them. */
const STORY = anyOf(
  `stor(?:y|ies) teasers? cards? feeds? tiles? rivers? headlines? promos? (?:news|post|story|article|feed|media|list|grid|related|blog)-(?:items?|lists?|cards?|blocks?|feeds?|grids?|boxes|box|entry) blurbs? archives? posts? loop`,
);
const NUMBERED = /^(?:no\.? ?|#)?\d{1,3}(?:[.):]|\s|$)/i;
const HEADINGS = new Set('h2 h3 h4 h5 h6'.split(' '));
const CALLED_HEADLINE = /title|headline/i;
const CARD_TAGS = new Set(['div', 'li', 'article', 'section', 'a']);

/** A page without runs of cards: three or more siblings of one make, each a headline with a blurb, or a link to a page. */
export function withoutCards(page: HtmlElement): HtmlElement {
  const body = page.querySelector('body') ?? page;
  const whole = body.textContent?.length ?? 0;
  for (const parent of elementsBelow(body)) {
    if (parent.children.length < FEWEST) continue;
    for (const run of runsOf(parent)) if (areCards(run, parent, whole)) for (const card of run) card.remove();
  }
  return page;
}

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
  const linked = headed.filter(isLinked);
  if (linked.length * 3 >= run.length * 2) return true;
  // Without links, what it is called and how little of the page it is must tell it from the article's own sections.
  const length = run.reduce((sum, card) => sum + (card.textContent ?? '').length, 0);
  return STORY.test(`${markupWords(parent)} ${markupWords(run[0]!)}`) && length * 2 < whole;
}

function isShort(card: HtmlElement): boolean {
  if ((card.textContent ?? '').trim().length > LONGEST_CARD || card.querySelector('h1') !== null)
    return false;
  return [...card.querySelectorAll('p')].every((blurb) => (blurb.textContent ?? '').length <= LONGEST_BLURB);
}

function headlineOf(card: HtmlElement): HtmlElement | null {
  return (
    firstNamed(card, HEADINGS) ?? findElement(card, (element) => hasValue(element, 'class', CALLED_HEADLINE))
  );
}

/** Whether the headline leads to a page of its own. */
function isLinked(card: HtmlElement): boolean {
  const headline = headlineOf(card)!;
  const link = headline.querySelector('a[href]') ?? headline.closest('a[href]') ?? null;
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || href.startsWith('#')) return false;
  return textOf(link!).length >= textOf(headline).length * 0.8;
}

function textOf(element: HtmlElement): string {
  return (element.textContent ?? '').trim();
}
