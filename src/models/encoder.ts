/** Turns the tokens of a text into its vector, with onnxruntime alone, so that a process need load nothing else. */
import { join } from 'node:path';
import type { ModelFiles } from './files.js';
import { firstToken, meanOfTokens } from './pooling.js';
import type { ModelProfile } from './profiles.js';
import { toUnitLength } from './unit-vector.js';

/** A loaded model that turns texts into vectors. */
export interface Encoder {
  /**
   * One vector of unit length. Texts go through the model one at a time: in a batch the shorter ones would be padded, and
   * in 8 bits the vector of each would depend on the others.
   * @param tokens As the model's own tokenizer gives them, special tokens included.
   */
  encode(tokens: readonly number[]): Promise<Float32Array>;
  close(): Promise<void>;
}

const ERRORS_ONLY = 3;

/**
 * Opens a model of the BERT kind. The thread that asks is blocked while the model runs.
 * @param cores How many it may use; all of them if it is not given.
 */
export async function openEncoder(
  { folder, weights }: ModelFiles,
  { pooling, keepDimensions }: ModelProfile,
  cores?: number,
): Promise<Encoder> {
  const { InferenceSession, Tensor } = await import('onnxruntime-node');
  const session = await InferenceSession.create(join(folder, weights), {
    logSeverityLevel: ERRORS_ONLY,
    ...(cores && { intraOpNumThreads: cores }),
  });

  async function vectorOf(tokens: readonly number[]): Promise<Float32Array> {
    const row = (values: BigInt64Array) => new Tensor('int64', values, [1, tokens.length]);
    const inputs = {
      input_ids: row(BigInt64Array.from(tokens, BigInt)),
      attention_mask: row(new BigInt64Array(tokens.length).fill(1n)),
      token_type_ids: row(new BigInt64Array(tokens.length)),
    };
    const asked = Object.entries(inputs).filter(([name]) => session.inputNames.includes(name));
    const { sentence_embedding: own, last_hidden_state: hidden } = await session.run(
      Object.fromEntries(asked),
    );
    if (pooling === 'sentence_embedding' && own)
      return firstToken(own.data as Float32Array, own.dims.at(-1)!);
    if (!hidden) throw new Error('it gives neither sentence_embedding nor last_hidden_state');
    const pool = pooling === 'first_token' ? firstToken : meanOfTokens;
    return pool(hidden.data as Float32Array, hidden.dims.at(-1)!);
  }

  return {
    encode: async (tokens) => toUnitLength((await vectorOf(tokens)).slice(0, keepDimensions)),
    close: () => session.release(),
  };
}
