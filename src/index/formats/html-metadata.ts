import type { ArticleMetadata } from '../../domain.js';
import {
  addressOf,
  dateOf,
  first,
  isProperties,
  namesOf,
  type Properties,
  wordsOf,
} from '../metadata/declared.js';
import type { HtmlElement } from './html-blocks.js';
import { textOf } from './html-source.js';

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;

/** What a page declares in JSON-LD, then OpenGraph, then other meta elements, then its markup; in that order. */
export function readHtmlMetadata(page: HtmlElement): ArticleMetadata {
  const nodes = readJsonLd(page);
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ?? {};
  const named = namedNodes(nodes);
  /** What a value that only names a node by its id stands for. */
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isProperties(value) || value.name !== undefined) return value;
    return named.get(String(value['@id'])) ?? value;
  };
  const meta = (...names: string[]) => names.map((name) => metaContent(page, name));
  const publisher = first(namesOf, [
    resolve(article.publisher),
    ...meta('og:site_name', 'publisher', 'application-name'),
  ]);
  return {
    title:
      first(wordsOf, [article.headline, ...meta('og:title', 'twitter:title')]) ??
      headingOf(page) ??
      withoutOutlet(wordsOf(page.querySelector('title')?.textContent), publisher),
    publisher,
    author: first(namesOf, [
      resolve(article.author),
      ...meta('author', 'article:author', 'parsely-author', 'dc.creator'),
    ]),
    published: first(dateOf, [
      article.datePublished,
      ...meta('article:published_time', 'date', 'pubdate', 'publish-date', 'dc.date', 'parsely-pub-date'),
      page.querySelector('[itemprop="datePublished"]')?.getAttribute('content'),
      page.querySelector('time[datetime][pubdate], time[itemprop="datePublished"]')?.getAttribute('datetime'),
      // The only time on the page is that of the article; of several, none says which.
      onlyTime(page),
    ]),
    url: first(addressOf, [
      page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
      ...meta('og:url'),
      article.url,
      isProperties(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage,
    ]),
  };
}

/** Every node of the page's JSON-LD, out of lists and graphs. A script that is not JSON is passed over. */
function readJsonLd(page: HtmlElement): Properties[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return flatten(JSON.parse(script.textContent ?? '', (_, value: unknown) => unescaped(value)));
    } catch {
      return [];
    }
  });
}

/** Nodes that have a name, by their id; of several with one id, the first. */
function namedNodes(nodes: readonly Properties[]): ReadonlyMap<string, Properties> {
  const named = nodes.filter((node) => node.name !== undefined && typeof node['@id'] === 'string');
  return new Map(named.toReversed().map((node) => [node['@id'] as string, node]));
}

/** Many sites escape JSON-LD as if it were HTML. */
function unescaped(value: unknown): unknown {
  if (typeof value !== 'string' || !/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(value)) return value;
  return textOf(value);
}

function flatten(value: unknown): Properties[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (!isProperties(value)) return [];
  return [value, ...flatten(value['@graph'] ?? []), ...flatten(value.mainEntity ?? [])];
}

function typesOf(node: Properties): string[] {
  return [node['@type']].flat().filter((type) => typeof type === 'string');
}

function metaContent(page: HtmlElement, name: string): string | null {
  for (const attribute of ['property', 'name', 'itemprop']) {
    const found = [...page.querySelectorAll(`meta[${attribute}]`)].find(
      (element) => element.getAttribute(attribute)?.toLowerCase() === name,
    );
    const content = wordsOf(found?.getAttribute('content'));
    if (content !== null) return content;
  }
  return null;
}

function headingOf(page: HtmlElement): string | null {
  const headings = [...page.querySelectorAll('h1')];
  return headings.length === 1 ? wordsOf(headings[0]!.textContent) : null;
}

function onlyTime(page: HtmlElement): string | null {
  const times = [...page.querySelectorAll('time[datetime]')];
  return times.length === 1 ? times[0]!.getAttribute('datetime') : null;
}

/** `Headline | Outlet` without the outlet, where that is known to be one. */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title;
  const [, headline, suffix] = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/.exec(title) ?? [];
  return suffix?.toLowerCase() === outlet.toLowerCase() ? headline! : title;
}
