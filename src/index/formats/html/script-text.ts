/** The text of an article that a page holds only as data for its scripts. */
import type { HtmlElement } from './blocks.js';
import { elementsNamed, hasValue } from './elements.js';
import { wholeText } from './nodes.js';

const SCRIPTS = new Set(['script']);
const JSON_DATA = /^application\/json$/i;
/** Characters of such data, and of an article in it. */
const LONGEST_DATA = 2_000_000;
const SHORTEST_ARTICLE = 300;
const PARAGRAPH_END = /<\/p>/gi;
const FEWEST_PARAGRAPHS = 3;

/** The data that a page gives its scripts, as `__NEXT_DATA__` does. */
export function scriptData(page: HtmlElement): readonly string[] {
  return elementsNamed(page, SCRIPTS)
    .filter((script) => hasValue(script, 'type', JSON_DATA))
    .map(wholeText)
    .filter((data) => data.length <= LONGEST_DATA);
}

/** The longest HTML of several paragraphs in such data, or null. */
export function articleInData(data: readonly string[]): string | null {
  let longest = '';
  for (const each of data) {
    try {
      // The reviver sees every value, however deep.
      JSON.parse(each, (_, value: unknown) => {
        if (typeof value === 'string' && value.length > longest.length && isArticle(value)) longest = value;
        return value;
      });
    } catch {
      // What is no JSON holds nothing that can be read.
    }
  }
  return longest === '' ? null : longest;
}

function isArticle(text: string): boolean {
  return text.length >= SHORTEST_ARTICLE && (text.match(PARAGRAPH_END)?.length ?? 0) >= FEWEST_PARAGRAPHS;
}
