import { NoIndexError } from '../errors.js';
import { inheritSpeakers } from './archive-speakers.js';
import type { IndexStore, SearchIndex } from './ports.js';

/** The live generation, kept open. */
export interface LiveIndex {
  /** Runs on the newest generation, which stays open at least until `work` is done. Rejects after `close()`. */
  use<T>(work: (index: SearchIndex) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Keeps the live generation open, and follows the store to a new one without disturbing readers of the old one. */
export function createLiveIndex(store: IndexStore): LiveIndex {
  interface Lease {
    readonly index: SearchIndex;
    users: number;
    retired: boolean;
  }
  let lease: Lease | null = null;
  let opening: Promise<Lease> | null = null;
  let closed = false;

  const assertOpen = (): void => {
    if (closed) throw new Error('the index was asked after it was closed');
  };
  const closeIfIdle = async (one: Lease): Promise<void> => {
    if (one.retired && one.users === 0) await one.index.close();
  };
  const retire = async (one: Lease | null): Promise<void> => {
    if (!one || one.retired) return;
    one.retired = true;
    await closeIfIdle(one);
  };
  const open = async (): Promise<Lease> => {
    const index = await store.open();
    if (!index) throw new NoIndexError('There is no index yet: run `npm run index` first.');
    const old = lease;
    if (old) inheritSpeakers(old.index, index);
    lease = { index, users: 0, retired: false };
    await retire(old);
    return lease;
  };
  const newest = async (): Promise<Lease> => {
    assertOpen();
    const current = await store.current();
    assertOpen();
    if (lease && lease.index.info.generation === current) return lease;
    opening ??= open().finally(() => {
      opening = null;
    });
    return opening;
  };

  return {
    async use(work) {
      let own = await newest();
      // Somebody else may have moved on to a newer one while this was waiting.
      while (own.retired) own = await newest();
      own.users += 1;
      try {
        return await work(own.index);
      } finally {
        own.users -= 1;
        await closeIfIdle(own);
      }
    },
    async close() {
      closed = true;
      await opening?.catch(() => {}); // an index that is still being opened must be closed as well
      await retire(lease);
      lease = null;
    },
  };
}
