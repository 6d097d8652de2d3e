/** Who speaks in the articles of one generation, and what they say. */
import type { ArticleFilter, Range, Speaker, SpeakerName } from '../../domain.js';
import type { Utterance } from '../../retrieval/ports.js';
import type { Session } from './connection.js';
import type { Excerpts } from './excerpts.js';
import { filterClause } from './filter.js';

/** The part of a `SearchIndex` that reads speakers. */
export function createSpeakerReader(
  session: Session,
  schema: string,
  generation: number,
  excerpts: Excerpts,
) {
  async function speakers(filter?: ArticleFilter): Promise<SpeakerName[]> {
    const values: unknown[] = [generation];
    const matching = filterClause(filter, values);
    return session.query<SpeakerName>(
      `SELECT s.name, s.role, count(*)::int AS articles, sum(cardinality(s.sentences))::int AS sentences,
         max(a.published) AS newest
       FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
       JOIN ${schema}.speaker s ON s.article = m.article
       WHERE m.generation = $1${matching} GROUP BY 1, 2 ORDER BY 1, 2 NULLS FIRST`,
      values,
    );
  }

  async function utterances(
    by: readonly Speaker[],
    page: Range,
    filter?: ArticleFilter,
  ): Promise<Utterance[]> {
    const values: unknown[] = [generation, by.map(({ name }) => name), by.map(({ role }) => role)];
    const matching = filterClause(filter, values);
    const rows = await session.query<Speaker & { article: number; number: number }>(
      `SELECT s.article, s.name, s.role, n.number
       FROM unnest($2::text[], $3::text[]) AS w (name, role)
       JOIN ${schema}.speaker s ON s.name = w.name AND s.role IS NOT DISTINCT FROM w.role
       JOIN ${schema}.member m ON m.generation = $1 AND m.article = s.article
       JOIN ${schema}.article a ON a.id = s.article
       CROSS JOIN LATERAL unnest(s.sentences) AS n (number)
       WHERE true${matching} ORDER BY a.published DESC NULLS LAST, m.place, n.number
       OFFSET $${values.push(page.start)} LIMIT $${values.push(page.end - page.start)}`,
      values,
    );
    const articles = await excerpts.around(
      rows.map(({ article, number }) => ({ article, sentences: { start: number, end: number + 1 } })),
    );
    return rows.map(({ name, role, number }, i) => ({
      article: articles[i]!,
      number,
      speaker: { name, role },
    }));
  }

  return { speakers, utterances };
}
