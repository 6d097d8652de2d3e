/** Articles and passages of one generation, read from the database. */
import type {
  Article,
  ArticleFilter,
  ArticleSummary,
  Excerpt,
  Passage,
  Range,
  Speaker,
} from '../../domain.js';
import { sentenceAt } from '../../language/excerpt.js';
import { joinPages, type Page, type PageStarts, pagesOfPassage, pagesOfText } from '../../language/pages.js';
import { createLru } from '../../retrieval/lru.js';
import type { KnownArticle, PreparedArticle, SpeakerName, Utterance } from '../../retrieval/ports.js';
import { readSentences } from '../../speakers/sentences.js';
import { pageFrom, type StoredPage, unflatten } from '../stored-page.js';
import type { Session } from './connection.js';

interface SummaryRow {
  readonly public_id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly correction: string | null;
  readonly revision: string | null;
  readonly recognised: boolean | null;
  readonly passages: number;
}
/** An article without its pages. */
interface OutlineRow extends SummaryRow {
  readonly id: number;
  readonly page_offsets: readonly number[];
  readonly page_numbers: readonly number[];
}
interface Outline {
  readonly key: number;
  readonly summary: ArticleSummary;
  readonly starts: PageStarts;
}
interface PageRow extends Omit<StoredPage, 'voices'> {
  readonly article: number;
  /** Null if it was loaded by a version that did not store them. */
  readonly voices: StoredPage['voices'] | null;
}
interface PreparedRow extends Omit<OutlineRow, 'passages'> {
  readonly source_hash: string;
  readonly prepared_by: string;
  readonly passages: readonly number[];
}

/** How much text of excerpts is kept in memory between questions, in characters. */
const KEPT_CHARACTERS = 32_000_000;
const PREPARED_A_QUERY = 500;

const SUMMARY =
  'a.public_id, a.path, a.title, a.publisher, a.author, a.published, a.url, a.correction, a.revision, a.recognised, m.passages';

/**
 * A condition on `article a` for a WHERE clause, beginning with AND; its values are numbered on from
 * those already given.
 */
export function filterClause(filter: ArticleFilter | undefined, values: unknown[]): string {
  const { articleIds, outlet, since, until, hidden } = filter ?? {};
  const condition = (value: unknown, write: (placeholder: string) => string): string =>
    value === undefined ? '' : ` AND ${write(`$${values.push(value)}`)}`;
  return (
    condition(articleIds, (ids) => `a.public_id = ANY(${ids})`) +
    condition(outlet?.toLowerCase(), (name) => `a.outlet = ${name}`) +
    condition(since, (date) => `a.published >= ${date}`) +
    condition(until, (date) => `a.published <= ${date}`) +
    condition(
      hidden?.map((folder) => `${folder}/`),
      (folders) =>
        `NOT EXISTS (SELECT FROM unnest(${folders}::text[]) AS f (folder) WHERE starts_with(a.path, f.folder))`,
    )
  );
}

/** Reads articles, pages and passages of one generation, and keeps those used last. */
export function createArticleReader(session: Session, schema: string, generation: number) {
  const members = `FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article WHERE m.generation = $1`;
  /** By key, which never changes: another version of an article has another key. */
  const outlines = new Map<number, Outline>();
  /** By public id. */
  const keys = new Map<string, number>();
  const kept = createLru<string, Excerpt>(KEPT_CHARACTERS, ({ text }) => text.length);

  async function outlinesOf(where: string, wanted: readonly (number | string)[]): Promise<void> {
    if (wanted.length === 0) return;
    const rows = await session.query<OutlineRow>(
      `SELECT a.id, ${SUMMARY}, a.page_offsets, a.page_numbers ${members} AND ${where} = ANY($2)`,
      [generation, wanted],
    );
    for (const row of rows) {
      const starts = { offsets: row.page_offsets, numbers: row.page_numbers };
      outlines.set(row.id, { key: row.id, summary: summaryOf(row), starts });
      keys.set(row.public_id, row.id);
    }
  }

  async function outlineNamed(id: string): Promise<Outline | null> {
    if (!keys.has(id)) await outlinesOf('a.public_id', [id]);
    return outlines.get(keys.get(id) ?? -1) ?? null;
  }

  const unknownOf = (articles: readonly number[]): number[] =>
    [...new Set(articles)].filter((key) => !outlines.has(key));

  /** One excerpt for each of the pages asked for, in order. */
  async function read(wanted: readonly { outline: Outline; pages: Range }[]): Promise<Excerpt[]> {
    const found = new Map<string, Excerpt>();
    const missing = new Map<string, { outline: Outline; pages: Range }>();
    for (const one of wanted) {
      const excerpt = kept.get(keyOf(one));
      if (excerpt) found.set(keyOf(one), excerpt);
      else missing.set(keyOf(one), one);
    }
    const pages = await readPages(session, schema, [...missing.values()]);
    for (const [i, [key, { outline }]] of [...missing].entries()) {
      const excerpt = { ...outline.summary, ...joinPages(pages[i]!) };
      kept.add(key, excerpt);
      found.set(key, excerpt);
    }
    return wanted.map((one) => found.get(keyOf(one))!);
  }

  async function list(filter?: ArticleFilter): Promise<ArticleSummary[]> {
    const values: unknown[] = [generation];
    const matching = filterClause(filter, values);
    const rows = await session.query<SummaryRow>(
      `SELECT ${SUMMARY} ${members}${matching} ORDER BY m.place`,
      values,
    );
    return rows.map(summaryOf);
  }
  /** Every question asks for the whole list, which never changes. */
  let all: Promise<ArticleSummary[]> | null = null;
  return {
    articles(filter?: ArticleFilter): Promise<ArticleSummary[]> {
      if (filter) return list(filter);
      all ??= list().catch((thrown) => {
        all = null;
        throw thrown;
      });
      return all;
    },
    async article(id: string): Promise<Article | null> {
      const outline = await outlineNamed(id);
      if (!outline) return null;
      const all = { start: 0, end: outline.starts.offsets.length };
      const [pages] = await readPages(session, schema, [{ outline, pages: all }]);
      return { ...outline.summary, ...joinPages(pages!), offset: 0, firstNumber: 0 };
    },
    async excerpt(id: string, range: Range): Promise<Excerpt | null> {
      const outline = await outlineNamed(id);
      if (!outline) return null;
      return (await read([{ outline, pages: pagesOfText(outline.starts, range) }]))[0]!;
    },
    async speakers(filter?: ArticleFilter): Promise<SpeakerName[]> {
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
    },
    async utterances(by: readonly Speaker[], page: Range, filter?: ArticleFilter): Promise<Utterance[]> {
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
      await outlinesOf('a.id', unknownOf(rows.map(({ article }) => article)));
      const excerpts = await read(
        rows.map(({ article, number }) => {
          const outline = outlines.get(article)!;
          return { outline, pages: pagesOfPassage(outline.starts, { start: number, end: number + 1 }) };
        }),
      );
      return rows.map(({ name, role, number }, i) => ({
        ...{ article: excerpts[i]!, number, speaker: { name, role } },
      }));
    },
    async firstPassage(id: string): Promise<number> {
      const [row] = await session.query<{ number: number }>(
        `SELECT m.first_passage AS number ${members} AND a.public_id = $2 AND m.passages > 0`,
        [generation, id],
      );
      if (!row) throw new RangeError(`There is no passage of ${id}.`);
      return row.number;
    },
    async passages(numbers: readonly number[]): Promise<Passage[]> {
      const rows = await session.query<{ number: number; article: number; first: number; end: number }>(
        `SELECT n.number, m.article, a.passages[2 * (n.number - m.first_passage) + 1] AS first,
           a.passages[2 * (n.number - m.first_passage) + 2] AS end
         FROM unnest($2::int[]) AS n (number)
         CROSS JOIN LATERAL (
           SELECT * FROM ${schema}.member
           WHERE generation = $1 AND first_passage <= n.number AND passages > 0
           ORDER BY first_passage DESC LIMIT 1
         ) AS m
         JOIN ${schema}.article a ON a.id = m.article
         WHERE n.number < m.first_passage + m.passages`,
        [generation, [...new Set(numbers)]],
      );
      await outlinesOf('a.id', unknownOf(rows.map(({ article }) => article)));
      const excerpts = await read(
        rows.map(({ article, first, end }) => {
          const outline = outlines.get(article)!;
          return { outline, pages: pagesOfPassage(outline.starts, { start: first, end }) };
        }),
      );
      const byNumber = new Map(
        rows.map(({ number, first, end }, i) => [number, passageOf(number, excerpts[i]!, first, end)]),
      );
      return numbers.map((number) => {
        const passage = byNumber.get(number);
        if (!passage) throw new RangeError(`There is no passage ${number}.`);
        return passage;
      });
    },
  };
}

const keyOf = ({ outline, pages }: { outline: Outline; pages: Range }): string =>
  `${outline.key} ${pages.start} ${pages.end}`;

/** For each article its pages asked for, in order. */
async function readPages(
  session: Session,
  schema: string,
  wanted: readonly { outline: Pick<Outline, 'key'>; pages: Range }[],
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

function passageOf(number: number, article: Excerpt, firstSentence: number, endSentence: number): Passage {
  return {
    number,
    article,
    firstSentence,
    endSentence,
    start: sentenceAt(article, firstSentence)!.start,
    end: sentenceAt(article, endSentence - 1)!.end,
  };
}

const summaryOf = (row: SummaryRow): ArticleSummary => ({ ...factsOf(row), passages: row.passages });

const preparedOf = (row: PreparedRow, { text, sentences }: Page): PreparedArticle => ({
  ...factsOf(row),
  ...{ text, sentences },
  passages: unflatten(row.passages),
  sourceHash: row.source_hash,
  preparedBy: row.prepared_by,
});

/** What the row says of its article. */
function factsOf(row: Omit<SummaryRow, 'passages'>): Omit<ArticleSummary, 'passages'> {
  const { public_id: id, path, title, publisher, author, published, url, ...rest } = row;
  const { correction, revision, recognised } = rest;
  return {
    ...{ id, path, title, publisher, author, published, url },
    ...(correction !== null && { correction }),
    ...(revision !== null && { revision }),
    ...(recognised && { recognised }),
  };
}
