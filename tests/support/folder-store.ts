import { onTestFinished } from 'vitest';
import type { IndexStore } from '../../src/retrieval/ports.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';

/** A store that is closed, with everything it opened, when the test is over. */
export function folderStore(...given: Parameters<typeof createFolderStore>): IndexStore {
  const store = createFolderStore(...given);
  onTestFinished(() => store.close());
  return store;
}
