import { messageOf, UserError } from '../errors.js';
import { createReader } from '../models/reader.js';
import { createReranker } from '../models/reranker.js';
import type { AnswerModels } from '../retrieval/ports.js';
import type { Config } from './config.js';
import type { Notices } from './notices.js';

/** The configured reranker and reader, each loaded when it is first asked for. */
export function createAnswerModels(
  { rerankerModel, readerModel, modelCacheDir }: Config,
  notices: Notices,
): AnswerModels & { close(): Promise<void> } {
  const { onDownload } = notices;
  const request = { cacheDir: modelCacheDir, ...(onDownload && { onProgress: onDownload }) };
  const reranker = lazily(rerankerModel, (model) => createReranker({ ...request, model }), notices);
  const reader = lazily(readerModel, (model) => createReader({ ...request, model }), notices);
  return {
    reranker: reranker.get,
    reader: reader.get,
    async close() {
      await Promise.all([reranker.close(), reader.close()]);
    },
  };
}

/** Loads a model once; null if none is configured or, with a line that says why, if it cannot be loaded. */
function lazily<T extends { close(): Promise<void> }>(
  model: string | undefined,
  load: (model: string) => Promise<T>,
  { say, onDownloadsOver }: Notices,
): { get(): Promise<T | null>; close(): Promise<void> } {
  let loading: Promise<T | null> | null = null;
  const loadOrSay = async (): Promise<T | null> => {
    if (model === undefined) return null;
    try {
      return await load(model).finally(() => onDownloadsOver?.());
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      say(`${messageOf(error)} Answering without it until the next start.`);
      return null;
    }
  };
  return {
    get() {
      loading ??= loadOrSay();
      return loading;
    },
    async close() {
      await (await loading?.catch(() => null))?.close();
    },
  };
}
