/** What a generation's row holds. */
import type { Mode } from '../../domain.js';
import type { IndexInfo, VectorWeight } from '../../retrieval/ports.js';
import type { Session } from './connection.js';
import { filterClause } from './filter.js';

export interface Generation {
  readonly id: number;
  readonly info: IndexInfo;
  /** The table of its vectors. */
  readonly vectors: string;
  /** Mean content words of a passage and of an article. */
  readonly passageLength: number;
  readonly articleLength: number;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly built_at: Date;
  readonly space: number;
  readonly embedder: string;
  readonly mode: Mode;
  readonly dimensions: number;
  readonly prepared_by: string;
  readonly vector_weight: number | null;
  readonly weighed_articles: number | null;
  readonly articles: number;
  readonly passages: number;
  readonly passage_length: number;
  readonly article_length: number;
}

/** The numbers of a generation that scores depend on. */
export type Numbers = Pick<Generation, 'passageLength' | 'articleLength'> &
  Pick<IndexInfo, 'articles' | 'passages'>;

/** The same as though the hidden folders were not there. */
export async function numbersWithout(
  session: Session,
  schema: string,
  generation: number,
  hidden: readonly string[],
): Promise<Numbers> {
  const values: unknown[] = [generation];
  const [numbers] = await session.query<Numbers>(
    `SELECT count(*)::int AS articles, coalesce(sum(m.passages), 0)::int AS passages,
       coalesce(nullif(sum((SELECT sum(n) FROM unnest(m.passage_lengths) AS n))::float8 / nullif(sum(m.passages), 0), 0), 1)
         AS "passageLength",
       coalesce(nullif(sum(m.length)::float8 / nullif(count(*), 0), 0), 1) AS "articleLength"
     FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
     WHERE m.generation = $1 ${filterClause({ hidden }, values)}`,
    values,
  );
  return numbers!;
}

/** The generation with that name, or the live one; null if there is none. */
export async function readGeneration(
  session: Session,
  schema: string,
  name?: string,
): Promise<Generation | null> {
  const [row] = await session.query<Row>(
    `SELECT g.*, s.embedder, s.mode, s.dimensions
     FROM ${schema}.generation g JOIN ${schema}.space s ON s.id = g.space
     WHERE ${name === undefined ? 'g.retired_at IS NULL' : 'g.name = $1'}`,
    name === undefined ? [] : [name],
  );
  if (!row) return null;
  return {
    id: row.id,
    info: {
      generation: row.name,
      builtAt: row.built_at.toISOString(),
      embedderId: row.embedder,
      mode: row.mode,
      dimensions: row.dimensions,
      preparedBy: row.prepared_by,
      vectorWeight: weightOf(row),
      articles: row.articles,
      passages: row.passages,
    },
    vectors: `${schema}.vectors_${row.space}`,
    passageLength: row.passage_length,
    articleLength: row.article_length,
  };
}

function weightOf({ vector_weight: value, weighed_articles: articles }: Row): VectorWeight | null {
  return value === null || articles === null ? null : { value, articles };
}
