import type { ArticleSummary } from '../domain.js';
import type { LexicalIndex, LexicalView } from '../retrieval/inverted-index/lexical-index.js';
import { createLru } from '../retrieval/lru.js';
import type { SearchIndex } from '../retrieval/ports.js';
import { liesIn } from '../scope.js';
import { matchesFilter } from './article-filter.js';

/** There are few sets of folders that somebody may not see; more than these are hardly ever asked for. */
const MOST_VIEWS = 16;

/** What an index of words in memory answers. @param summaries In the order in which it was built. */
export function wordSearch(
  lexical: LexicalIndex,
  summaries: readonly ArticleSummary[],
): Pick<SearchIndex, 'termStatistics' | 'similarTerms' | 'lexical'> {
  const views = createLru<string, LexicalView>(MOST_VIEWS, () => 1);
  const without = (hidden: readonly string[] = []): LexicalView => {
    if (hidden.length === 0) return lexical;
    const key = JSON.stringify(hidden.toSorted());
    const view = views.get(key) ?? lexical.within((place) => !liesIn(hidden, summaries[place]!));
    views.add(key, view);
    return view;
  };
  return {
    async termStatistics(stems, hidden) {
      const { passages, frequency } = without(hidden);
      return { passages, frequency: new Map(stems.map((stem) => [stem, frequency(stem)])) };
    },
    similarTerms: async (stem, hidden) => without(hidden).similarTerms(stem),
    lexical: async (query, limit, filter) =>
      filter
        ? without(filter.hidden).search(query, limit, (place) => matchesFilter(summaries[place]!, filter))
        : lexical.search(query, limit),
  };
}
