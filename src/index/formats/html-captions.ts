import type { HtmlElement } from './html-blocks.js';

/** Characters: a caption says no more than this, and a text of a slide no less. */
const LONGEST_CAPTION = 500;
const SHORTEST_TEXT = 80;
/** Captions that hold this many times the text of all other paragraphs are the text. */
const MAINLY = 1.5;

/** A page without the captions of its pictures. In a slide show, what stands below the pictures is the article. */
export function withoutCaptions(page: HtmlElement): HtmlElement {
  const captions = [...page.querySelectorAll('figcaption')];
  if (captions.length === 0) return page;
  const isSlideShow = captions.length > 2 && lengthOf(captions) > MAINLY * lengthOf(paragraphsOutside(page));
  for (const caption of captions) {
    const length = lengthOf([caption]);
    const isText =
      length > LONGEST_CAPTION ||
      (length > SHORTEST_TEXT && (isSlideShow || caption.querySelector('h2, h3, h4') !== null));
    if (isText) for (const credit of [...caption.querySelectorAll('cite, small')]) credit.remove();
    else caption.remove();
  }
  return page;
}

function paragraphsOutside(page: HtmlElement): HtmlElement[] {
  return [...page.querySelectorAll('p')].filter((paragraph) => paragraph.closest('figcaption') === null);
}

function lengthOf(elements: readonly HtmlElement[]): number {
  return elements.reduce((sum, element) => sum + (element.textContent ?? '').trim().length, 0);
}
