/** The passages of one generation that are nearest to a vector. */
import type { ArticleFilter } from '../../domain.js';
import type { PassageHit, SearchIndex } from '../../retrieval/ports.js';
import type { Session } from './connection.js';
import { filterClause } from './filter.js';
import type { Generation } from './generation.js';
import { vectorText } from './rows.js';

/** Vectors requested from the index for each hit wanted: some belong to articles that this generation does not have. */
const SPARE = 2;

/** Searches exactly within a filter, or if the vector index finds too few; otherwise through the vector index. */
export function createVectorSearch(
  session: Session,
  schema: string,
  { info, id, vectors }: Generation,
): SearchIndex['nearest'] {
  /** Compares with every vector: exact, and the only way to search within a filter without missing any. */
  function scan(vector: string, limit: number, filter?: ArticleFilter): Promise<PassageHit[]> {
    const values: unknown[] = [id, vector, limit];
    return session.query(
      `SELECT m.first_passage + p.ordinal AS passage, -(v.embedding <#> $2::vector) AS score
       FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
       JOIN ${schema}.passage p ON p.article = m.article JOIN ${vectors} v USING (hash)
       WHERE m.generation = $1 ${filterClause(filter, values)} ORDER BY 2 DESC, 1 LIMIT $3`,
      values,
    );
  }

  /** Through the vector index, if there is one. Finds too few if most near vectors belong to other generations. */
  function searchIndexed(vector: string, limit: number): Promise<PassageHit[]> {
    return session.query(
      `WITH near AS MATERIALIZED (
         SELECT hash, -(embedding <#> $2::vector) AS score FROM ${vectors}
         ORDER BY embedding <#> $2::vector LIMIT $3
       )
       SELECT m.first_passage + p.ordinal AS passage, near.score
       FROM near JOIN ${schema}.passage p USING (hash)
       JOIN ${schema}.member m ON m.generation = $1 AND m.article = p.article
       ORDER BY 2 DESC, 1 LIMIT $4`,
      [id, vector, SPARE * limit, limit],
    );
  }

  return async function nearest(
    vector: Float32Array,
    limit: number,
    filter?: ArticleFilter,
  ): Promise<PassageHit[]> {
    if (vector.length !== info.dimensions) {
      throw new RangeError(`The query has ${vector.length} dimensions, the index ${info.dimensions}.`);
    }
    const text = vectorText(vector);
    if (filter) return scan(text, limit, filter);
    const hits = await searchIndexed(text, limit);
    return hits.length >= Math.min(limit, info.passages) ? hits : scan(text, limit);
  };
}
