/**
 * A generated sentence encoder: every token has a random vector, so that texts that share words are near each other
 * and others are not. Everything around it (tokenizer, ONNX session, outputs, pooling) is as in a real model.
 */
import { seeded } from '../../../lab/statistics.js';
import { type ModelShape, modelFiles, SPECIAL_TOKENS, vocabularyOf } from './folder.js';
import { createOnnxGraph, DataType } from './onnx.js';

export interface BagOfWords {
  readonly words: readonly string[];
  readonly dimensions?: number;
  /** Another seed gives another vector space. */
  readonly seed?: number;
  /** Adds an output of this name: the mean over tokens, twice, so that truncation shows. */
  readonly sentenceEmbedding?: boolean;
}

/** The files of the model by path, its one graph as `onnx/model_quantized.onnx`. */
export function bagOfWords(request: BagOfWords): Record<string, string | Uint8Array> {
  const hidden = request.dimensions ?? 64;
  const vocabulary = vocabularyOf(request.words);
  const shape: ModelShape = { hidden, layers: 1, heads: 1, feedForward: hidden, longest: 256 };
  return modelFiles(vocabulary, shape, { 'model_quantized.onnx': graphOf(vocabulary, hidden, request) });
}

function graphOf(vocabulary: readonly string[], hidden: number, request: BagOfWords): Uint8Array {
  const graph = createOnnxGraph('bag of words');
  const tokens = ['batch_size', 'sequence_length'];
  for (const name of ['input_ids', 'attention_mask', 'token_type_ids']) {
    graph.input(name, DataType.int64, tokens);
  }
  const table = graph.constant(
    'table',
    [vocabulary.length, hidden],
    tokenVectors(vocabulary, hidden, request.seed ?? 1),
  );
  const mask = graph.apply('Cast', ['attention_mask'], { to: DataType.float });
  const wideMask = graph.apply('Unsqueeze', [mask, graph.integers('last', [2])]);
  const looked = graph.apply('Gather', [table, 'input_ids'], { axis: 0 });
  graph.apply('Mul', [looked, wideMask], {}, 'last_hidden_state');
  graph.output('last_hidden_state', DataType.float, [...tokens, hidden]);
  if (request.sentenceEmbedding) {
    const middle = graph.integers('middle', [1]);
    const sum = graph.apply('ReduceSum', ['last_hidden_state', middle], { keepdims: 0 });
    const mean = graph.apply('Div', [sum, graph.apply('ReduceSum', [wideMask, middle], { keepdims: 0 })]);
    graph.apply('Concat', [mean, mean], { axis: 1 }, 'sentence_embedding');
    graph.output('sentence_embedding', DataType.float, ['batch_size', 2 * hidden]);
  }
  return graph.toBytes();
}

function tokenVectors(vocabulary: readonly string[], hidden: number, seed: number): Float32Array {
  const random = seeded(seed);
  const vectors = new Float32Array(vocabulary.length * hidden);
  // Special tokens stay at zero.
  for (let token = SPECIAL_TOKENS.length; token < vocabulary.length; token++) {
    // Pieces weigh little, so that whole words decide.
    const weight = vocabulary[token]!.length === 1 ? 0.15 : vocabulary[token]!.startsWith('##') ? 0.3 : 1;
    for (let i = 0; i < hidden; i++) vectors[token * hidden + i] = random() < 0.5 ? -weight : weight;
  }
  return vectors;
}
