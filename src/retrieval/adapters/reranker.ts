/** Relevance by a cross-encoder, which reads question and text together (Nogueira and Cho 2019). */
import type { Tensor } from '@xenova/transformers';
import type { Reranker } from '../ports.js';
import { inBatches } from './batches.js';
import type { ModelFiles } from './model-files.js';
import { loadModel, type ModelRequest, openModel } from './model-load.js';
import { createPairEncoder } from './pairs.js';

/** Throws `UserError` with one plain line when the model can be neither loaded nor downloaded, or is none of this kind. */
export function createReranker(request: ModelRequest): Promise<Reranker> {
  return loadModel('reranker', request, openReranker);
}

async function openReranker(name: string, files: ModelFiles): Promise<Reranker> {
  const open = await openModel('AutoModelForSequenceClassification', files);
  const pairs = await createPairEncoder(open);
  const scoreBatch = async (question: string, texts: readonly string[]): Promise<readonly number[]> => {
    const { logits } = (await open.model(pairs.encode(question, texts.map(pairs.tokensOf)).inputs)) as {
      logits?: Tensor;
    };
    if (logits?.size !== texts.length) throw new Error('it does not give one score a text');
    return [...(logits.data as Float32Array)];
  };
  await scoreBatch('a question', ['a text']);
  return {
    id: `${name} ${files.precision} ${files.contentId}`,
    score: (question, texts) => inBatches(texts, (batch) => scoreBatch(question, batch)),
    close: async () => {
      await open.model.dispose();
    },
  };
}
