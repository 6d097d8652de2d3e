/** The lexical ranking of `bm25.ts`, computed in the database from its postings. */
import type { ArticleFilter } from '../../domain.js';
import { inverseFrequency } from '../../retrieval/inverted-index/bm25.js';
import { createLru } from '../../retrieval/lru.js';
import type { PassageHit, TermStatistics, WeightedTerm } from '../../retrieval/ports.js';
import { type Lazy, lazily } from '../../system/lazy.js';
import type { Session } from './connection.js';
import { filterClause } from './filter.js';
import { countFrequencies, type Frequency, readFrequencies } from './frequencies.js';
import { type Generation, type Numbers, numbersWithout } from './generation.js';
import { cutsFor, type Lengths, type RankedTerm, rankingSql, slackOf } from './ranking.js';

const KEPT_FREQUENCIES = 50_000;
/** Sets of folders that somebody may not see; more than these are hardly ever asked for. */
const MOST_PARTS = 16;
/**
 * Share of the last place's score that may lie below the cuts. Reading is cheap compared with scoring, and the more is
 * read, the fewer articles can still reach the last place.
 */
const READ_SHARE = 0.3;
/** Articles that the second round scores at most, for each hit wanted: nearly always all that are left, or enough. */
const LIKELIEST = 10;
const ROUNDING = 1e-6;

/** The most that is taken of each; null for all. */
interface Round {
  readonly postings: number | null;
  readonly articles: number | null;
}

interface Ranking {
  readonly terms: readonly RankedTerm[];
  readonly limit: number;
  readonly filter: ArticleFilter | undefined;
  readonly lengths: Lengths;
}

/** What scores are computed from: of the whole generation, or of what is left without some folders. */
interface Part {
  readonly numbers: Numbers;
  /** How often stems occur. Those that nothing holds are left out. */
  frequencies(stems: readonly string[]): Promise<Map<string, Frequency>>;
}

/** Keeps what was read, because a generation never changes. */
function remembering(read: Part['frequencies']): Part['frequencies'] {
  /** Null for a stem that nothing holds. */
  const known = new Map<string, Frequency | null>();
  return async (stems) => {
    if (known.size > KEPT_FREQUENCIES) known.clear();
    // Another question may clear what is known while this one reads.
    const wanted = new Map(stems.map((stem) => [stem, known.get(stem)]));
    const asked = stems.filter((stem) => wanted.get(stem) === undefined);
    if (asked.length > 0) {
      const found = await read(asked);
      for (const stem of asked) {
        const frequency = found.get(stem) ?? null;
        known.set(stem, frequency);
        wanted.set(stem, frequency);
      }
    }
    return new Map(
      stems.flatMap((stem) => {
        const frequency = wanted.get(stem);
        return frequency ? [[stem, frequency] as const] : [];
      }),
    );
  };
}

/** The parts of a generation, by the folders that are hidden. */
function partReader(
  session: Session,
  schema: string,
  { id, info, passageLength, articleLength }: Generation,
) {
  const whole: Part = {
    numbers: { ...info, passageLength, articleLength },
    frequencies: remembering((stems) => readFrequencies(session, schema, id, stems)),
  };
  const parts = createLru<string, Lazy<Part>>(MOST_PARTS, () => 1);
  const read = async (hidden: readonly string[]): Promise<Part> => ({
    numbers: await numbersWithout(session, schema, id, hidden),
    frequencies: remembering((stems) => countFrequencies(session, schema, id, stems, hidden)),
  });
  return async (hidden: readonly string[] = []): Promise<Part> => {
    if (hidden.length === 0) return whole;
    const key = JSON.stringify(hidden.toSorted());
    const part = parts.get(key) ?? lazily(() => read(hidden));
    parts.add(key, part);
    return part.get();
  };
}

/** @param firstPostings How many postings of a term are read before it is known which others are needed. */
export function createLexicalSearch(
  session: Session,
  schema: string,
  generation: Generation,
  firstPostings: number,
) {
  const partWithout = partReader(session, schema, generation);

  async function termStatistics(
    stems: readonly string[],
    hidden?: readonly string[],
  ): Promise<TermStatistics> {
    const { numbers, frequencies } = await partWithout(hidden);
    const found = await frequencies(stems);
    return {
      passages: numbers.passages,
      frequency: new Map(stems.map((stem) => [stem, found.get(stem)?.passages ?? 0])),
    };
  }

  /** The terms of a query that the part holds, with what each is worth. */
  async function termsOf(
    query: readonly WeightedTerm[],
    { numbers, frequencies }: Part,
  ): Promise<RankedTerm[]> {
    const found = await frequencies(query.map(({ stem }) => stem));
    const { passages, articles } = numbers;
    return query.flatMap(({ stem, weight }) => {
      const held = found.get(stem);
      if (!held || weight <= 0) return [];
      return {
        term: held.term,
        articles: held.articles,
        worth: weight * inverseFrequency(held.passages, passages),
        articleWorth: weight * inverseFrequency(held.articles, articles),
      };
    });
  }

  async function lexical(
    query: readonly WeightedTerm[],
    limit: number,
    filter?: ArticleFilter,
  ): Promise<PassageHit[]> {
    const part = await partWithout(filter?.hidden);
    const terms = await termsOf(query, part);
    if (terms.length === 0 || limit <= 0) return [];
    const rounds: readonly Round[] = [
      { postings: firstPostings, articles: limit },
      { postings: null, articles: LIKELIEST * limit },
      { postings: null, articles: null },
    ];
    let hits: PassageHit[] = [];
    let least = 0;
    for (const round of rounds) {
      const ranking = { terms, limit, filter, lengths: part.numbers };
      const ranked = await rank(session, schema, generation.id, ranking, { ...round, least });
      hits = ranked.hits;
      if (ranked.isWhole) break;
      least = Math.max(least, hits[limit - 1]?.score ?? 0);
    }
    return hits;
  }

  return { termStatistics, lexical };
}

/** @param round What it may read, and `least`: the score of the last place as far as it is known, or 0. */
async function rank(
  session: Session,
  schema: string,
  generation: number,
  { terms, limit, filter, lengths }: Ranking,
  { postings, articles, least }: Round & { readonly least: number },
): Promise<{ hits: PassageHit[]; isWhole: boolean }> {
  const reading = cutsFor(READ_SHARE * least, terms, slackOf(lengths));
  const values: unknown[] = [
    generation,
    reading.map(({ term }) => term),
    reading.map(({ worth }) => worth),
    reading.map(({ articleWorth }) => articleWorth),
    reading.map(({ cut }) => cut),
    reading.map(({ below }) => below),
    postings,
    articles,
    least - reading.reduce((sum, { below }) => sum + below, 0) - ROUNDING,
    limit,
  ];
  const sql = rankingSql(schema, lengths, filterClause(filter, values));
  const rows = await session.query<PassageHit & { articles: number }>(sql, values);
  const scored = rows[0]?.articles ?? 0;
  return {
    hits: rows.map(({ passage, score }) => ({ passage, score })),
    isWhole: postings === null && (articles === null || scored < articles),
  };
}
