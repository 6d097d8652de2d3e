import { parseFeed as readFeed } from 'feedsmith';
import { UserError } from '../../errors.js';
import { isAccountName } from '../metadata/persons.js';
import { siteName } from '../metadata/site.js';
import {
  addressOf,
  dateOf,
  first,
  namesOf,
  type Properties,
  UNKNOWN,
  wordsOf,
} from '../metadata/structured-metadata.js';
import { toBlocks } from '../text/blocks.js';
import { decode } from '../text/decode.js';
import type { Draft } from './draft.js';
import { entriesOf, feedParts } from './feed-parts.js';
import { htmlBlocks, parseDocument } from './html/blocks.js';
import { withoutFurniture } from './html/furniture.js';
import { refuseEndless } from './html/source.js';

/** WordPress exports say what each entry is. */
const POSTS = new Set(['post', 'page']);

/**
 * RSS, RDF, Atom or JSON feed, or an export of WordPress, which is RSS: a draft for each entry, under the feed's name.
 * Throws `UserError` for anything else.
 */
export async function parseFeed(bytes: Uint8Array): Promise<Draft[]> {
  return feedParts(decode(bytes)).flatMap(draftsOf);
}

function draftsOf(source: string): Draft[] {
  refuseEndless(source, 'xml');
  let feed: Properties;
  try {
    feed = readFeed(source).feed as Properties;
  } catch (error) {
    throw new UserError('is not a feed of articles', { cause: error });
  }
  const entries = (feed.items ?? feed.entries ?? []) as Properties[];
  const name = first(namesOf, [textOf(feed.title)]);
  const publisher = name === null ? null : siteName(name);
  const posts = wordpressPosts(source);
  const site: Site = {
    publisher,
    authors: authorsOf(feed.authors),
    names: displayNames(source),
    address: addressOfSite(feed),
  };
  return entries.flatMap((entry, i) => {
    const post = posts.length === entries.length ? posts[i] : undefined;
    return post?.isPublished === false || isOtherOfBlogger(entry)
      ? []
      : [draftOf(entry, site, post?.day ?? null)];
  });
}

/** Blogger's export has entries for comments, settings and templates too, which their categories tell apart. */
function isOtherOfBlogger({ categories }: Properties): boolean {
  const kinds = (Array.isArray(categories) ? categories : []).flatMap(
    ({ term }: Properties) =>
      /^http:\/\/schemas\.google\.com\/blogger\/\d{4}\/kind#(\w{1,20})$/.exec(String(term))?.[1] ?? [],
  );
  return kinds.length > 0 && !kinds.some((kind) => POSTS.has(kind));
}

/** What a feed says about all its entries. */
interface Site {
  readonly publisher: string | null;
  /** Of all entries that name nobody, in Atom and JSON. */
  readonly authors: unknown;
  /** Account names to display names. */
  readonly names: ReadonlyMap<string, string>;
  /** What the addresses of its entries may be relative to. */
  readonly address: string | null;
}

function addressOfSite(feed: Properties): string | null {
  const { base } = (feed.xml ?? {}) as Properties;
  return first(addressOf, [base, feed.link, feed.home_page_url, linksOf(feed.links)]);
}

/** The names that WordPress shows for its accounts. */
function displayNames(source: string): ReadonlyMap<string, string> {
  const text = (author: string, name: string): string =>
    new RegExp(`<wp:author_${name}>(?:<!\\[CDATA\\[)?([^<\\]]{1,100})`).exec(author)?.[1]?.trim() ?? '';
  return new Map(
    source
      .split('<wp:author>')
      .slice(1)
      .map((author) => [text(author, 'login'), text(author, 'display_name')] as const)
      .filter(([account, name]) => account !== '' && name !== ''),
  );
}

/** What a WordPress export says about an item and the library ignores. */
interface WordpressPost {
  readonly isPublished: boolean;
  /** In the site's own time zone; other dates are in UTC. */
  readonly day: string | null;
}

function wordpressPosts(source: string): WordpressPost[] {
  if (!source.includes('<wp:')) return [];
  const field = (item: string, name: string): string | undefined =>
    new RegExp(`<wp:${name}>(?:<!\\[CDATA\\[)?([\\w-]{1,40})`).exec(item)?.[1];
  return entriesOf(source)
    .entries.map(({ start, end }) => source.slice(start, end))
    .map((item) => ({
      isPublished:
        POSTS.has(field(item, 'post_type') ?? 'post') &&
        (field(item, 'status') ?? 'publish') === 'publish' &&
        !/<wp:post_password>(?:<!\[CDATA\[)?[^<\]\s]/.test(item),
      day: dateOf(field(item, 'post_date')),
    }));
}

function draftOf(entry: Properties, { publisher, authors, names, address }: Site, day: string | null): Draft {
  const dc = (entry.dc ?? {}) as Properties;
  const account = first(namesOf, [authorsOf(entry.authors), dc.creators, dc.creator, authors]);
  const author = account === null ? null : (names.get(account) ?? account);
  const body = withoutShortcodes(
    longest([
      textOf((entry.content as Properties | undefined)?.encoded),
      textOf(entry.content),
      textOf(entry.content_html),
      textOf(entry.content_text),
      textOf(entry.description),
      textOf(entry.summary),
    ]),
  );
  return {
    declared: {
      ...UNKNOWN,
      publisher,
      title: first(titleOf, [textOf(entry.title), textOf(dc.title)]),
      author: author === null || isAccountName(author) ? null : author,
      published: first(dateOf, [
        day,
        entry.pubDate,
        entry.published,
        entry.date_published,
        dc.dates,
        dc.date,
        entry.updated,
      ]),
      url: first(relativeTo(address), [
        entry.link,
        entry.url,
        linksOf(entry.links),
        isOwnAddress(entry.guid) ? (entry.guid as Properties).value : null,
      ]),
    },
    blocks: /<[a-z!/]/i.test(body) ? htmlBlocks(withoutFurniture(parseDocument(body))) : toBlocks(body),
  };
}

/** Shortcodes, which WordPress plugins replace: `[gallery ids="1,2"]`. A caption stands between two of them. */
function withoutShortcodes(body: string): string {
  return body
    .replace(/\[caption[ \]][^[\]]{0,500}(?:\][^[\]]{0,1000}\[\/caption)?\]/g, '\n\n')
    .replace(
      /\[\/?(?:gallery|embed|audio|video|playlist|[a-z][a-z_-]{2,30} [a-z_-]{1,30}="[^[\]]{0,500})[^[\]]{0,200}\]/g,
      '',
    );
}

/** A title as plain text: in Atom it may be HTML. */
function titleOf(value: unknown): string | null {
  const words = typeof value === 'string' ? wordsOf(value) : null;
  return words === null ? null : wordsOf(words.replace(/<\/?[a-z][a-z\d]{0,9}(?: [^<>]{0,200})?>/gi, ''));
}

/** Reads addresses, including those without a host. */
function relativeTo(site: string | null): (value: unknown) => string | null {
  return (value) => {
    if (site === null || typeof value !== 'string' || !/^[\w./~-][^\s:]*$/.test(value))
      return addressOf(value);
    return addressOf(value) ?? (URL.canParse(value, site) ? addressOf(new URL(value, site).href) : null);
  };
}

/** Whether an entry's id is an address, not a number. */
function isOwnAddress(guid: unknown): boolean {
  return (
    typeof (guid as Properties | undefined)?.value === 'string' &&
    addressOf((guid as Properties).value) !== null
  );
}

/** Text, or an object that holds it. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const inner = (value as Properties | undefined)?.value;
  return typeof inner === 'string' ? inner : null;
}

function longest(texts: readonly (string | null)[]): string {
  return texts.reduce<string>((best, text) => ((text?.length ?? 0) > best.length ? text! : best), '');
}

function authorsOf(authors: unknown): unknown {
  return Array.isArray(authors)
    ? authors.map((author) => (typeof author === 'string' ? author : author?.name))
    : authors;
}

/** The entry's own page, of the links that Atom gives it. */
function linksOf(links: unknown): string | null {
  if (!Array.isArray(links)) return null;
  const own = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return typeof own?.href === 'string' ? own.href : null;
}
