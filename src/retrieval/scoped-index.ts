/**
 * An index as seen by somebody who may not see all of it: no word, speaker or number comes from what is hidden, and how
 * much a word weighs does not either. Only of named articles is that learnt from all the others: a few alone rank worse.
 */
import type { ArticleFilter } from '../domain.js';
import { isInScope, isWhole, type Scope } from '../scope.js';
import { type Lazy, lazily } from '../system/lazy.js';
import { createLru, type Lru } from './lru.js';
import type { SearchIndex } from './ports.js';

/** Views of one index that are kept: each holds articles read lately, and who speaks in all it shows. */
const MOST_VIEWS = 16;
/** By the hidden folders: results computed from an index are kept with its object. */
const known = new WeakMap<SearchIndex, Lru<string, Lazy<SearchIndex>>>();

/**
 * The index with only what the scope shows: one view for each index and set of hidden folders, made on demand, and those
 * used last are kept. One of named articles is not kept, as there may be as many as there are links.
 */
export async function scopedIndex(index: SearchIndex, scope: Scope): Promise<SearchIndex> {
  if (isWhole(scope)) return index;
  if (scope.only) return viewOfNamed(index, scope);
  const key = JSON.stringify([...scope.hidden].sort());
  const views = known.get(index) ?? createLru<string, Lazy<SearchIndex>>(MOST_VIEWS, () => 1);
  known.set(index, views);
  const view = views.get(key) ?? lazily(() => viewWithout(index, scope));
  views.add(key, view);
  return view.get();
}

/** As though the hidden folders were not there. */
async function viewWithout(index: SearchIndex, scope: Scope): Promise<SearchIndex> {
  const { hidden } = scope;
  const articles = await index.articles({ hidden });
  const passages = articles.reduce((sum, article) => sum + article.passages, 0);
  return {
    ...narrowed(index, scope),
    info: { ...index.info, articles: articles.length, passages },
    articles: async (filter) => (filter ? index.articles(within(scope, filter)) : articles),
    termStatistics: (stems) => index.termStatistics(stems, hidden),
    similarTerms: (stem) => index.similarTerms(stem, hidden),
  };
}

/** With only the articles named, and no word that no other has. */
function viewOfNamed(index: SearchIndex, scope: Scope): SearchIndex {
  const part = narrowed(index, scope);
  const seen = new Map<string, Lazy<boolean>>();
  /** Whether a passage that may be seen holds a stem. */
  const isSeen = (stem: string): Promise<boolean> => {
    const known =
      seen.get(stem) ?? lazily(async () => (await part.lexical([{ stem, weight: 1 }], 1)).length > 0);
    seen.set(stem, known);
    return known.get();
  };
  const all = lazily(() => index.articles(within(scope)));
  return {
    ...part,
    articles: (filter) => (filter ? index.articles(within(scope, filter)) : all.get()),
    async termStatistics(stems) {
      const { passages, frequency } = await index.termStatistics(stems, scope.hidden);
      const mayBe = await Promise.all(
        [...frequency].map(
          async ([stem, count]) => [stem, count > 0 && (await isSeen(stem)) ? count : 0] as const,
        ),
      );
      return { passages, frequency: new Map(mayBe) };
    },
    async similarTerms(stem) {
      const similar = await index.similarTerms(stem, scope.hidden);
      const mayBe = await Promise.all(similar.map(async (term) => ((await isSeen(term.stem)) ? [term] : [])));
      return mayBe.flat();
    },
  };
}

/** A filter that the scope narrows. */
function within({ hidden, only }: Scope, filter?: ArticleFilter): ArticleFilter {
  const asked = filter?.articleIds;
  return {
    ...filter,
    hidden: [...hidden, ...(filter?.hidden ?? [])],
    ...(only && { articleIds: asked ? only.filter((id) => asked.includes(id)) : only }),
  };
}

/** What every view refuses to show. */
function narrowed(
  index: SearchIndex,
  scope: Scope,
): Omit<SearchIndex, 'articles' | 'termStatistics' | 'similarTerms'> {
  return {
    info: index.info,
    async article(id) {
      const article = await index.article(id);
      return article && isInScope(scope, article) ? article : null;
    },
    async excerpt(id, range) {
      const excerpt = await index.excerpt(id, range);
      return excerpt && isInScope(scope, excerpt) ? excerpt : null;
    },
    firstPassage: (id) => index.firstPassage(id),
    speakers: (filter) => index.speakers(within(scope, filter)),
    utterances: (by, page, filter) => index.utterances(by, page, within(scope, filter)),
    async passages(numbers) {
      const passages = await index.passages(numbers);
      const secret = passages.find(({ article }) => !isInScope(scope, article));
      if (secret) throw new RangeError(`There is no passage ${secret.number}.`);
      return passages;
    },
    lexical: (query, limit, filter) => index.lexical(query, limit, within(scope, filter)),
    nearest: (vector, limit, filter) => index.nearest(vector, limit, within(scope, filter)),
    close: () => index.close(),
  };
}
