/**
 * Asks a folder of articles from a program of one's own: `npx tsx examples/ask.ts "How much is a ticket?"`.
 *
 * The index is kept in memory and no model is needed. `createFolderStore('some/folder')` in place of
 * `createMemoryStore()` keeps it on disk.
 */
import { fileURLToPath } from 'node:url';
import { createAssistant, createBuiltinEmbedder, createMemoryStore } from 'quotewire';

const question = process.argv.at(2) ?? 'Why does Ada Lund want the ferry?';

const embedder = createBuiltinEmbedder();
const assistant = createAssistant({
  articlesDir: fileURLToPath(new URL('articles', import.meta.url)),
  store: createMemoryStore(),
  embedders: { forIndexing: async () => embedder, forQuerying: async () => embedder },
});
await assistant.reindex();

const { answered, quotes, closest } = await assistant.ask({ text: question });
if (!answered) console.log(`The articles do not say.${closest.length > 0 ? ' What comes closest:' : ''}`);
for (const { text, start, end, speaker, article } of answered ? quotes : closest) {
  console.log(text);
  console.log(`  ${[speaker?.name, article.title, article.publisher].filter(Boolean).join(' · ')}`);
  // A quote is a slice of its article, to the letter.
  const whole = await assistant.article(article.id);
  console.assert(whole?.text.slice(start, end) === text);
}
await assistant.close();
