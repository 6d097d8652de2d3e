import { createEmbeddedStore } from '../../../src/stores/folder/folder-store.js';
import { folderOf } from '../../support/folder.js';
import { storeContract } from '../store-contract.js';

storeContract('embedded', async () => {
  const folder = folderOf({});
  return () => createEmbeddedStore(folder);
});
