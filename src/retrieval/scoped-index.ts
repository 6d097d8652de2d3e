/**
 * An index as seen by somebody who may not see all of it: no word, speaker or number comes from what is hidden. How much a
 * word that is seen weighs is still learnt from all articles: a few of them alone rank worse.
 */
import { type ArticleFilter, isInScope, isWhole, type Scope } from '../domain.js';
import { type Lazy, lazily } from '../system/lazy.js';
import type { SearchIndex } from './ports.js';

/** By the hidden folders: results computed from an index are kept with its object. */
const known = new WeakMap<SearchIndex, Map<string, SearchIndex>>();

/**
 * The index with only what the scope shows: one view for each index and set of hidden folders, made on demand. One of
 * named articles is not kept, as there may be as many as there are links.
 */
export function scopedIndex(index: SearchIndex, scope: Scope): SearchIndex {
  if (isWhole(scope)) return index;
  if (scope.only) return viewOf(index, scope);
  const key = JSON.stringify([...scope.hidden].sort());
  const views = known.get(index) ?? new Map<string, SearchIndex>();
  known.set(index, views);
  const view = views.get(key) ?? viewOf(index, scope);
  views.set(key, view);
  return view;
}

function viewOf(index: SearchIndex, scope: Scope): SearchIndex {
  const { hidden, only } = scope;
  const within = (filter?: ArticleFilter): ArticleFilter => {
    const asked = filter?.articleIds;
    return {
      ...filter,
      hidden: [...hidden, ...(filter?.hidden ?? [])],
      ...(only && { articleIds: asked ? only.filter((id) => asked.includes(id)) : only }),
    };
  };
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
      return article && isInScope(scope, article) ? article : null;
    },
    async excerpt(id, range) {
      const excerpt = await index.excerpt(id, range);
      return excerpt && isInScope(scope, excerpt) ? excerpt : null;
    },
    speakers: (filter) => index.speakers(within(filter)),
    utterances: (by, page, filter) => index.utterances(by, page, within(filter)),
    firstPassage: (id) => index.firstPassage(id),
    async passages(numbers) {
      const passages = await index.passages(numbers);
      const secret = passages.find(({ article }) => !isInScope(scope, article));
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
