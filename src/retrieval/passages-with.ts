import type { ArticleFilter, Passage } from '../domain.js';
import type { SearchIndex } from './ports.js';

/** The passages that hold most of some stems, all of one weight, best first: at most `limit` of those that a filter leaves. */
export async function passagesWith(
  index: SearchIndex,
  stems: Iterable<string>,
  limit: number,
  filter?: ArticleFilter,
): Promise<Passage[]> {
  const hits = await index.lexical(
    Array.from(stems, (stem) => ({ stem, weight: 1 })),
    limit,
    filter,
  );
  return index.passages(hits.map(({ passage }) => passage));
}
