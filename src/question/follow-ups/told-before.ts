/** What was shown for the question that a follow-up continues. */
import type { Exchange } from '../../domain.js';
import type { SearchIndex } from '../../retrieval/ports.js';
import { relatedNames } from '../words/related-names.js';

/** The articles, by id, of the quotes that were shown for an exchange, or of the list after it. */
export function articlesShown({ shown = [] }: Exchange): string[] {
  return [...new Set(shown.map((place) => place.slice(0, place.lastIndexOf('/'))))];
}

/** The articles, by id, of the last answer: what a short question is about. */
export const articlesOfStory = (exchange: Exchange): readonly string[] =>
  exchange.story ?? articlesShown(exchange);

/** The place of an article that only a list names: no quote is there, so that "more" leaves none out. */
export const placeInList = (articleId: string): string => `${articleId}/`;

/**
 * Whether one of the articles of the last answer holds some words, by their stems, or their like ("Gov."); null if there is
 * none.
 */
export async function isToldBefore(
  stems: readonly string[],
  exchange: Exchange,
  index: SearchIndex,
): Promise<boolean | null> {
  const articleIds = articlesOfStory(exchange);
  if (articleIds.length === 0) return null;
  for (const id of articleIds) {
    const held = await Promise.all(
      stems.map((stem) => {
        const forms = [stem, ...relatedNames(stem).keys()];
        return index.lexical(
          forms.map((form) => ({ stem: form, weight: 1 })),
          1,
          { articleIds: [id] },
        );
      }),
    );
    if (held.every(({ length }) => length > 0)) return true;
  }
  return false;
}
