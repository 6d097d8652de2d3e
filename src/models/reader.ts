/** Finds the span of a text that answers a question, or none: an extractive reader as in SQuAD 2.0 (Rajpurkar et al. 2018). */
import type { Tensor } from '@xenova/transformers';
import type { Range } from '../domain.js';
import type { Reader, ReaderResult } from '../retrieval/ports.js';
import type { ModelFiles } from './files.js';
import { loadModel, type ModelRequest, openModel } from './load.js';
import { createPairEncoder } from './text-pairs.js';
import { spacedWords, tokenizeWords, trimmed } from './token-offsets.js';

/** The longest answer, in tokens: anything longer is a passage, not an answer. */
const LONGEST_ANSWER = 30;

/** Throws `UserError` with one plain line when the model can be neither loaded nor downloaded, or is none of this kind. */
export function createReader(request: ModelRequest): Promise<Reader> {
  return loadModel('reader', request, openReader);
}

async function openReader(name: string, files: ModelFiles): Promise<Reader> {
  const open = await openModel('AutoModelForQuestionAnswering', files);
  const pairs = await createPairEncoder(open);
  const readOne = async (question: string, text: string): Promise<ReaderResult> => {
    const words = spacedWords(text);
    const { ids, wordOf } = tokenizeWords(text, words, pairs.tokensOf);
    const pair = pairs.encode(question, ids);
    const { start_logits, end_logits } = (await open.model(pair.inputs)) as Record<string, Tensor>;
    if (!start_logits || !end_logits) throw new Error('it does not say where an answer starts and ends');
    const [starts, ends] = [start_logits.data as Float32Array, end_logits.data as Float32Array];
    const best = bestSpan(starts, ends, pair.text);
    // The first token stands for the whole row: a model that finds no answer points there.
    const noAnswer = starts[0]! + ends[0]!;
    if (!best) return { span: null, score: Number.NEGATIVE_INFINITY, noAnswer };
    const wordAt = (token: number): Range => words[wordOf[token - pair.text.start]!]!;
    const whole = { start: wordAt(best.start).start, end: wordAt(best.end).end };
    return { span: trimmed(text, whole), score: best.score, noAnswer };
  };
  await readOne('a question', 'a text');
  return {
    id: `${name} ${files.precision} ${files.contentId}`,
    async read(question, texts) {
      const readings: ReaderResult[] = [];
      for (const text of texts) readings.push(await readOne(question, text));
      return readings;
    },
    close: async () => {
      await open.model.dispose();
    },
  };
}

/** The tokens, the last one included, whose start and end together score highest; null if there is no token. */
function bestSpan(
  starts: Float32Array,
  ends: Float32Array,
  within: Range,
): { start: number; end: number; score: number } | null {
  let best = null;
  for (let start = within.start; start < within.end; start += 1) {
    for (let end = start; end < Math.min(within.end, start + LONGEST_ANSWER); end += 1) {
      const score = starts[start]! + ends[end]!;
      if (!best || score > best.score) best = { start, end, score };
    }
  }
  return best;
}
