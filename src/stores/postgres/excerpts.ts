/** Parts of the articles of one generation; those used last are kept. */
import type { ArticleSummary, Excerpt, Range } from '../../domain.js';
import { joinPages, type PageStarts, pagesOfPassage } from '../../language/pages.js';
import { createLru } from '../../retrieval/lru.js';
import { readPages } from './article-pages.js';
import { SUMMARY, type SummaryRow, summaryOfRow } from './article-rows.js';
import type { Session } from './connection.js';

interface OutlineRow extends SummaryRow {
  readonly id: number;
  readonly page_offsets: readonly number[];
  readonly page_numbers: readonly number[];
}

/** An article without its pages. */
export interface Outline {
  readonly key: number;
  readonly summary: ArticleSummary;
  readonly starts: PageStarts;
}

/** Some pages of an article. */
interface Part {
  readonly outline: Outline;
  readonly pages: Range;
}

/** Reads parts of articles, and keeps those read last. */
export interface Excerpts {
  /** The outline of the article with a public id; null if there is none. */
  outlineOf(id: string): Promise<Outline | null>;
  /** One excerpt for each of the parts, in order. */
  read(parts: readonly Part[]): Promise<Excerpt[]>;
  /** One excerpt around each range of an article's sentences, in order; articles are given by their keys. */
  around(ranges: readonly { readonly article: number; readonly sentences: Range }[]): Promise<Excerpt[]>;
}

/** How much text of excerpts is kept in memory between questions, in characters. */
const KEPT_CHARACTERS = 32_000_000;

/** The session is the store's. */
export function createExcerpts(session: Session, schema: string, generation: number): Excerpts {
  /** By key, which never changes: another version of an article has another key. */
  const outlines = new Map<number, Outline>();
  /** By public id. */
  const keys = new Map<string, number>();
  const kept = createLru<string, Excerpt>(KEPT_CHARACTERS, ({ text }) => text.length);

  async function readOutlines(column: string, wanted: readonly (number | string)[]): Promise<void> {
    if (wanted.length === 0) return;
    const rows = await session.query<OutlineRow>(
      `SELECT a.id, ${SUMMARY}, a.page_offsets, a.page_numbers
       FROM ${schema}.member m JOIN ${schema}.article a ON a.id = m.article
       WHERE m.generation = $1 AND ${column} = ANY($2)`,
      [generation, wanted],
    );
    for (const row of rows) {
      const starts = { offsets: row.page_offsets, numbers: row.page_numbers };
      outlines.set(row.id, { key: row.id, summary: summaryOfRow(row), starts });
      keys.set(row.public_id, row.id);
    }
  }

  async function outlineOf(id: string): Promise<Outline | null> {
    if (!keys.has(id)) await readOutlines('a.public_id', [id]);
    return outlines.get(keys.get(id) ?? -1) ?? null;
  }

  async function read(parts: readonly Part[]): Promise<Excerpt[]> {
    const found = new Map<string, Excerpt>();
    const missing = new Map<string, Part>();
    for (const part of parts) {
      const excerpt = kept.get(keyOf(part));
      if (excerpt) found.set(keyOf(part), excerpt);
      else missing.set(keyOf(part), part);
    }
    const pages = await readPages(session, schema, [...missing.values()]);
    for (const [i, [key, { outline }]] of [...missing].entries()) {
      const excerpt = { ...outline.summary, ...joinPages(pages[i]!) };
      kept.add(key, excerpt);
      found.set(key, excerpt);
    }
    return parts.map((part) => found.get(keyOf(part))!);
  }

  async function around(
    ranges: readonly { readonly article: number; readonly sentences: Range }[],
  ): Promise<Excerpt[]> {
    const articles = new Set(ranges.map(({ article }) => article));
    await readOutlines(
      'a.id',
      [...articles].filter((key) => !outlines.has(key)),
    );
    return read(
      ranges.map(({ article, sentences }) => {
        const outline = outlines.get(article)!;
        return { outline, pages: pagesOfPassage(outline.starts, sentences) };
      }),
    );
  }

  return { outlineOf, read, around };
}

const keyOf = ({ outline, pages }: Part): string => `${outline.key} ${pages.start} ${pages.end}`;
