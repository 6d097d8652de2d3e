import { AskerError } from '../../errors.js';
import type { Embedders } from '../../retrieval/ports.js';
import { requireFiles, requireFolder } from '../read.js';
import { type BuildRequest, buildIndex } from './build.js';
import type { IndexReport, Progress } from './report.js';

/** The builds of one store in this process, one at a time. */
export interface Rebuilding {
  isReindexing(): boolean;
  /** Throws `AskerError` while a build runs. */
  reindex(onProgress?: (progress: Progress) => void): Promise<IndexReport>;
  /** Builds after any build in progress. */
  refresh(onProgress?: (progress: Progress) => void): Promise<IndexReport>;
  /** Resolves when no build runs any more, whether or not the last one succeeded. */
  settled(): Promise<void>;
}

/** Asks for the embedder anew at each build, so that one that could not be loaded is tried again. */
export function createRebuilding(
  request: Omit<BuildRequest, 'embedder' | 'onProgress'>,
  embedders: Embedders,
): Rebuilding {
  let building: Promise<IndexReport> | null = null;

  async function reindex(onProgress?: (progress: Progress) => void): Promise<IndexReport> {
    if (building) throw new AskerError('The articles are already being read: wait until that is done.');
    building = (async () => {
      // A damaged index is no reason not to build one.
      const isFirst = (await request.store.current().catch(() => undefined)) === null;
      // Before a model is loaded, which may first be downloaded.
      await (isFirst ? requireFiles : requireFolder)(request.articlesDir);
      const embedder = await embedders.forIndexing();
      return buildIndex({ ...request, embedder, ...(onProgress ? { onProgress } : {}) });
    })();
    try {
      return await building;
    } finally {
      building = null;
    }
  }

  async function settled(): Promise<void> {
    while (building) await building.catch(() => {});
  }

  return {
    isReindexing: () => building !== null,
    reindex,
    async refresh(onProgress) {
      // Not `settled`: of several that wait, the second must see that the first has begun.
      while (building) await building.catch(() => {});
      return reindex(onProgress);
    },
    settled,
  };
}
