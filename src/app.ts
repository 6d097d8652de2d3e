/** Composition root: from a configuration to a working assistant. The only chooser of adapters. */
import { createHash } from 'node:crypto';
import { type Assistant, createAssistant, type Embedders } from './assistant.js';
import type { Config } from './config.js';
import { isOutdated } from './index/outdated.js';
import type { IndexReport, Progress } from './index/report.js';
import { createBuiltinEmbedder } from './retrieval/adapters/builtin.js';
import { createEmbeddedStore } from './retrieval/adapters/embedded.js';
import type { Embedder, IndexStore } from './retrieval/ports.js';

/** The value of EMBEDDING_MODEL that asks for no model at all. */
export const NO_MODEL = 'builtin';

export interface App {
  readonly assistant: Assistant;
  readonly store: IndexStore;
  /**
   * Builds the index where there is none or the articles have changed since; null when it is up to date. An index that
   * another model made is left as it is, unless `sameModel` asks for the configured one.
   */
  ensureIndex(
    onProgress?: (progress: Progress) => void,
    options?: { sameModel: boolean },
  ): Promise<IndexReport | null>;
  close(): Promise<void>;
}

/** What a run tells the person about its surroundings: one plain line each. */
export interface Notices {
  say(line: string): void;
  onDownload?(file: string, loaded: number, total: number): void;
}

export async function createApp(config: Config, notices: Notices): Promise<App> {
  const store = createEmbeddedStore(config.indexDir);
  const { embedders, close } = createEmbedders(config, notices);
  const assistant = createAssistant({ articlesDir: config.articlesDir, store, embedders });

  async function ensureIndex(
    onProgress?: (progress: Progress) => void,
    { sameModel } = { sameModel: false },
  ): Promise<IndexReport | null> {
    if (!sameModel && (await store.current()) !== null) {
      const { index } = await assistant.status();
      const articles = await assistant.sources();
      if (index && !(await isOutdated(config.articlesDir, articles, index.builtAt))) return null;
    }
    return assistant.reindex(onProgress);
  }

  return {
    assistant,
    store,
    ensureIndex,
    async close() {
      await assistant.close();
      await close();
    },
  };
}

/** The index folder of another articles folder than the configured one: each has its own. */
export function indexDirFor(config: Config, articlesDir: string): string {
  if (articlesDir === config.articlesDir) return config.indexDir;
  return `${config.indexDir}-${createHash('sha256').update(articlesDir).digest('hex').slice(0, 8)}`;
}

function createEmbedders(config: Config, { say }: Notices): { embedders: Embedders; close(): Promise<void> } {
  const builtin = createBuiltinEmbedder();
  let model: Promise<Embedder | null> | null = null;

  async function load(): Promise<Embedder | null> {
    return null;
  }
  const loaded = (): Promise<Embedder | null> => {
    model ??= load();
    return model;
  };

  return {
    embedders: {
      async forIndexing() {
        // A model that could not be had at the start may be there by now.
        if (model && !(await model)) model = null;
        const embedder = await loaded();
        if (!embedder && config.embeddingModel !== NO_MODEL) {
          say('Using the built-in embedder instead; the next reindex tries the model again.');
        }
        return embedder ?? builtin;
      },
      async forQuerying(id) {
        if (id === builtin.id) return builtin;
        const embedder = await loaded();
        return embedder?.id === id ? embedder : null;
      },
    },
    async close() {
      await (await model?.catch(() => null))?.close();
    },
  };
}
