/** The articles of a generation as they were prepared, for the build of the next one. */
import { joinPages, type Page } from '../../language/pages.js';
import type { KnownArticle, PreparedArticle } from '../../retrieval/ports.js';
import { unflatten } from '../stored-page.js';
import { readPages } from './article-pages.js';
import { factsOf, type SummaryRow } from './article-rows.js';
import type { Session } from './connection.js';

interface PreparedRow extends Omit<SummaryRow, 'passages'> {
  readonly id: number;
  readonly page_offsets: readonly number[];
  readonly source_hash: string;
  readonly prepared_by: string;
  readonly passages: readonly number[];
}

const PREPARED_A_QUERY = 500;

/** Articles of a generation as they were prepared, in the order of the paths, some hundreds at a time. */
export async function readPrepared(
  session: Session,
  schema: string,
  generation: number,
  paths: readonly string[],
): Promise<PreparedArticle[]> {
  const prepared: PreparedArticle[] = [];
  for (let start = 0; start < paths.length; start += PREPARED_A_QUERY) {
    const rows = await session.query<PreparedRow>(
      `SELECT a.* FROM unnest($2::text[]) WITH ORDINALITY AS asked (path, place)
       JOIN ${schema}.article a USING (path)
       JOIN ${schema}.member m ON m.generation = $1 AND m.article = a.id ORDER BY asked.place`,
      [generation, paths.slice(start, start + PREPARED_A_QUERY)],
    );
    const pages = await readPages(
      session,
      schema,
      rows.map(({ id, page_offsets }) => ({
        outline: { key: id },
        pages: { start: 0, end: page_offsets.length },
      })),
    );
    prepared.push(...rows.map((row, i) => preparedOf(row, joinPages(pages[i]!))));
  }
  return prepared;
}

const preparedOf = (row: PreparedRow, { text, sentences }: Page): PreparedArticle => ({
  ...factsOf(row),
  text,
  sentences,
  passages: unflatten(row.passages),
  sourceHash: row.source_hash,
  preparedBy: row.prepared_by,
});

/** What a generation's articles were prepared from, and the fingerprints of their rows, in order of path. */
export function readFingerprints(
  session: Session,
  schema: string,
  generation: number,
): Promise<(Omit<KnownArticle, 'canBeKept'> & { readonly fingerprint: string })[]> {
  return session.query(
    `SELECT a.path, a.source_hash AS "sourceHash", a.prepared_by AS "preparedBy", a.fingerprint
     FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
     WHERE m.generation = $1 ORDER BY m.place`,
    [generation],
  );
}
