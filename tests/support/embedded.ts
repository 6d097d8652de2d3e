import { onTestFinished } from 'vitest';
import { createEmbeddedStore } from '../../src/retrieval/adapters/embedded.js';
import type { IndexStore } from '../../src/retrieval/ports.js';

/** A store that is closed, with all it opened, when the test is over. */
export function embeddedStore(...given: Parameters<typeof createEmbeddedStore>): IndexStore {
  const store = createEmbeddedStore(...given);
  onTestFinished(() => store.close());
  return store;
}
