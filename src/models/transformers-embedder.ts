/** Embedding by a model, through transformers.js and onnxruntime, on this machine. */
import type { Embedder } from '../retrieval/ports.js';
import { embedInProcesses } from './embedding-processes.js';
import { openEncoder } from './encoder.js';
import type { ModelFiles } from './files.js';
import { loadModel, type ModelRequest, openTokenizer } from './load.js';
import { type ModelProfile, profileOf } from './profiles.js';

/** This many passages are embedded here in the time that processes take to start. */
const FEW = 64;

/**
 * Loads the model, downloading what is missing once. A folder is used as it is, with no network at all.
 * Throws `UserError` with one plain line when the model can be neither loaded nor downloaded.
 */
export function createTransformersEmbedder(request: ModelRequest): Promise<Embedder> {
  const profile = profileOf(request.model);
  return loadModel('embedding model', request, (name, files) => createEmbedder(name, profile, files));
}

async function createEmbedder(name: string, profile: ModelProfile, files: ModelFiles): Promise<Embedder> {
  const { tokenizer, longest } = await openTokenizer(files);
  const { encode, close } = await openEncoder(files, profile);
  const tokensOf = (text: string): number[] =>
    tokenizer(text, { truncation: true, max_length: longest, return_tensor: false }).input_ids;
  const embedQuery = (text: string): Promise<Float32Array> => encode(tokensOf(profile.queryPrefix + text));

  const { length: dimensions } = await embedQuery('a question');
  return {
    id: `${name} ${files.precision} ${dimensions} ${files.contentId}`,
    mode: 'hybrid',
    dimensions,
    embedQuery,
    async *embedPassages(texts) {
      if (texts.length > FEW) yield* embedInProcesses(files, profile, texts, tokensOf);
      else for (const text of texts) yield await encode(tokensOf(text));
    },
    close,
  };
}
