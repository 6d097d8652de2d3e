import type { HtmlElement } from './html-blocks.js';

const BOXES = 'div, section, aside, ul, ol, table';
/**
 * Words of classes and ids that name nothing but promotion. Those that sites give to paragraphs too are not among them.
 * A word is searched from its parts' borders on, never split in all possible ways: 60 underscores must cost no more
 * than 60 letters.
 */
const PROMOTION =
  /(?:^|[-_])(?:promo(?:tion)?s?|promo-?(?:box|block|unit)|newsletter|sign-?up|recirc(?:ulation)?|taboola|outbrain|advert(?:isement|ising|s)?|ad-(?:slot|unit|container|wrapper|box)|most-?read|related-(?:articles?|stories|story|content|links|posts|news|coverage)|(?:share|social)-(?:bar|buttons?|tools|links|icons|sharing))(?=[-_]|$)/i;
const WORD = /^[\w-]{1,79}$/;
/** A box of promotion holds no more characters; a wrapper of the whole page may bear such a class as well. */
const LONGEST = 600;

/** A page without the boxes that by their class or id promote something else. */
export function withoutPromotion(page: HtmlElement): HtmlElement {
  for (const element of [...page.querySelectorAll(BOXES)]) {
    const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/);
    if (!words.some((word) => WORD.test(word) && PROMOTION.test(word))) continue;
    const isBox = (element.textContent ?? '').length <= LONGEST;
    if (isBox && element.querySelector('h1, main, article') === null) element.remove();
  }
  return page;
}
