/** Which sentences go first where several versions of an article say the same. */

import type { Excerpt } from '../../domain.js';
import { storyWords, tellTheSame } from './same-story.js';
import { articleOf, type Believed } from './stretch.js';
import { isCorrectedBy, isReplacedBy } from './versions.js';

/**
 * What a version of an article says comes after what a newer one says about the same; if the newer one says that it was
 * corrected, everything in the older one comes last.
 */
export function newestFirst(sentences: readonly Believed[]): readonly Believed[] {
  const articles = [...new Set(sentences.map(articleOf))];
  const newerOf = new Map(
    articles.map((older) => [older, articles.filter((other) => isReplacedBy(older, other))] as const),
  );
  if (![...newerOf.values()].some((versions) => versions.length > 0)) return sentences;
  const words = new Map(sentences.map((one) => [one, storyWords(one.candidate.sentence)]));
  const newerThan = (one: Believed): readonly Excerpt[] => newerOf.get(articleOf(one))!;
  const placed = sentences.map((one, at) => ({
    one,
    at,
    newer: newerThan(one).length,
  }));
  const places = new Map<Believed, number>();
  // The newest are placed first: in a chain of versions, each goes after the place of the next.
  for (const { one, at } of [...placed].sort((a, b) => a.newer - b.newer)) {
    const versions = newerThan(one);
    const twins = versions.map((version) =>
      sentences.find(
        (other) => articleOf(other) === version && tellTheSame(words.get(one)!, words.get(other)!),
      ),
    );
    const isCorrected = versions.some((other) => isCorrectedBy(articleOf(one), other));
    const own = isCorrected ? sentences.length + at : at;
    places.set(one, Math.max(own, ...twins.map((twin) => (twin && places.get(twin)) ?? own)));
  }
  return placed
    .sort((a, b) => places.get(a.one)! - places.get(b.one)! || a.newer - b.newer || a.at - b.at)
    .map(({ one }) => one);
}
