/** Takes out of a page, or of a piece of HTML, what by element, name or form does not belong to the article. */
import { endsSentence } from '../../text/lines.js';
import { BLOCK_ELEMENTS, type HtmlElement } from './blocks.js';
import { withoutCaptions } from './captions.js';
import { withoutCards } from './cards.js';
import {
  elementsBelow,
  elementsNamed,
  firstNamed,
  hasValue,
  linksBelow,
  MAY_BE_ARTICLE,
  SUBHEADINGS,
  textOf,
} from './elements.js';
import { withoutLinksToOthers } from './links.js';
import { withoutNamedFurniture } from './named-furniture.js';
import { withoutHtmlNoteMarks } from './note-marks.js';
import { withoutSiteBoxes } from './site-boxes.js';
import { withoutStruckWords } from './struck.js';
import { isHiddenFromScreenReadersOnly, isUnshownByStyle } from './unshown.js';

/** Elements that never hold text for readers. */
const UNSHOWN = new Set('script style noscript template iframe button'.split(' '));
/** Elements that are never part of the article, whatever Readability says. */
const APART = new Set('nav footer form dialog aside'.split(' '));
const HEADING = /^(?:h[2-6]|dt)$/;
const APART_BY_ROLE = /^(?:navigation|complementary|contentinfo|search|dialog)$/;
/**
 * Some sites wrap the whole page in a form, others never close what stands above the article: an element with more than
 * this share of the page's text, and at least so many characters, holds the article.
 */
const SHARE_OF_PAGE = { form: 0.5, other: 0.9, least: 250 };
/** Characters of what stands beside a heading in its box, such as a link to share a part. */
const BESIDE_HEADING = 40;

/** A page without the parts that, by element, name or form, do not belong to the article. */
export function withoutFurniture(page: HtmlElement): HtmlElement {
  for (const element of elementsNamed(page, UNSHOWN)) {
    // A header inside a part of the text is its heading.
    const around = element.parentElement;
    if (element.localName === 'button' && around !== null && HEADING.test(around.localName ?? ''))
      around.textContent = textOf(around);
    else element.remove();
  }
  const whole = textOf(page.querySelector('body') ?? page).length;
  // Of a page that hides less of its text so, they are settings or notes of the site.
  const panels = elementsBelow(page).filter(isPanel);
  if (panels.reduce((sum, panel) => sum + textOf(panel).length, 0) * 2 > whole)
    for (const panel of panels) panel.removeAttribute('hidden');
  for (const element of elementsBelow(page)) {
    if (isUnshownByStyle(element)) element.remove();
    else if (isHiddenFromScreenReadersOnly(element)) element.removeAttribute('aria-hidden');
    else if (isApart(element) && firstNamed(element, MAY_BE_ARTICLE) === null && !isMostOf(element, whole))
      element.remove();
  }
  withoutNamedFurniture(withoutCaptions(page));
  withoutSiteBoxes(page);
  const parts = withoutCards(page);
  withoutHtmlNoteMarks(withoutStruckWords(page));
  withoutMisleadingNames(page);
  withoutLinksToOthers(page, parts);
  withoutLonelyTimes(page);
  return page;
}

function isApart(element: HtmlElement): boolean {
  return (
    APART.has(element.localName ?? '') ||
    element.getAttribute('hidden') !== null ||
    hasValue(element, 'role', APART_BY_ROLE)
  );
}

const PANELS = new Set(['div', 'section', 'dd']);

/** Whether a hidden element is the part below a heading that opens it, as in a list of questions. */
function isPanel(element: HtmlElement): boolean {
  const above = element.previousElementSibling;
  if (element.getAttribute('hidden') === null || !PANELS.has(element.localName ?? '') || above === null)
    return false;
  const isHeading = SUBHEADINGS.has(above.localName ?? '') || above.localName === 'dt';
  const heading = isHeading ? above : firstNamed(above, SUBHEADINGS);
  return (
    heading !== null &&
    textOf(above).length <= textOf(heading).length + BESIDE_HEADING &&
    isProse(textOf(element))
  );
}

function isMostOf(element: HtmlElement, whole: number): boolean {
  const length = textOf(element).length;
  return (
    length > SHARE_OF_PAGE.least &&
    length > whole * (element.localName === 'form' ? SHARE_OF_PAGE.form : SHARE_OF_PAGE.other)
  );
}

const PARAGRAPHS = new Set(['p']);
/** Characters of a paragraph of the article, and how many of them stand together. */
const PARAGRAPH = { shortest: 80, fewest: 3 };

/**
 * Readability takes anything called `header`, so also a `subheader` or the box around a heading, for the head of the
 * site, and a paragraph called `story-footer` for its foot, though it stands among the article's own.
 */
function withoutMisleadingNames(page: HtmlElement): void {
  withoutNamesOfHeadings(page);
  const around = new Map<HtmlElement, HtmlElement[]>();
  for (const paragraph of elementsNamed(page, PARAGRAPHS)) {
    const parent = paragraph.parentElement;
    const text = textOf(paragraph);
    if (parent === null || text.length < PARAGRAPH.shortest || !endsSentence(text)) continue;
    const sofar = around.get(parent);
    if (sofar) sofar.push(paragraph);
    else around.set(parent, [paragraph]);
  }
  for (const paragraphs of around.values())
    if (paragraphs.length >= PARAGRAPH.fewest)
      for (const paragraph of paragraphs)
        for (const name of ['class', 'id'])
          if (hasValue(paragraph, name, /header|footer/i)) paragraph.removeAttribute(name);
}

function withoutNamesOfHeadings(page: HtmlElement): void {
  for (const heading of elementsNamed(page, SUBHEADINGS)) {
    const box = heading.parentElement;
    const isAlone = box !== null && isBoxOfHeading(box, heading);
    // With the link to share a part, Readability would take its heading for navigation.
    if (isAlone) for (const link of linksBelow(box)) if (link.parentElement === box) link.remove();
    for (const element of isAlone ? [heading, box] : [heading])
      for (const name of ['class', 'id'])
        if (hasValue(element, name, /header/i)) element.removeAttribute(name);
  }
}

/** Whether a box holds a heading, perhaps with a link to share it, and stands above a paragraph or what holds one. */
function isBoxOfHeading(box: HtmlElement, heading: HtmlElement): boolean {
  const isNamed = hasValue(box, 'class', /header/i) || hasValue(box, 'id', /header/i);
  if (!isNamed || box.localName !== 'div' || firstNamed(box, SUBHEADINGS) !== heading) return false;
  return (
    textOf(box).length <= textOf(heading).length + BESIDE_HEADING && isProse(textOf(box.nextElementSibling))
  );
}

/** Whether a text is as long as a paragraph, and ends as one does. */
function isProse(text: string): boolean {
  return text.length >= PARAGRAPH.shortest && (endsSentence(text) || /[?!]$/.test(text));
}

/** Here, a date is part of the text. */
const SAYING = /^(?:td|th|li|dd|dt|h[1-6])$/;

/** Takes out times on lines of their own: they say when the page was written, and belong to no sentence. */
function withoutLonelyTimes(page: HtmlElement): void {
  const around = new Map<HtmlElement, HtmlElement[]>();
  for (const time of page.querySelectorAll('time')) {
    const parent = time.parentElement;
    const sofar = parent && around.get(parent);
    if (sofar) sofar.push(time);
    else if (parent !== null) around.set(parent, [time]);
  }
  for (const [parent, times] of around) if (holdsNoSentence(parent)) for (const time of times) time.remove();
}

/** Whether an element holds nothing but blocks and times. */
function holdsNoSentence(element: HtmlElement): boolean {
  if (SAYING.test(element.localName ?? '')) return false;
  return [...element.childNodes].every(
    (node) => node.localName === 'time' || BLOCK_ELEMENTS.has(node.localName ?? '') || textOf(node) === '',
  );
}
