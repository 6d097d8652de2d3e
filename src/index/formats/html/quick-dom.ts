/**
 * Changes linkedom in this process. Two of its methods, and a part of its nodes that nothing here uses, are replaced to make
 * pages cheaper to build and to search, with the same results; a third, to name attributes as browsers do.
 */
import { parseHTML } from 'linkedom';
import { ELEMENT } from './nodes.js';

/** A node of linkedom, or the end of one. */
interface Linked {
  readonly nodeType: number;
  readonly localName: string;
  readonly ownerDocument: object | null;
  /** All nodes of a page are linked in its order, attributes and ends of elements among them, under symbols. */
  readonly [symbol: symbol]: Linked;
}
type Search = (this: Linked, selector: string) => unknown;
interface Searches {
  querySelector: Search;
  querySelectorAll: Search;
}

const { document } = parseHTML('<html><body></body></html>') as unknown as {
  readonly document: Linked & { readonly body: Linked };
};
const HTMLDocument = document.constructor;
const NEXT = symbolOf('next');
const END = symbolOf('end');

/** The symbol under which linkedom links its nodes. */
function symbolOf(name: string): symbol {
  const found = Object.getOwnPropertySymbols(document.body).find(({ description }) => description === name);
  if (found === undefined) throw new Error(`linkedom's nodes have no ${name}`);
  return found;
}

/** Of the classes of an element, the one that has a property itself. */
function classWith(property: string): object {
  let at: object = Object.getPrototypeOf(document.body);
  while (!Object.hasOwn(at, property)) at = Object.getPrototypeOf(at);
  return at;
}

/** `p`, `*` or `h1, TD` */
const NAMES = /^(?:\*|[a-z]\w*(?:\s*,\s*[a-z]\w*)*)$/i;
/** The names in each selector, `null` for those that say more than names. Programs write them, so there are few. */
const known = new Map<string, ReadonlySet<string> | null>();

function namesIn(selector: string): ReadonlySet<string> | null {
  const sofar = known.get(selector);
  if (sofar !== undefined) return sofar;
  const names = NAMES.test(selector)
    ? // Pages are parsed in lower case, but Readability creates elements in upper case.
      new Set(selector.split(',').flatMap((name) => [name.trim().toLowerCase(), name.trim().toUpperCase()]))
    : null;
  known.set(selector, names);
  return names;
}

/** The first element below a node that has one of the names, or all of them. */
function search(root: Linked, names: ReadonlySet<string>, all: Linked[] | null): Linked | null {
  const isAny = names.has('*');
  const end = root[END];
  let node = root[NEXT]!;
  while (node !== end) {
    const isElement = node.nodeType === ELEMENT;
    if (isElement && (isAny || names.has(node.localName))) {
      if (all === null) return node;
      all.push(node);
    }
    // What is inside a template is no part of the page.
    node = (isElement && node.localName === 'template' ? node[END]! : node)[NEXT]!;
  }
  return null;
}

/** linkedom compiles a selector at every call. Most of ours and of Readability's only list names. */
function quickenSearches(): void {
  const parents = classWith('querySelectorAll') as Searches;
  const { querySelector, querySelectorAll } = parents;
  // In XML, `P` is not `p`.
  const namesFor = (root: Linked, selector: string) =>
    root.ownerDocument?.constructor === HTMLDocument ? namesIn(selector) : null;
  parents.querySelector = function (selector) {
    const names = namesFor(this, selector);
    return names === null ? querySelector.call(this, selector) : search(this, names, null);
  };
  parents.querySelectorAll = function (selector) {
    const names = namesFor(this, selector);
    if (names === null) return querySelectorAll.call(this, selector);
    // linkedom's own lists are of a class that extends Array, and take several times as long to fill and to read.
    const found: Linked[] = [];
    search(this, names, found);
    return found;
  };
}

/** Every node, even an attribute, would have a map of its listeners in one weak map, which collecting garbage has to search. */
function withoutListeners(): void {
  Object.setPrototypeOf(classWith('ATTRIBUTE_NODE').constructor, class {});
}

/**
 * In HTML, `CONTENT`, as old pages write it, and `dateTime`, as React does, are `content` and `datetime`: browsers read
 * them so, linkedom does not.
 */
function lowerAttributeNames(): void {
  const pages = HTMLDocument.prototype as { createAttribute(name: string): unknown };
  const { createAttribute } = pages;
  pages.createAttribute = function (name) {
    return createAttribute.call(this, name.toLowerCase());
  };
}

quickenSearches();
withoutListeners();
lowerAttributeNames();
