import type { ArticleMetadata } from '../../../domain.js';
import { isDomain } from '../../metadata/outlet.js';
import { outletOfAddress, partTitle, siteName } from '../../metadata/site.js';
import {
  addressOf,
  first,
  isProperties,
  namesOf,
  type Properties,
  revisionOf,
  wordsOf,
} from '../../metadata/structured-metadata.js';
import type { HtmlElement } from './blocks.js';
import { readPageAuthors } from './byline.js';
import { readPageDate } from './date.js';
import { readPageHead } from './head.js';
import { readJsonLd } from './json-ld.js';
import { readMetaElements } from './meta-elements.js';

/** What a page says about its article. */
export interface PageMetadata extends ArticleMetadata {
  /** The day of a page's only dated change, if it gives no day of publication. */
  readonly changed: string | null;
  /** The heading of the article on the page. */
  readonly headline: string | null;
  /** The article's text as the page gives it to machines. */
  readonly articleBody: string | null;
}

/** All contents of the meta elements with these names, in order of the names. */
type Contents = (...names: string[]) => readonly string[];

/**
 * What a page declares in JSON-LD and meta elements, and what its markup shows at the top of the article.
 * @param savedFrom The address that whoever saved the page noted.
 */
export function readHtmlMetadata(page: HtmlElement, savedFrom: string | null): PageMetadata {
  const { article, page: webPage, site, resolve } = readJsonLd(page);
  const meta = readMetaElements(page);
  const all: Contents = (...names) => names.flatMap((name) => meta.values(name));
  const whole = wordsOf(page.querySelector('title')?.textContent);
  const declared = first(wordsOf, [article.headline, ...all('og:title', 'twitter:title')]);
  const url = addressIn(page, article, all, savedFrom);
  const head = readPageHead(page, [declared, whole], url);
  const heading = wordsOf(head.headline?.textContent);
  const named = first(
    (value) => siteName(namesOf(value) ?? ''),
    [
      resolve(article.publisher),
      ...all('og:site_name', 'publisher', 'dc.publisher', 'application-name', 'apple-mobile-web-app-title'),
    ],
  );
  const parted = [whole, declared]
    .map((title) => title && partTitle(title, heading ?? declared, named))
    .find(Boolean);
  const publisher =
    // A domain says less than the name in the title.
    (named !== null && parted && isDomain(named) ? parted.outlet : named) ??
    (parted ? parted.outlet : null) ??
    siteName(namesOf(site.name) ?? '') ??
    (url === null ? null : outletOfAddress(url));
  const title = declared ?? heading ?? whole;
  const revision = first(revisionOf, [
    ...all('article:modified_time', 'og:updated_time', 'datemodified'),
    article.dateModified,
  ]);
  return {
    title: title === null ? null : (partTitle(title, heading, publisher)?.headline ?? title),
    publisher,
    author: readPageAuthors(page, {
      declared: resolve(article.author ?? article.creator),
      meta,
      head,
      outlet: publisher,
    }),
    ...readPageDate(page, { article, webPage, meta, head, url }),
    url,
    ...(revision !== null && { revision }),
    headline: heading,
    articleBody: typeof article.articleBody === 'string' ? article.articleBody : null,
  };
}

/** Where web archives keep a page, and its own address behind that. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:today|ph|is|li|vn|fo|md)\/[\d.-]{8,24})\/(https?:\/\/.{4,2000})$/i;

function originalOf(value: unknown): string | null {
  const address = addressOf(value);
  return address === null ? null : (addressOf(ARCHIVED.exec(address)?.[1]) ?? address);
}

/** The page's own address, surest first; null if neither the page nor whoever saved it gives one. */
function addressIn(
  page: HtmlElement,
  article: Properties,
  all: Contents,
  savedFrom: string | null,
): string | null {
  const { url, mainEntityOfPage } = article;
  return first(originalOf, [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    ...all('og:url', 'twitter:url'),
    url,
    isProperties(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage,
    ...all('savepage-url'),
    savedFrom,
  ]);
}
