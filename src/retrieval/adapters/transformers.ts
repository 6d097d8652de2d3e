/** Embedding by a model, through transformers.js and onnxruntime, on this machine. */
import type { Tensor } from '@xenova/transformers';
import type { Embedder } from '../ports.js';
import { inBatches } from './batches.js';
import type { ModelFiles } from './model-files.js';
import { loadModel, type ModelRequest, type OpenModel, openModel } from './model-load.js';
import { type ModelProfile, profileOf } from './model-profiles.js';
import { firstToken, meanOfTokens, type TokenVectors } from './pooling.js';
import { toUnitLength } from './unit-vector.js';

/**
 * Loads the model, downloading what is missing once. A folder is used as it is, with no network at all.
 * Throws `UserError` with one plain line when the model can be neither loaded nor downloaded.
 */
export function createTransformersEmbedder(request: ModelRequest): Promise<Embedder> {
  const profile = profileOf(request.model);
  return loadModel('embedding model', request, (name, files) => createEmbedder(name, profile, files));
}

async function createEmbedder(name: string, profile: ModelProfile, files: ModelFiles): Promise<Embedder> {
  const open = await openModel('AutoModel', files);
  const embedBatch = async (texts: readonly string[]): Promise<Float32Array[]> => {
    const rows = await run(open, profile, texts);
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
      await open.model.dispose();
    },
  };
}

/** One vector a text, as the profile says it is had. */
async function run(
  { tokenizer, model, longest }: OpenModel,
  { pooling }: ModelProfile,
  texts: readonly string[],
): Promise<Float32Array[]> {
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
