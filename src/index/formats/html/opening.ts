/** The opening of an article, if it is separate from the rest of its text. */
import { findDates } from '../../metadata/dates.js';
import type { Block } from '../../text/blocks.js';
import { isInitialOf } from '../../text/initials.js';
import { endsSentence } from '../../text/lines.js';
import { type HtmlElement, type HtmlNode, htmlBlocks } from './blocks.js';
import { elementsBelow, elementsNamed, linksBelow, SUBHEADINGS, textOf } from './elements.js';
import { anyOf, markupWords } from './markup-words.js';
import { TEXT, wholeText } from './nodes.js';

/** Characters of a standfirst that is named so in the markup, of one that ends as a sentence does, and of any other. */
const SHORTEST = { named: 20, closed: 50, open: 90 };
const STANDFIRST = anyOf(
  `standfirst sub-?head(?:line|er|ing)?s? sub-?titles? dek deck strap-?line lede lead-?(?:paragraph|text)? intro(?:duction)? teaser-text excerpt synopsis epigraphe? epigrafe (?:article|post|story|entry|buzz)-desc(?:ription)? summary(?:-content)? highlights? key-?points
  chapo chapeau sous-titre subtitulos? bajada copete entradilla sottotitolo occhiello vorspann untertitel ingress manchet`,
);
const LONGEST_STANDFIRST = 600;
/** Characters of a heading that is a standfirst, and of a label in the headline: `Harbour: `. */
const SHORTEST_HEADING = 40;
const LONGEST_KICKER = 40;
/** Points of a summary, and characters of each. */
const MOST_POINTS = 8;
const POINT = { named: 12, shortest: 30, longest: 160 };
/** Longer blocks may mention a day without being a date line. */
const LONGEST_DATE_LINE = 200;
/** Blocks between the headline and the text, and how many of them may belong to the text. */
const MOST_BETWEEN = 14;
const MOST_OPENINGS = 5;
/** Characters that identify a paragraph. */
const SHORTEST_PARAGRAPH = 40;

/** The article's paragraphs, preceded by the standfirst and by paragraphs between the headline and them. */
export function withOpening(
  found: readonly string[],
  {
    whole,
    named,
    headline,
    author,
  }: {
    /** All blocks of the page without its furniture. */
    whole: readonly string[];
    /** Those named as standfirsts in its markup. */
    named: ReadonlySet<string>;
    headline: string | null;
    author: string | null;
  },
): readonly string[] {
  if (headline === null) return found;
  const known = new Set(found);
  const isBody = (block: string) =>
    block.length >= SHORTEST_PARAGRAPH && block !== headline && !named.has(block);
  const at = found.findIndex(isBody);
  const first = found[at];
  const end = first === undefined ? -1 : whole.indexOf(first);
  const start = whole
    .slice(0, Math.max(end, 0))
    .findLastIndex((block) => block.endsWith(headline) && block.length <= headline.length + LONGEST_KICKER);
  if (start < 0 || end - start > MOST_BETWEEN) return found;
  const authors = author?.split(', ') ?? [];
  const isLeftOut = (block: string) =>
    !known.has(block) &&
    isOpening(block, named.has(block)) &&
    // The author's role stands there too.
    !authors.some((name) => block.startsWith(name));
  const between = whole.slice(start + 1, end);
  if (between.filter(isLeftOut).length > MOST_OPENINGS) return found;
  const before = new Set(found.slice(0, at));
  const opening = [...new Set(between.filter((block) => before.has(block) || isLeftOut(block)))];
  const elsewhere = found.slice(0, at).filter((block) => !opening.includes(block));
  return [...elsewhere, ...opening, ...found.slice(at)];
}

/** A list of topics. */
const NAMES = /^(?:[^,.]{2,40}, ){4}/;

/** A list of the story's main points: sentences, perhaps without full stops, but not headlines of other stories. */
function isSummary(points: readonly string[], isNamed: boolean): boolean {
  const shortest = isNamed ? POINT.named : POINT.shortest;
  return (
    points.length <= MOST_POINTS &&
    points.every((point) => point.length >= shortest && point.length <= POINT.longest && !isInCapitals(point))
  );
}

/** Whether most words are capitalised, as in headlines. */
function isInCapitals(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /^\P{L}*\p{L}/u.test(word));
  return words.filter((word) => /^\P{L}*\p{Lu}/u.test(word)).length * 2 > words.length;
}

/**
 * The blocks named as standfirsts in a page's markup, of this story or another, and a longer heading right below the headline:
 * newspapers set the standfirst in one.
 */
export function namedStandfirsts(page: HtmlElement, known: Map<HtmlNode, Block[]>): ReadonlySet<string> {
  const elements = elementsBelow(page).filter(
    (element) => STANDFIRST.test(markupWords(element)) && wholeText(element).length <= LONGEST_STANDFIRST,
  );
  const headings = elementsNamed(page, SUBHEADINGS).filter(isLikeStandfirst);
  // The points of a list are one block.
  return new Set(
    [...elements, ...headings].flatMap((element) => {
      const blocks = htmlBlocks(element, known);
      return [...blocks, blocks.join('\n')];
    }),
  );
}

function isLikeStandfirst(heading: HtmlElement): boolean {
  const { length } = textOf(heading);
  if (heading.previousElementSibling?.localName !== 'h1') return false;
  return length >= SHORTEST_HEADING && length <= LONGEST_STANDFIRST && linksBelow(heading).length === 0;
}

function isOpening(block: string, isNamed: boolean): boolean {
  const shortest = isNamed ? SHORTEST.named : SHORTEST.closed;
  if (block.includes('\n')) return isSummary(block.split('\n'), isNamed);
  if (block.length < shortest || / \| |»|›/.test(block)) return false;
  if (
    block.length < LONGEST_DATE_LINE &&
    /\d{4}/.test(block) &&
    findDates(block).some(({ date }) => date !== null)
  )
    return false;
  if (NAMES.test(block) && !endsSentence(block)) return false;
  return isNamed || block.length >= SHORTEST.open || endsSentence(block) || /[?!…]["'”’»)]?$/.test(block);
}

/** Joins a paragraph with its drop cap: `T`, `he harbour`. After a drop cap `S`, `UN` is a word of its own. */
export function joinDropCaps(blocks: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last !== undefined && /^\p{Ll}/u.test(block) && isInitialOf(last, block))
      joined[joined.length - 1] = last + block;
    else joined.push(block);
  }
  return joined;
}

const INITIALS = ['dropcap', 'drop-cap', 'drop_cap', 'first-letter', 'firstletter', 'initial']
  .map((word) => `[class*="${word}" i]`)
  .join(', ');

/** Joins a drop cap in an element of its own with the rest of its paragraph, as the style sheet does. */
export function closeInitials(page: HtmlElement): void {
  for (const element of page.querySelectorAll(INITIALS)) {
    const next = textAfter(element);
    const letter = textOf(element);
    const rest = next?.textContent?.trimStart() ?? '';
    if (next === undefined || !isInitialOf(letter, rest)) continue;
    next.textContent = letter + rest;
    element.remove();
  }
}

/** The next piece of text, perhaps the first of the next element. */
function textAfter(element: HtmlElement): HtmlNode | undefined {
  const isBlank = ({ nodeType, textContent }: HtmlNode) => nodeType === TEXT && !textContent?.trim();
  let next = element.nextSibling ?? undefined;
  if (next && isBlank(next)) next = next.nextSibling ?? undefined;
  while (next && next.nodeType !== TEXT) next = [...next.childNodes].find((node) => !isBlank(node));
  return next;
}
