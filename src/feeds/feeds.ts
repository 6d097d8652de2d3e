/** Reads feeds and sitemaps, politely, and adds the articles that are new or changed. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Adding } from '../adding/adding.js';
import type { Addition } from '../adding/addition.js';
import { canonicalAddress } from '../adding/address.js';
import type { ArticleSummary } from '../domain.js';
import { AskerError, messageOf, UserError } from '../errors.js';
import { FetchError } from '../fetching/fetch-error.js';
import type { Fetch } from '../fetching/fetcher.js';
import type { Robots } from '../fetching/robots.js';
import type { List } from './list-in-process.js';
import type { Item } from './listing.js';
import { type FeedState, loadStates, NEW_FEED, saveStates } from './state.js';

/** A feed or sitemap as FEEDS configures it. */
export interface Feed {
  readonly address: string;
  /** Shown as the outlet of its articles, in place of what they say. */
  readonly outlet: string | undefined;
  readonly everyMinutes: number;
  /** How many articles to keep; when there are more, the oldest are moved aside. */
  readonly keep: number;
  /** The collection's folder; empty for everybody. */
  readonly collection: string;
}

/** An article that a feed brought. */
export interface NewArticle
  extends Pick<ArticleSummary, 'title' | 'publisher' | 'published' | 'url' | 'path'> {
  /** The collection's folder; empty for everybody. */
  readonly collection: string;
}

/** What one round over the feeds has changed. */
export interface FeedReport {
  readonly added: readonly NewArticle[];
  readonly updated: readonly NewArticle[];
  /** Moved aside because there were more than are kept. */
  readonly removed: number;
  /** Feeds whose site says that they have another address now, for good. */
  readonly moved: readonly { readonly address: string; readonly to: string }[];
  readonly problems: readonly { readonly address: string; readonly reason: string }[];
}

export interface FeedsParts {
  readonly feeds: readonly Feed[];
  readonly adding: Adding;
  readonly fetch: Fetch;
  readonly robots: Robots;
  readonly list: List;
  /** What is in the index now. */
  readonly articles: () => Promise<readonly Pick<ArticleSummary, 'path'>[]>;
  readonly stateFile: string;
  readonly now?: () => number;
  /** Minimum time between two requests to one site, in milliseconds. */
  readonly leastPauseMs?: number;
}

/** The configured feeds. */
export interface Feeds {
  /**
   * Reads the feeds that are due, or all of them, one after another. A failure of one does not stop the others. Once
   * `leaving` is aborted, it begins with no further page: the next look goes on there.
   */
  look(which: 'due' | 'all', leaving?: AbortSignal): Promise<FeedReport>;
}

const MINUTE_MS = 60_000;
const LONGEST_REST_MS = 24 * 60 * MINUTE_MS;
const LARGEST_FEED = 10 * 1024 * 1024;
/** Pages fetched in one run; the others have their turn in the next. */
const MOST_PAGES = 20;
const MOST_ATTEMPTS = 3;
const MOST_SEEN = 5000;
/** Sitemaps of an index that are looked into: the newest. */
const MOST_SITEMAPS = 2;

interface LookParts extends FeedsParts {
  readonly leaving: AbortSignal | undefined;
}

interface Look {
  added: NewArticle[];
  updated: NewArticle[];
  removed: number;
  moved: { address: string; to: string }[];
  problems: { address: string; reason: string }[];
}

/** Feeds whose state is kept in `stateFile` from one run to the next. */
export function createFeeds(parts: FeedsParts): Feeds {
  const { feeds, stateFile, now = Date.now } = parts;
  return {
    async look(which, leaving) {
      const report: Look = { added: [], updated: [], removed: 0, moved: [], problems: [] };
      const states = await loadStates(stateFile);
      for (const feed of feeds) {
        const before = states[feed.address] ?? NEW_FEED;
        if (leaving?.aborted || (which === 'due' && before.nextAt > now())) continue;
        states[feed.address] = await lookAt(feed, before, report, { ...parts, leaving });
        await saveStates(stateFile, states);
      }
      return report;
    },
  };
}

/** The state of a feed after a run; a failure goes into the report and lengthens the wait until the next one. */
async function lookAt(feed: Feed, before: FeedState, report: Look, parts: LookParts): Promise<FeedState> {
  const { now = Date.now, leaving } = parts;
  const restMs = feed.everyMinutes * MINUTE_MS;
  try {
    const seen = { ...before.seen };
    const changed = await changedItems(feed, before, report, parts);
    const left = await addItems(feed, changed.items, seen, report, parts);
    if (leaving?.aborted) return { ...before, seen: newestOf(seen) };
    await removeOldest(feed, seen, report, parts);
    // If some are left, the feed must be read again, even if unchanged.
    const validators = left ? {} : { etag: changed.etag, lastModified: changed.lastModified };
    return { ...validators, nextAt: now() + restMs, failures: 0, seen: newestOf(seen) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    report.problems.push({ address: feed.address, reason: messageOf(error) });
    const asked = error instanceof FetchError ? (error.retryAfterMs ?? 0) : 0;
    const doubled = Math.min(restMs * 2 ** Math.min(before.failures + 1, 10), LONGEST_REST_MS);
    return { ...before, failures: before.failures + 1, nextAt: now() + Math.max(asked, doubled, restMs) };
  }
}

interface Changed {
  readonly items: readonly Item[];
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/**
 * The newest items of a feed, as many as are kept; none if the site says that nothing changed. Of an index, sitemaps
 * that cannot be read are reported and passed over, but one that is only out of reach for now ends the feed's turn.
 */
async function changedItems(feed: Feed, state: FeedState, report: Look, parts: FeedsParts): Promise<Changed> {
  const { etag, lastModified } = state;
  const page = await politely(feed.address, parts, (onRedirect) =>
    parts.fetch(feed.address, { since: { etag, lastModified }, mostBytes: LARGEST_FEED, onRedirect }),
  );
  if (page.status === 304) return { items: [], etag, lastModified };
  const listing = await parts.list(page.bytes, page.target.href);
  if (page.movedTo) report.moved.push({ address: feed.address, to: page.movedTo.href });
  const items = [...listing.items];
  let isWhole = true;
  for (const sitemap of listing.sitemaps.slice(0, MOST_SITEMAPS)) {
    try {
      const { bytes, target } = await politely(sitemap, parts, (onRedirect) =>
        parts.fetch(sitemap, { mostBytes: LARGEST_FEED, onRedirect }),
      );
      items.push(...(await parts.list(bytes, target.href)).items);
    } catch (error) {
      // Without what is only out of reach for now, older articles would take the place of its newer ones.
      if (!(error instanceof UserError) || (error instanceof FetchError && error.isPassing)) throw error;
      report.problems.push({ address: sitemap, reason: messageOf(error) });
      isWhole = false;
    }
  }
  // What was passed over is tried again even if the index stays the same.
  return { items: items.slice(0, feed.keep), ...(isWhole && page.validators) };
}

/** Adds what is new or changed. Resolves to whether some are left for the next run. */
async function addItems(
  feed: Feed,
  items: readonly Item[],
  seen: FeedState['seen'],
  report: Look,
  parts: LookParts,
): Promise<boolean> {
  const isDone = ({ url, version }: Item): boolean => {
    const known = seen[url];
    return known?.version === version && (known.failures === 0 || known.failures >= MOST_ATTEMPTS);
  };
  const wanted = items.filter((item) => !isDone(item));
  let isSomeLeft = wanted.length > MOST_PAGES;
  // The oldest first, so that the items seen stay in the feed's order.
  for (const item of wanted.slice(0, MOST_PAGES).reverse()) {
    if (parts.leaving?.aborted) break;
    const known = seen[item.url];
    const failures = known?.version === item.version ? known.failures : 0;
    delete seen[item.url];
    try {
      const path = await addItem(feed, item, report, parts);
      seen[item.url] = { version: item.version, path: path ?? known?.path ?? null, failures: 0 };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      seen[item.url] = { version: item.version, path: known?.path ?? null, failures: failures + 1 };
      report.problems.push({ address: item.url, reason: messageOf(error) });
      if (failures + 1 < MOST_ATTEMPTS) isSomeLeft = true;
    }
  }
  return isSomeLeft;
}

/** Null if the page shows only the beginning of an article: nobody would see that before it is kept. */
async function addItem(feed: Feed, { url }: Item, report: Look, parts: FeedsParts): Promise<string | null> {
  const addition = withOutlet(
    await politely(url, parts, (onRedirect) => parts.adding.fetch(canonicalAddress(url), { onRedirect })),
    feed.outlet,
  );
  if (addition.warnings.includes('little-text')) return null;
  const { path, isUpdate } = await parts.adding.keep(addition, await parts.articles(), feed.collection);
  const [{ title, publisher, published, url: own }] = addition.articles;
  const article = { title, publisher, published, url: own, path, collection: feed.collection };
  (isUpdate ? report.updated : report.added).push(article);
  return path;
}

function withOutlet(addition: Addition, outlet: string | undefined): Addition {
  const [first, ...others] = addition.articles;
  return outlet ? { ...addition, articles: [{ ...first, publisher: outlet }, ...others] } : addition;
}

/**
 * Fetches only what robots.txt allows, on the site that an address redirects to as well, one request after another, with
 * the pause that the site asks for.
 */
async function politely<T>(
  address: string,
  { robots, leastPauseMs = 1000 }: FeedsParts,
  request: (onRedirect: (target: URL) => Promise<void>) => Promise<T>,
): Promise<T> {
  const respect = async (target: URL): Promise<void> => {
    if (!(await robots.allows(target)))
      throw new FetchError('{host} asks robots not to read that (robots.txt).', { host: target.host });
  };
  const target = new URL(canonicalAddress(address));
  await respect(target);
  await delay(Math.max(leastPauseMs, leastPauseMs === 0 ? 0 : await robots.pauseMs(target)));
  return request(respect);
}

/** Moves the oldest aside, down to as many as are kept. One that cannot be moved is tried again at the next look. */
async function removeOldest(
  feed: Feed,
  seen: FeedState['seen'],
  report: Look,
  { adding }: FeedsParts,
): Promise<void> {
  const kept = Object.entries(seen).filter(([, { path }]) => path !== null);
  for (const [url, item] of kept.slice(0, Math.max(0, kept.length - feed.keep))) {
    try {
      await adding.remove({ path: item.path! });
      report.removed += 1;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      // Otherwise somebody has already removed it by hand.
      if (!(error instanceof AskerError)) {
        report.problems.push({ address: url, reason: messageOf(error) });
        continue;
      }
    }
    seen[url] = { ...item, path: null };
  }
}

function newestOf(seen: FeedState['seen']): FeedState['seen'] {
  return Object.fromEntries(Object.entries(seen).slice(-MOST_SEEN));
}
