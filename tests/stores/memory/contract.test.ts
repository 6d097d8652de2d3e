import { createMemoryPlace, createMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { storeContract } from '../store-contract.js';

storeContract('memory', async () => {
  const place = createMemoryPlace();
  return () => createMemoryStore(place);
});
