/** Embeds the passages whose vectors are not known yet. */

import { embeddingTexts, passageHash } from '../../language/passages.js';
import type { Embedder, IndexBuild, PreparedArticle } from '../../retrieval/ports.js';
import { mapInSlices } from '../../system/slices.js';

/** Passages saved at a time: what an interrupted build may lose, besides those being embedded. */
const STEP = 32;

/**
 * Embeds the passages that `build` does not know, and saves their vectors there step by step.
 * @returns how many passages were embedded.
 */
export async function embedUnknown(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  build: IndexBuild,
  onStep: (done: number, total: number) => void,
): Promise<number> {
  const texts = new Map((await mapInSlices(articles, textsByHash)).flat());
  const known = await build.knownVectors([...texts.keys()]);
  const unknown = [...texts].filter(([hash]) => !known.has(hash));
  let done = 0;
  let fresh = new Map<string, Float32Array>();
  const keep = async (): Promise<void> => {
    if (fresh.size > 0) await build.keepVectors(fresh);
    onStep(done, unknown.length);
    fresh = new Map();
  };
  onStep(0, unknown.length);
  for await (const vector of embedder.embedPassages(unknown.map(([, text]) => text))) {
    fresh.set(unknown[done]![0], vector);
    done += 1;
    if (fresh.size === STEP) await keep();
  }
  await keep();
  return done;
}

/** What is embedded for each passage, by its hash; passages with equal text share one. */
export function embeddedTexts(articles: readonly PreparedArticle[]): Map<string, string> {
  return new Map(articles.flatMap(textsByHash));
}

function textsByHash(article: PreparedArticle): (readonly [hash: string, text: string])[] {
  return embeddingTexts(article).map((text) => [passageHash(text), text]);
}
