/** Nothing but `session.run`: texts are tokenised and sessions opened before the clock starts. */
import { join } from 'node:path';
import { AutoTokenizer } from '@xenova/transformers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { nextMessage, startThread } from '../src/system/workers.js';
import { timed } from './measure.js';

/** What measured best for one session over all cores; 8 comes next. */
const BATCH = 4;

/** Texts as tokens, shortest first. */
export async function tokenise(model: string, texts: readonly string[]): Promise<number[][]> {
  const tokenizer = await AutoTokenizer.from_pretrained(model, { local_files_only: true });
  const tokens = texts.map((text) => tokenizer(text, { truncation: true, return_tensor: false }).input_ids);
  return tokens.sort((a, b) => a.length - b.length);
}

/** The model's input: a row of tokens for each text, padded to the longest. */
export function inputsOf(texts: readonly (readonly number[])[]): Record<string, Tensor> {
  const width = Math.max(...texts.map((tokens) => tokens.length));
  const tensorOf = (value: (token: number | undefined) => number): Tensor => {
    const values = texts.flatMap((tokens) =>
      Array.from({ length: width }, (_, i) => BigInt(value(tokens[i]))),
    );
    return new Tensor('int64', BigInt64Array.from(values), [texts.length, width]);
  };
  return {
    input_ids: tensorOf((token) => token ?? 0),
    attention_mask: tensorOf((token) => (token === undefined ? 0 : 1)),
    token_type_ids: tensorOf(() => 0),
  };
}

export function openSession(model: string, cores?: number): Promise<InferenceSession> {
  const file = join(model, 'onnx', 'model_quantized.onnx');
  return InferenceSession.create(file, { ...(cores && { intraOpNumThreads: cores }) });
}

/** Milliseconds for one session with default settings, over all cores, on small batches of similar length. */
export async function oneSession(model: string, texts: readonly (readonly number[])[]): Promise<number> {
  const batches = Array.from({ length: Math.ceil(texts.length / BATCH) }, (_, i) =>
    inputsOf(texts.slice(i * BATCH, (i + 1) * BATCH)),
  );
  const session = await openSession(model);
  await session.run(batches[0]!);
  const { ms } = await timed(async () => {
    for (const batch of batches) await session.run(batch);
  });
  await session.release();
  return ms;
}

/** Milliseconds for one session per core, each in its own thread, one text at a time. */
export async function sessionPerCore(
  model: string,
  texts: readonly (readonly number[])[],
  cores: number,
): Promise<number> {
  const next = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: cores }, () =>
    startThread(new URL('./bare-onnxruntime-thread.ts', import.meta.url), { model, texts, next }),
  );
  await Promise.all(threads.map(nextMessage));
  const { ms } = await timed(async () => {
    for (const thread of threads) thread.postMessage('go');
    await Promise.all(threads.map(nextMessage));
  });
  await Promise.all(threads.map((thread) => thread.terminate()));
  return ms;
}
