/** What a feed or a sitemap lists. It is read in a separate process, because it comes from the web. */
import { createHash } from 'node:crypto';
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

/** Reads RSS, RDF, Atom, JSON Feed or a sitemap. Throws `UserError` for anything else. */
export function readListing(bytes: Uint8Array, base: string): Listing {
  const text = decode(bytes);
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(text.slice(0, 4096))) return readSitemap(text, base);
  let feed: Properties;
  try {
    feed = parseFeed(text).feed as Properties;
  } catch (error) {
    throw new UserError('is neither a feed nor a sitemap', { cause: error });
  }
  const entries = (feed.items ?? feed.entries ?? []) as Properties[];
  return { items: entries.slice(0, MOST_ITEMS).flatMap((entry) => itemOf(entry, base) ?? []), sitemaps: [] };
}

type Properties = Readonly<Record<string, unknown>>;

function itemOf(entry: Properties, base: string): Item | null {
  const links = Array.isArray(entry.links) ? (entry.links as Properties[]) : [];
  const link = links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const { link: plain, url, external_url: external } = entry;
  const address = [plain, link, url, external].find((one) => typeof one === 'string');
  const target = addressOf(address, base);
  const changed = [entry.updated, entry.date_modified, entry.published, entry.pubDate, entry.date_published];
  return target === null ? null : { url: target, version: versionOf([entry.title, ...changed]) };
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
