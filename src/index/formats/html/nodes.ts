/** DOM nodes: their kinds, by `nodeType`, and their text. */
export const ELEMENT = 1;
export const TEXT = 3;
/** Text in XML, as it stands. */
export const CDATA = 4;

/** The text of a node and all below it, white space included; empty for a document, and if there is none. */
export const wholeText = (node: { readonly textContent: string | null } | null | undefined): string =>
  node?.textContent ?? '';
