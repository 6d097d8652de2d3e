/** Embeds endlessly in a separate process, for a test that kills it: reports when the first vector is there. */
import { createTransformersEmbedder } from '../../src/models/transformers-embedder.js';
import { articleText } from './corpus.js';

const model = process.argv[2]!;
const embedder = await createTransformersEmbedder({ model, cacheDir: model });
const texts = Array.from({ length: 100_000 }, (_, i) => articleText(i));
let told = false;
for await (const _ of embedder.embedPassages(texts)) {
  if (!told) process.stdout.write('embedding\n');
  told = true;
}
