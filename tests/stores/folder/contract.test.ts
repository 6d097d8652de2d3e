import { afterAll } from 'vitest';
import { createFolderStore } from '../../../src/stores/folder/folder-store.js';
import { discard, temporaryFolder } from '../../support/folder.js';
import { storeContract } from '../store-contract.js';

const folders: string[] = [];
afterAll(() => folders.forEach(discard));

storeContract('folder', async () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return () => createFolderStore(folder);
});
