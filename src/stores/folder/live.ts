/**
 * The live generation as a build starts from it: verified completely, vectors included, because its content is carried
 * over.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownArticle, LiveGeneration } from '../../retrieval/ports.js';
import { type Generation, openGeneration } from './generation.js';
import { infoOf } from './manifest.js';
import { vectraName, writeVectra } from './part.js';
import { tableOf } from './parts.js';
import { NO_ROW, type OnRepair, rowsByHash, type Vectors } from './vectors.js';

/** The live generation, opened by the build that replaces it. */
export interface Live extends LiveGeneration {
  readonly generation: Generation;
  /** Null if they belong to another embedder. */
  readonly vectors: Vectors | null;
  /** The rows of those vectors that are whole, by hash in hex. */
  readonly rows: ReadonlyMap<string, number>;
  /** The place of each article, by path. */
  readonly places: ReadonlyMap<string, number>;
  /** By place, the number of the article's first passage; then the number of passages in all. */
  readonly firstPassage: Uint32Array;
}

/** Throws `UserError` when it is damaged beyond repair. */
export async function openLive(folder: string, embedderId: string, onRepair: OnRepair): Promise<Live> {
  const generation = await openGeneration(folder, onRepair);
  try {
    const { manifest, articles } = generation;
    const vectors = manifest.embedderId === embedderId ? await generation.vectors.load() : null;
    if (vectors) await restoreVectra(generation, vectors, onRepair);
    const isWhole = wholeRows(generation, vectors);
    const rows = vectors ? rowsByHash(vectors.hashes) : new Map<string, number>();
    for (const [hash, row] of rows) if (!isWhole(row)) rows.delete(hash);
    const { summaries, origins } = articles;
    const places = new Map(summaries.map(({ path }, place) => [path, place]));
    const firstPassage = new Uint32Array(summaries.length + 1);
    const known = summaries.map(({ path, passages }, place): [string, KnownArticle] => {
      const first = firstPassage[place]!;
      firstPassage[place + 1] = first + passages;
      const own = vectors?.rows.subarray(first, first + passages);
      return [path, { path, ...origins[place]!, canBeKept: own?.every(isWhole) ?? false }];
    });
    return {
      info: infoOf(manifest),
      articles: new Map(known),
      prepared: (paths) => Promise.all(paths.map((path) => articles.prepared(places.get(path)!))),
      generation,
      vectors,
      rows,
      places,
      firstPassage,
    };
  } catch (error) {
    await generation.close();
    throw error;
  }
}

/**
 * Rebuilds Vectra's files that are missing or of the wrong length, so that each vector exists twice. A failure to write
 * one does not stop the build.
 */
async function restoreVectra(
  { folder, manifest }: Generation,
  vectors: Vectors,
  onRepair: OnRepair,
): Promise<void> {
  let end = 0;
  for (const { name, rows } of manifest.parts) {
    const first = end;
    end += rows;
    const path = join(folder, vectraName(name));
    const found = await stat(path).catch(() => null);
    if (vectors.lost.has(name) || found?.size === manifest.files[vectraName(name)]?.bytes) continue;
    onRepair(path);
    const table = tableOf(
      Array.from({ length: rows }, (_, i) => first + i),
      manifest.dimensions,
      vectors,
      new Map(),
    );
    await writeVectra(folder, name, table).catch(() => {});
  }
}

/** Whether a row exists in an undamaged part. */
function wholeRows({ manifest }: Generation, vectors: Vectors | null): (row: number) => boolean {
  let end = 0;
  const lost = manifest.parts.flatMap(({ name, rows }) => {
    end += rows;
    return vectors?.lost.has(name) ? [{ start: end - rows, end }] : [];
  });
  return (row) => row !== NO_ROW && !lost.some((range) => row >= range.start && row < range.end);
}
