/**
 * Elements of a page by name or by a test. A selector is compiled at every call, and one that lists several is tried on
 * every element part by part: for what is asked of each page or of many elements, this takes a fraction of that.
 */
import type { HtmlElement } from './html-blocks.js';

/** What holds one of these may hold the article. */
export const MAY_BE_ARTICLE: ReadonlySet<string> = new Set(['h1', 'main', 'article']);

/** All elements below one, in the order of the page. */
export function elementsBelow(root: HtmlElement): HtmlElement[] {
  return [...root.querySelectorAll('*')];
}

/** Those of them that have one of the names. */
export function elementsNamed(root: HtmlElement, names: ReadonlySet<string>): HtmlElement[] {
  return elementsBelow(root).filter((element) => names.has(element.localName ?? ''));
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
  return findElement(root, (element) => names.has(element.localName ?? ''));
}

/** An attribute as it is written: linkedom puts a class together anew whenever it is asked for. */
export function attributeOf(element: HtmlElement, attribute: string): string | null {
  return element.getAttributeNode(attribute)?.value ?? null;
}

/** Whether an attribute is there and passes a test. */
export function hasValue(element: HtmlElement, attribute: string, pattern: RegExp): boolean {
  const value = attributeOf(element, attribute);
  return value !== null && pattern.test(value);
}
