/** The pages in which articles are stored. */
import type { Range } from '../../domain.js';
import type { Page } from '../../language/pages.js';
import { readSentences } from '../../speakers/sentences.js';
import { pageFrom, type StoredPage, unflatten } from '../stored-page.js';
import type { Session } from './connection.js';

interface PageRow extends Omit<StoredPage, 'voices'> {
  readonly article: number;
  /** Null if it was loaded by a version that did not store them. */
  readonly voices: StoredPage['voices'] | null;
}

/** For each article, by its key, the pages asked for, in order. */
export async function readPages(
  session: Session,
  schema: string,
  wanted: readonly { outline: { readonly key: number }; pages: Range }[],
): Promise<Page[][]> {
  if (wanted.length === 0) return [];
  const rows = await session.query<PageRow & { place: number }>(
    `SELECT w.place::int, p.* FROM unnest($1::int[], $2::int[], $3::int[]) WITH ORDINALITY AS w (article, first, past, place)
     JOIN ${schema}.page p ON p.article = w.article AND p.ordinal >= w.first AND p.ordinal < w.past
     ORDER BY w.place, p.ordinal`,
    [
      wanted.map(({ outline }) => outline.key),
      wanted.map(({ pages }) => pages.start),
      wanted.map(({ pages }) => pages.end),
    ],
  );
  const found = wanted.map((): Page[] => []);
  for (const { place, ...row } of rows) found[place - 1]!.push(pageOf(row));
  return found;
}

function pageOf({ voices, ...row }: PageRow): Page {
  if (voices) return pageFrom({ ...row, voices });
  const { text, text_offset: offset, first_number: firstNumber } = row;
  return {
    text,
    offset,
    firstNumber,
    sentences: readSentences({ text, sentences: unflatten(row.sentences) }),
  };
}
