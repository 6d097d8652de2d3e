/** An index store that ends with its process: for tests, training and programs that use the library. */
import { UserError } from '../../errors.js';
import { passageHashes } from '../../language/passages.js';
import type {
  Embedder,
  IndexBuild,
  IndexInfo,
  IndexStore,
  LiveGeneration,
  PreparedArticle,
} from '../../retrieval/ports.js';
import { type MemoryGeneration, openMemoryIndex } from './memory-index.js';

type Space = Pick<Embedder, 'id' | 'mode' | 'dimensions'>;
type Vectors = Map<string, Float32Array>;

/** Where stores keep an index: stores that share a place see each other's builds. */
export interface MemoryPlace {
  live: MemoryGeneration | null;
  /** Generations so far. */
  count: number;
  isBuilding: boolean;
  /** By embedder, then by hash: what was kept by builds that did not commit. */
  readonly unfinished: Map<string, Vectors>;
}

/** A place without an index. */
export function createMemoryPlace(): MemoryPlace {
  return { live: null, count: 0, isBuilding: false, unfinished: new Map() };
}

/** A store on a new place, unless one is given. */
export function createMemoryStore(place = createMemoryPlace()): IndexStore {
  return {
    current: async () => place.live?.info.generation ?? null,
    open: async () => place.live && openMemoryIndex(place.live),
    begin: async (embedder) => beginBuild(place, embedder),
    close: async () => {},
  };
}

function beginBuild(place: MemoryPlace, embedder: Space): IndexBuild {
  if (place.isBuilding) throw new UserError('The index is being built; wait until it is done.');
  place.isBuilding = true;
  let isOver = false;
  const end = (): void => {
    if (!isOver) place.isBuilding = false;
    isOver = true;
  };
  const { live } = place;
  const builtAt = new Date().toISOString();
  const unfinished: Vectors = place.unfinished.get(embedder.id) ?? new Map();
  place.unfinished.set(embedder.id, unfinished);
  const known: Vectors = live?.info.embedderId === embedder.id ? new Map(live.vectors) : new Map();
  for (const [hash, vector] of unfinished) known.set(hash, vector);
  return {
    live: live && liveGeneration(live, embedder),
    knownVectors: async (hashes) => pick(known, hashes),
    async keepVectors(vectors) {
      for (const [hash, vector] of vectors) {
        unfinished.set(hash, vector);
        known.set(hash, vector);
      }
    },
    async commit(fresh, kept = [], { preparedBy = '', vectorWeight = null } = {}) {
      const stay = new Set(kept);
      const carried = (live?.articles ?? []).filter(({ path }) => stay.has(path));
      const articles = [...fresh, ...carried].sort((a, b) => (a.path < b.path ? -1 : 1));
      const about = { generation: `memory-${place.count + 1}`, builtAt, preparedBy, vectorWeight };
      const generation = generationOf(articles, known, embedder, about);
      // Throws where a vector is missing.
      openMemoryIndex(generation);
      place.live = generation;
      place.count += 1;
      place.unfinished.clear();
      end();
      return generation.info;
    },
    abandon: async () => end(),
  };
}

/** A generation of articles in the order given. `vectors` may hold more than theirs. */
export function generationOf(
  articles: readonly PreparedArticle[],
  vectors: ReadonlyMap<string, Float32Array>,
  { id: embedderId, mode, dimensions }: Space,
  about: Pick<IndexInfo, 'generation' | 'builtAt' | 'preparedBy' | 'vectorWeight'>,
): MemoryGeneration {
  const hashes = articles.flatMap(passageHashes);
  const counts = { articles: articles.length, passages: hashes.length };
  const info = { ...about, embedderId, mode, dimensions, ...counts };
  return { info, articles, vectors: pick(vectors, hashes) };
}

function liveGeneration({ info, articles }: MemoryGeneration, embedder: Space): LiveGeneration {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const canBeKept = info.embedderId === embedder.id;
  return {
    info,
    articles: new Map(
      articles.map(({ path, sourceHash, preparedBy }) => [path, { path, sourceHash, preparedBy, canBeKept }]),
    ),
    prepared: async (paths) => paths.map((path) => byPath.get(path)!),
  };
}

function pick(vectors: ReadonlyMap<string, Float32Array>, hashes: readonly string[]): Vectors {
  return new Map(
    hashes.flatMap((hash) => {
      const vector = vectors.get(hash);
      return vector ? [[hash, vector] as const] : [];
    }),
  );
}
