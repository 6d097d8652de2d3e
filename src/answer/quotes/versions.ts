/** Several versions of one article, as in folders that keep articles together with their corrections. */
import type { ArticleSummary } from '../../domain.js';
import { contentStems } from '../../language/tokens.js';
import { plusDays } from '../../question/relative-time.js';

type Version = Pick<
  ArticleSummary,
  'id' | 'title' | 'publisher' | 'published' | 'url' | 'correction' | 'revision'
>;

/** Titles with fewer words, figures aside, are often names of columns, which many articles share. */
const FEWEST_WORDS = 3;
/** How many days after a story its correction may come that only bears its title: after a week, it may be the next of a column. */
const CORRECTED_WITHIN = 6;

/**
 * Whether `newer` is `older` put right: it says that it was corrected, is not dated before, and is of the same address or,
 * within days, bears the same title but for its figures, and words that the correction names.
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

/** Whether `newer` is a later version of `older`: of the same address, or of one title but for its figures, outlet and day. */
export function isReplacedBy(older: Version, newer: Version): boolean {
  if (older.id === newer.id) return false;
  if (isCorrectedBy(older, newer)) return true;
  if (isCorrectedBy(newer, older) || stampOf(newer) <= stampOf(older)) return false;
  if (isSamePage(older, newer)) return true;
  const isOfOneDay = older.published === newer.published && older.publisher === newer.publisher;
  return isOfOneDay && differing(older, newer)?.length === 0;
}

const stampOf = ({ published, revision }: Version): string => `${published ?? ''} ${revision ?? ''}`;

/** The address of a site is that of all its articles. */
function isSamePage({ url }: Version, newer: Version): boolean {
  return url !== null && url === newer.url && URL.canParse(url) && new URL(url).pathname !== '/';
}

/** The words of the older of two titles of as many that the newer does not bear in their place, figures aside; null where they are no two of a kind. */
function differing(older: Version, newer: Version): string[] | null {
  const [a, b] = [wordsOf(older.title), wordsOf(newer.title)];
  if (a.length < FEWEST_WORDS || a.length !== b.length) return null;
  const others = a.filter((word, at) => word !== b[at]);
  return others.length * 2 < a.length ? others : null;
}

function wordsOf(title: string | null): string[] {
  return contentStems(title ?? '').filter((stem) => !/^\d/.test(stem));
}
