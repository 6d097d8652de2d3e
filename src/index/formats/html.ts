import { Readability } from '@mozilla/readability';
import { UserError } from '../../errors.js';
import { decode } from '../text/decode.js';
import { isHeadline } from '../text/lines.js';
import type { Draft } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html-blocks.js';
import { withoutCaptions } from './html-captions.js';
import { withoutCards } from './html-cards.js';
import { withoutNamedFurniture } from './html-furniture.js';
import { readHtmlMetadata } from './html-metadata.js';
import { withoutHtmlNoteMarks } from './html-notes.js';

/** What is never the article's text, whatever Readability makes of the rest. */
const APART =
  'script, style, noscript, template, iframe, nav, footer, form, dialog, button, aside, [hidden], [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog]';

/** A saved web page: what it declares, and its main text as Mozilla's Readability finds it. */
export async function parseHtml(bytes: Uint8Array): Promise<Draft> {
  const page = parseDocument(decode(bytes, charsetOf(bytes)));
  const declared = readHtmlMetadata(page);
  const blocks = mainBlocks(withoutFurniture(page));
  if (blocks.length === 0) throw new UserError('has no article that can be told from the rest of the page');
  return { declared, blocks };
}

/** A page without what is none of the article by its element, its name, or its form. */
export function withoutFurniture(page: HtmlElement): HtmlElement {
  for (const element of [...page.querySelectorAll(APART)]) {
    // Some sites wrap the whole page in a form.
    if (element.querySelector('h1, main, article') === null) element.remove();
  }
  withoutHtmlNoteMarks(withoutCards(withoutNamedFurniture(withoutCaptions(page))));
  for (const element of [...page.querySelectorAll('p, li, h2, h3, h4')]) {
    if (isLinkToAnother(element)) element.remove();
  }
  return page;
}

/** Whether an element is a headline that links elsewhere, and nothing more. */
function isLinkToAnother(element: HtmlElement): boolean {
  const text = (element.textContent ?? '').trim();
  const links = [...element.querySelectorAll('a[href]')].filter(
    (link) => !link.getAttribute('href')?.startsWith('#'),
  );
  return (
    text !== '' && isHeadline(text) && links.map((link) => (link.textContent ?? '').trim()).join('') === text
  );
}

function mainBlocks(page: HtmlElement): string[] {
  // Readability changes the page it reads, so the fallback is taken before.
  const marked = page.querySelector('article') ?? page.querySelector('main');
  const fallback = marked === null ? [] : htmlBlocks(marked);
  const article = new Readability<HtmlElement>(page as never, {
    serializer: (element) => element as unknown as HtmlElement,
  }).parse();
  return article?.content ? htmlBlocks(article.content) : fallback;
}

/** The charset that the page's first bytes name. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}
