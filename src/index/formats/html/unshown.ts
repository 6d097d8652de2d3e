/** Words that a page shows or hides in other ways than by its elements. */
import type { HtmlElement } from './blocks.js';
import { attributeOf, hasValue, textOf } from './elements.js';

/** Elements of running text. */
const INLINE = new Set('span b strong em i u small font'.split(' '));
/** Crossed out, or moved off the screen. */
const UNSHOWN =
  /text-decoration(?:-line)?\s*:[^;]{0,40}\bline-through|(?:^|[;\s])(?:left|top|text-indent)\s*:\s*-\d{4,}(?:\.\d{1,4})?px/i;
/** In characters: more is a part of a page that scripts show later. */
const LONGEST = 300;

/** Whether a piece of running text is crossed out or moved off the screen by its style. */
export function isUnshownByStyle(element: HtmlElement): boolean {
  return (
    INLINE.has(element.localName ?? '') &&
    hasValue(element, 'style', UNSHOWN) &&
    textOf(element).length <= LONGEST
  );
}

/** Icons are letters of a font, and typeset formulas stand beside their plain text. */
const NO_WORDS = /icon|symbol|glyph|emoji|katex|mjx|mathjax/i;

/**
 * Whether words in a paragraph are hidden from screen readers, and only from them, as `$4m` is beside a hidden
 * `4 million dollars`. Readability would leave them out.
 */
export function isHiddenFromScreenReadersOnly(element: HtmlElement): boolean {
  return (
    INLINE.has(element.localName ?? '') &&
    attributeOf(element, 'aria-hidden') === 'true' &&
    element.parentElement?.closest('p') != null &&
    !hasValue(element, 'class', NO_WORDS) &&
    /[\p{L}\p{N}]/u.test(textOf(element))
  );
}
