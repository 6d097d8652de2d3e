/** The kinds of DOM nodes, by their `nodeType`. */
export const ELEMENT = 1;
export const TEXT = 3;
