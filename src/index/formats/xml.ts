import { DOMParser } from 'linkedom';
import type { HtmlElement, HtmlNode } from './html/blocks.js';
import { refuseEndless } from './html/source.js';

/**
 * An XML document; nothing in it is fetched, and entities that it defines stay as they are. Throws `UserError` if it is
 * nested too deeply.
 */
export function parseXml(xml: string): HtmlElement {
  refuseEndless(xml, 'xml');
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as HtmlElement;
}

/** The name of an element without its namespace prefix; empty if the node is no element. */
export function localNameOf(node: HtmlNode): string {
  return (node.localName ?? '').split(':').at(-1)!;
}

/** The text of the first element below `root` with this name, whatever its prefix; null if there is none. */
export function textOfFirst(root: HtmlElement, name: string): string | null {
  for (const element of root.querySelectorAll('*')) {
    if (localNameOf(element) === name) return element.textContent?.trim() || null;
  }
  return null;
}
