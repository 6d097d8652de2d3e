/** What a page marks as the text of its article. */
import type { Block } from '../../text/blocks.js';
import { type HtmlElement, type HtmlNode, htmlBlocks, isInside } from './blocks.js';
import { elementsBelow, hasValue } from './elements.js';
import { anyOf, markupWords } from './markup-words.js';
import { wholeText } from './nodes.js';

/** Names that sites give the element with the text, all of it and nothing else. */
const BODY = anyOf(
  `(?:article|story|news|post|entry|content|blog)-?(?:body|text|content|copy) (?:article|post|story)-{1,2}(?:body|text|content) body-?(?:copy|text|content)
  field-(?:-)?name-(?:field-)?(?:article-)?body maincontent-?text td-post-content post-entry the-content rich-?text-?(?:body|article)`,
);
/** A quick test before the words are separated. */
const MAY_BE_BODY = /body|text|content|copy|entry/i;
const CONTAINERS = new Set('div section article td main span'.split(' '));
/** Characters: a shorter marked element is a part of the text, or of another story. */
const SHORTEST_BODY = 250;
/** If several elements side by side are marked, one must hold this share of all. */
const SHARE_OF_MARKED = 0.7;
/** Marked elements that are read. */
const MOST_MARKS = 12;

/** The text that a page marks as that of its article. */
export interface Marks {
  /** Blocks of each element that holds most of what is marked, nested or not. */
  readonly bodies: readonly (readonly string[])[];
  /** The outermost of them; empty if there is none, or several. */
  readonly outermost: readonly string[];
}

/**
 * Reads the elements that are marked as the text, by microdata or by name.
 * @param known What has been read of the page before, as `htmlBlocks` keeps it.
 */
export function readMarks(page: HtmlElement, known: Map<HtmlNode, Block[]>): Marks {
  const declared = [...page.querySelectorAll('[itemprop~="articleBody"], [name="articleBody"]')];
  const long = [...namedBodies(page), ...declared]
    .filter((element) => wholeText(element).length >= SHORTEST_BODY)
    .slice(0, MOST_MARKS);
  const blocks = new Map(long.map((element) => [element, htmlBlocks(element, known)]));
  const length = (element: HtmlElement) => lengthOf(blocks.get(element)!);
  const holdsMost = (element: HtmlElement, among: readonly HtmlElement[]) =>
    length(element) >= SHORTEST_BODY &&
    length(element) >= SHARE_OF_MARKED * among.reduce((sum, other) => sum + length(other), 0);
  const bodies = [...blocks.keys()].filter((element) =>
    holdsMost(
      element,
      // Nested ones count once, by the outermost.
      outermost([...blocks.keys()].filter((other) => other === element || !areNested(element, other))),
    ),
  );
  const named = declared.length > 0 ? declared.filter((element) => blocks.has(element)) : [...blocks.keys()];
  const around = outermost(named);
  const widest = around.find((element) => holdsMost(element, around));
  return {
    bodies: bodies.map((element) => blocks.get(element)!),
    outermost: widest === undefined ? [] : blocks.get(widest)!,
  };
}

function namedBodies(page: HtmlElement): HtmlElement[] {
  return elementsBelow(page).filter(
    (element) =>
      CONTAINERS.has(element.localName ?? '') &&
      (hasValue(element, 'class', MAY_BE_BODY) || hasValue(element, 'id', MAY_BE_BODY)) &&
      BODY.test(markupWords(element)),
  );
}

function areNested(one: HtmlElement, other: HtmlElement): boolean {
  return isInside(one, other) || isInside(other, one);
}

/** Elements that are inside none of the others. */
function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  return elements.filter((element) => !elements.some((other) => isInside(element, other)));
}

/** Characters of all blocks together. */
export function lengthOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}
