import { endsSentence } from '../../text/lines.js';
import type { HtmlElement } from './blocks.js';
import { findElement, hasValue, textOf } from './elements.js';
import { anyOf, lettersAndDigits, markupWords } from './markup-words.js';

/** Characters: a caption has at most this many, and the text of a slide at least. */
const LONGEST_CAPTION = 500;
const SHORTEST_TEXT = 80;
/** Characters of a label beside a picture and its caption. */
const LONGEST_LABEL = 40;
/** If captions are this many times as long as all other paragraphs, they are the text. */
const MAINLY = 1.5;

/** Characters of the text in a box that holds a picture and its caption. */
const LONGEST_IN_BOX = 350;
const MOST_PICTURES = 300;
/** Elements side by side in such a box. */
const MOST_PARTS = 8;
/** How far out from a picture its box may be. */
const FARTHEST = 4;
/** What sites call such a box. */
const PICTURE_BOX = anyOf(
  '(?:[a-z]+-)?(?:photos?|fotos?|images?|imgs?|imagen|immagine|pictures?|bild|figure)(?:-(?:box|container|wrapper|holder|block|inline|left|right|full|wide|center))?',
);
const HOLDS_TEXT = anyOf('text body content story article entry post');
const CREDIT = /credit|photographer|copyright|(?:^|\s)source(?:\s|$)/i;
const SHORTEST_ALT = 15;

/** A page without its pictures' captions, in `<figcaption>` or not. */
export function withoutCaptions(page: HtmlElement): HtmlElement {
  for (const image of [...page.querySelectorAll('img')].slice(0, MOST_PICTURES))
    (boxOf(image) ?? captionedParagraph(image))?.remove();
  return withoutFigureCaptions(page);
}

/** The largest element around a picture that holds its caption and nothing else. */
function boxOf(image: HtmlElement): HtmlElement | null {
  const alts = [image.getAttribute('alt'), image.getAttribute('title')].map((alt) =>
    lettersAndDigits(alt ?? ''),
  );
  let box: HtmlElement | null = null;
  let at = image.parentElement;
  for (let out = 0; at !== null && out < FARTHEST && !STRUCTURE.test(at.localName ?? ''); out += 1) {
    if (at.children.length > MOST_PARTS) break;
    const text = textOf(at);
    if (text.length > LONGEST_IN_BOX || findElement(at, isNoCaption) !== null) break;
    if (text !== '' && isCaptioned(at, lettersAndDigits(text), alts)) box = at;
    at = at.parentElement;
  }
  return box;
}

/** Characters of a caption in the paragraph of its picture. */
const LONGEST_LINE = 120;

/** The paragraph around a picture, if it holds only the line below that, which is no sentence. */
function captionedParagraph(image: HtmlElement): HtmlElement | null {
  const around = image.closest('p');
  const below = image.nextElementSibling;
  if (around === null || below?.localName !== 'br' || image.parentElement !== around) return null;
  const text = textOf(around);
  const isBelow = !hasTextBefore(image) && !endsSentence(text);
  return text.length <= LONGEST_LINE && isBelow ? around : null;
}

function hasTextBefore({ previousSibling }: HtmlElement): boolean {
  let before = previousSibling;
  while (before !== null && textOf(before) === '') before = before.previousSibling;
  return before !== null;
}

const STRUCTURE = /^(?:body|main|article|p|li)$/;
/** A caption has no headings, lists or several paragraphs. */
const NO_CAPTION = new Set('h1 h2 h3 h4 ul ol input figcaption'.split(' '));
/** How slides call their headings and texts. */
const PART_OF_SLIDE = /(?:^|[-_\s])(?:hed|dek|headline)(?:[-_\s]|$)/i;

function isNoCaption(element: HtmlElement): boolean {
  const name = element.localName ?? '';
  if (name !== 'p') return NO_CAPTION.has(name) || hasValue(element, 'class', PART_OF_SLIDE);
  let before = element.previousElementSibling;
  while (before !== null && before.localName !== 'p') before = before.previousElementSibling;
  return before !== null;
}

/**
 * Whether the words in a box are a caption: the markup says so, there is a credit, or they repeat the picture's
 * alternative text.
 */
function isCaptioned(box: HtmlElement, text: string, alts: readonly string[]): boolean {
  const words = markupWords(box);
  if (box.localName === 'figure') return true;
  if (alts.some((alt) => alt.length >= SHORTEST_ALT && (text === alt || alt.startsWith(text)))) return true;
  return (
    (PICTURE_BOX.test(words) && !HOLDS_TEXT.test(words)) ||
    findElement(box, (element) => hasValue(element, 'class', CREDIT)) !== null
  );
}

/** A page without its `<figcaption>`s. In a slide show, the text below the pictures is the article. */
function withoutFigureCaptions(page: HtmlElement): HtmlElement {
  const captions = [...page.querySelectorAll('figcaption')].filter((caption) => !isOfQuote(caption));
  if (captions.length === 0) return page;
  const isSlideShow = captions.length > 2 && lengthOf(captions) > MAINLY * lengthOf(paragraphsOutside(page));
  for (const caption of captions) {
    const length = lengthOf([caption]);
    const isText =
      length > LONGEST_CAPTION ||
      (length > SHORTEST_TEXT && (isSlideShow || caption.querySelector('h2, h3, h4') !== null));
    if (isText) for (const credit of [...caption.querySelectorAll('cite, small')]) credit.remove();
    else {
      const figure = caption.closest('figure');
      caption.remove();
      if (figure !== null && holdsNothingMore(figure)) figure.remove();
    }
  }
  return page;
}

/** Whether a caption names whose words are quoted above it. */
function isOfQuote(caption: HtmlElement): boolean {
  const figure = caption.closest('figure');
  return (
    figure !== null && figure.querySelector('blockquote') !== null && figure.querySelector('img') === null
  );
}

/** Whether what is left beside a picture is a label for screen readers: `Image`. */
function holdsNothingMore(figure: HtmlElement): boolean {
  return (
    lengthOf([figure]) <= LONGEST_LABEL && figure.querySelector('p, pre, table, blockquote, li') === null
  );
}

function paragraphsOutside(page: HtmlElement): HtmlElement[] {
  return [...page.querySelectorAll('p')].filter((paragraph) => paragraph.closest('figcaption') === null);
}

function lengthOf(elements: readonly HtmlElement[]): number {
  return elements.reduce((sum, element) => sum + textOf(element).length, 0);
}
