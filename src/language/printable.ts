/**
 * Controls, direction marks, zero-width and tag characters: a reader does not see them, but they reorder a line,
 * hide text or break a word. Joiners and variation selectors stay: emoji and several scripts need them.
 */
const UNSEEN =
  /(?![\t\n])\p{Cc}|(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** No script needs more than four marks on one letter; a tower of them covers the lines around. */
const TOO_MANY_MARKS = /(?<=(?:\p{M}\p{Join_Control}?){4})\p{M}[\p{M}\p{Join_Control}]*/gu;
/** One joiner does all that several do, and more would hide a tower of marks from the rule above. */
const MORE_JOINERS = /(?<=\p{Join_Control})\p{Join_Control}+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text as a person sees it: without invisible characters that could control a terminal or a chat. */
export function printable(text: string): string {
  return text
    .replace(LINE_BREAK, '\n')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(MORE_JOINERS, '')
    .replace(TOO_MANY_MARKS, '');
}

/** The same, on one line. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}
