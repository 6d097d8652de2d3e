/** Headlines of a page that only link to other stories. */
import { isHeadline } from '../../text/lines.js';
import { BLOCK_ELEMENTS, type HtmlElement, type HtmlNode, htmlBlocks } from './blocks.js';
import { elementsNamed, firstNamed, linksBelow, textOf } from './elements.js';
import { lettersAndDigits } from './markup-words.js';

/** Characters of a label above a list. */
const LONGEST_LABEL = 40;
const LABELS = /^(?:p|h[2-6]|div|span|strong|b|header)$/;
/** Empty elements and spaces between a list and its label. */
const MOST_BLANKS = 10;

const LINES = new Set('p li h2 h3 h4'.split(' '));

/**
 * Takes out links to other stories, and the label above a list of nothing else: `More on this story`.
 * @param parts Parts of the article, where a headline that links elsewhere stays.
 */
export function withoutLinksToOthers(page: HtmlElement, parts: ReadonlySet<HtmlElement>): void {
  const lists = new Set<HtmlElement>();
  for (const link of elementsNamed(page, LINKS)) if (isCard(link) && !isWithin(link, parts)) link.remove();
  for (const cell of elementsNamed(page, CELLS)) if (isOfLinks(cell) || isBesideText(cell)) cell.remove();
  for (const element of elementsNamed(page, LINES)) {
    if (!isLinkToAnother(element) || isWithin(element, parts)) continue;
    if (element.localName === 'li' && element.parentElement !== null) lists.add(element.parentElement);
    const above = element.previousElementSibling;
    if (element.localName === 'p' && above?.localName === 'p' && LABEL_OF_LINKS.test(textOf(above)))
      above.remove();
    element.remove();
  }
  // Only after all links are gone, so that each list is searched once, however many it had.
  for (const list of lists) if (textOf(list) === '') removeLabelAbove(list);
}

const LINKS = new Set(['a']);
const PARTS_OF_CARD = new Set('div p h2 h3 h4 h5 figure section'.split(' '));
/** Characters of another story's headline and blurb. */
const LONGEST_CARD = 400;

/** Whether a link is a box with a headline, not words of a sentence. */
function isCard(link: HtmlElement): boolean {
  const address = link.getAttribute('href') ?? '#';
  if (address === '' || address.startsWith('#') || textOf(link).length > LONGEST_CARD) return false;
  const isBox = firstNamed(link, PARTS_OF_CARD) !== null && firstNamed(link, TITLE) === null;
  return (isBox || isAmongParagraphs(link)) && standsAlone(link);
}

/** Characters of a headline, how many paragraphs stand near it, and within how many elements on either side. */
const SHORTEST_HEADLINE = 15;
const FEWEST_PARAGRAPHS = 3;
const FARTHEST = 4;

/** Whether a link is a headline between the paragraphs of a text, in none of them. */
function isAmongParagraphs(link: HtmlElement): boolean {
  const text = textOf(link);
  if (text.length < SHORTEST_HEADLINE || !isHeadline(text)) return false;
  if (link.previousElementSibling?.localName !== 'p' || link.nextElementSibling?.localName !== 'p')
    return false;
  let paragraphs = 0;
  let above: HtmlElement | null = link.previousElementSibling;
  let below: HtmlElement | null = link.nextElementSibling;
  for (let away = 0; away < FARTHEST; away += 1) {
    if (above?.localName === 'p') paragraphs += 1;
    if (below?.localName === 'p') paragraphs += 1;
    above = above?.previousElementSibling ?? null;
    below = below?.nextElementSibling ?? null;
  }
  return paragraphs >= FEWEST_PARAGRAPHS;
}

const CELLS = new Set(['td']);
const FEWEST_LINKS = 3;

/** Whether a cell, in a page laid out as a table, holds nothing but links below each other. */
function isOfLinks(cell: HtmlElement): boolean {
  const links = linksBelow(cell);
  if (links.length < FEWEST_LINKS || cell.querySelector('br') === null) return false;
  return lettersAndDigits(links.map(textOf).join('')) === lettersAndDigits(textOf(cell));
}

/** Characters of a cell that holds the text of a page, how much less the one beside it holds, and its longest piece. */
const BESIDE_TEXT = { text: 800, times: 4, piece: 80, links: 2 };

/** Whether a cell, in a page laid out as a table, is a column of links and boxes beside the text. */
function isBesideText(cell: HtmlElement): boolean {
  const row = cell.parentElement;
  if (row?.localName !== 'tr' || row.children.length < 2 || row.children.length > 5) return false;
  const length = textOf(cell).length;
  const isText = (other: HtmlElement) =>
    other !== cell && textOf(other).length >= Math.max(BESIDE_TEXT.text, length * BESIDE_TEXT.times);
  if (!Array.from(row.children).some(isText) || firstNamed(cell, TITLE) !== null) return false;
  if (linksBelow(cell).length < BESIDE_TEXT.links) return false;
  return htmlBlocks(cell)
    .flatMap((block) => block.split('\n'))
    .every((line) => line.length <= BESIDE_TEXT.piece);
}

const TITLE = new Set(['h1']);

/** Whether an element is alone on its line. */
function standsAlone(element: HtmlElement): boolean {
  const isInline = (node: HtmlNode | null) => {
    const name = node?.localName ?? '';
    return node !== null && name !== 'a' && !BLOCK_ELEMENTS.has(name) && textOf(node) !== '';
  };
  return !isInline(element.previousSibling) && !isInline(element.nextSibling);
}

function isWithin(element: HtmlElement, parts: ReadonlySet<HtmlElement>): boolean {
  if (parts.size === 0) return false;
  for (let at: HtmlElement | null = element; at !== null; at = at.parentElement)
    if (parts.has(at)) return true;
  return false;
}

function removeLabelAbove(list: HtmlElement): void {
  let above = list.previousSibling;
  for (let blank = 0; blank < MOST_BLANKS && above !== null && textOf(above) === ''; blank += 1)
    above = above.previousSibling;
  if (above === null || !LABELS.test(above.localName ?? '')) return;
  const text = textOf(above);
  if (text.length <= LONGEST_LABEL && isHeadline(text.replace(/:$/, ''))) (above as HtmlElement).remove();
}

/** `GALLERY: ` before a link, in capitals. */
const LOUD_LABEL = /^[\p{Lu}\d][\p{Lu}\d\s’'-]{2,24}[:|]\s*/u;
/** A label that marks the link after it as another story. */
const READ_ALSO =
  /^[[(»›→⇒•▶►▸>\s]{0,4}(?:(?:read(?: (?:more|also|next))?|also(?: read| (?:on|from|in) [^:|]{2,30})?|see(?: also)?|more|related|watch|listen|opinion|analysis|background|earlier|previously|go deeper|dig deeper|don['’]t miss|must[- ]read|related (?:stor(?:y|ies)|articles?)|further reading|in case you missed it)(?= ?[:|–-])|read (?:more|also|next)|now read|also read|see also|now read|[»›→⇒▶►▸](?=\s)|(?:à )?lire aussi|(?:lesen|sehen) sie auch|mehr zum thema|auch interessant|lee también|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lees ook|czytaj (?:też|także)|läs (?:också|även)|l[eæ]s også|читайте также)\s?[:|–-]?\s*/i;

/** The same on a line above such links. */
const LABEL_OF_LINKS =
  /^(?:(?:read|see|watch|listen) (?:more|also|next)|related(?: (?:stories|articles|links|coverage))?|more (?:on this|stories|news|coverage)|segu[ií]r? leyendo|lea también|más (?:información|noticias)|à lire aussi|lire aussi|lesen sie auch|mehr zum thema|leggi anche|leia (?:também|mais)|veja também|lees ook|читайте также|czytaj także)\s?[:»›]?$/iu;

/** Whether an element is a headline that links elsewhere, and nothing more. */
function isLinkToAnother(element: HtmlElement): boolean {
  const text = textOf(element);
  if (text === '' || !(text.startsWith('[') || isHeadline(text))) return false;
  const links = linksBelow(element).filter((link) => !link.getAttribute('href')?.startsWith('#'));
  if (links.length === 0) return false;
  const linked = links.map(textOf).join('');
  if (text.startsWith('[')) return isAside(text, linked);
  // A list of the ten best things links to its parts elsewhere, and numbers them.
  if (/^h\d$/.test(element.localName ?? '') && /^\d{1,3}[.)]/.test(text)) return false;
  const named = text.replace(READ_ALSO, '');
  return (
    [text, text.replace(LOUD_LABEL, ''), named, named.replace(/[\])]$/, '')].includes(linked) ||
    isListOfOthers(element, linked)
  );
}

/** `[See the ten worst storms.]`: a sentence of its own in brackets. */
function isAside(text: string, linked: string): boolean {
  const [, inside] =
    /^\[(?:(?:read|see|watch|more|related|photos?|video|gallery|listen)\b[:|]?\s+)?([^\]]+)\]$/i.exec(text) ??
    [];
  return inside !== undefined && lettersAndDigits(inside) === lettersAndDigits(linked);
}

/** Links below each other, each with a label in capitals. */
function isListOfOthers(element: HtmlElement, linked: string): boolean {
  if (element.querySelector('br') === null) return false;
  const lines = htmlBlocks(element).flatMap((block) => block.split('\n'));
  return (
    lines.every((line) => LOUD_LABEL.test(line)) &&
    lettersAndDigits(lines.map((line) => line.replace(LOUD_LABEL, '')).join('')) === lettersAndDigits(linked)
  );
}
