/** The lexical ranking of `bm25.ts`, computed in the database from its postings. */
import type { ArticleFilter } from '../../domain.js';
import { BM25, inverseFrequency } from '../bm25.js';
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

/** How many passages and how many articles' bodies hold a term. */
interface Frequency {
  readonly term: number;
  readonly passages: number;
  readonly articles: number;
}

const KEPT_FREQUENCIES = 50_000;
const MOST_SIMILAR = 5;

/** The score's arithmetic as SQL. Numbers are marked as floats: PostgreSQL's decimals are many times slower. */
const float = (value: number): string => `'${value}'::float8`;
const lengthNorm = (length: string, average: number): string =>
  `(${float(1 - BM25.b)} + ${float(BM25.b / average)} * ${length})`;
/** (k1 + 1) · count / (count + k1), with `count` written once because it is evaluated wherever it is written. */
const saturate = (count: string): string =>
  `(${float(BM25.k1 + 1)} * (1 - ${float(BM25.k1)} / (${count} + ${float(BM25.k1)})))`;

export function createLexicalSearch(
  session: Session,
  schema: string,
  generation: Generation,
  vocabulary: () => Promise<readonly string[]>,
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
      if (!held) return [];
      return {
        term: held.term,
        worth: weight * inverseFrequency(held.passages, passages),
        articleWorth: weight * inverseFrequency(held.articles, articles),
      };
    });
    if (terms.length === 0) return [];
    const values: unknown[] = [
      generation.id,
      terms.map(({ term }) => term),
      terms.map(({ worth }) => worth),
      terms.map(({ articleWorth }) => articleWorth),
      limit,
    ];
    return session.query<PassageHit>(rankingOf(filterClause(filter, values)), values);
  }

  function rankingOf(matching: string): string {
    const { passageLength, articleLength } = generation;
    const norm = lengthNorm('passage_lengths[(hit >> 8) + 1]', passageLength);
    const inArticle = saturate(`count / ${lengthNorm('length', articleLength)}`);
    return `
      WITH held AS MATERIALIZED (
        SELECT p.article, p.in_title, p.count, p.hits, q.worth, q.article_worth,
          m.first_passage, m.length, m.passage_lengths
        FROM unnest($2::int[], $3::float8[], $4::float8[]) AS q (term, worth, article_worth)
        JOIN ${schema}.posting p USING (term)
        JOIN ${schema}.member m ON m.generation = $1 AND m.article = p.article
        ${matching && `JOIN ${schema}.article a ON a.id = p.article WHERE true ${matching}`}
      ), own AS (
        SELECT article, passage, sum(worth * ${saturate('occurrences')}) AS score
        FROM (
          SELECT article, first_passage + (hit >> 8) AS passage, worth,
            (hit & 255) / ${norm} + CASE WHEN in_title THEN ${float(BM25.titleWeight)} ELSE 0 END AS occurrences
          FROM (
            SELECT article, first_passage, passage_lengths, in_title, worth, unnest(hits) AS hit FROM held
          ) AS each
        ) AS counted GROUP BY 1, 2
      ), whole AS (
        SELECT article, sum(article_worth * ${inArticle}) AS score FROM held WHERE count > 0 GROUP BY 1
      )
      SELECT passage, own.score + ${float(BM25.articleWeight)} * coalesce(whole.score, 0) AS score
      FROM own LEFT JOIN whole USING (article) ORDER BY 2 DESC, 1 LIMIT $5`;
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
