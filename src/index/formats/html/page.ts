import { UserError } from '../../../errors.js';
import { type Dateline, dayOfOpening, readDateline } from '../../metadata/dateline.js';
import { toBlocks } from '../../text/blocks.js';
import { decode } from '../../text/decode.js';
import { endsSentence, inOneLine } from '../../text/lines.js';
import type { Draft } from '../draft.js';
import { type HtmlElement, htmlBlocks, parseDocument } from './blocks.js';
import { ofWeb } from './day-of-web.js';
import { elementsNamed, lineOf, textOf } from './elements.js';
import { withoutFurniture } from './furniture.js';
import { mainBlocks } from './main-text.js';
import { type PageMetadata, readHtmlMetadata } from './metadata.js';
import { isNoArticle, NO_ARTICLE } from './no-article.js';
import { withoutByline, withoutPostMeta } from './post-meta.js';
import { postsOf } from './posts.js';
import { articleInData, scriptData } from './script-text.js';
import { unescaped } from './source.js';

const HEADLINES = new Set(['h1', 'h2']);

/** The article in a page's JSON-LD is used if the page itself shows less than this share of it. */
const SMALL_PART = 0.5;
/** Characters: with less text than this, a page may show the rest by script. */
const LITTLE_TEXT = 250;
const TOP = 8;
/** Characters of a link or a label above the headline. */
const LONGEST_LABEL = 40;

/**
 * A saved web page: what it declares, and its main text as Mozilla's Readability finds it. Throws `UserError` if it has
 * none, or is a check for robots or an error page.
 * @param address Its address, unless the page itself states it.
 */
export async function parseHtml(bytes: Uint8Array, address: string | null = null): Promise<Draft> {
  const { page, html } = openPage(bytes);
  return articleOf(page, readHtmlMetadata(page, savedFrom(html) ?? address));
}

/** The same, with a draft for each post if a page shows several in full. */
export async function parseHtmlArticles(bytes: Uint8Array): Promise<Draft | readonly Draft[]> {
  const { page, html } = openPage(bytes);
  const metadata = readHtmlMetadata(page, savedFrom(html));
  const posts = postsOf(page);
  if (posts.length === 0) return articleOf(page, metadata);
  const lang = page.querySelector('html')?.getAttribute('lang') ?? '';
  const drafts = posts.flatMap(({ title, address, html: post }) => {
    const alone = parseDocument(`<html lang="${lang.replace(/[^\w-]/g, '')}"><body>${post}</body></html>`);
    const own = readHtmlMetadata(alone, null);
    const { blocks, dateline } = textBlocks(alone, own);
    const url = URL.canParse(address, metadata.url ?? undefined)
      ? new URL(address, metadata.url ?? undefined).href
      : null;
    const publisher = metadata.publisher ?? own.publisher;
    const declared = { title, url, author: own.author, published: dayOf(own, dateline, blocks), publisher };
    return blocks.length === 0 ? [] : [{ declared, blocks }];
  });
  return drafts.length > 1 ? drafts : articleOf(page, metadata);
}

function openPage(bytes: Uint8Array): { page: HtmlElement; html: string } {
  const html = decode(bytes, charsetOf(bytes));
  const page = parseDocument(html);
  if (isNoArticle(page)) {
    throw new UserError(NO_ARTICLE);
  }
  return { page, html };
}

/** Takes the article out of a page, and changes the page. */
function articleOf(page: HtmlElement, metadata: PageMetadata): Draft {
  const { blocks, dateline } = textBlocks(page, metadata);
  if (blocks.length === 0)
    throw new UserError('has no article that can be separated from the rest of the page');
  const { headline, articleBody, changed, ...declared } = metadata;
  return {
    declared: { ...declared, published: dayOf(metadata, dateline, blocks) },
    blocks,
    isPage: headline !== null,
  };
}

/** The dateline was written with the text, but a change may be years younger. */
function dayOf(
  { published, changed }: PageMetadata,
  dateline: Dateline | null,
  blocks: readonly string[],
): string | null {
  const inOpening = (): string | null => {
    const days = blocks
      .slice(0, TOP)
      .map((block) => ofWeb(dayOfOpening(block)))
      .filter((day) => day !== null);
    // Several are a list of what happened when.
    return days.length === 1 ? days[0]! : null;
  };
  return published ?? dateline?.published ?? inOpening() ?? changed;
}

interface PageText {
  readonly blocks: readonly string[];
  /** The dateline that was taken off. */
  readonly dateline: Dateline | null;
}

function textBlocks(page: HtmlElement, metadata: PageMetadata): PageText {
  const { headline, articleBody, title, author } = metadata;
  const data = articleBody === null ? scriptData(page) : [];
  withoutNextArticles(page, headline);
  withoutKickers(page, headline);
  const found = mainBlocks(withoutFurniture(page), { headline, author });
  const text = withoutPostMeta(
    withoutHeadline(
      moreOf(found, articleBody, () => articleInData(data, [headline, title])),
      [headline, title],
    ),
  );
  return withoutDateline(withoutByline(text, author));
}

/** The page's text, or the text that it declares for machines or scripts if a script would have shown that. */
function moreOf(
  found: readonly string[],
  declared: string | null,
  inData: () => string | null,
): readonly string[] {
  const length = found.reduce((sum, block) => sum + block.length, 0);
  const articleBody = declared ?? (length < LITTLE_TEXT ? inData() : null);
  if (articleBody === null || length > articleBody.length * SMALL_PART) return found;
  const text = articleBody.includes('</') ? articleBody : unescaped(articleBody);
  return text.includes('</') ? htmlBlocks(withoutFurniture(parseDocument(text))) : toBlocks(text);
}

/** The headline is not part of the text below it, nor are the links and labels above it. */
function withoutHeadline(
  blocks: readonly string[],
  headlines: readonly (string | null)[],
): readonly string[] {
  const isOne = (block: string) => block !== '' && headlines.includes(inOneLine(block));
  const at = blocks.slice(0, TOP).findIndex(isOne);
  // Pages without paragraphs break the line below the headline.
  if (at < 0 && blocks[0]?.includes('\n') && isOne(blocks[0].split('\n', 1)[0]!))
    return [...blocks[0].split('\n').slice(1), ...blocks.slice(1)];
  if (at < 0) return blocks;
  const isLabel = (block: string) => block.length <= LONGEST_LABEL && !endsSentence(block);
  const above = blocks.slice(0, at);
  return [...(above.every(isLabel) ? [] : above), ...blocks.slice(at + 1)];
}

/** Takes out whole articles below the one with the headline, which sites load as people read on. */
function withoutNextArticles(page: HtmlElement, headline: string | null): void {
  const hasOwn = (article: HtmlElement) =>
    [...article.querySelectorAll('h1')].some((heading) => lineOf(heading) === headline);
  const articles = [...page.querySelectorAll('article')];
  const own = articles.findIndex(hasOwn);
  if (own < 0) return;
  for (const other of articles.slice(own + 1))
    if (other.querySelector('h1') !== null && !hasOwn(other) && other.closest('article article') === null)
      other.remove();
}

/** Takes out sections and labels right above the headline, which would look like the first words of the text. */
function withoutKickers(page: HtmlElement, headline: string | null): void {
  const headings = headline === null ? [] : elementsNamed(page, HEADLINES);
  let at = headings.find((heading) => lineOf(heading) === headline) ?? null;
  for (let out = 0; at !== null && out < 2 && !/^(?:body|main|article)$/.test(at.localName ?? ''); out += 1) {
    for (let above = at.previousSibling; above !== null; above = at.previousSibling) {
      const text = textOf(above);
      if (text.length > LONGEST_LABEL || endsSentence(text)) break;
      (above as HtmlElement).remove();
    }
    at = at.parentElement;
  }
}

/** A dateline in an element of its own: `Vell —`, `Vell, Ohio (AP) —` */
const DATELINE_ALONE = /^\p{Lu}[^.!?—–]{1,40}\s?[—–-]$/u;

/** The dateline of a page names the agency that wrote the text, not the outlet, so it is removed here. */
function withoutDateline(blocks: readonly string[]): PageText {
  const alone = blocks.slice(0, TOP).findIndex((block) => DATELINE_ALONE.test(block));
  if (alone >= 0) return withoutDateline(blocks.toSpliced(alone, 1));
  const datelines = blocks.slice(0, TOP).map(readDateline);
  const at = datelines.findIndex((dateline) => dateline !== null);
  if (at < 0) return { blocks, dateline: null };
  const dateline = datelines[at]!;
  return { blocks: blocks.with(at, blocks[at]!.slice(dateline.end)), dateline };
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
