/** What a word that no passage holds may be a misspelling of. */

import { passageText } from '../../language/excerpt.js';
import type { SimilarTerm } from '../../language/spelling.js';
import { contentStems } from '../../language/tokens.js';
import { passagesWith } from '../../retrieval/article-cache.js';
import type { SearchIndex } from '../../retrieval/ports.js';

/** At this similarity, a word is the same with a typing error. */
const LIKELY = 0.85;
/** Below this similarity it is another word; in between, the words around it decide. */
const POSSIBLE = 0.62;
/** How many readings of one word are tried. */
const MOST_READINGS = 3;
/** Passages searched for a reading near the question's other words, and how near they must be. */
const DEPTH = 10;
const NEAR = 12;

/**
 * Indexed words that `stem` may be a misspelling of, likeliest first. If that is doubtful, a reading counts only
 * if some passage holds it near one of `others`, so that the question makes sense with it. "Who walked on the moon?" is not a
 * question about a moor, however similar the two words are.
 */
export async function readingsOf(
  stem: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<readonly SimilarTerm[]> {
  const similar = [...(await index.similarTerms(stem))];
  // The stemmer drops the "e" of "bridge" and keeps that of "brige".
  if (similar.length === 0 && stem.endsWith('e'))
    similar.push(...(await index.similarTerms(stem.slice(0, -1))));
  const possible = similar.filter(({ similarity }) => similarity >= POSSIBLE);
  const makeSense = await Promise.all(
    possible.map(({ stem: reading, similarity }) =>
      similarity >= LIKELY || others.length === 0 ? true : standTogether(reading, others, index),
    ),
  );
  return possible.filter((_, i) => makeSense[i]).slice(0, MOST_READINGS);
}

async function standTogether(
  reading: string,
  others: readonly string[],
  index: SearchIndex,
): Promise<boolean> {
  const passages = await passagesWith(index, [reading, ...others], DEPTH);
  const wanted = new Set(others);
  return passages.some((passage) => {
    const title = passage.firstSentence === 0 ? (passage.article.title ?? '') : '';
    const stems = contentStems(`${title} ${passageText(passage)}`);
    return stems.some(
      (stem, at) =>
        stem === reading &&
        stems.slice(Math.max(0, at - NEAR), at + NEAR + 1).some((other) => wanted.has(other)),
    );
  });
}
