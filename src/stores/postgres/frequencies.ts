/**
 * How many passages and articles hold each term, kept so that no question counts them. A row holds from its generation
 * on, until the next one of its term: a generation adds rows for the terms of what changed.
 */
import type { Session } from './connection.js';
import { filterClause } from './filter.js';

/** How many passages and how many articles' bodies hold a term; the first is above 0. */
export interface Frequency {
  readonly term: number;
  readonly passages: number;
  readonly articles: number;
}

const newest = (schema: string): string => `
  SELECT passages, articles FROM ${schema}.frequency
  WHERE term = t.id AND generation <= $1 ORDER BY generation DESC LIMIT 1`;

/** The stems, among those asked for, that a generation holds. */
export async function readFrequencies(
  session: Session,
  schema: string,
  generation: number,
  stems: readonly string[],
): Promise<Map<string, Frequency>> {
  const rows = await session.query<Frequency & { stem: string }>(
    `SELECT t.stem, t.id AS term, f.passages, f.articles
     FROM ${schema}.term t CROSS JOIN LATERAL (${newest(schema)}) AS f
     WHERE t.stem = ANY ($2) AND f.passages > 0`,
    [generation, stems],
  );
  return new Map(rows.map(({ stem, ...frequency }) => [stem, frequency]));
}

/** The same, counted without what is in the hidden folders: it takes longer, as nothing of it is kept. */
export async function countFrequencies(
  session: Session,
  schema: string,
  generation: number,
  stems: readonly string[],
  hidden: readonly string[],
): Promise<Map<string, Frequency>> {
  const values: unknown[] = [generation, stems];
  const rows = await session.query<Frequency & { stem: string }>(
    `SELECT t.stem, t.id AS term, sum(p.passages)::int AS passages, (count(*) FILTER (WHERE p.count > 0))::int AS articles
     FROM ${schema}.term t JOIN ${schema}.posting p ON p.term = t.id
     JOIN ${schema}.member m ON m.generation = $1 AND m.article = p.article
     JOIN ${schema}.article a ON a.id = p.article
     WHERE t.stem = ANY ($2) ${filterClause({ hidden }, values)} GROUP BY 1, 2`,
    values,
  );
  return new Map(rows.map(({ stem, ...frequency }) => [stem, frequency]));
}

/** All stems of a generation that begin with a letter, with the passages that hold them. */
export function readVocabulary(
  session: Session,
  schema: string,
  generation: number,
  initial: string,
): Promise<{ stem: string; frequency: number }[]> {
  return session.query(
    `SELECT t.stem, f.passages AS frequency
     FROM ${schema}.term t CROSS JOIN LATERAL (${newest(schema)}) AS f
     WHERE t.stem >= $2 AND t.stem < $3 AND f.passages > 0`,
    [generation, initial, String.fromCodePoint(initial.codePointAt(0)! + 1)],
  );
}

/**
 * Counts a generation, whose members are there, from the one before it (null: from nothing). The subquery has an
 * OFFSET so that it takes the index: an article's postings lie together.
 */
export async function writeFrequencies(
  session: Session,
  schema: string,
  generation: number,
  before: number | null,
): Promise<void> {
  await session.query(
    `WITH changed AS MATERIALIZED (
       SELECT article, sum(CASE generation WHEN $1 THEN 1 ELSE -1 END) AS sign
       FROM ${schema}.member WHERE generation IN ($1, $2) GROUP BY 1 HAVING count(*) = 1
     ), change AS MATERIALIZED (
       SELECT p.term, sum(sign * p.passages) AS passages, sum(sign * (p.count > 0)::int) AS articles
       FROM changed c CROSS JOIN LATERAL (
         SELECT term, passages, count FROM ${schema}.posting WHERE article = c.article OFFSET 0
       ) AS p GROUP BY 1
     )
     INSERT INTO ${schema}.frequency (term, generation, passages, articles)
     SELECT change.term, $1, change.passages + coalesce(f.passages, 0), change.articles + coalesce(f.articles, 0)
     FROM change LEFT JOIN LATERAL (
       SELECT passages, articles FROM ${schema}.frequency
       WHERE term = change.term AND generation < $1 ORDER BY generation DESC LIMIT 1
     ) AS f ON true WHERE change.passages <> 0 OR change.articles <> 0`,
    [generation, before],
  );
}

/** Removes what no generation reads any more. */
export async function sweepFrequencies(session: Session, schema: string): Promise<void> {
  await session.query(
    `DELETE FROM ${schema}.frequency f USING ${schema}.frequency later
     WHERE later.term = f.term AND later.generation > f.generation
       AND later.generation <= (SELECT min(id) FROM ${schema}.generation)`,
  );
}
