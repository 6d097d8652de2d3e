/** Loads a model by its name into this process, with transformers.js and onnxruntime. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { PreTrainedModel, PreTrainedTokenizer } from '@xenova/transformers';
import { messageOf, UserError } from '../errors.js';
import type { Hub, ModelProgress } from './download.js';
import { ensureModelFiles, type ModelFiles } from './files.js';

const HUGGING_FACE: Hub = { url: 'https://huggingface.co', patience: 10_000 };
const MODEL_ID = /^([\w-][\w.-]*(?:\/[\w-][\w.-]*)?)(?:@([\w-][\w.-]*))?$/;
/** For a model without a commit: the newest. */
const NEWEST = 'main';

/** Which model to load, and from where. */
export interface ModelRequest {
  /** An id on the hub such as `owner/name` or, pinned to a commit of it, `owner/name@commit`; or a folder on this machine. */
  readonly model: string;
  /** Where downloaded models are kept, each in a folder of its id. */
  readonly cacheDir: string;
  /** Called with the progress of downloads. */
  readonly onProgress?: (progress: ModelProgress) => void;
  readonly hub?: Hub;
}

/**
 * Downloads the missing files of a model, once, and passes it to `create`. A folder is used as it is, with no
 * network at all. `role` names the model in messages, such as "reranker".
 * Throws `UserError` with one plain line when the model can be neither loaded nor downloaded.
 */
export async function loadModel<T>(
  role: string,
  request: ModelRequest,
  create: (name: string, files: ModelFiles) => Promise<T>,
): Promise<T> {
  const { model, cacheDir, hub = HUGGING_FACE, onProgress = () => {} } = request;
  const load = async (name: string, files: ModelFiles): Promise<T> => {
    try {
      return await create(name, files);
    } catch (error) {
      throw new UserError(`The ${role} in ${files.folder} cannot be used: ${messageOf(error)}`, {
        cause: error,
      });
    }
  };
  const local = resolve(model);
  if (existsSync(join(local, 'config.json'))) {
    return load(basename(local), await ensureModelFiles(local, null));
  }
  const [, id, revision = NEWEST] = MODEL_ID.exec(model) ?? [];
  if (!id) {
    throw new UserError(`There is no ${role} in the folder ${model}: it has no config.json.`);
  }
  const folder = resolve(cacheDir, model);
  const source = { role, model: id, revision, hub, onProgress, distrust: false };
  const files = await ensureModelFiles(folder, source);
  try {
    return await load(id, files);
  } catch (error) {
    if (files.verified) throw error;
    // Files put there by hand, or by an interrupted download, turned out to be unusable.
    return load(id, await ensureModelFiles(folder, { ...source, distrust: true }));
  }
}

export interface OpenTokenizer {
  readonly tokenizer: PreTrainedTokenizer;
  /** Tokens that the model reads at once; such models are trained on at most 512. */
  readonly longest: number;
}

export interface OpenModel extends OpenTokenizer {
  readonly model: PreTrainedModel;
}

const LONGEST_INPUT = 512;

/** Opens the tokenizer of a model that is on this machine. Throws when its files cannot be read. */
export async function openTokenizer({ folder }: ModelFiles): Promise<OpenTokenizer> {
  const { AutoTokenizer } = await library();
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  return { tokenizer, longest: Math.min(tokenizer.model_max_length, LONGEST_INPUT) };
}

/** Opens a model's files as a `kind` of model, which decides what it returns. */
export async function openModel(
  kind: 'AutoModelForSequenceClassification' | 'AutoModelForQuestionAnswering',
  files: ModelFiles,
): Promise<OpenModel> {
  const { [kind]: auto } = await library();
  const model = await auto.from_pretrained(files.folder, { local_files_only: true, dtype: files.precision });
  return { ...(await openTokenizer(files)), model };
}

/** Loading it takes half a second and 100 MB, which nobody without a model should pay. */
async function library() {
  const transformers = await import('@xenova/transformers');
  transformers.env.logLevel = transformers.LogLevel.ERROR;
  return transformers;
}
