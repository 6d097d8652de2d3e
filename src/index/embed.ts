/** Embeds the passages whose vectors are not known yet. */
import type { Embedder, IndexBuild, PreparedArticle } from '../retrieval/ports.js';
import { embeddingText, passageHash } from '../text/passages.js';

/** Embedded and kept in one go: what a build that breaks off may lose. A few batches of a model. */
const STEP = 32;

/**
 * Embeds what `build` does not know and keeps it there, shortest first so that a batch holds texts of
 * like length; texts of one length in order of hash, so that the batches do not depend on file names.
 * @returns how many passages were embedded.
 */
export async function embedUnknown(
  articles: readonly PreparedArticle[],
  embedder: Embedder,
  build: IndexBuild,
  onStep: (done: number, total: number) => void,
): Promise<number> {
  const texts = embeddedTexts(articles);
  const known = await build.knownVectors([...texts.keys()]);
  const unknown = [...texts]
    .filter(([hash]) => !known.has(hash))
    .sort(([hash, text], [otherHash, other]) => text.length - other.length || (hash < otherHash ? -1 : 1));
  for (let done = 0; done < unknown.length; done += STEP) {
    onStep(done, unknown.length);
    const step = unknown.slice(done, done + STEP);
    const vectors = await embedder.embedPassages(step.map(([, text]) => text));
    await build.keepVectors(new Map(step.map(([hash], i) => [hash, vectors[i]!])));
  }
  onStep(unknown.length, unknown.length);
  return unknown.length;
}

/** What is embedded for each passage, by its hash; passages with equal text share one. */
export function embeddedTexts(articles: readonly PreparedArticle[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { title, text, sentences, passages } of articles) {
    for (const { start, end } of passages) {
      const embedded = embeddingText(title, text.slice(sentences[start]!.start, sentences[end - 1]!.end));
      texts.set(passageHash(embedded), embedded);
    }
  }
  return texts;
}
