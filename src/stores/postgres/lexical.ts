/** The lexical ranking of `bm25.ts`, computed in the database from its postings. */
import type { ArticleFilter } from '../../domain.js';
import {
  bitCount,
  bySimilarity,
  editDistance,
  editsAllowed,
  letterMask,
  type SimilarTerm,
  spellingSimilarity,
} from '../../language/spelling.js';
import { inverseFrequency } from '../../retrieval/inverted-index/bm25.js';
import type { PassageHit, TermStatistics, WeightedTerm } from '../../retrieval/ports.js';
import { filterClause } from './articles.js';
import type { Session } from './connection.js';
import { type Frequency, readFrequencies, readVocabulary } from './frequencies.js';
import type { Generation } from './generation.js';
import { cutsFor, rankingSql, slackOf } from './ranking.js';

const KEPT_FREQUENCIES = 50_000;
const MOST_SIMILAR = 5;
/**
 * Share of the last place's score that may lie below the cuts. Reading costs little beside scoring, and the more was
 * read, the fewer articles are left that might reach the last place.
 */
const READ_SHARE = 0.3;
/** Articles that the second round scores at most, for each hit wanted: nearly always all that are left, or enough. */
const LIKELIEST = 10;
const ROUNDING = 1e-6;

/** How much of each is taken at most; null: all. */
interface Round {
  readonly postings: number | null;
  readonly articles: number | null;
}

interface Vocabulary {
  readonly terms: readonly { readonly stem: string; readonly frequency: number }[];
  readonly masks: Int32Array;
}

/** @param firstPostings How many postings of a term are read before it is known which others are needed. */
export function createLexicalSearch(
  session: Session,
  schema: string,
  generation: Generation,
  firstPostings: number,
) {
  /** Null for a stem that nothing holds. A generation never changes, nor do its frequencies. */
  const known = new Map<string, Frequency | null>();
  /** By initial: its stems with their frequency and letters. */
  const vocabulary = new Map<string, Promise<Vocabulary>>();

  /** Of the stems that are held. */
  async function frequencies(stems: readonly string[]): Promise<Map<string, Frequency>> {
    if (known.size > KEPT_FREQUENCIES) known.clear();
    const asked = stems.filter((stem) => !known.has(stem));
    if (asked.length > 0) {
      const found = await readFrequencies(session, schema, generation.id, asked);
      for (const stem of asked) known.set(stem, found.get(stem) ?? null);
    }
    return new Map(
      stems.flatMap((stem) => {
        const frequency = known.get(stem);
        return frequency ? [[stem, frequency] as const] : [];
      }),
    );
  }

  async function termStatistics(stems: readonly string[]): Promise<TermStatistics> {
    const found = await frequencies(stems);
    return {
      passages: generation.info.passages,
      frequency: new Map(stems.map((stem) => [stem, found.get(stem)?.passages ?? 0])),
    };
  }

  async function lexical(
    query: readonly WeightedTerm[],
    limit: number,
    filter?: ArticleFilter,
  ): Promise<PassageHit[]> {
    const found = await frequencies(query.map(({ stem }) => stem));
    const { passages, articles } = generation.info;
    const terms = query.flatMap(({ stem, weight }) => {
      const held = found.get(stem);
      if (!held || weight <= 0) return [];
      return {
        term: held.term,
        articles: held.articles,
        worth: weight * inverseFrequency(held.passages, passages),
        articleWorth: weight * inverseFrequency(held.articles, articles),
      };
    });
    if (terms.length === 0 || limit <= 0) return [];
    const slack = slackOf(generation);
    let least = 0;
    for (const round of [
      { postings: firstPostings, articles: limit },
      { postings: null, articles: LIKELIEST * limit },
    ]) {
      const { hits, isWhole } = await rank(round);
      if (isWhole) return hits;
      least = Math.max(least, hits[limit - 1]?.score ?? 0);
    }
    return (await rank({ postings: null, articles: null })).hits;

    async function rank(most: Round): Promise<{ hits: PassageHit[]; isWhole: boolean }> {
      const reading = cutsFor(READ_SHARE * least, terms, slack);
      const values: unknown[] = [
        generation.id,
        reading.map(({ term }) => term),
        reading.map(({ worth }) => worth),
        reading.map(({ articleWorth }) => articleWorth),
        reading.map(({ cut }) => cut),
        reading.map(({ below }) => below),
        most.postings,
        most.articles,
        least - reading.reduce((sum, { below }) => sum + below, 0) - ROUNDING,
        limit,
      ];
      const sql = rankingSql(schema, generation, filterClause(filter, values));
      const rows = await session.query<PassageHit & { articles: number }>(sql, values);
      const scored = rows[0]?.articles ?? 0;
      return {
        hits: rows.map(({ passage, score }) => ({ passage, score })),
        isWhole: most.postings === null && (most.articles === null || scored < most.articles),
      };
    }
  }

  function termsFrom(initial: string): Promise<Vocabulary> {
    const reading =
      vocabulary.get(initial) ??
      readVocabulary(session, schema, generation.id, initial).then(
        (terms) => ({ terms, masks: Int32Array.from(terms, ({ stem }) => letterMask(stem)) }),
        (thrown) => {
          vocabulary.delete(initial);
          throw thrown;
        },
      );
    vocabulary.set(initial, reading);
    return reading;
  }

  async function similarTerms(stem: string): Promise<SimilarTerm[]> {
    if (editsAllowed(stem) === 0) return [];
    const initials = new Set([...stem].slice(0, 2));
    const similar = await Promise.all(
      [...initials].map(async (initial) => similarAmong(stem, await termsFrom(initial))),
    );
    return similar.flat().sort(bySimilarity).slice(0, MOST_SIMILAR);
  }

  return { termStatistics, lexical, similarTerms };
}

function similarAmong(stem: string, { terms, masks }: Vocabulary): SimilarTerm[] {
  const limit = editsAllowed(stem);
  const mask = letterMask(stem);
  return terms.flatMap(({ stem: term, frequency }, t) => {
    if (Math.abs(term.length - stem.length) > limit || bitCount(masks[t]! ^ mask) > 2 * limit) return [];
    const edits = editDistance(stem, term, limit);
    if (edits === 0 || edits > limit || term.length <= edits + 1) return [];
    return { stem: term, similarity: spellingSimilarity(stem, term), frequency };
  });
}
