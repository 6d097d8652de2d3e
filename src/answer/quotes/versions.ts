/** Several versions of one article, as in folders that keep articles together with their corrections. */
import type { ArticleSummary } from '../../domain.js';
import { contentStems } from '../../language/tokens.js';
import { plusDays } from '../../question/time/relative-time.js';

/** Characters of `2024-05-06`: a revision by its day alone. */
const DAY_LENGTH = 10;

type Version = Pick<
  ArticleSummary,
  'id' | 'title' | 'publisher' | 'published' | 'url' | 'correction' | 'revision'
>;

/** Titles with fewer words, figures aside, are often names of columns, which many articles share. */
const FEWEST_WORDS = 3;
/**
 * How many days after a story its correction may come if only the title is the same: after a week, it may be the next
 * instalment of a column.
 */
const CORRECTED_WITHIN = 6;

/**
 * Whether `newer` is `older` corrected: it says that it was corrected, is not dated earlier, and has the same address
 * or, within days, the same title except for figures and for words that the correction names.
 */
export function isCorrectedBy(older: Version, newer: Version): boolean {
  if (!newer.correction || older.correction || older.id === newer.id) return false;
  if ((newer.published ?? '9999') < (older.published ?? '')) return false;
  if (isSamePage(older, newer)) return true;
  if (older.published && newer.published && newer.published > plusDays(older.published, CORRECTED_WITHIN))
    return false;
  const named = new Set(contentStems(newer.correction));
  return differing(older, newer)?.every((stem) => named.has(stem)) === true;
}

/**
 * Whether `newer` is a later version of `older`: it has the same address, or the same outlet, day and, apart from figures,
 * title.
 */
export function isReplacedBy(older: Version, newer: Version): boolean {
  if (older.id === newer.id) return false;
  if (isCorrectedBy(older, newer)) return true;
  if (isCorrectedBy(newer, older) || !isLater(older, newer)) return false;
  if (isSamePage(older, newer)) return true;
  // Two parts of a series have two addresses.
  if (older.url !== null && newer.url !== null) return false;
  const isOfOneDay = older.published !== null && older.published === newer.published;
  return isOfOneDay && older.publisher === newer.publisher && differing(older, newer)?.length === 0;
}

/** By their days, else by when they say they last changed; if a day is unknown, both must say that. */
function isLater(older: Version, newer: Version): boolean {
  const [from, to] = [older.published, newer.published];
  if (from !== null && to !== null && from !== to) return from < to;
  const [before, after] = [older.revision ?? null, newer.revision ?? null];
  if (after === null) return false;
  if (before === null) return from !== null && to !== null;
  if (isNumbered(before) !== isNumbered(after)) return false;
  const isDay = before.length === DAY_LENGTH || after.length === DAY_LENGTH;
  return isDay ? before.slice(0, DAY_LENGTH) < after.slice(0, DAY_LENGTH) : before < after;
}

/** "version 02" and an instant cannot be compared. */
const isNumbered = (revision: string): boolean => revision.startsWith('version');

/** The address of a site is that of all its articles. */
function isSamePage({ url }: Version, newer: Version): boolean {
  return url !== null && url === newer.url && URL.canParse(url) && new URL(url).pathname !== '/';
}

/**
 * For two titles with equally many words: the older one's words that the newer one does not have in the same place,
 * apart from figures; null if the titles are not alike.
 */
function differing(older: Version, newer: Version): string[] | null {
  const [a, b] = [titleWords(older.title), titleWords(newer.title)];
  if (a.length < FEWEST_WORDS || a.length !== b.length) return null;
  const others = a.filter((word, at) => word !== b[at]);
  return others.length * 2 < a.length ? others : null;
}

function titleWords(title: string | null): string[] {
  return contentStems(title ?? '').filter((stem) => !/^\d/.test(stem));
}
