/** One generation in the database, open for reading. */
import { AskerError } from '../../errors.js';
import type { PassageHit, SearchIndex } from '../../retrieval/ports.js';
import { createArticleReader } from './articles.js';
import type { Session } from './connection.js';
import { createExcerpts } from './excerpts.js';
import type { Generation } from './generation.js';
import { createLexicalSearch } from './lexical.js';
import { createPassageReader } from './passages.js';
import { createSimilarTerms } from './similar-terms.js';
import { createSpeakerReader } from './speakers.js';
import { createVectorSearch } from './vectors.js';

/** The session is the store's: closing the index leaves it open. @param firstPostings For `createLexicalSearch`. */
export function createSearchIndex(
  session: Session,
  schema: string,
  generation: Generation,
  firstPostings: number,
): SearchIndex {
  const { info, id } = generation;
  const excerpts = createExcerpts(session, schema, id);
  const words = createLexicalSearch(session, schema, generation, firstPostings);
  const nearest = createVectorSearch(session, schema, generation);

  /** Finding nothing counts only while the generation exists: it is removed some time after a rebuild. */
  async function unlessGone(hits: PassageHit[]): Promise<PassageHit[]> {
    if (hits.length > 0 || info.passages === 0) return hits;
    const there = await session.query(`SELECT FROM ${schema}.generation WHERE id = $1`, [id]);
    if (there.length === 0) throw new AskerError('The index was rebuilt meanwhile; please ask again.');
    return hits;
  }

  return {
    info,
    ...createArticleReader(session, schema, id, excerpts),
    ...createSpeakerReader(session, schema, id, excerpts),
    ...createPassageReader(session, schema, id, excerpts),
    termStatistics: words.termStatistics,
    similarTerms: createSimilarTerms(session, schema, id, words.termStatistics),
    lexical: async (query, limit, filter) => unlessGone(await words.lexical(query, limit, filter)),
    nearest: async (vector, limit, filter) => unlessGone(await nearest(vector, limit, filter)),
    close: async () => {},
  };
}
