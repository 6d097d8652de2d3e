/** Relevance by a cross-encoder, which reads question and text together (Nogueira and Cho 2019). */
import type { Tensor } from '@xenova/transformers';
import type { Reranker } from '../retrieval/ports.js';
import type { ModelFiles } from './files.js';
import { loadModel, type ModelRequest, openModel } from './load.js';
import { createPairEncoder } from './text-pairs.js';

/** Throws `UserError` with one plain line when the model can be neither loaded nor downloaded, or is none of this kind. */
export function createReranker(request: ModelRequest): Promise<Reranker> {
  return loadModel('reranker', request, openReranker);
}

async function openReranker(name: string, files: ModelFiles): Promise<Reranker> {
  const open = await openModel('AutoModelForSequenceClassification', files);
  const pairs = await createPairEncoder(open);
  const scoreOf = async (question: string, text: string): Promise<number> => {
    const { inputs } = pairs.encode(question, pairs.tokensOf(text));
    const { logits } = (await open.model(inputs)) as { logits?: Tensor };
    if (logits?.size !== 1) throw new Error('it does not give one score per text');
    return (logits.data as Float32Array)[0]!;
  };
  await scoreOf('a question', 'a text');
  return {
    id: `${name} ${files.precision} ${files.contentId}`,
    async score(question, texts) {
      // One by one takes a sixth less time than in batches, in which the shorter ones are padded.
      const scores: number[] = [];
      for (const text of texts) scores.push(await scoreOf(question, text));
      return scores;
    },
    close: async () => {
      await open.model.dispose();
    },
  };
}
