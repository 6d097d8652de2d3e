import { Readability } from '@mozilla/readability';
import { UserError } from '../../errors.js';
import { readDateline } from '../metadata/dateline.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import { isHeadline } from '../text/lines.js';
import type { Draft } from './draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './html-blocks.js';
import { withoutCaptions } from './html-captions.js';
import { withoutCards } from './html-cards.js';
import { withoutNamedFurniture } from './html-furniture.js';
import { readHtmlMetadata } from './html-metadata.js';
import { isNoArticle } from './html-no-article.js';
import { withoutHtmlNoteMarks } from './html-notes.js';
import { unescaped } from './html-source.js';

/** What is never the article's text, whatever Readability makes of the rest. */
const APART =
  'script, style, noscript, template, iframe, nav, footer, form, dialog, button, aside, [hidden], [role=navigation], [role=complementary], [role=contentinfo], [role=search], [role=dialog]';

/** The article in a page's JSON-LD counts where the page itself holds less than this part of it. */
const SMALL_PART = 0.5;
const TOP = 4;

/**
 * A saved web page: what it declares, and its main text as Mozilla's Readability finds it. Throws `UserError` where it has
 * none, or is a check for robots or an error that was saved in place of one.
 */
export async function parseHtml(bytes: Uint8Array): Promise<Draft> {
  const html = decode(bytes, charsetOf(bytes));
  const page = parseDocument(html);
  if (isNoArticle(page)) {
    throw new UserError(
      'holds no article but a check for robots or an error: save the page again from a browser',
    );
  }
  const { headline, articleBody, ...declared } = readHtmlMetadata(page, savedFrom(html));
  const found = mainBlocks(withoutFurniture(page));
  const blocks = withoutDateline(withoutHeadline(moreOf(found, articleBody), headline));
  if (blocks.length === 0) throw new UserError('has no article that can be told from the rest of the page');
  return { declared, blocks };
}

/** The page's text, or the one it gives to machines where a script would have shown that. */
function moreOf(found: readonly string[], articleBody: string | null): readonly string[] {
  const length = found.reduce((sum, block) => sum + block.length, 0);
  if (articleBody === null || length > articleBody.length * SMALL_PART) return found;
  return articleBody.includes('</')
    ? htmlBlocks(withoutFurniture(parseDocument(articleBody)))
    : toBlocks(unescaped(articleBody));
}

/** The headline is no part of the text below it. */
function withoutHeadline(blocks: readonly string[], headline: string | null): readonly string[] {
  if (headline === null) return blocks;
  return blocks.filter((block, at) => at >= TOP || block.replace(/\s+/g, ' ') !== headline);
}

/** Of a page, a dateline names the agency that wrote it, never the outlet: it is taken off here. */
function withoutDateline(blocks: readonly string[]): readonly string[] {
  const at = blocks.slice(0, TOP).findIndex((block) => readDateline(block) !== null);
  return at < 0 ? blocks : blocks.with(at, blocks[at]!.slice(readDateline(blocks[at]!)!.end));
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

/** The address that browsers write into a page when they save it. */
function savedFrom(html: string): string | null {
  const start = html.slice(0, 4096);
  return (
    (/<!-{2}\s{0,4}saved from url=\(\d{1,6}\)(\S{1,2000})/.exec(start) ??
      /<!-{2}[^>]{0,200}?\n\s{0,8}url: (\S{1,2000})/.exec(start))?.[1] ?? null
  );
}

/** The charset that the page's first bytes name. */
function charsetOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}
