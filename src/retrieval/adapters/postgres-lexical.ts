/** The lexical ranking of `bm25.ts`, computed in the database from its postings. */
import type { ArticleFilter } from '../../domain.js';
import { inverseFrequency } from '../bm25.js';
import type { PassageHit, TermStatistics, WeightedTerm } from '../ports.js';
import {
  bitCount,
  bySimilarity,
  editDistance,
  editsAllowed,
  letterMask,
  type SimilarTerm,
  spellingSimilarity,
} from '../spelling.js';
import { filterClause } from './postgres-articles.js';
import type { Session } from './postgres-connection.js';
import type { Generation } from './postgres-generation.js';
import { cutsFor, type ReadTerm, rankingSql, slackOf } from './postgres-ranking.js';

/** How many passages and how many articles' bodies hold a term. */
interface Frequency {
  readonly term: number;
  readonly passages: number;
  readonly articles: number;
}

const KEPT_FREQUENCIES = 50_000;
const MOST_SIMILAR = 5;
/**
 * Share of the last place's score that may lie below the cuts. Reading costs little beside scoring, and the more was
 * read, the fewer articles are left that might reach the last place.
 */
const READ_SHARE = 0.5;
const ROUNDING = 1e-6;

export function createLexicalSearch(
  session: Session,
  schema: string,
  generation: Generation,
  vocabulary: () => Promise<readonly string[]>,
  firstPostings: number,
) {
  /** Null for a stem that nothing holds. A generation never changes, nor do its frequencies. */
  const known = new Map<string, Frequency | null>();

  async function frequencies(stems: readonly string[]): Promise<ReadonlyMap<string, Frequency | null>> {
    const asked = stems.filter((stem) => !known.has(stem));
    if (asked.length > 0) {
      const rows = await session.query<Frequency & { stem: string }>(
        `SELECT t.stem, t.id AS term, sum(p.passages)::int AS passages,
           count(*) FILTER (WHERE p.count > 0)::int AS articles
         FROM ${schema}.term t JOIN ${schema}.posting p ON p.term = t.id
         JOIN ${schema}.member m ON m.generation = $1 AND m.article = p.article
         WHERE t.stem = ANY($2) GROUP BY t.id`,
        [generation.id, asked],
      );
      if (known.size > KEPT_FREQUENCIES) known.clear();
      for (const stem of asked) known.set(stem, null);
      for (const { stem, ...frequency } of rows) known.set(stem, frequency);
    }
    return known;
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
    const first = await rank(cutsFor(0, terms, slack), 0, { postings: firstPostings, articles: limit });
    const least = first[limit - 1]?.score ?? 0;
    return rank(cutsFor(READ_SHARE * least, terms, slack), least, {
      postings: null,
      articles: null,
    });

    function rank(
      reading: readonly ReadTerm[],
      least: number,
      most: { readonly postings: number | null; readonly articles: number | null },
    ): Promise<PassageHit[]> {
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
      const matching = filterClause(filter, values);
      return session.query<PassageHit>(rankingSql(schema, generation, matching), values);
    }
  }

  async function similarTerms(stem: string): Promise<SimilarTerm[]> {
    const similar: SimilarTerm[] = [];
    for (const group of spellingsNear(stem, await vocabulary())) {
      const found = await frequencies(group.map((term) => term.stem));
      for (const term of group) {
        // The vocabulary is that of all generations.
        const frequency = found.get(term.stem)?.passages ?? 0;
        if (frequency > 0) similar.push({ ...term, frequency });
      }
      if (similar.length >= MOST_SIMILAR) break;
    }
    return similar.sort(bySimilarity).slice(0, MOST_SIMILAR);
  }

  return { termStatistics, lexical, similarTerms };
}

/** Terms spelt nearly alike, in groups that are equally near, nearest first. */
function spellingsNear(stem: string, terms: readonly string[]): Omit<SimilarTerm, 'frequency'>[][] {
  const limit = editsAllowed(stem);
  const mask = letterMask(stem);
  const groups = new Map<number, Omit<SimilarTerm, 'frequency'>[]>();
  for (const term of limit > 0 ? terms : []) {
    if (Math.abs(term.length - stem.length) > limit || bitCount(letterMask(term) ^ mask) > 2 * limit)
      continue;
    const edits = editDistance(stem, term, limit);
    if (edits === 0 || edits > limit || term.length <= edits + 1) continue;
    const similarity = spellingSimilarity(stem, term, edits);
    groups.set(similarity, [...(groups.get(similarity) ?? []), { stem: term, similarity }]);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}
