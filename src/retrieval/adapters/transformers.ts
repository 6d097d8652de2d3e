/** Embedding by a model, through transformers.js and onnxruntime, on this machine. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer, Tensor } from '@xenova/transformers';
import { messageOf, UserError } from '../../errors.js';
import type { Embedder } from '../ports.js';
import type { Hub, ModelProgress } from './model-download.js';
import { ensureModelFiles, type ModelFiles } from './model-files.js';
import { type ModelProfile, profileOf } from './model-profiles.js';
import { firstToken, meanOfTokens, type TokenVectors } from './pooling.js';
import { toUnitLength } from './unit-vector.js';

export type { ModelProgress } from './model-download.js';

const HUGGING_FACE: Hub = { url: 'https://huggingface.co', patience: 10_000 };
/** Measured best here: larger batches are slower, for they are padded more, and take three times the memory. */
const BATCH = 8;
/** Such models were trained on no more tokens than this; a longer text is cut. */
const LONGEST = 512;
const MODEL_ID = /^[\w-][\w.-]*(\/[\w-][\w.-]*)?$/;

export interface TransformersRequest {
  /** An id on the hub such as `owner/name`, or a folder on this machine. */
  readonly model: string;
  /** Where downloaded models are kept, each in a folder of its id. */
  readonly cacheDir: string;
  /** Hears of downloads. */
  readonly onProgress?: (progress: ModelProgress) => void;
  readonly hub?: Hub;
}

/**
 * Loads the model, downloading what is missing once. A folder is used as it is, with no network at all.
 * Throws `UserError` with one plain line when the model can be neither loaded nor downloaded.
 */
export async function createTransformersEmbedder(request: TransformersRequest): Promise<Embedder> {
  const { model, cacheDir, hub = HUGGING_FACE, onProgress = () => {} } = request;
  const local = resolve(model);
  if (existsSync(join(local, 'config.json'))) {
    return load(model, basename(local), await ensureModelFiles(local, null));
  }
  if (!MODEL_ID.test(model)) {
    throw new UserError(`There is no embedding model in the folder ${model}: it has no config.json.`);
  }
  const folder = resolve(cacheDir, model);
  const source = { model, hub, onProgress, distrust: false };
  const files = await ensureModelFiles(folder, source);
  try {
    return await load(model, model, files);
  } catch (error) {
    if (files.verified) throw error;
    // Files put there by hand, or by a download that broke off, turned out to be of no use.
    return load(model, model, await ensureModelFiles(folder, { ...source, distrust: true }));
  }
}

async function load(model: string, name: string, files: ModelFiles): Promise<Embedder> {
  try {
    return await createEmbedder(name, profileOf(model), files);
  } catch (error) {
    throw new UserError(`The embedding model in ${files.folder} cannot be used: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

async function createEmbedder(name: string, profile: ModelProfile, files: ModelFiles): Promise<Embedder> {
  // Half a second and 100 MB, which those who use the built-in embedder need not spend.
  const { AutoModel, AutoTokenizer, env, LogLevel } = await import('@xenova/transformers');
  env.logLevel = LogLevel.ERROR;
  const local = { local_files_only: true } as const;
  const tokenizer = await AutoTokenizer.from_pretrained(files.folder, local);
  const model = await AutoModel.from_pretrained(files.folder, { ...local, dtype: files.precision });

  const embedBatch = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const rows = await run(tokenizer, model, profile, texts);
    return rows.map((row) => toUnitLength(row.slice(0, profile.keepDimensions)));
  };
  const embedQuery = async (text: string): Promise<Float32Array> =>
    (await embedBatch([profile.queryPrefix + text]))[0]!;

  const dimensions = (await embedQuery('a question')).length;
  return {
    id: `${name} ${files.precision} ${dimensions} ${files.contentId}`,
    mode: 'hybrid',
    dimensions,
    embedQuery,
    embedPassages: (texts) => inBatches(texts, embedBatch),
    close: async () => {
      await model.dispose();
    },
  };
}

/** Embeds texts of like length together, so that little is padded; returns vectors in the order given. */
async function inBatches(
  texts: readonly string[],
  embedBatch: (texts: readonly string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const byLength = [...texts.keys()].sort((a, b) => texts[a]!.length - texts[b]!.length);
  const vectors = new Array<Float32Array>(texts.length);
  for (let start = 0; start < byLength.length; start += BATCH) {
    const batch = byLength.slice(start, start + BATCH);
    const embedded = await embedBatch(batch.map((place) => texts[place]!));
    for (const [i, place] of batch.entries()) vectors[place] = embedded[i]!;
  }
  return vectors;
}

/** One vector a text, as the profile says it is had. */
async function run(
  tokenizer: PreTrainedTokenizer,
  model: PreTrainedModel,
  { pooling }: ModelProfile,
  texts: readonly string[],
): Promise<Float32Array[]> {
  const longest = Math.min(tokenizer.model_max_length, LONGEST);
  const inputs = tokenizer([...texts], { padding: true, truncation: true, max_length: longest });
  const outputs = (await model(inputs)) as { sentence_embedding?: Tensor; last_hidden_state?: Tensor };
  const { sentence_embedding: own, last_hidden_state: hidden } = outputs;
  if (pooling === 'sentence_embedding' && own) return firstToken(tokenVectors(own, 1));
  if (!hidden) throw new Error('it gives no sentence_embedding and no last_hidden_state');
  const vectors = tokenVectors(hidden, hidden.dims[1]!);
  if (pooling === 'first_token') return firstToken(vectors);
  return meanOfTokens(vectors, (inputs.attention_mask as Tensor).data as BigInt64Array);
}

function tokenVectors({ dims, data }: Tensor, tokens: number): TokenVectors {
  return { values: data as Float32Array, texts: dims[0]!, tokens, width: dims.at(-1)! };
}
