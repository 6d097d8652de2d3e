/**
 * What a question asks of an article itself, not of its text: its time, its outlet, its author.
 *
 * "What did the Harbour Gazette report in May?" is met by what an article says about itself, though its text never
 * mentions the gazette or the month.
 */
import type { ArticleFilter, ArticleMetadata, ArticleSummary, Range } from '../domain.js';
import type { Days } from '../language/days.js';
import { type Token, wordsIn } from '../language/tokens.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { fits, reported } from './time/period.js';
import { type Period, plusDays, RECENT_DAYS } from './time/relative-time.js';

/** The words of a question that state a condition on articles, and what meets it: at least one article of the index. */
export interface Constraint extends Range {
  /** How well an article meets it, by what it says about itself: 0 to 1. */
  meets(article: ArticleMetadata): number;
  /** Whether an article's metadata contradicts it. An article without a day may be of any. */
  excludes(article: ArticleMetadata): boolean;
  /**
   * Whether an answer that does not meet it is doubted. Not for "this week": what is asked about happened then, but an
   * older article often reports it.
   */
  readonly binding: boolean;
  /** How much meeting it is worth, compared with others: "the latest" asks for little else than news. */
  readonly worth: number;
  /** Filters that keep a search to articles that may meet it; one of them is enough. */
  readonly filters: readonly ArticleFilter[];
}

/** What the time that a question names means in an archive. */
export interface TimeAsked {
  /** The readings of it that have articles, likeliest first; two for a day in figures, two months or years, or a season. */
  readonly days: readonly Days[];
  /**
   * The newest article's day if the archive ends before the time asked about, and that has begun by the day of asking:
   * `days` are then counted from it.
   */
  readonly endsAt: string | null;
  /** The newest article's day if it is more than a month before the day of asking, whatever time is asked about. */
  readonly endedAt: string | null;
  /** Whether an older article is no answer: "lately" only states a preference. */
  readonly isMeant: boolean;
  /** Whether the newest is wanted: "now", "the latest". */
  readonly wantsNewest: boolean;
}

/** The metadata of all articles together. */
export interface ArchiveMetadata {
  /** Publication days, each once, `YYYY-MM-DD`, oldest first. */
  readonly days: readonly string[];
  /** Whether at least half of the articles have a day: only then does the newest one define "this week". */
  readonly mostlyDated: boolean;
  /** Outlets under their own names, keyed by their words. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Ids of the articles of each author, by the author's words. */
  readonly authors: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<SearchIndex, ArchiveMetadata>();

/** For all articles of an index, or those that a filter leaves. Computed once per index: a generation never changes. */
export async function archiveMetadataOf(
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<ArchiveMetadata> {
  if (filter) return archiveMetadata(await index.articles(filter));
  const one = known.get(index) ?? archiveMetadata(await index.articles());
  known.set(index, one);
  return one;
}

function archiveMetadata(articles: readonly ArticleSummary[]): ArchiveMetadata {
  const outlets = new Map<string, string>();
  const authors = new Map<string, Set<string>>();
  for (const publisher of new Set(articles.map((article) => article.publisher))) {
    if (publisher) outlets.set(wordsOf(publisher), publisher);
  }
  for (const { id, author } of articles) {
    for (const name of namesIn(author)) authors.set(name, (authors.get(name) ?? new Set()).add(id));
  }
  const dated = articles.flatMap(({ published }) => published ?? []);
  const mostlyDated = dated.length * 2 >= articles.length;
  return { days: [...new Set(dated)].sort(), mostlyDated, outlets, authors };
}

/** "Ada Lund and Per Dahl; editing by Eva Aas" by words; a single word, such as "Staff", names nobody. */
function namesIn(author: string | null): string[] {
  const names = (author ?? '').split(/[;,&|/]|\b(?:and|by|with|for)\b/iu).map(wordsOf);
  return names.filter((name) => name.includes(' '));
}

/** Words in the form in which they are compared: lower case, without a leading "the". */
function wordsOf(name: string): string {
  const words = wordsIn(name);
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** The longest name of an outlet or author to look for, in words. */
const LONGEST_NAME = 6;

/**
 * What a time means if it is asked about on the day `asked`; without one, on the day of the newest article. Who only asks
 * for news means that of late.
 */
export function timeAsked(
  period: Period | null,
  { days, mostlyDated }: ArchiveMetadata,
  asked: string | undefined,
  asksForNews = false,
): TimeAsked {
  const newest = days.at(-1);
  const isOld = newest !== undefined && mostlyDated && newest < plusDays(asked ?? newest, -RECENT_DAYS);
  const endedAt = isOld ? newest : null;
  if (!period && asksForNews && isOld)
    return { days: [], endsAt: newest, endedAt, isMeant: false, wantsNewest: true };
  const wantsNewest = period?.vague ?? false;
  if (!period || !newest || (period.relative && !mostlyDated))
    return { days: [], endsAt: null, endedAt, isMeant: false, wantsNewest };
  const held = (from: string): Days[] =>
    period.readings(from).filter((time) => days.some((day) => fits(time, day) > 0));
  const meant = held(asked ?? newest);
  const isMeant = !period.vague;
  if (meant.length > 0) return { days: meant, endsAt: null, endedAt, isMeant, wantsNewest };
  const today = asked ?? newest;
  const later = period.readings(today).filter(({ first }) => newest < first);
  // "Who will host the 2030 games?" asks about no time that articles could be from yet.
  const endsAt = mostlyDated && later.some(({ first }) => first <= today) ? newest : null;
  const before = later.length > 0 ? held(newest) : [];
  // "In May" may be the May that the archive has.
  return {
    days: before,
    endsAt,
    endedAt,
    isMeant: isMeant && (period.relative || before.length === 0),
    wantsNewest,
  };
}

const WORTH_OF_NEW = 2.5;

function timeConstraint({ start, end, relative, vague }: Period, readings: readonly Days[]): Constraint {
  const meets = ({ published }: ArticleMetadata): number =>
    Math.max(...readings.map((days) => fits(days, published)));
  const filters = readings.map(reported).map(({ first: since, last: until }) => ({ since, until }));
  const excludes = (article: ArticleMetadata): boolean => article.published !== null && meets(article) === 0;
  return { start, end, meets, excludes, binding: !relative, worth: vague ? WORTH_OF_NEW : 1, filters };
}

/** The constraints of a question that some article meets. */
export function constraintsIn(
  question: string,
  tokens: readonly Token[],
  period: Period | null,
  time: TimeAsked,
  { outlets, authors }: ArchiveMetadata,
): Constraint[] {
  const constraints = time.days.length > 0 ? [timeConstraint(period!, time.days)] : [];
  for (const { start, end, words } of runsOf(question, tokens)) {
    const outlet = outlets.get(words);
    if (outlet) {
      const meets = ({ publisher }: ArticleMetadata) =>
        Number(publisher !== null && wordsOf(publisher) === words);
      const excludes = (article: ArticleMetadata) => meets(article) === 0;
      constraints.push({ start, end, meets, excludes, binding: true, worth: 1, filters: [{ outlet }] });
    }
    const articles = authors.get(words);
    if (articles) {
      const meets = ({ author }: ArticleMetadata) => Number(namesIn(author).includes(words));
      const excludes = (article: ArticleMetadata) => meets(article) === 0;
      const filters = [{ articleIds: [...articles] }];
      constraints.push({ start, end, meets, excludes, binding: true, worth: 1, filters });
    }
  }
  return constraints;
}

/** Runs of words that may be a name: a single word must have a capital, and not open the question. */
function runsOf(question: string, tokens: readonly Token[]): (Range & { words: string })[] {
  return tokens.flatMap(({ start }, i) =>
    Array.from({ length: Math.min(LONGEST_NAME, tokens.length - i) }, (_, more) => {
      const run = tokens.slice(i, i + more + 1);
      return { start, end: run.at(-1)!.end, words: run.map(({ lower }) => lower).join(' ') };
    }).filter(
      ({ words }) => words.includes(' ') || (i > 0 && !tokens[i]!.stop && /\p{Lu}/u.test(question[start]!)),
    ),
  );
}

/** A filter that both allow; null if nothing could pass. */
export function narrowed(filter: ArticleFilter | undefined, by: ArticleFilter): ArticleFilter | null {
  if (!filter) return by;
  const outlets = new Set([filter.outlet, by.outlet].flatMap((outlet) => outlet?.toLowerCase() ?? []));
  if (outlets.size > 1) return null;
  const ids = filter.articleIds && by.articleIds?.filter((id) => filter.articleIds!.includes(id));
  const [since] = [filter.since, by.since]
    .filter((day) => day !== undefined)
    .sort()
    .reverse();
  const [until] = [filter.until, by.until].filter((day) => day !== undefined).sort();
  return {
    ...filter,
    ...by,
    ...(ids && { articleIds: ids }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

/** How many openings are considered if only a time or a source was asked for. */
const MOST_OPENINGS = 10;

/**
 * First passages, by number, of the articles that a filter leaves and that meet a constraint best, newest first. They
 * answer "What happened last week?".
 */
export async function openingsOf(
  index: SearchIndex,
  filter: ArticleFilter,
  { meets }: Pick<Constraint, 'meets'>,
): Promise<number[]> {
  const left = (await index.articles(filter)).filter(({ passages }) => passages > 0);
  const newest = left.sort(
    (a, b) => meets(b) - meets(a) || (b.published ?? '').localeCompare(a.published ?? ''),
  );
  return Promise.all(newest.slice(0, MOST_OPENINGS).map(({ id }) => index.firstPassage(id)));
}
