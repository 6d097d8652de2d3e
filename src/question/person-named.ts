import type { ArticleFilter } from '../domain.js';
import { findPeople } from '../language/people.js';
import { contentStems } from '../language/tokens.js';
import { passagesOf } from '../retrieval/article-cache.js';
import type { SearchIndex } from '../retrieval/ports.js';

/** Passages that are looked through for who bears a name. */
const DEPTH = 5;

/** Whom the articles call by a name, by the full name; null where they hold no such person. */
export async function personNamed(
  name: string,
  index: SearchIndex,
  filter?: ArticleFilter,
): Promise<string | null> {
  const words = contentStems(name).map((stem) => ({ stem, weight: 1 }));
  const hits = await index.lexical(words, DEPTH, filter);
  const passages = await passagesOf(
    index,
    hits.map(({ passage }) => passage),
  );
  const last = name.toLowerCase().split(/\s+/).at(-1)!;
  for (const { article } of passages) {
    const found = findPeople(article.text).find((person) =>
      person.name.toLowerCase().split(' ').includes(last),
    );
    if (found) return found.name;
  }
  return null;
}
