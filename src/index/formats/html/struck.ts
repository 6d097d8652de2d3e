/** Words that a page shows crossed out: whoever wrote them has withdrawn them. */
import type { HtmlElement } from './blocks.js';
import { textOf } from './elements.js';

/** In characters: more is an old part of a page, marked as such. */
const LONGEST_STRUCK = 300;

/** Takes crossed-out words out of a page: `<del>12</del> 14 people` is about 14. */
export function withoutStruckWords(page: HtmlElement): HtmlElement {
  for (const element of [...page.querySelectorAll('del, s, strike')]) {
    const text = textOf(element);
    if (text.length <= LONGEST_STRUCK && element.querySelector('p, div, li, h1, h2') === null)
      element.remove();
  }
  return page;
}
