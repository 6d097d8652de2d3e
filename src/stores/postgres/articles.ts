/** Articles and passages of one generation, read from the database. */
import type { Article, ArticleFilter, ArticleSummary, Passage } from '../../domain.js';
import { createLru } from '../../retrieval/lru.js';
import type { PreparedArticle } from '../../retrieval/ports.js';
import type { Session } from './connection.js';
import { unflatten } from './rows.js';

interface SummaryRow {
  readonly public_id: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly passages: number;
}
interface TextRow extends SummaryRow {
  readonly id: number;
  readonly text: string;
  readonly sentences: readonly number[];
}
interface PreparedRow extends Omit<TextRow, 'passages'> {
  readonly source_hash: string;
  readonly prepared_by: string;
  readonly passages: readonly number[];
}

/** Articles whose text is kept in memory between questions, by their characters in all. */
const KEPT_CHARACTERS = 32_000_000;
const PREPARED_A_QUERY = 500;

const SUMMARY = 'a.public_id, a.path, a.title, a.publisher, a.author, a.published, a.url, m.passages';

/**
 * A condition on `article a` for a WHERE clause, beginning with AND; its values are numbered on from
 * those already given.
 */
export function filterClause(filter: ArticleFilter | undefined, values: unknown[]): string {
  const { articleIds, outlet, since, until } = filter ?? {};
  const condition = (value: unknown, write: (placeholder: string) => string): string =>
    value === undefined ? '' : ` AND ${write(`$${values.push(value)}`)}`;
  return (
    condition(articleIds, (ids) => `a.public_id = ANY(${ids})`) +
    condition(outlet?.toLowerCase(), (name) => `a.outlet = ${name}`) +
    condition(since, (date) => `a.published >= ${date}`) +
    condition(until, (date) => `a.published <= ${date}`)
  );
}

export function createArticleReader(session: Session, schema: string, generation: number) {
  const members = `FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article WHERE m.generation = $1`;
  /** They never change: another version has another key. */
  const kept = createLru<number, Article>(KEPT_CHARACTERS, ({ text }) => text.length);
  /** By public id. */
  const keys = new Map<string, number>();

  async function load(wanted: readonly number[]): Promise<Map<number, Article>> {
    const found = new Map<number, Article>();
    for (const key of wanted) {
      const article = kept.get(key);
      if (article) found.set(key, article);
    }
    const missing = [...new Set(wanted)].filter((key) => !found.has(key));
    if (missing.length > 0) {
      const rows = await session.query<TextRow>(
        `SELECT a.id, ${SUMMARY}, a.text, a.sentences ${members} AND a.id = ANY($2)`,
        [generation, missing],
      );
      for (const row of rows) {
        const article = articleOf(row);
        kept.add(row.id, article);
        found.set(row.id, article);
        keys.set(row.public_id, row.id);
      }
    }
    return found;
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
      if (!keys.has(id)) {
        const [row] = await session.query<{ id: number }>(`SELECT a.id ${members} AND a.public_id = $2`, [
          generation,
          id,
        ]);
        if (!row) return null;
        keys.set(id, row.id);
      }
      const key = keys.get(id)!;
      return (await load([key])).get(key) ?? null;
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
      const articles = await load(rows.map(({ article }) => article));
      const byNumber = new Map(
        rows.map(({ number, article, first, end }) => [
          number,
          passageOf(number, articles.get(article)!, first, end),
        ]),
      );
      return numbers.map((number) => {
        const passage = byNumber.get(number);
        if (!passage) throw new RangeError(`There is no passage ${number}.`);
        return passage;
      });
    },
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
    prepared.push(...rows.map(preparedOf));
  }
  return prepared;
}

/** What a generation's articles were prepared from, and the fingerprints of their rows, in order of path. */
export function readFingerprints(
  session: Session,
  schema: string,
  generation: number,
): Promise<{ path: string; sourceHash: string; preparedBy: string; fingerprint: string }[]> {
  return session.query(
    `SELECT a.path, a.source_hash AS "sourceHash", a.prepared_by AS "preparedBy", a.fingerprint
     FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
     WHERE m.generation = $1 ORDER BY m.place`,
    [generation],
  );
}

function passageOf(number: number, article: Article, firstSentence: number, endSentence: number): Passage {
  return {
    number,
    article,
    firstSentence,
    endSentence,
    start: article.sentences[firstSentence]!.start,
    end: article.sentences[endSentence - 1]!.end,
  };
}

function summaryOf(row: SummaryRow): ArticleSummary {
  const { public_id: id, path, title, publisher, author, published, url, passages } = row;
  return { id, path, title, publisher, author, published, url, passages };
}

function articleOf(row: TextRow): Article {
  return { ...summaryOf(row), text: row.text, sentences: unflatten(row.sentences) };
}

function preparedOf(row: PreparedRow): PreparedArticle {
  const { public_id: id, path, title, publisher, author, published, url, text } = row;
  return {
    id,
    path,
    title,
    publisher,
    author,
    published,
    url,
    text,
    sentences: unflatten(row.sentences),
    passages: unflatten(row.passages),
    sourceHash: row.source_hash,
    preparedBy: row.prepared_by,
  };
}
