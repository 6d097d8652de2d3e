/** Moves an index to another store as it is: nothing is read or embedded again. */
import { UserError } from '../../errors.js';
import type { IndexBuild, IndexInfo, IndexStore } from '../../retrieval/ports.js';
import { embeddedTexts } from './embed.js';
import type { Progress } from './report.js';

/** Some megabytes of vectors at a time. */
const STEP = 1000;

/**
 * Makes the live generation of `from` the live generation of `to`; `from` keeps it too. Both are locked
 * against other builds meanwhile. Moving again moves only what is new.
 * Throws `UserError` when there is nothing to move, or while another build runs on either.
 */
export async function moveIndex(
  from: IndexStore,
  to: IndexStore,
  onProgress: (progress: Progress) => void = () => {},
): Promise<IndexInfo> {
  const live = await from.open();
  if (!live) throw new UserError('There is no index to move yet: run `npm run index` first.');
  const { embedderId: id, mode, dimensions } = live.info;
  await live.close();
  const source = await from.begin({ id, mode, dimensions });
  try {
    const moved = source.live;
    if (!moved) throw changedMeanwhile();
    const target = await to.begin({ id, mode, dimensions });
    try {
      const articles = await moved.prepared([...moved.articles.keys()]);
      await copyVectors([...embeddedTexts(articles).keys()], source, target, onProgress);
      onProgress({ phase: 'writing', done: 0, total: 1 });
      const { preparedBy, vectorWeight } = moved.info;
      const info = await target.commit(articles, [], { preparedBy, vectorWeight });
      onProgress({ phase: 'writing', done: 1, total: 1 });
      return info;
    } finally {
      await target.abandon();
    }
  } finally {
    await source.abandon();
  }
}

async function copyVectors(
  hashes: readonly string[],
  source: IndexBuild,
  target: IndexBuild,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  for (let done = 0; done < hashes.length; done += STEP) {
    onProgress({ phase: 'embedding', done, total: hashes.length });
    const step = hashes.slice(done, done + STEP);
    const there = await target.knownVectors(step);
    const wanted = step.filter((hash) => !there.has(hash));
    const vectors = await source.knownVectors(wanted);
    if (vectors.size < wanted.length) throw changedMeanwhile();
    await target.keepVectors(vectors);
  }
  onProgress({ phase: 'embedding', done: hashes.length, total: hashes.length });
}

function changedMeanwhile(): UserError {
  return new UserError(
    'The index was changed while it was being moved, or is damaged: run `npm run index` first.',
  );
}
