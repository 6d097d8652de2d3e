/** Finds the text of the article on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../../text/blocks.js';
import { endsSentence, inOneLine } from '../../text/lines.js';
import { type HtmlElement, type HtmlNode, htmlBlocks } from './blocks.js';
import { textOf } from './elements.js';
import { lengthOf, readMarks } from './marked-text.js';
import type { PageMetadata } from './metadata.js';
import { closeInitials, joinDropCaps, namedStandfirsts, withOpening } from './opening.js';

/** The share of the marked text that must be found, and of the found text that must be marked, for the two to agree. */
const FOUND = 0.8;
const MARKED = 0.7;
/** They disagree if more than this share of the marked text, and this many characters, are found outside it. */
const BESIDES = { part: 0.5, least: 250 };
/**
 * Characters of a long paragraph, and of all such siblings that make an article; their share of the page, and the share
 * of them that must be found.
 */
const TOGETHER = { paragraph: 80, least: 800, most: 0.6, found: 0.4 };
/** Characters of a sentence, and how many sentences and which share of the text must be left over. */
const REST = { sentence: 40, least: 3, part: 0.7 };
/** Characters of a standfirst or a first paragraph that stands outside the element of the text. */
const SHORTEST_OPENING = 80;

/**
 * The paragraphs of the article: as Readability finds them, without those outside the element that the page marks as its
 * text; or as the page marks them, if the two differ widely. Paragraphs between the headline and them belong to them too.
 */
export function mainBlocks(
  page: HtmlElement,
  { headline, author }: Pick<PageMetadata, 'headline' | 'author'>,
): readonly string[] {
  closeInitials(page);
  // Readability changes the page it reads, so this is taken before.
  const known = new Map<HtmlNode, Block[]>();
  const whole = joinDropCaps(htmlBlocks(page.querySelector('body') ?? page, known));
  const named = namedStandfirsts(page, known);
  return withOpening(joinDropCaps(textBlocks(page, known)), { whole, named, headline, author });
}

function textBlocks(page: HtmlElement, known: Map<HtmlNode, Block[]>): readonly string[] {
  const together = togetherBlocks(page, known);
  const { bodies, outermost } = readMarks(page, known);
  const around = page.querySelector('article') ?? page.querySelector('main');
  const fallback = around === null ? [] : htmlBlocks(around, known);
  const article = new Readability<HtmlElement>(page as never, {
    serializer: (element) => element as unknown as HtmlElement,
  }).parse();
  const found = article?.content ? htmlBlocks(article.content) : [];
  const agreed = agreeing(found, bodies);
  if (agreed !== null) return withoutWhatIsBeside(found, agreed);
  if (outermost.length > 0 && areFarApart(found, outermost)) return outermost;
  if (lengthOfCommon(found, together) < TOGETHER.found * lengthOf(together)) return together;
  return found.length > 0 && !isRestOfText(found, fallback) ? found : fallback;
}

/**
 * The blocks of the element whose children are most of the page's long paragraphs; none if there is no such element. They
 * are the article even if the element's name makes Readability leave them out.
 */
function togetherBlocks(page: HtmlElement, known: Map<HtmlNode, Block[]>): readonly string[] {
  const lengths = new Map<HtmlElement, number>();
  let all = 0;
  for (const paragraph of page.querySelectorAll('p')) {
    const length = textOf(paragraph).length;
    if (length < TOGETHER.paragraph || paragraph.parentElement === null) continue;
    all += length;
    lengths.set(paragraph.parentElement, (lengths.get(paragraph.parentElement) ?? 0) + length);
  }
  for (const [parent, length] of lengths) {
    if (length >= TOGETHER.least && length >= TOGETHER.most * all) return htmlBlocks(parent, known);
  }
  return [];
}

/** Whether the element marked as article or main part holds much more prose than was found. */
function isRestOfText(found: readonly string[], around: readonly string[]): boolean {
  const known = inOneLine(found.join(' '));
  const prose = around.filter((block) => block.length >= REST.sentence && endsSentence(block));
  const rest = prose.filter((block) => !known.includes(inOneLine(block)));
  return rest.length >= REST.least && lengthOf(rest) > REST.part * lengthOf(found);
}

/** The marked text closest to what was found; null if none is close. */
function agreeing(
  found: readonly string[],
  bodies: readonly (readonly string[])[],
): readonly string[] | null {
  const all = lengthOf(found);
  let best: readonly string[] | null = null;
  let closest = 0;
  for (const body of bodies) {
    const common = lengthOfCommon(found, body);
    if (common < FOUND * lengthOf(body) || common < MARKED * all || common < closest) continue;
    best = body;
    closest = common;
  }
  return best;
}

/** What was found, without what is not marked as the text; a long opening stays, because pages mark it separately. */
function withoutWhatIsBeside(found: readonly string[], marked: readonly string[]): readonly string[] {
  const known = inOneLine(marked.join(' '));
  const isMarked = found.map((block) => known.includes(inOneLine(block)));
  const end = isMarked.lastIndexOf(true);
  const kept = found.filter((block, at) => isMarked[at] || (at < end && block.length >= SHORTEST_OPENING));
  // A list of posts is a single block, of which only one may be marked.
  return kept.length > 0 ? kept : found;
}

/** Whether what was found lacks much of the marked text, or holds much more. */
function areFarApart(found: readonly string[], marked: readonly string[]): boolean {
  const common = lengthOfCommon(found, marked);
  const all = lengthOf(marked);
  return common < FOUND * all || lengthOf(found) - common > BESIDES.part * all + BESIDES.least;
}

function lengthOfCommon(found: readonly string[], marked: readonly string[]): number {
  const known = inOneLine(found.join(' '));
  return lengthOf(marked.filter((block) => known.includes(inOneLine(block))));
}
