/**
 * Elements of a page by name or by a test. This takes a fraction of the time of a selector, which linkedom compiles at every
 * call unless it only lists names (`quick-dom.ts`).
 */
import { inOneLine } from '../../text/lines.js';
import type { HtmlElement, HtmlNode } from './blocks.js';
import { wholeText } from './nodes.js';

/** A parent of one of these may hold the article. */
export const MAY_BE_ARTICLE: ReadonlySet<string> = new Set(['h1', 'main', 'article']);

/** Headings below that of the page. */
export const SUBHEADINGS: ReadonlySet<string> = new Set('h2 h3 h4 h5 h6'.split(' '));

/** The text of an element with all below it, without white space around it; empty if there is none. */
export function textOf(node: HtmlNode | null | undefined): string {
  return wholeText(node).trim();
}

/** The same in one line: any white space is one space. */
export function lineOf(node: HtmlNode): string {
  return inOneLine(textOf(node));
}

/** All elements below one, in the order of the page. */
export function elementsBelow(root: HtmlElement): HtmlElement[] {
  return [...root.querySelectorAll('*')];
}

/** All elements below one that have one of the names. */
export function elementsNamed(root: HtmlElement, names: ReadonlySet<string>): HtmlElement[] {
  return [...root.querySelectorAll([...names].join(','))];
}

const LINKS: ReadonlySet<string> = new Set(['a']);

/** All links below an element that lead somewhere. */
export function linksBelow(root: HtmlElement): HtmlElement[] {
  return elementsNamed(root, LINKS).filter((link) => attributeOf(link, 'href') !== null);
}

/** The first element below one, in the order of the page, that passes a test. */
export function findElement(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement | null {
  if (root.localName === 'template') return null;
  for (let child = root.firstElementChild; child !== null; child = child.nextElementSibling) {
    const found = test(child) ? child : findElement(child, test);
    if (found !== null) return found;
  }
  return null;
}

/** The first element below one that has one of the names. */
export function firstNamed(root: HtmlElement, names: ReadonlySet<string>): HtmlElement | null {
  return root.localName === 'template' ? null : root.querySelector([...names].join(','));
}

/** An attribute as it is written: linkedom assembles a class anew at every call. */
export function attributeOf(element: HtmlElement, attribute: string): string | null {
  return element.getAttributeNode(attribute)?.value ?? null;
}

/** Whether an attribute is there and passes a test. */
export function hasValue(element: HtmlElement, attribute: string, pattern: RegExp): boolean {
  const value = attributeOf(element, attribute);
  return value !== null && pattern.test(value);
}
