/** Finds the text of the article on a page. */
import { Readability } from '@mozilla/readability';
import type { Block } from '../text/blocks.js';
import { endsSentence } from '../text/lines.js';
import { type HtmlElement, type HtmlNode, htmlBlocks } from './html-blocks.js';
import { lengthOf, readMarks } from './html-marks.js';
import type { PageMetadata } from './html-metadata.js';
import { closeInitials, namedStandfirsts, withInitials, withOpening } from './html-opening.js';

/** So much of what is marked must be found for the two to agree, and so much of what is found be marked. */
const FOUND = 0.8;
const MARKED = 0.7;
/** Where they do not: more than so much of the marked text, and so many characters, found besides it. */
const BESIDES = { part: 0.5, least: 250 };
/** Characters of a long paragraph, and of all beside each other that are the article; their share of all, and what is found of them at the least. */
const TOGETHER = { paragraph: 80, least: 800, most: 0.6, found: 0.4 };
/** Characters of a sentence, and of how many sentences and how much of the text there must be besides. */
const REST = { sentence: 40, least: 3, part: 0.7 };
/** Characters of a standfirst or a paragraph that a page keeps apart from the text that it opens. */
const SHORTEST_OPENING = 80;

/**
 * The paragraphs of the article, as Readability finds them, less what lies below the element that the page marks as its text;
 * or as the page marks them, where the two are far apart. What stands between the headline and them is the article's too.
 */
export function mainBlocks(
  page: HtmlElement,
  { headline, author }: Pick<PageMetadata, 'headline' | 'author'>,
): readonly string[] {
  closeInitials(page);
  // Readability changes the page it reads, so this is taken before.
  const known = new Map<HtmlNode, Block[]>();
  const whole = withInitials(htmlBlocks(page.querySelector('body') ?? page, known));
  const named = namedStandfirsts(page, known);
  return withOpening(withInitials(textBlocks(page, known)), { whole, named, headline, author });
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
 * The blocks of the element that most long paragraphs of a page stand in, side by side; none where there is no such one. Such a
 * text is the article's, also where a word in the element's name makes Readability leave it out.
 */
function togetherBlocks(page: HtmlElement, known: Map<HtmlNode, Block[]>): readonly string[] {
  const lengths = new Map<HtmlElement, number>();
  let all = 0;
  for (const paragraph of page.querySelectorAll('p')) {
    const length = (paragraph.textContent ?? '').trim().length;
    if (length < TOGETHER.paragraph || paragraph.parentElement === null) continue;
    all += length;
    lengths.set(paragraph.parentElement, (lengths.get(paragraph.parentElement) ?? 0) + length);
  }
  for (const [parent, length] of lengths) {
    if (length >= TOGETHER.least && length >= TOGETHER.most * all) return htmlBlocks(parent, known);
  }
  return [];
}

/** Whether what a page marks as its article or main part holds as much prose besides what was found. */
function isRestOfText(found: readonly string[], around: readonly string[]): boolean {
  const known = plain(found.join(' '));
  const prose = around.filter((block) => block.length >= REST.sentence && endsSentence(block));
  const rest = prose.filter((block) => !known.includes(plain(block)));
  return rest.length >= REST.least && lengthOf(rest) > REST.part * lengthOf(found);
}

/** The marked text that what was found comes closest to; null where it comes close to none. */
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

/** What was found, less what the page does not mark as the text: a long opening stays, for pages mark it by itself. */
function withoutWhatIsBeside(found: readonly string[], marked: readonly string[]): readonly string[] {
  const known = plain(marked.join(' '));
  const isMarked = found.map((block) => known.includes(plain(block)));
  const end = isMarked.lastIndexOf(true);
  return found.filter((block, at) => isMarked[at] || (at < end && block.length >= SHORTEST_OPENING));
}

/** Whether one lacks much of the marked text, or holds much more than it. */
function areFarApart(found: readonly string[], marked: readonly string[]): boolean {
  const common = lengthOfCommon(found, marked);
  const all = lengthOf(marked);
  return common < FOUND * all || lengthOf(found) - common > BESIDES.part * all + BESIDES.least;
}

function lengthOfCommon(found: readonly string[], marked: readonly string[]): number {
  const known = plain(found.join(' '));
  return lengthOf(marked.filter((block) => known.includes(plain(block))));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}
