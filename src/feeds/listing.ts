/** What a feed or a sitemap lists. It is read in a separate process, because it comes from the web. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { UserError } from '../errors.js';
import { decode } from '../index/text/decode.js';

/** An entry of a feed or sitemap. */
export interface Item {
  readonly url: string;
  /** Changes when the item says that it has changed. */
  readonly version: string;
}

/** What a feed or a sitemap lists. */
export interface Listing {
  /** In the feed's order, which is newest first. */
  readonly items: readonly Item[];
  /** The sitemaps that an index of sitemaps names, newest first. */
  readonly sitemaps: readonly string[];
}

const MOST_ITEMS = 2000;
/** In bytes: what https://www.sitemaps.org allows. */
const LARGEST_UNPACKED = 50 * 1024 * 1024;

/** Reads RSS, RDF, Atom, JSON Feed or a sitemap. Throws `UserError` for anything else. */
export function readListing(bytes: Uint8Array, base: string): Listing {
  const text = decode(unpacked(bytes));
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4096))) return readSitemap(text, base);
  let feed: Properties;
  try {
    feed = parseFeed(text).feed as Properties;
  } catch (error) {
    throw new UserError(whyNoFeed(text, base), { cause: error });
  }
  const entries = (feed.items ?? feed.entries ?? []) as Properties[];
  return { items: entries.slice(0, MOST_ITEMS).flatMap((entry) => itemOf(entry, base) ?? []), sitemaps: [] };
}

/** Sitemaps are often files in gzip, however they are sent. */
function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (error) {
    throw new UserError('is packed in gzip, and damaged or too large', { cause: error });
  }
}

function whyNoFeed(text: string, base: string): string {
  const head = text.slice(0, 4096);
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(head)) return 'is a feed that is damaged or cut off';
  if (!/<(?:!doctype html|html)[\s>]/i.test(head)) return 'is neither a feed nor a sitemap';
  const feed = feedOfPage(text, base);
  return `is a web page, not a feed${feed === null ? '' : `; its feed is ${feed}`}`;
}

/** The feed that a page names: `<link rel="alternate" type="application/rss+xml" href="/feed">`. */
function feedOfPage(page: string, base: string): string | null {
  let feed: string | null = null;
  const parser = new Parser({
    onopentag(name, { rel, type, href }) {
      const isFeed = rel === 'alternate' && /^application\/(?:rss|atom|feed)\+/.test(type ?? '');
      if (name === 'link' && isFeed) feed ??= addressOf(href, base);
    },
  });
  parser.end(page);
  return feed;
}

type Properties = Readonly<Record<string, unknown>>;

function itemOf(entry: Properties, base: string): Item | null {
  const links = Array.isArray(entry.links) ? (entry.links as Properties[]) : [];
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const { link: plain, url, external_url: external } = entry;
  const address = [plain, link, url, external].find((one) => typeof one === 'string');
  const target = address === undefined ? permanentId(entry) : addressOf(address, base);
  const changed = [entry.updated, entry.date_modified, entry.published, entry.pubDate, entry.date_published];
  return target === null ? null : { url: target, version: versionOf([entry.title, ...changed]) };
}

/** The id of an entry without a link, if it is an address: RSS calls it a permanent link, unless it says otherwise. */
function permanentId({ guid, id }: Properties): string | null {
  const { value, isPermaLink } = (guid ?? {}) as Properties;
  const own = isPermaLink === false ? undefined : (value ?? id);
  return typeof own === 'string' && URL.canParse(own) ? addressOf(own, own) : null;
}

/** https://www.sitemaps.org/protocol.html */
function readSitemap(text: string, base: string): Listing {
  const found: { url: string; modified: string; isSitemap: boolean }[] = [];
  let open = '';
  let address = '';
  let modified = '';
  const parser = new Parser(
    {
      onopentagname(name) {
        open = name.replace(/^\w+:/, '');
        if (open === 'url' || open === 'sitemap') [address, modified] = ['', ''];
        // The page's address comes first, then those of its pictures.
        if (open === 'loc' && address) open = '';
      },
      ontext(piece) {
        // An address with "&amp;" comes in several pieces.
        if (open === 'loc') address += piece.trim();
        else if (open === 'lastmod' || open === 'publication_date') modified ||= piece.trim();
      },
      onclosetag(name) {
        const plain = name.replace(/^\w+:/, '');
        const url = plain === 'url' || plain === 'sitemap' ? addressOf(address, base) : null;
        if (url) found.push({ url, modified, isSitemap: plain === 'sitemap' });
        open = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const newest = found.sort((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0));
  return {
    items: newest
      .filter(({ isSitemap }) => !isSitemap)
      .slice(0, MOST_ITEMS)
      .map(({ url, modified: day }) => ({ url, version: versionOf([day]) })),
    sitemaps: newest.filter(({ isSitemap }) => isSitemap).map(({ url }) => url),
  };
}

function addressOf(address: unknown, base: string): string | null {
  if (typeof address !== 'string' || !URL.canParse(address.trim(), base)) return null;
  const { protocol, href } = new URL(address.trim(), base);
  return /^https?:$/.test(protocol) ? href : null;
}

function versionOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
