/** One `html` with one `head` and one `body`, as browsers make of sloppy pages that omit or repeat them. */

import { ELEMENT, TEXT, wholeText } from './nodes.js';

/** The parts of a DOM that moving elements needs. */
export interface Tree {
  readonly nodeType: number;
  readonly localName?: string;
  readonly textContent: string | null;
  readonly children: ArrayLike<Tree>;
  readonly childNodes: Iterable<Tree>;
  readonly documentElement: Tree | null;
  querySelector(selector: string): Tree | null;
  createElement(name: string): Tree;
  append(...nodes: readonly Tree[]): void;
  prepend(...nodes: readonly Tree[]): void;
  replaceWith(other: Tree): void;
}

const IN_HEAD = /^(?:meta|title|link|script|style|base|noscript)$/;

/**
 * Repairs a page in place. Otherwise linkedom takes the first element for the root and, if `head` or `body` is not in its
 * place, makes an empty one.
 */
export function straighten(page: Tree): void {
  const root = page.querySelector('html');
  if (root === null) return;
  if (page.documentElement !== root) page.documentElement?.replaceWith(root);
  const isWritten = (node: Tree) => node.nodeType === TEXT && wholeText(node).trim() !== '';
  const children = Array.from(root.childNodes).filter((node) => node.nodeType === ELEMENT || isWritten(node));
  if (children.length === 2 && children[0]!.localName === 'head' && children[1]!.localName === 'body') return;
  const own = (name: string) => children.find((child) => child.localName === name);
  const head = own('head') ?? page.createElement('head');
  const body = own('body') ?? page.createElement('body');
  const isBelow = children.indexOf(body);
  const above: Tree[] = [];
  for (const [at, child] of children.entries()) {
    if (child === head || child === body) continue;
    // A second head or body counts as its content.
    if (child.localName === 'head') head.append(...Array.from(child.children));
    else if (child.localName === 'body') body.append(...child.childNodes);
    else if (IN_HEAD.test(child.localName ?? '')) head.append(child);
    else if (at < isBelow) above.push(child);
    else body.append(child);
  }
  body.prepend(...above);
  root.prepend(head, body);
}
