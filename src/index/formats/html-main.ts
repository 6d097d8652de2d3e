/** Where the text of the article stands on a page. */
import { Readability } from '@mozilla/readability';
import { type HtmlElement, htmlBlocks } from './html-blocks.js';
import { lengthOf, readMarks } from './html-marks.js';

/** So much of what is marked must be found for the two to agree, and so much of what is found be marked. */
const FOUND = 0.8;
const MARKED = 0.7;
/** Where they do not: more than so much of the marked text, and so many characters, found besides it. */
const BESIDES = { part: 0.5, least: 250 };
/** Characters of a standfirst or a paragraph that a page keeps apart from the text that it opens. */
const SHORTEST_OPENING = 80;

/**
 * The paragraphs of the article, as Readability finds them, less what lies below the element that the page marks as its text;
 * or as the page marks them, where the two are far apart.
 */
export function mainBlocks(page: HtmlElement): readonly string[] {
  // Readability changes the page it reads, so the others are taken before.
  const { bodies, outermost } = readMarks(page);
  const around = page.querySelector('article') ?? page.querySelector('main');
  const fallback = around === null ? [] : htmlBlocks(around);
  const article = new Readability<HtmlElement>(page as never, {
    serializer: (element) => element as unknown as HtmlElement,
  }).parse();
  const found = article?.content ? htmlBlocks(article.content) : [];
  const agreed = agreeing(found, bodies);
  if (agreed !== null) return withoutWhatIsBeside(found, agreed);
  if (outermost.length > 0 && areFarApart(found, outermost)) return outermost;
  return found.length > 0 ? found : fallback;
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
