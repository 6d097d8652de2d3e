/** A build to be killed: a child process that indexes `count` articles at the given address, over and over. */
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createPostgresStore } from '../../src/stores/postgres/postgres-store.js';
import { corpus, store } from './corpus.js';

const [connectionString, counts] = process.argv.slice(2) as [string, string];
const into = createPostgresStore({ connectionString });
void buildAll();

async function buildAll(): Promise<void> {
  for (const count of counts.split(',').map(Number)) {
    await store(into, createBuiltinEmbedder(), corpus(count, 30));
    process.stdout.write('.');
  }
  await into.close();
}
