import { memoised } from '../../../language/memoised.js';
import type { HtmlElement } from './blocks.js';
import { attributeOf } from './elements.js';

/** Attributes in which sites name the parts of their pages. */
const NAMING = [
  ...['class', 'id', 'data-component', 'data-testid', 'data-module', 'data-area', 'role'],
  ...['data-gu-name', 'data-spacefinder-role'],
];
/** Anchors and fields have names too, but for other purposes. */
const NAMED = /^(?:div|section|article|aside)$|-/;
/** Longer ones are made by programs and mean nothing. */
const LONGEST_WORD = 79;
const MOST_WORDS = 40;
/** `has-newsletter` says what the element contains, `no-sidebar` what it does not. */
const SAYS_WHAT_IS_NEAR = /^(?:has|with|no|not|is|hide|show|without)[-_]/i;

/**
 * The names of an element in a page's markup, in lower case and separated by hyphens, with a space on each side:
 * `class="StoryBody__photoCredit wide"` is ` story-body-photo-credit wide `. Empty if it has none.
 * Kept, because several steps ask for the words of the same element and of those around it.
 */
export const markupWords = memoised((element: HtmlElement): string => {
  let words = NAMED.test(element.localName ?? '') ? ` ${attributeOf(element, 'name') ?? ''}`.trimEnd() : '';
  const names = element.getAttributeNames();
  for (const name of NAMING) {
    if (!names.includes(name)) continue;
    const value = attributeOf(element, name);
    if (value) words += ` ${value}`;
  }
  if (words === '') return '';
  const tokens = words
    .split(/\s+/, MOST_WORDS)
    .filter((word) => word !== '' && word.length <= LONGEST_WORD && !SAYS_WHAT_IS_NEAR.test(word));
  return ` ${tokens.map(hyphened).join(' ')} `;
});

function hyphened(word: string): string {
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .toLowerCase();
}

/** A pattern that finds any of the words, whole, in what `markupWords` returns. */
export function anyOf(words: string): RegExp {
  return new RegExp(`[ -](?:${words.trim().split(/\s+/).join('|')})(?=[ -])`);
}

/** Only the letters and digits of a text, in lower case, to compare two texts. */
export function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
