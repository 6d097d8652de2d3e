/** Measures, now and then, how useful an embedder's vectors are on this archive. */
import { createHash } from 'node:crypto';
import type { Embedder, LiveGeneration, PreparedArticle, VectorWeight } from '../../retrieval/ports.js';
import type { Prepared } from './prepare.js';

/**
 * @param sample Some of the archive's articles, at most as many as asked for; always the same for the same archive.
 * @returns null if there is nothing to measure, or too little to measure it on.
 */
export type WeighVectors = (
  embedder: Embedder,
  sample: (count: number) => Promise<readonly PreparedArticle[]>,
) => Promise<number | null>;

/** The weight found for the live generation is used until the archive is this many times as large. */
const GROWTH = 2;

/**
 * The weight of vectors for a build: that of the live generation if the archive has grown little since, else measured
 * again. Null if it cannot be measured.
 */
export async function vectorWeightOf(
  weigh: WeighVectors,
  embedder: Embedder,
  live: LiveGeneration | null,
  { fresh, kept }: Pick<Prepared, 'fresh' | 'kept'>,
): Promise<VectorWeight | null> {
  const articles = fresh.length + kept.length;
  const known = live?.info.embedderId === embedder.id ? live.info.vectorWeight : null;
  if (known && articles < GROWTH * known.articles) return known;
  const value = await weigh(embedder, (count) => sampleOf(fresh, kept, live, count));
  return value === null ? null : { value, articles };
}

/** Drawn by the hash of their paths, so as not to take only the newest or the first folder. */
async function sampleOf(
  fresh: readonly PreparedArticle[],
  kept: Prepared['kept'],
  live: LiveGeneration | null,
  count: number,
): Promise<PreparedArticle[]> {
  const byPath = new Map(fresh.map((article) => [article.path, article]));
  const drawn = [...byPath.keys(), ...kept.map(({ path }) => path)]
    .map((path) => ({ path, order: createHash('sha256').update(path).digest('hex') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ path }) => path);
  const stored = drawn.filter((path) => !byPath.has(path));
  for (const article of (await live?.prepared(stored)) ?? []) byPath.set(article.path, article);
  return drawn.map((path) => byPath.get(path)!);
}
