/** Composition root: from a configuration to a working assistant. The only place that chooses a store and models. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type Adding, createAdding } from '../adding/adding.js';
import { type Assistant, createAssistant } from '../assistant.js';
import { messageOf, UserError } from '../errors.js';
import { createFetcher, type Fetch } from '../fetching/fetcher.js';
import { isOutdated } from '../index/building/outdated.js';
import type { IndexReport, Progress } from '../index/building/report.js';
import type { WeighVectors } from '../index/building/weigh.js';
import type { ParseArticle } from '../index/parse.js';
import { parseAndRecognise, parseInProcess } from '../index/parse-in-process.js';
import { createBuiltinEmbedder } from '../models/builtin-embedder.js';
import { createTransformersEmbedder } from '../models/transformers-embedder.js';
import { ceilingAdvice } from '../retrieval/ceiling.js';
import type { AnswerModels, Embedder, Embedders, IndexInfo, IndexStore } from '../retrieval/ports.js';
import { weighVectors as weighOnTrial } from '../retrieval/vector-weight.js';
import { createFolderStore } from '../stores/folder/folder-store.js';
import { createMemoryIndex } from '../stores/memory/plain-articles.js';
import { createPostgresStore } from '../stores/postgres/postgres-store.js';
import { lazily } from '../system/lazy.js';
import { createAnswerModels } from './answer-models.js';
import type { Config } from './config.js';
import type { Notices } from './notices.js';

/** The value of EMBEDDING_MODEL that asks for no model at all. */
export const NO_MODEL = 'builtin';

export interface App {
  readonly assistant: Assistant;
  readonly store: IndexStore;
  readonly embedders: Embedders;
  readonly models: AnswerModels;
  /** Adds articles from the web or from files, and removes them. */
  readonly adding: Adding;
  readonly fetch: Fetch;
  /**
   * Builds the index if there is none or the articles have changed since; null if it is up to date. An index that
   * another model made is left alone, unless `sameModel` asks for the configured one.
   */
  ensureIndex(
    onProgress?: (progress: Progress) => void,
    options?: { sameModel: boolean },
  ): Promise<IndexReport | null>;
  close(): Promise<void>;
}

/** What tests replace. */
export interface AppParts {
  readonly parse?: ParseArticle;
  readonly fetch?: Fetch;
}

/** Opens nothing yet: a missing index, model or database is reported when it is needed. */
export async function createApp(config: Config, notices: Notices, parts: AppParts = {}): Promise<App> {
  const { folder, database } = createStores(config, notices);
  const store = database ?? folder;
  const { embedders, close } = createEmbedders(config, notices);
  const models = createAnswerModels(config, notices);
  const { fetch = createFetcher(), parse = config.recognises ? parseAndRecognise : parseInProcess } = parts;
  const reading = { weighVectors, parse, overLimitFile: join(config.indexDir, 'over-limit.json') };
  const plain = createAssistant({ articlesDir: config.articlesDir, store, embedders, models, reading });
  const assistant = database ? plain : warningNearCeiling(plain, notices);

  /** The live index; null if there is none, or only a damaged one. */
  async function liveIndex(): Promise<IndexInfo | null> {
    try {
      return (await assistant.status()).index;
    } catch (error) {
      // Building anew mends what is damaged, but not a database that is away.
      if (database || !(error instanceof UserError)) throw error;
      notices.say(messageOf(error));
      return null;
    }
  }

  async function ensureIndex(
    onProgress?: (progress: Progress) => void,
    { sameModel } = { sameModel: false },
  ): Promise<IndexReport | null> {
    const index = await liveIndex();
    if (!index) return assistant.reindex(onProgress);
    try {
      const articles = await assistant.sources();
      const isCurrent = !sameModel && !(await isOutdated(config.articlesDir, articles, index));
      return isCurrent ? null : await assistant.reindex(onProgress);
    } catch (error) {
      // The folder may be unavailable, or another process may be building: the live index still answers.
      if (!(error instanceof UserError)) throw error;
      notices.say(
        `${messageOf(error)} Answering from the index of ${index.builtAt.slice(0, 16).replace('T', ' ')} UTC.`,
      );
      return null;
    }
  }

  return {
    assistant,
    store,
    embedders,
    models,
    fetch,
    adding: createAdding({ articlesDir: config.articlesDir, fetch, parse }),
    ensureIndex,
    async close() {
      await assistant.close();
      await close();
      await models.close();
    },
  };
}

/** The same assistant over an index folder, which says what to do when a reindex brings it near its ceiling. */
export function warningNearCeiling(assistant: Assistant, { say }: Pick<Notices, 'say'>): Assistant {
  return {
    ...assistant,
    for: (scope) => warningNearCeiling(assistant.for(scope), { say }),
    async reindex(onProgress) {
      const report = await assistant.reindex(onProgress);
      const advice = ceilingAdvice(report.passages);
      if (advice) say(advice);
      return report;
    },
  };
}

/** How much a model's vectors count is tried out on an index in memory. */
const weighVectors: WeighVectors = (embedder, sample) => weighOnTrial(embedder, sample, createMemoryIndex);

/** The places an index may be kept: the database, if there is one, is the live one. */
export interface Stores {
  readonly folder: IndexStore;
  /** Null if the configuration names no database. */
  readonly database: IndexStore | null;
}

/** Opens nothing yet. The caller closes both. */
export function createStores({ databaseUrl, indexDir }: Config, { say }: Notices): Stores {
  return {
    folder: createFolderStore(indexDir, (path) =>
      say(`${path} was damaged and has been made again from its source.`),
    ),
    database: databaseUrl ? createPostgresStore({ connectionString: databaseUrl }) : null,
  };
}

/** The index folder for an articles folder other than the configured one: each has its own. */
export function indexDirFor(config: Config, articlesDir: string): string {
  if (articlesDir === config.articlesDir) return config.indexDir;
  return `${config.indexDir}-${createHash('sha256').update(articlesDir).digest('hex').slice(0, 8)}`;
}

function createEmbedders(
  { embeddingModel, modelCacheDir }: Config,
  { say, onDownload }: Notices,
): { embedders: Embedders; close(): Promise<void> } {
  const builtin = createBuiltinEmbedder();
  // A model that cannot be loaded now may be there by the next reindex.
  const model = lazily(() =>
    createTransformersEmbedder({
      model: embeddingModel,
      cacheDir: modelCacheDir,
      ...(onDownload && { onProgress: onDownload }),
    }),
  );
  /** The model; null, with a line that says why, when it cannot be loaded. */
  const loadOr = async (consequence: string): Promise<Embedder | null> => {
    try {
      return await model.get();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`${messageOf(error)} ${consequence}`);
      return null;
    }
  };
  /** Ids of indexes whose embedder cannot be loaded, so that not every question tries again. */
  const beyondReach = new Set<string>();

  return {
    embedders: {
      async forIndexing() {
        if (embeddingModel === NO_MODEL) return builtin;
        beyondReach.clear();
        return (await loadOr('Using the built-in embedder, which needs no download.')) ?? builtin;
      },
      async forQuerying(id) {
        if (id === builtin.id) return builtin;
        if (embeddingModel === NO_MODEL || beyondReach.has(id)) return null;
        const embedder = await loadOr(`The index needs ${id}: searching by words alone.`);
        if (embedder?.id === id) return embedder;
        if (embedder)
          say(`The index was made with ${id}: searching by words alone until \`npm run index\` is run.`);
        beyondReach.add(id);
        return null;
      },
    },
    async close() {
      await (await model.started()?.catch(() => null))?.close();
    },
  };
}
