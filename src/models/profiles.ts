/** How to use an embedding model: what its model card says, as data. */

export interface ModelProfile {
  /**
   * Where the vector of a text comes from: its own output `sentence_embedding`, the mean over the tokens,
   * or the vector of the first token. A model without that output is averaged.
   */
  readonly pooling: 'sentence_embedding' | 'mean' | 'first_token';
  /** Put before a question; passages are embedded as they are. */
  readonly queryPrefix: string;
  /** How many leading dimensions to keep, for a model trained for that (Matryoshka); all if not given. */
  readonly keepDimensions?: number;
}

const SEARCH_PREFIX = 'Represent this sentence for searching relevant passages: ';

const PROFILES: Readonly<Record<string, ModelProfile>> = {
  'onnx-community/mdbr-leaf-ir-ONNX': {
    pooling: 'sentence_embedding',
    queryPrefix: SEARCH_PREFIX,
    keepDimensions: 256,
  },
  'Snowflake/snowflake-arctic-embed-xs': { pooling: 'first_token', queryPrefix: SEARCH_PREFIX },
  'Xenova/bge-small-en-v1.5': { pooling: 'first_token', queryPrefix: SEARCH_PREFIX },
  'Xenova/all-MiniLM-L6-v2': { pooling: 'mean', queryPrefix: '' },
};

/** For any other model: its `sentence_embedding` if it has one, otherwise the mean; no prefix, no cut. */
const DEFAULT_PROFILE: ModelProfile = { pooling: 'sentence_embedding', queryPrefix: '' };

/** The profile of a model id, or of a local folder that is named like one of the models. */
export function profileOf(model: string): ModelProfile {
  const [unpinned = ''] = model.split('@');
  const name = unpinned.split(/[\\/]/).filter(Boolean).at(-1);
  const known = Object.keys(PROFILES).find((id) => id === unpinned || id.split('/')[1] === name);
  return known ? PROFILES[known]! : DEFAULT_PROFILE;
}
