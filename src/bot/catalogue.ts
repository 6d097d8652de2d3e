/** The list of articles as people look through it: in an order of their choice, and found by words, outlet and day. */
import type { ArticleFilter, ArticleSummary } from '../domain.js';
import { pageOf } from '../language/addresses.js';
import { byDay, pastDayOf } from '../language/article-summary.js';
import { folded, outletsOf, wordsIn } from '../language/outlets.js';
import { createSlices, mapInSlices, sortInSlices } from '../system/slices.js';

/** Newest first, those undated or yet to come last; or by name, those without one last. */
export type Order = 'newest' | 'title' | 'outlet';

/** Which articles to list, and in which order. */
export interface Wanted extends Pick<ArticleFilter, 'outlet' | 'since' | 'until'> {
  /** All must stand in an article's title, outlet, author or path, whatever their case and accents. */
  readonly words?: string;
  readonly order?: Order;
}

/** Articles that fit, those without a date left out if a period was asked for. */
export interface FoundArticles {
  readonly articles: readonly ArticleSummary[];
  /** How many would fit but have no date. */
  readonly undated: number;
}

/** The articles of an index, to be listed and found by what is typed. */
export interface Catalogue {
  /** Names of outlets, those with the most articles first. */
  readonly outlets: readonly string[];
  /** The first `limit` that fit, or all. */
  find(wanted: Wanted, limit?: number): Promise<FoundArticles>;
  /** The article that an address leads to, however it is written; undefined if it is none of these. */
  at(address: string): ArticleSummary | undefined;
}

/** The text in which words typed for an article are searched. */
const searchText = ({ title, publisher, author, path }: ArticleSummary): string =>
  [title, publisher, author, path].filter(Boolean).join(' ');

/** Catalogues by the list that they were made from: an index gives the same list until it changes. */
const made = new WeakMap<readonly ArticleSummary[], Promise<Catalogue>>();

/** The catalogue of a list, made once: over 100,000 articles it takes a third of a second, in slices. */
export function catalogueOf(articles: readonly ArticleSummary[]): Promise<Catalogue> {
  const known = made.get(articles) ?? make(articles);
  made.set(articles, known);
  return known;
}

async function make(articles: readonly ArticleSummary[]): Promise<Catalogue> {
  const newest = await sortInSlices(articles, byDay);
  const lines = await mapInSlices(newest, (article) => folded(searchText(article)).replaceAll('\n', ' '));
  const search = createSearch(lines);
  const byPage = new Map<string, ArticleSummary>();
  await mapInSlices(newest, (article) => {
    const page = article.url && pageOf(article.url);
    if (page && !byPage.has(page)) byPage.set(page, article);
  });
  const orders = new Map<Order, Promise<Uint32Array>>();
  /** The place of each article in an order by name. */
  const ranks = (order: ByName): Promise<Uint32Array> => {
    const known = orders.get(order) ?? ranksBy(newest, order);
    orders.set(order, known);
    return known;
  };
  return {
    outlets: outletsOf(articles),
    at: (address) => byPage.get(pageOf(address) ?? ''),
    async find({ words = '', outlet, since, until, order = 'newest' }, limit = Number.POSITIVE_INFINITY) {
      const found: number[] = [];
      let undated = 0;
      const lowered = outlet?.toLowerCase();
      // Articles lie newest first, so only that order can be cut at once; any other is sorted first.
      const canCut = order === 'newest' && since === undefined && until === undefined;
      const most = canCut ? limit : Number.POSITIVE_INFINITY;
      const slice = createSlices();
      let looked = 0;
      for (const place of search(wordsIn(words))) {
        if (found.length >= most) break;
        // Looking at the clock each time would cost more than the work.
        if (++looked % 1000 === 0) await slice();
        const article = newest[place]!;
        if (lowered !== undefined && article.publisher?.toLowerCase() !== lowered) continue;
        if (since === undefined && until === undefined) found.push(place);
        else {
          const day = pastDayOf(article);
          if (day === '') undated += 1;
          else if (isWithin(day, since, until)) found.push(place);
        }
      }
      if (order !== 'newest') {
        const rank = await ranks(order);
        found.sort((a, b) => rank[a]! - rank[b]!);
      }
      return { undated, articles: found.slice(0, limit).map((place) => newest[place]!) };
    },
  };
}

function isWithin(day: string, since: string | undefined, until: string | undefined): boolean {
  return (since === undefined || day >= since) && (until === undefined || day <= until);
}

type ByName = Exclude<Order, 'newest'>;

async function ranksBy(articles: readonly ArticleSummary[], order: ByName): Promise<Uint32Array> {
  const keys = await mapInSlices(articles, (article) =>
    folded((order === 'title' ? article.title : article.publisher) ?? ''),
  );
  const inOrder = await sortInSlices([...keys.keys()], (a, b) => {
    const [one, other] = [keys[a]!, keys[b]!];
    // Those without a name come last; those with the same name keep their order, newest first.
    if (one === other) return a - b;
    if (one === '' || other === '') return one === '' ? 1 : -1;
    return one < other ? -1 : 1;
  });
  const ranks = new Uint32Array(articles.length);
  inOrder.forEach((place, rank) => {
    ranks[place] = rank;
  });
  return ranks;
}

/** Returns a search for the numbers of the lines that hold all words, in order. It looks for the longest word first. */
function createSearch(lines: readonly string[]): (words: readonly string[]) => Generator<number> {
  const text = lines.join('\n');
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach((line, place) => {
    starts[place + 1] = starts[place]! + line.length + 1;
  });
  const lineAt = (position: number): number => {
    let [low, high] = [0, lines.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return function* (words) {
    const [longest, ...others] = [...words].sort((a, b) => b.length - a.length);
    if (longest === undefined) {
      yield* lines.keys();
      return;
    }
    for (let at = text.indexOf(longest); at >= 0; ) {
      const place = lineAt(at);
      const line = lines[place]!;
      if (others.every((word) => line.includes(word))) yield place;
      at = text.indexOf(longest, starts[place + 1]!);
    }
  };
}
