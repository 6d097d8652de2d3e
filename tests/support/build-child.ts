/** A build in a separate process, for tests that kill it: reports each step on standard output. */
import { buildIndex } from '../../src/index/building/build.js';
import { parseArticle } from '../../src/index/parse.js';
import { createBuiltinEmbedder } from '../../src/models/builtin-embedder.js';
import { createFolderStore } from '../../src/stores/folder/folder-store.js';

const [articlesDir, indexDir] = process.argv.slice(2);
void buildIndex({
  articlesDir: articlesDir!,
  store: createFolderStore(indexDir!),
  embedder: createBuiltinEmbedder(),
  parse: parseArticle,
  onProgress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
}).then(({ embedded }) => process.stdout.write(`embedded ${embedded}\n`));
