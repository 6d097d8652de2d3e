/** Where the text of the article stands on a page. */
import { Readability } from '@mozilla/readability';
import { type HtmlElement, htmlBlocks } from './html-blocks.js';
import { anyOf, markupWords } from './html-words.js';

/** What sites call the element that holds the text, all of it and nothing else. */
const BODY = anyOf(
  `(?:article|story|news|post|entry|content|blog)-?(?:body|text|content|copy) (?:article|post|story)-{1,2}(?:body|text|content) body-?(?:copy|text|content)
  field-(?:-)?name-(?:field-)?(?:article-)?body maincontent-?text td-post-content post-entry the-content rich-?text-?(?:body|article)`,
);
/** A quick look before the words are taken apart. */
const MAY_BE_BODY = /body|text|content|copy|entry/i;
const CONTAINERS = new Set('div section article td main span'.split(' '));
/** Characters: what is marked as the text and holds fewer is a part of it, or of another story. */
const SHORTEST_BODY = 250;
/** Of several elements so marked, one must hold this share of all. */
const MOST = 0.7;
/** So much of what is marked must be found, and no more than so much besides, or the mark is believed. */
const FOUND = 0.8;
const BESIDES = 0.5;

/** The paragraphs of the article, as Readability finds them, or as the page marks them where the two are far apart. */
export function mainBlocks(page: HtmlElement): readonly string[] {
  // Readability changes the page it reads, so the others are taken before.
  const marked = markedBody(page);
  const around = page.querySelector('article') ?? page.querySelector('main');
  const fallback = around === null ? [] : htmlBlocks(around);
  const article = new Readability<HtmlElement>(page as never, {
    serializer: (element) => element as unknown as HtmlElement,
  }).parse();
  const found = article?.content ? htmlBlocks(article.content) : [];
  if (marked.length > 0 && areFarApart(found, marked)) return marked;
  return found.length > 0 ? found : fallback;
}

/** Whether one lacks much of the marked text, or holds much more than it. */
function areFarApart(found: readonly string[], marked: readonly string[]): boolean {
  const known = plain(found.join(' '));
  const common = lengthOf(marked.filter((block) => known.includes(plain(block))));
  const all = lengthOf(marked);
  return common < FOUND * all || lengthOf(found) - common > BESIDES * all + SHORTEST_BODY;
}

/** The blocks of the element that is marked as the text; none where there is none, or which one is left open. */
function markedBody(page: HtmlElement): readonly string[] {
  const declared = outermost([...page.querySelectorAll('[itemprop~="articleBody"]')]);
  const elements = declared.length > 0 ? declared : outermost(namedBodies(page));
  const bodies = elements.map(htmlBlocks).sort((a, b) => lengthOf(b) - lengthOf(a));
  const [longest = []] = bodies;
  const length = lengthOf(longest);
  const all = bodies.reduce((sum, body) => sum + lengthOf(body), 0);
  return length >= SHORTEST_BODY && length >= MOST * all ? longest : [];
}

function namedBodies(page: HtmlElement): HtmlElement[] {
  return [...page.querySelectorAll('[class], [id]')].filter(
    (element) =>
      CONTAINERS.has(element.localName ?? '') &&
      MAY_BE_BODY.test(`${element.getAttribute('class')} ${element.getAttribute('id')}`) &&
      BODY.test(markupWords(element)),
  );
}

/** Elements that lie in none of the others. In the order of the page, as they are given, an ancestor comes first. */
function outermost(elements: readonly HtmlElement[]): HtmlElement[] {
  const all = new Set(elements);
  const isInside = (element: HtmlElement): boolean => {
    for (let at = element.parentElement; at !== null; at = at.parentElement) if (all.has(at)) return true;
    return false;
  };
  return elements.filter((element) => !isInside(element));
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function lengthOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}
