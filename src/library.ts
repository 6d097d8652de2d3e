/** The library, for asking articles from another program: `import { createAssistant } from 'quotewire'`. */
export {
  type Assistant,
  type AssistantParts,
  createAssistant,
} from './assistant.js';
export type { Answer, Article, ArticleFilter, ArticleSummary, Question, Quote, Speaker } from './domain.js';
export { AskerError, NoIndexError, UserError } from './errors.js';
export { createBuiltinEmbedder } from './models/builtin-embedder.js';
export type { Embedder, Embedders, IndexStore } from './retrieval/ports.js';
export { createFolderStore } from './stores/folder/folder-store.js';
export { createMemoryStore } from './stores/memory/memory-store.js';
