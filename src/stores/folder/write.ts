/** Writes a new generation: what is kept is copied, linked or merged from the live one, and the rest is made. */
import { join } from 'node:path';
import { passageHashes } from '../../language/passages.js';
import { GONE } from '../../retrieval/inverted-index/merge.js';
import type { IndexInfo, PreparedArticle } from '../../retrieval/ports.js';
import { syncPath, writeDurably } from '../../system/durable-files.js';
import { makeFolder } from '../../system/folders.js';
import { mapInSlices } from '../../system/slices.js';
import { type ArticleFile, lineOf } from './articles.js';
import { ARTICLES, LEXICAL } from './generation.js';
import { type LexicalPlan, lexicalBytes } from './lexical.js';
import type { Live } from './live.js';
import { writeManifest } from './manifest.js';
import { type VectorSource, writeVectors } from './parts.js';

/** An article of the new generation: a fresh one, or the place of a live one. */
type Entry = PreparedArticle | number;

/** What a new generation is made of. */
export interface Contents {
  readonly live: Live | null;
  readonly fresh: readonly PreparedArticle[];
  /** Paths of live articles. */
  readonly kept: readonly string[];
  /** Vectors that the live generation lacks, by hash. */
  readonly embedded: ReadonlyMap<string, Float32Array>;
}

/** Writes every file of a new generation, the manifest last: a folder without one is no generation. */
export async function writeGeneration(
  folder: string,
  about: Omit<IndexInfo, 'articles' | 'passages'>,
  { live, fresh, kept, embedded }: Contents,
): Promise<IndexInfo> {
  const entries = inOrder(fresh, kept, live);
  const passages = (await mapInSlices(entries, (entry) => sourcesOf(entry, live))).flat();
  const info: IndexInfo = { ...about, articles: entries.length, passages: passages.length };
  await makeFolder(folder);
  const path = join(folder, ARTICLES);
  const articles = await writeDurably(path, linesOf(entries, live?.generation.articles));
  const lexical = await lexicalBytes({ path, ...lexicalPlan(entries, live) }, entries.filter(isFresh));
  const old = live?.vectors ? { ...live.generation, vectors: live.vectors } : null;
  const vectors = await writeVectors(folder, about.dimensions, passages, old, embedded);
  const files = {
    [ARTICLES]: articles,
    [LEXICAL]: await writeDurably(join(folder, LEXICAL), [lexical]),
    ...vectors.files,
  };
  await writeManifest(folder, { ...info, parts: vectors.parts, files });
  await syncPath(join(folder, '..'));
  return info;
}

const isFresh = (entry: Entry): entry is PreparedArticle => typeof entry !== 'number';

/** In order of path. */
function inOrder(fresh: readonly PreparedArticle[], kept: readonly string[], live: Live | null): Entry[] {
  const places = kept.map((path) => ({ path, entry: placeOf(path, live) }));
  return [...fresh.map((article) => ({ path: article.path, entry: article })), ...places]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ entry }) => entry);
}

function placeOf(path: string, live: Live | null): number {
  const place = live?.articles.get(path)?.canBeKept ? live.places.get(path) : undefined;
  if (place === undefined) throw new Error(`${path} cannot be kept`);
  return place;
}

function sourcesOf(entry: Entry, live: Live | null): VectorSource[] {
  if (isFresh(entry)) return passageHashes(entry).map((hash) => live?.rows.get(hash) ?? hash);
  return [...live!.vectors!.rows.subarray(live!.firstPassage[entry], live!.firstPassage[entry + 1])];
}

async function* linesOf(
  entries: readonly Entry[],
  live: ArticleFile | undefined,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < entries.length; ) {
    const first = entries[at]!;
    at += 1;
    if (isFresh(first)) {
      yield lineOf(first);
      continue;
    }
    let end = first + 1;
    for (; entries[at] === end; at += 1) end += 1;
    yield* live!.lines(first, end);
  }
}

function lexicalPlan(entries: readonly Entry[], live: Live | null): LexicalPlan {
  const fresh = Uint32Array.from(entries.flatMap((entry, place) => (isFresh(entry) ? [place] : [])));
  if (!live || fresh.length === entries.length) return { fresh, old: null };
  const places = new Uint32Array(live.articles.size).fill(GONE);
  entries.forEach((entry, place) => {
    if (!isFresh(entry)) places[entry] = place;
  });
  return { fresh, old: { bytes: live.generation.lexical, places } };
}
