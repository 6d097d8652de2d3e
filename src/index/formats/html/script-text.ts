/** The text of an article that a page holds only as data for its scripts. */
import type { HtmlElement } from './blocks.js';
import { elementsNamed, hasValue } from './elements.js';
import { lettersAndDigits } from './markup-words.js';
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

/**
 * The longest HTML of several paragraphs in such data, or null. HTML under another story's title is left out; so is HTML
 * without a title, if there are several.
 */
export function articleInData(data: readonly string[], titles: readonly (string | null)[]): string | null {
  const found: Found[] = [];
  for (const each of data) {
    try {
      collect(JSON.parse(each), null, found);
    } catch {
      // What is no JSON, or nested too deeply, holds nothing that can be read.
    }
  }
  const told = titles.map((title) => lettersAndDigits(title ?? '')).filter((title) => title !== '');
  const isOwn = ({ title }: Found) =>
    title !== null && told.some((own) => own.startsWith(title) || title.startsWith(own));
  const own = found.filter(isOwn);
  const untitled = found.filter(({ title }) => title === null);
  return longestOf(own.length > 0 ? own : untitled.length === 1 ? untitled : []);
}

/** HTML in the data, and the letters of the nearest title around it. */
interface Found {
  readonly html: string;
  readonly title: string | null;
}

const TITLE_KEY = /^(?:title|headline|heading)$/i;

function collect(value: unknown, title: string | null, found: Found[]): void {
  if (typeof value === 'string') {
    if (isArticle(value)) found.push({ html: value, title });
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    const own = entries.find(([key, text]) => TITLE_KEY.test(key) && typeof text === 'string')?.[1];
    const around = lettersAndDigits(typeof own === 'string' ? own : '') || title;
    for (const [, inner] of entries) collect(inner, around, found);
  }
}

function longestOf(found: readonly Found[]): string | null {
  return found.reduce<string | null>(
    (longest, { html }) => (longest === null || html.length > longest.length ? html : longest),
    null,
  );
}

function isArticle(text: string): boolean {
  return text.length >= SHORTEST_ARTICLE && (text.match(PARAGRAPH_END)?.length ?? 0) >= FEWEST_PARAGRAPHS;
}
