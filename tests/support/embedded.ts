import { onTestFinished } from 'vitest';
import type { IndexStore } from '../../src/retrieval/ports.js';
import { createEmbeddedStore } from '../../src/stores/folder/folder-store.js';

/** A store that is closed, with all it opened, when the test is over. */
export function embeddedStore(...given: Parameters<typeof createEmbeddedStore>): IndexStore {
  const store = createEmbeddedStore(...given);
  onTestFinished(() => store.close());
  return store;
}
