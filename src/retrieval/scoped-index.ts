/** An index as seen by somebody who may not see all of it: what is hidden leaves no trace, not even a word’s frequency. */
import { type ArticleFilter, liesIn, type Scope } from '../domain.js';
import { type Lazy, lazily } from '../system/lazy.js';
import type { SearchIndex } from './ports.js';

/** By the hidden folders: results computed from an index are kept with its object. */
const known = new WeakMap<SearchIndex, Map<string, SearchIndex>>();

/** The index without the scope's hidden folders: one view for each index and set of folders, made on demand. */
export function scopedIndex(index: SearchIndex, scope: Scope): SearchIndex {
  if (scope.hidden.length === 0) return index;
  const key = JSON.stringify([...scope.hidden].sort());
  const views = known.get(index) ?? new Map<string, SearchIndex>();
  known.set(index, views);
  const view = views.get(key) ?? viewOf(index, scope.hidden);
  views.set(key, view);
  return view;
}

function viewOf(index: SearchIndex, hidden: readonly string[]): SearchIndex {
  const within = (filter?: ArticleFilter): ArticleFilter => ({
    ...filter,
    hidden: [...hidden, ...(filter?.hidden ?? [])],
  });
  const seen = new Map<string, Lazy<boolean>>();
  /** Whether a passage that may be seen holds a stem. */
  const isSeen = (stem: string): Promise<boolean> => {
    if (seen.size >= MOST_KEPT) seen.clear();
    const known =
      seen.get(stem) ??
      lazily(async () => (await index.lexical([{ stem, weight: 1 }], 1, within())).length > 0);
    seen.set(stem, known);
    return known.get();
  };
  const all = lazily(() => index.articles(within()));
  return {
    info: index.info,
    articles: (filter) => (filter ? index.articles(within(filter)) : all.get()),
    async article(id) {
      const article = await index.article(id);
      return article && !liesIn(hidden, article) ? article : null;
    },
    async excerpt(id, range) {
      const excerpt = await index.excerpt(id, range);
      return excerpt && !liesIn(hidden, excerpt) ? excerpt : null;
    },
    speakers: (filter) => index.speakers(within(filter)),
    utterances: (by, page, filter) => index.utterances(by, page, within(filter)),
    firstPassage: (id) => index.firstPassage(id),
    async passages(numbers) {
      const passages = await index.passages(numbers);
      const secret = passages.find(({ article }) => liesIn(hidden, article));
      if (secret) throw new RangeError(`There is no passage ${secret.number}.`);
      return passages;
    },
    async termStatistics(stems) {
      const { passages, frequency } = await index.termStatistics(stems);
      const mayBe = await Promise.all(
        [...frequency].map(
          async ([stem, count]) => [stem, count > 0 && (await isSeen(stem)) ? count : 0] as const,
        ),
      );
      return { passages, frequency: new Map(mayBe) };
    },
    async similarTerms(stem) {
      const similar = await index.similarTerms(stem);
      const mayBe = await Promise.all(similar.map(async (term) => ((await isSeen(term.stem)) ? [term] : [])));
      return mayBe.flat();
    },
    lexical: (query, limit, filter) => index.lexical(query, limit, within(filter)),
    nearest: (vector, limit, filter) => index.nearest(vector, limit, within(filter)),
    close: () => index.close(),
  };
}

const MOST_KEPT = 20_000;
