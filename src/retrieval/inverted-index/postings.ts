import type { Range } from '../../domain.js';
import { contentStems } from '../../language/tokens.js';
import { putTerm, roomFor } from './words.js';

/** What the lexical index needs to know about an article. */
export interface LexicalArticle {
  readonly title: string | null;
  readonly text: string;
  readonly sentences: readonly Range[];
  /** Half-open ranges of sentence indices. */
  readonly passages: readonly Range[];
}

/** Which units hold a term and how often: term t owns the entries offsets[t] to offsets[t + 1] - 1. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly ids: Uint32Array;
  /** Occurrences, at most 255. */
  readonly counts: Uint8Array;
}

/** The whole index as columns. Terms are numbered in sorted order, passages in order of their articles. */
export interface LexicalColumns {
  readonly terms: readonly string[];
  /** One more than there are articles: article a owns the passages articleStart[a] to articleStart[a + 1] - 1. */
  readonly articleStart: Uint32Array;
  /** In content words; an article's first passage also counts its title. */
  readonly passageLength: Uint32Array;
  /** In content words, without the title. */
  readonly articleLength: Uint32Array;
  readonly inPassages: Postings;
  readonly inArticles: Postings;
  readonly inTitles: Postings;
  /** The content words of all passages, one passage after another, as `words.ts` packs them. */
  readonly words: Uint8Array;
}

/** How many units hold a term. */
export function postingsOf(postings: Postings, term: number): number {
  return postings.offsets[term + 1]! - postings.offsets[term]!;
}

/** Indexes articles whose passages hold every sentence. One without passages cannot be found, and counts for nothing. */
export function buildColumns(articles: readonly LexicalArticle[]): LexicalColumns {
  const passages = createUnits(true);
  const bodies = createUnits();
  const titles = createUnits();
  const articleStart = new Uint32Array(articles.length + 1);
  articles.forEach((article, number) => {
    const isEmpty = article.passages.length === 0;
    const title = isEmpty ? [] : contentStems(article.title ?? '');
    const sentences = isEmpty
      ? []
      : article.sentences.map(({ start, end }) => contentStems(article.text.slice(start, end)));
    article.passages.forEach(({ start, end }, i) => {
      const words = sentences.slice(start, end).flat();
      passages.add(i === 0 ? [...title, ...words] : words);
    });
    bodies.add(sentences.flat());
    titles.add(title);
    articleStart[number + 1] = passages.lengths.length;
  });
  const terms = [...passages.terms.keys()].sort((a, b) => (a < b ? -1 : 1));
  return {
    terms,
    articleStart,
    passageLength: Uint32Array.from(passages.lengths),
    articleLength: Uint32Array.from(bodies.lengths),
    inPassages: passages.postings(terms),
    inArticles: bodies.postings(terms),
    inTitles: titles.postings(terms),
    words: passages.inOrder(terms),
  };
}

/**
 * Gathers the terms of one kind of unit (passages, bodies or titles), numbered as they are added.
 * @param keepsOrder Whether `inOrder` will be asked for.
 */
function createUnits(keepsOrder = false) {
  const terms = new Map<string, { number: number; ids: number[]; counts: number[] }>();
  const lengths: number[] = [];
  /** The terms of each unit in order, by the numbers that they have here. */
  const orders: Uint32Array[] = [];
  return {
    terms,
    lengths,
    add(stems: readonly string[]): void {
      const unit = lengths.push(stems.length) - 1;
      const order = new Uint32Array(keepsOrder ? stems.length : 0);
      orders.push(order);
      for (const [i, stem] of stems.entries()) {
        const entry = terms.get(stem) ?? { number: terms.size, ids: [], counts: [] };
        terms.set(stem, entry);
        if (keepsOrder) order[i] = entry.number;
        if (entry.ids.at(-1) === unit) entry.counts[entry.counts.length - 1]! += 1;
        else {
          entry.ids.push(unit);
          entry.counts.push(1);
        }
      }
    },
    /** The words of all units, by the places that these terms have. */
    inOrder(sorted: readonly string[]): Uint8Array {
      const places = new Uint32Array(terms.size);
      sorted.forEach((term, t) => {
        places[terms.get(term)!.number] = t;
      });
      const words = roomFor(lengths.reduce((sum, length) => sum + length, 0));
      let at = 0;
      for (const order of orders) for (const number of order) putTerm(words, at++, places[number]!);
      return words;
    },
    postings(order: readonly string[]): Postings {
      const offsets = new Uint32Array(order.length + 1);
      order.forEach((term, t) => {
        offsets[t + 1] = offsets[t]! + (terms.get(term)?.ids.length ?? 0);
      });
      const ids = new Uint32Array(offsets.at(-1)!);
      const counts = new Uint8Array(ids.length);
      order.forEach((term, t) => {
        const entry = terms.get(term);
        entry?.ids.forEach((id, i) => {
          ids[offsets[t]! + i] = id;
          counts[offsets[t]! + i] = Math.min(255, entry.counts[i]!);
        });
      });
      return { offsets, ids, counts };
    },
  };
}
